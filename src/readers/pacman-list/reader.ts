import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `pacman -Q` prints: name, and version with release. */
export const pacmanList = rowReader({
  id: 'pacman-list',
  title: 'pacman -Q',
  version: 1,
  row: /^(?<name>[a-z0-9@_+][a-z0-9@._+-]*) (?<version>(?:\d+:)?[A-Za-z0-9._+~]+-\d+(?:\.\d+)?)$/u,
  expected: 'the name and version of a package',
  sure: 0.8,
  item({ name = '', version = '' }, at) {
    return newItem({
      name,
      publisher: undefined,
      version,
      identifiers: [{ scheme: 'purl', value: `pkg:alpm/arch/${name}@${version}` }],
      at,
      type: 'package',
    })
  },
})
