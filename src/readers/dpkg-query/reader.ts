import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `dpkg-query -W` prints: name and version with a tab between; a package that is not there has no version. */
export const dpkgQuery = rowReader({
  id: 'dpkg-query',
  title: 'dpkg-query -W',
  version: 1,
  row: /^(?<name>[a-z0-9][a-z0-9+.-]+)(?::[a-z0-9-]+)?\t(?<version>(?:\d[A-Za-z0-9.+~:-]*)?)$/u,
  expected: 'the name and version of a package with a tab between',
  // Less than a table whose first line says what its columns hold.
  sure: 0.6,
  item({ name = '', version = '' }, at) {
    if (version === '') return undefined
    const identifiers = [{ scheme: 'deb', value: name }]
    return newItem({ name, publisher: undefined, version, identifiers, at, type: 'package' })
  },
})
