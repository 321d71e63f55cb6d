import type { Importer } from './importer.ts'
import { namedParty, readEntries, readName, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  vendor: { titles: ['Vendor', 'Vendor Name', 'Manufacturer'], isNeeded: true },
  product: { titles: ['Product', 'Product Name', 'Model', 'Device Name'], isNeeded: true },
  version: { titles: ['Software Release', 'Version', 'Release'] },
  from: { titles: ['Approval Date', 'Date Approved', 'Listing Date'] },
  until: { titles: ['Expiration Date', 'APL Expiration Date', 'Removal Date'] },
} as const

/** The Approved Products List of the Department of Defense's network, as a table. */
export const dodinApl: Importer = {
  id: 'dodin-apl',
  title: 'Department of Defense Information Network Approved Products List',
  publisher: 'Defense Information Systems Agency',
  url: 'https://aplits.disa.mil/processAPList.action',
  notations: ['CSV'],
  shape: 'not confirmed',
  list: 'dodin-apl',
  authority: 'us/disa',
  basis: 'official',
  names: 'products',
  read: (text, file) =>
    readEntries(tableRecords(text, file, FIELDS), (record, problems) => {
      const product = readName(record, 'product', problems)
      const from = readDate(record, 'from', 'month-first', problems)
      const until = readDate(record, 'until', 'month-first', problems)
      const version = record.text('version')
      return {
        at: record.at,
        party: namedParty(tidyName(record.text('vendor'))),
        product,
        ...(version === '' ? {} : { version }),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    }),
}
