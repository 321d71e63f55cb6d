import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'
import type { OpenRecord } from '../records/records.ts'

/**
 * The items of an inventory of GLPI's agent, in JSON or XML: each piece of software as it comes, what there are few of once the
 * content has ended. The host has been named by then, and by the agents always before the software.
 */
export function itemsOf(record: OpenRecord, tell: (problem: Problem) => void): readonly Item[] {
  const content = record.place === 'content' ? record : record.within('content')
  const unit = content?.parts('host')[0]?.text('name')
  const give = (
    entry: OpenRecord,
    name: string | undefined,
    publisher: string | undefined,
    type: string,
  ): readonly Item[] => {
    if (name === undefined) {
      tell({
        code: 'glpi-without-name',
        at: { pointer: entry.at },
        says: 'This entry has no name; it was not read.',
      })
      return []
    }
    const identifiers = identifiersOf(entry)
    return [
      newItem({ name, publisher, version: entry.text('version'), identifiers, at: entry.at, unit, type }),
    ]
  }
  if (record.place === 'software')
    return give(record, record.text('name', 'comments'), record.text('publisher'), 'application')
  return [
    ...record
      .parts('antivirus')
      .flatMap(one => give(one, one.text('name'), one.text('manufacturer', 'company'), 'application')),
    ...record
      .parts('system')
      .flatMap(one => give(one, one.text('full_name', 'name'), undefined, 'operating-system')),
    ...record
      .parts('machine')
      .filter(one => one.text('smodel', 'mmodel') !== undefined)
      .flatMap(one =>
        give(one, one.text('smodel', 'mmodel'), one.text('smanufacturer', 'mmanufacturer'), 'device'),
      ),
  ]
}

/** On Android the comment is the name of the package; elsewhere it is prose. */
function identifiersOf(record: OpenRecord): readonly ItemIdentifier[] {
  const [from, comments, name] = [record.text('from'), record.text('comments'), record.text('name')]
  if (from === 'Android' && comments !== undefined) return [{ scheme: 'android-package', value: comments }]
  if (from === 'deb' && name !== undefined) return [{ scheme: 'deb', value: name }]
  return from === 'rpm' && name !== undefined ? [{ scheme: 'rpm', value: name }] : []
}
