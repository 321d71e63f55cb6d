import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** The table of `dpkg -l`. */
export const dpkgList = rowReader({
  id: 'dpkg-list',
  title: 'dpkg -l',
  version: 1,
  row: /^[uirph](?<state>[ncUFHWti])[ R] +(?<name>[a-z0-9][a-z0-9+.-]+)(?::[a-z0-9-]+)? +(?<version>\S+)(?: +\S+)?(?: .*)?$/u,
  aside: /^(?:Desired=|\| Status=|\|\/ Err|\|\|\/ Name|\+\+\+-|[A-Z][^=]*=.*\/|\|\/|\|\|\/|\| )/u,
  mark: /^\+\+\+-[=-]+/mu,
  expected: 'the state, name and version of a package',
  sure: 0.95,
  item({ state = '', name = '', version }, at) {
    // Neither installed nor more than its configuration left (dpkg-query(1)).
    if (state === 'n' || state === 'c') return undefined
    return newItem({
      name,
      publisher: undefined,
      version: version === '<none>' ? undefined : version,
      identifiers: [{ scheme: 'deb', value: name }],
      at,
      type: 'package',
    })
  },
})
