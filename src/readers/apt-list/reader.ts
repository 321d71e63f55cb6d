import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `apt list --installed` prints; without `--installed` it tells of packages that are not, too. */
export const aptList = rowReader({
  id: 'apt-list',
  title: 'apt list',
  version: 2,
  row: /^(?<name>[a-z0-9][a-z0-9+.-]+)\/[^\s/]+ (?<version>\S+) [a-z0-9-]+(?: \[(?<state>[^\]]*)\])?$/u,
  aside: /^(?:Listing\.\.\.|WARNING: apt|N: )/u,
  expected: 'name/suite, version and architecture of a package',
  sure: 0.9,
  item({ name = '', version, state }, at) {
    if (state === undefined) return undefined
    return newItem({
      name,
      publisher: undefined,
      version,
      identifiers: [{ scheme: 'deb', value: name }],
      at,
      type: 'package',
    })
  },
})
