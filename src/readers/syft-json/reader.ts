import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import { ARTIFACT, DISTRO, itemOfArtifact, itemOfDistro } from '../syft/artifact.ts'

const SHAPE = compileShape(
  {
    document: { members: { artifacts: 'artifacts', distro: 'distro' } },
    artifacts: { elements: 'artifact' },
    ...ARTIFACT,
    ...DISTRO,
  },
  'document',
)

/** Syft's own JSON, schemas 1 to 16: packages, and the operating system they were found in. */
export const syftJson = recordReader({
  id: 'syft-json',
  title: 'Syft JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: { artifact: { step: '/artifacts', is: 'record' }, distro: { step: '/distro', is: 'record' } },
  read: (record, tell) => (record.place === 'distro' ? itemOfDistro(record) : itemOfArtifact(record, tell)),
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/^\s*\{\s*"artifacts"\s*:\s*(?:\[|null)/u.test(text)) return 0
  return /"foundBy"\s*:|"artifactRelationships"\s*:|anchore\/syft/u.test(text) ? 0.95 : 0.6
}
