import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { newItem } from '../new-item.ts'
import { partsOfPurl } from '../purl.ts'
import { recordReader } from '../records/record-reader.ts'

const SHAPE = compileShape(
  {
    document: { members: { manifests: 'manifests' } },
    manifests: { others: 'manifest' },
    manifest: { members: { resolved: 'resolved' } },
    resolved: { others: 'dependency' },
    dependency: { members: { package_url: 'purl', scope: 'scope' } },
    purl: { text: true },
    scope: { text: true },
  },
  'document',
)

/** Snapshots for GitHub's dependency graph: each resolved dependency of each manifest is an item. */
export const githubSnapshot = recordReader({
  id: 'github-snapshot',
  title: 'GitHub dependency snapshot',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    manifest: { step: '/manifests', is: 'record' },
    dependency: { step: '/resolved', is: 'record' },
  },
  read: (record, tell) => {
    if (record.place === 'manifest') return []
    const purl = record.text('purl')
    const parts = purl === undefined ? undefined : partsOfPurl(purl)
    const name = parts?.name ?? record.key
    if (purl === undefined || parts === undefined) {
      tell({
        code: 'package-without-purl',
        at: { pointer: record.at },
        says: 'Expected a package URL in "package_url" and found none; the dependency goes by its key.',
      })
    }
    if (name === '') return []
    return [
      newItem({
        name,
        publisher: undefined,
        version: parts?.version,
        identifiers: purl === undefined ? [] : [{ scheme: 'purl', value: purl }],
        at: record.at,
        type: 'library',
      }),
    ]
  },
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (!/"manifests"\s*:\s*\{/u.test(text)) return 0
  return /"detector"\s*:|"package_url"\s*:/u.test(text) ? 0.95 : 0.4
}
