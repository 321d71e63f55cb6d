import type { Importer } from './importer.ts'
import { jsonRecords } from './json-records.ts'
import { looksLikeJson, namedParty, readEntries, readName, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  product: { titles: ['product_name', 'Product'], isNeeded: true },
  vendor: { titles: ['vendor_id_name', 'vendor_name', 'Vendor'], isNeeded: true },
  from: { titles: ['certification_date', 'Certification Date'], isNeeded: true },
  until: { titles: ['sunset_date', 'Assurance Maintenance Date', 'Archive Date'] },
  technology: { titles: ['tech_type', 'Technology Type'] },
  otherScheme: { titles: ['from_cc_portal'] },
} as const

const CATEGORIES: readonly { readonly words: RegExp; readonly category: string }[] = [
  { words: /operating system/iu, category: 'operating-system' },
  { words: /firewall/iu, category: 'firewall' },
  { words: /virtual private network|vpn/iu, category: 'vpn' },
  { words: /network device|router|switch/iu, category: 'network-equipment' },
  { words: /virtualization/iu, category: 'virtualisation' },
  { words: /encryption/iu, category: 'encryption-software' },
  { words: /application software/iu, category: 'software' },
  { words: /mobility|mobile device/iu, category: 'mobile-phone' },
]

/** The Product Compliant List, as its site's own interface gives it, or as CSV with the same titles. */
export const niapPcl: Importer = {
  id: 'niap-pcl',
  title: 'NIAP Product Compliant List',
  publisher: 'National Information Assurance Partnership',
  url: 'https://www.niap-ccevs.org/products',
  notations: ['JSON', 'CSV'],
  shape: 'programs that read it',
  list: 'niap-pcl',
  authority: 'us/niap',
  basis: 'official',
  names: 'products',
  read: (text, file) => {
    const records = looksLikeJson(text)
      ? jsonRecords(text, file, [['results', 'products'], ['results'], ['products'], []], FIELDS)
      : tableRecords(text, file, FIELDS)
    return readEntries(records, (record, problems) => {
      if (record.text('otherScheme') !== '') return { leftOut: 'certified by another scheme' }
      const product = readName(record, 'product', problems)
      const from = readDate(record, 'from', 'month-first', problems)
      const until = readDate(record, 'until', 'month-first', problems)
      const technology = record.texts('technology').join(' ')
      return {
        at: record.at,
        party: namedParty(tidyName(record.text('vendor'))),
        product,
        categories: CATEGORIES.filter(({ words }) => words.test(technology)).map(({ category }) => category),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    })
  },
}
