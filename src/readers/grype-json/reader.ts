import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { recordReader } from '../records/record-reader.ts'
import { ARTIFACT, DISTRO, itemOfArtifact, itemOfDistro } from '../syft/artifact.ts'

const SHAPE = compileShape(
  {
    document: { members: { matches: 'matches', ignoredMatches: 'ignored', distro: 'distro' } },
    matches: { elements: 'match' },
    ignored: { elements: 'ignoredMatch' },
    match: { members: { artifact: 'artifact' } },
    ignoredMatch: { members: { artifact: 'artifact' } },
    ...ARTIFACT,
    ...DISTRO,
  },
  'document',
)

/** Grype's report: only packages for which it found a weakness, each once. */
export const grypeJson = recordReader({
  id: 'grype-json',
  title: 'Grype JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    match: { step: '/matches', is: 'record' },
    ignoredMatch: { step: '/ignoredMatches', is: 'record' },
    artifact: { step: '/artifact', is: 'part' },
    distro: { step: '/distro', is: 'record' },
  },
  read: (record, tell) => {
    if (record.place === 'distro') return itemOfDistro(record)
    return record
      .parts('artifact')
      .filter(
        one => record.above?.isNew(one.text('id') ?? `${one.text('name')}@${one.text('version')}`) === true,
      )
      .flatMap(one => itemOfArtifact(one, tell))
  },
  close: () => [
    {
      code: 'inventory-incomplete',
      says: 'A report of weaknesses names only packages that have one; screen the SBOM that it was made from.',
    },
  ],
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/^\s*\{\s*"matches"\s*:\s*(?:\[|null)/u.test(text)) return 0
  return /"vulnerability"\s*:|"matchDetails"\s*:|"grype"/u.test(text) ? 0.95 : 0.5
}
