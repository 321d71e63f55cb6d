import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** What `apk info -v`, `apk info -vv` and `apk list --installed` print of Alpine's packages. */
export const apkList = rowReader({
  id: 'apk-list',
  title: 'apk info',
  version: 1,
  row: /^(?<name>[a-z0-9][A-Za-z0-9+._-]*)-(?<version>\d[A-Za-z0-9._]*-r\d+)(?:| - .*| \S+ \{[^}]*\} \(.*\)(?: \[(?<state>[^\]]*)\])?)$/u,
  aside: /^(?:WARNING|fetch): /u,
  expected: 'name-version-rN of a package',
  sure: 0.85,
  item({ name = '', version = '', state }, at) {
    if (state !== undefined && !state.startsWith('installed') && !state.startsWith('upgradable'))
      return undefined
    return newItem({
      name,
      publisher: undefined,
      version,
      identifiers: [{ scheme: 'purl', value: `pkg:apk/alpine/${name}@${version}` }],
      at,
      type: 'package',
    })
  },
})
