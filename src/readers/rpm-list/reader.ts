import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/** The default output of `rpm -qa`: name-version-release.architecture. */
export const rpmList = rowReader({
  id: 'rpm-list',
  title: 'rpm -qa',
  version: 1,
  row: /^(?<name>[A-Za-z0-9][A-Za-z0-9+._-]*)-(?<version>(?:\d+:)?[A-Za-z0-9+._~^]+-[A-Za-z0-9+._~^]+?)(?:\.(?:noarch|x86_64|i[3-6]86|aarch64|armv7hl|ppc64le|s390x|riscv64|src)|(?<=gpg-pubkey-[0-9a-f]{8}-[0-9a-f]{8})(?:\.\(none\))?)$/u,
  expected: 'name-version-release.architecture',
  sure: 0.85,
  item({ name = '', version }, at) {
    // Keys by which packages are checked, no programs.
    if (name === 'gpg-pubkey') return undefined
    return newItem({
      name,
      publisher: undefined,
      version,
      identifiers: [{ scheme: 'rpm', value: name }],
      at,
      type: 'package',
    })
  },
})
