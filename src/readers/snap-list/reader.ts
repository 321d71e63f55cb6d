import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** The table of `snap list`; a tick or stars mark publishers whom the store has checked. */
export const snapList = rowReader({
  id: 'snap-list',
  title: 'snap list',
  version: 1,
  row: /^(?<name>[a-z0-9][a-z0-9_-]*) +(?<version>\S+) +x?\d+ +\S+ +(?<publisher>\S+) +\S.*$/u,
  aside: /^Name +Version +Rev /u,
  mark: /^Name +Version +Rev +Tracking +Publisher +Notes/u,
  expected: 'name, version, revision, channel, publisher and notes of a snap',
  sure: 0.95,
  item({ name = '', version, publisher = '' }, at) {
    const maker = publisher.replace(/[✓*]+$/u, '')
    return newItem({
      name,
      publisher: maker === '-' ? undefined : maker,
      version,
      identifiers: [],
      at,
      type: 'application',
    })
  },
})
