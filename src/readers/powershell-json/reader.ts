import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { beginsLikeJson, headText } from '../head.ts'
import { cutJson } from '../json/cut.ts'
import { compileShape } from '../json/shape.ts'
import { newItem } from '../new-item.ts'
import { recordReader } from '../records/record-reader.ts'
import type { OpenRecord } from '../records/records.ts'

const MEMBERS = {
  DisplayName: 'name',
  Name: 'productName',
  Publisher: 'publisher',
  Vendor: 'publisher',
  DisplayVersion: 'version',
  Version: 'productVersion',
  PSComputerName: 'host',
  PSChildName: 'key',
} as const

const SHAPE = compileShape(
  {
    // One program alone is no array.
    document: { elements: 'program', members: MEMBERS },
    program: { members: MEMBERS },
    ...Object.fromEntries(Object.values(MEMBERS).map(place => [place, { text: true } as const])),
  },
  'document',
)

/** What PowerShell makes of the uninstall keys (`Get-ItemProperty … | ConvertTo-Json`), or of Win32_Product. */
export const powershellJson = recordReader({
  id: 'powershell-json',
  title: 'PowerShell JSON of installed programs',
  version: 2,
  recognise,
  cut: (bytes, limits) => cutJson(bytes, SHAPE, limits),
  shape: SHAPE,
  records: { document: { step: '', is: 'record' }, program: { step: '', is: 'record' } },
  read: itemsOf,
  close: document =>
    document.marks.has('nameless')
      ? [
          {
            code: 'keys-without-name',
            says: 'Keys under Uninstall without a DisplayName were passed over: Windows shows them to nobody.',
          },
        ]
      : [],
})

function recognise(head: Uint8Array): number {
  if (!beginsLikeJson(head)) return 0
  const text = headText(head)
  if (/"PS(?:Path|ChildName|ParentPath)"\s*:/u.test(text) && text.includes('"DisplayName"')) return 0.95
  if (/"IdentifyingNumber"\s*:/u.test(text) && /"Vendor"\s*:/u.test(text)) return 0.9
  return /"DisplayName"\s*:/u.test(text) && /"(?:Publisher|DisplayVersion)"\s*:/u.test(text) ? 0.8 : 0
}

function itemsOf(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const name = record.text('name', 'productName')
  if (name === undefined) {
    // What `Select-Object` leaves of such a key is a row of nulls.
    if (record.text('publisher', 'version', 'productVersion') === undefined) {
      for (let at = record.above; at !== undefined; at = at.above) at.marks.add('nameless')
    } else {
      tell({
        code: 'program-without-name',
        at: { pointer: record.at },
        says: 'This entry has no DisplayName; it was not read.',
      })
    }
    return []
  }
  return [
    newItem({
      name,
      publisher: record.text('publisher'),
      version: record.text('version', 'productVersion'),
      identifiers: [],
      at: record.at === '' ? '/' : record.at,
      unit: record.text('host'),
      type: 'application',
    }),
  ]
}
