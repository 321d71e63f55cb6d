import type { Importer } from './importer.ts'
import { namedParty, readEntries, readName, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  product: { titles: ['Platform', 'System', 'System Name', 'Model', 'Product'], isNeeded: true },
  vendor: { titles: ['Manufacturer', 'Vendor', 'Company'], isNeeded: true },
  status: { titles: ['Status', 'List Status'] },
  from: { titles: ['Date Cleared', 'Cleared Date', 'Date Added'] },
  until: { titles: ['Date Removed', 'Removed'] },
} as const

/** The Blue UAS Cleared List, as a table. Its site shows it in a page that no program reads without a browser. */
export const blueUas: Importer = {
  id: 'blue-uas-cleared-list',
  title: 'Blue UAS Cleared List',
  publisher: 'Defense Contract Management Agency',
  url: 'https://bluelist.dcma.mil/',
  notations: ['CSV'],
  shape: 'not confirmed',
  list: 'blue-uas-cleared-list',
  authority: 'us/dcma',
  basis: 'official',
  names: 'products',
  read: (text, file) =>
    readEntries(tableRecords(text, file, FIELDS), (record, problems) => {
      const status = record.text('status')
      if (status !== '' && !/^(?:cleared|active|select|blue)/iu.test(status))
        return { leftOut: 'not cleared' }
      const product = readName(record, 'product', problems)
      const from = readDate(record, 'from', 'month-first', problems)
      const until = readDate(record, 'until', 'month-first', problems)
      return {
        at: record.at,
        party: namedParty(tidyName(record.text('vendor'))),
        product,
        categories: ['unmanned-aircraft'],
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    }),
}
