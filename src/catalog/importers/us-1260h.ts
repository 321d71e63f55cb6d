import type { Importer } from './importer.ts'
import { namedParty, readEntries, readName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  name: { titles: ['Clean Name', 'Company', 'Entity Name'], isNeeded: true },
  written: { titles: ['Name', 'Name on the list'] },
  alias: { titles: ['Alias', 'Aliases'] },
  from: { titles: ['Start date', 'Date listed'] },
  until: { titles: ['End date', 'Date removed'] },
} as const

/** Section 1260H. The Department publishes a paper without columns; this reads the table that others make of it. */
export const us1260h: Importer = {
  id: 'us-1260h',
  title: 'Chinese military companies identified under section 1260H',
  publisher: 'Department of Defense, as a table made by others',
  url: 'https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=1260H',
  notations: ['CSV'],
  shape: 'programs that read it',
  list: 'us-1260h',
  authority: 'us/dod',
  basis: 'reported',
  names: 'parties',
  read: (text, file) =>
    readEntries(tableRecords(text, file, FIELDS), (record, problems) => {
      const name = readName(record, 'name', problems)
      const from = readDate(record, 'from', 'month-first', problems)
      const until = readDate(record, 'until', 'month-first', problems)
      return {
        at: record.at,
        party: namedParty(name, [record.text('written'), ...record.texts('alias')]),
        reach: 'subsidiaries',
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { until }),
      }
    }),
}
