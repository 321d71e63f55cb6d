import type { Result } from '../../base/result.ts'
import type { Importer, RegisterReading } from './importer.ts'
import { jsonRecords } from './json-records.ts'
import { looksLikeJson, namedParty, readEntries, readName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  source: { titles: ['source', 'Source List'], isNeeded: true },
  name: { titles: ['name'], isNeeded: true },
  type: { titles: ['type', 'SDN Type'] },
  aliases: { titles: ['alt_names', 'Alternate Name'] },
  number: { titles: ['entity_number', 'Entity Number'] },
  from: { titles: ['start_date', 'Effective Date'] },
  until: { titles: ['end_date', 'Date Lifted/Waived/Expired'] },
} as const

const COMMON = {
  publisher: 'International Trade Administration',
  url: 'https://www.trade.gov/consolidated-screening-list',
  notations: ['CSV', 'JSON'],
  shape: 'the publisher',
  basis: 'official',
  names: 'parties',
} as const

/** All lists of the Consolidated Screening List in one; persons, ships and aircraft are passed over. */
export const consolidatedScreeningList: Importer = {
  ...COMMON,
  id: 'us-consolidated-screening-list',
  title: 'Consolidated Screening List',
  list: 'us-consolidated-screening-list',
  authority: 'us/ita',
  read: (text, file) => read(text, file, /^/u),
}

/** The Entity List out of the same file. */
export const usEntityList: Importer = {
  ...COMMON,
  id: 'us-entity-list',
  title: 'Entity List, as consolidated by the International Trade Administration',
  list: 'us-entity-list',
  authority: 'us/bis',
  read: (text, file) => read(text, file, /^(?:Entity List \(EL\)|EL$)/u),
}

/** `wanted`: the sources that are. Older files, of each list by itself, have short names for them, other titles and the month first. */
function read(text: string, file: string, wanted: RegExp): Result<RegisterReading> {
  const records = looksLikeJson(text)
    ? jsonRecords(text, file, [['results'], []], FIELDS)
    : tableRecords(text, file, FIELDS)
  return readEntries(records, (record, problems) => {
    const source = record.text('source')
    if (!wanted.test(source)) return { leftOut: 'of another list' }
    if (/^(?:individual|vessel|aircraft)$/iu.test(record.text('type')))
      return { leftOut: 'a person, ship or aircraft' }
    const name = readName(record, 'name', problems)
    const from = readDate(record, 'from', 'month-first', problems)
    const until = readDate(record, 'until', 'month-first', problems)
    // Only the numbers of the Treasury are the same everywhere.
    const number = source.includes('Treasury') ? record.text('number') : ''
    return {
      at: record.at,
      party: namedParty(name, record.texts('aliases'), [{ scheme: 'ofac', value: number }]),
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
    }
  })
}
