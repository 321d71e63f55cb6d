import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { newItem } from '../new-item.ts'
import { recordReader } from '../records/record-reader.ts'

const SHAPE = compileShape(
  {
    document: { members: { Sources: 'sources' } },
    sources: { elements: 'source' },
    source: { members: { Packages: 'packages', SourceDetails: 'details' } },
    packages: { elements: 'package' },
    package: { members: { PackageIdentifier: 'identifier', Id: 'identifier', Version: 'version' } },
    details: { members: { Identifier: 'origin' } },
    identifier: { text: true },
    version: { text: true },
    origin: { text: true },
  },
  'document',
)

/** What `winget export` writes, schemas 1.0 and 2.0: packages by their identifiers, without names. */
export const wingetExport = recordReader({
  id: 'winget-export',
  title: 'winget export JSON',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: {
    source: { step: '/Sources', is: 'record' },
    package: { step: '/Packages', is: 'record' },
  },
  read(record, tell) {
    if (record.place === 'source') return []
    const identifier = record.text('identifier')
    if (identifier === undefined) {
      tell({
        code: 'package-without-name',
        at: { pointer: record.at },
        says: 'This package has no PackageIdentifier; it was not read.',
      })
      return []
    }
    return [
      newItem({
        name: identifier,
        publisher: undefined,
        version: record.text('version'),
        identifiers: [{ scheme: 'winget', value: identifier }],
        at: record.at,
        type: 'application',
      }),
    ]
  },
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/aka\.ms\/winget-packages\.schema/u.test(text)) return 0.97
  return /"Sources"\s*:\s*\[/u.test(text) && /"PackageIdentifier"\s*:/u.test(text) ? 0.9 : 0
}
