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
      newItem({
        name,
        publisher,
        version: entry.text('version', 'system_version'),
        identifiers,
        at: entry.at,
        unit,
        type,
      }),
    ]
  }
  if (record.place === 'software') return give(record, nameOf(record), makerOf(record), 'application')
  const systems = record.parts('system')
  return [
    ...record
      .parts('antivirus')
      .flatMap(one => give(one, one.text('name'), one.text('manufacturer', 'company'), 'application')),
    ...systems.flatMap(one => give(one, one.text('full_name', 'name'), undefined, 'operating-system')),
    // The agent of OCS has no element of its own for it.
    ...(systems.length > 0 ? [] : record.parts('host'))
      .filter(one => one.text('system_name') !== undefined)
      .flatMap(one => give(one, one.text('system_name'), undefined, 'operating-system')),
    ...record
      .parts('machine')
      .filter(one => one.text('smodel', 'mmodel') !== undefined)
      .flatMap(one =>
        give(one, one.text('smodel', 'mmodel'), one.text('smanufacturer', 'mmanufacturer'), 'device'),
      ),
  ]
}

/** The agent of OCS writes Debian's packages as `name:architecture` where several architectures may stand side by side. */
function nameOf(record: OpenRecord): string | undefined {
  const name = record.text('name', 'comments')
  return record.text('from') === 'deb' ? name?.replace(/:[a-z0-9-]+$/u, '') : name
}

/** Of Debian's packages the agent of OCS writes the address of the project where its maker belongs; many lie with a host who made none of them. */
function makerOf(record: OpenRecord): string | undefined {
  const publisher = record.text('publisher')
  return record.text('from') === 'deb' && /^https?:\/\//iu.test(publisher ?? '') ? undefined : publisher
}

/** On Android the comment is the name of the package; elsewhere it is prose. */
function identifiersOf(record: OpenRecord): readonly ItemIdentifier[] {
  const [from, comments, name] = [record.text('from'), record.text('comments'), nameOf(record)]
  if (from === 'Android' && comments !== undefined) return [{ scheme: 'android-package', value: comments }]
  if (from === 'deb' && name !== undefined) return [{ scheme: 'deb', value: name }]
  return from === 'rpm' && name !== undefined ? [{ scheme: 'rpm', value: name }] : []
}
