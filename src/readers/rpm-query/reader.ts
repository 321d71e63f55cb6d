import { newItem } from '../new-item.ts'
import { rowReader } from '../row-reader.ts'

/**
 * Rows of `rpm -qa --queryformat` with one sign between the fields (tab, bar, semicolon, comma or blank) in the usual order: name, version
 * with or without epoch, release or both in one, architecture, then the vendor if it is asked for.
 */
export const rpmQuery = rowReader({
  id: 'rpm-query',
  title: 'rpm --queryformat',
  version: 1,
  row: /^(?<name>[A-Za-z0-9][A-Za-z0-9+._-]*)(?<sign>[\t|;, ])(?:(?<epoch>\d+|\(none\))(?::|\k<sign>))?(?<version>[A-Za-z0-9][A-Za-z0-9+._~^]*)(?:(?:-|\k<sign>)(?<release>[A-Za-z0-9+._~^]+?))?(?:\k<sign>|\.)(?:noarch|x86_64|i[3-6]86|aarch64|armv7hl|ppc64le|s390x|riscv64|src|\(none\))(?:\k<sign>(?<vendor>[^\t|;]*))?$/u,
  expected: 'name, version, release and architecture',
  sure: 0.88,
  item({ name = '', epoch, version = '', release, vendor }, at) {
    // Keys by which packages are checked, no programs.
    if (name === 'gpg-pubkey') return undefined
    const isBefore = epoch !== undefined && epoch !== '(none)' && epoch !== '0'
    return newItem({
      name,
      publisher: vendor === '(none)' ? undefined : vendor?.trim(),
      version: `${isBefore ? `${epoch}:` : ''}${version}${release === undefined ? '' : `-${release}`}`,
      identifiers: [{ scheme: 'rpm', value: name }],
      at,
      type: 'package',
    })
  },
})
