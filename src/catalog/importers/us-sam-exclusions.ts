import type { Importer } from './importer.ts'
import { namedParty, readEntries, readName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  classification: { titles: ['Classification'], isNeeded: true },
  name: { titles: ['Name'], isNeeded: true },
  uei: { titles: ['Unique Entity ID', 'UEI'] },
  comments: { titles: ['Additional Comments'] },
  status: { titles: ['Record Status'] },
  from: { titles: ['Active Date'], isNeeded: true },
  until: { titles: ['Termination Date'], isNeeded: true },
} as const

/** The public extract of exclusions of the System for Award Management; persons and ships are passed over. */
export const usSamExclusions: Importer = {
  id: 'us-sam-exclusions',
  title: 'System for Award Management, public extract of exclusions',
  publisher: 'General Services Administration',
  url: 'https://sam.gov/data-services/Exclusions/Public%20V2',
  notations: ['CSV'],
  shape: 'the publisher',
  list: 'us-sam-exclusions',
  authority: 'us/gsa',
  basis: 'official',
  names: 'parties',
  read: (text, file) =>
    readEntries(tableRecords(text, file, FIELDS), (record, problems) => {
      if (!/^(?:firm|special entity designation)$/iu.test(record.text('classification')))
        return { leftOut: 'a person or ship' }
      if (/^inactive$/iu.test(record.text('status'))) return { leftOut: 'no longer active' }
      // Under section 889 the extract lists makers of whom only certain things may not be bought.
      if (/not itself excluded/iu.test(record.text('comments')))
        return { leftOut: 'not excluded itself: only certain products and services are barred' }
      const name = readName(record, 'name', problems)
      const from = readDate(record, 'from', 'month-first', problems)
      const until = readDate(record, 'until', 'month-first', problems)
      return {
        at: record.at,
        party: namedParty(name, [], [{ scheme: 'uei', value: record.text('uei') }]),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    }),
}
