import type { Importer } from './importer.ts'
import { namedParty, readEntries, tidyName } from './read-entries.ts'
import { readDate } from './register-date.ts'
import { tableRecords } from './table-records.ts'

const FIELDS = {
  entity: { titles: ['Entity Name', 'Entity', 'Company'], isNeeded: true },
  covered: { titles: ['Covered Equipment or Services'], isNeeded: true },
  from: { titles: ['Date of Inclusion on Covered List', 'Date of Inclusion'], isNeeded: true },
  subsidiaries: { titles: ['Subsidiary Names'] },
} as const

/** What the list's own words cover; a line whose words are none of these is left to people. */
const SCOPES: readonly { readonly words: RegExp; readonly category: string }[] = [
  { words: /telecommunications equipment/iu, category: 'telecom-equipment' },
  {
    words: /telecommunications services?|video surveillance and telecommunications .*services/iu,
    category: 'telecom-service',
  },
  { words: /video surveillance/iu, category: 'video-surveillance' },
  { words: /(?:cyber)?security (?:products|software)|anti-?virus software/iu, category: 'security-software' },
  { words: /(?:unmanned|uncrewed) aircraft systems?/iu, category: 'unmanned-aircraft' },
  { words: /(?:unmanned|uncrewed) aircraft system.* components/iu, category: 'unmanned-aircraft-component' },
]

/** The Covered List. The Commission publishes a web page; its table, saved as CSV with the company in a column of its own, is read here. */
export const fccCoveredList: Importer = {
  id: 'fcc-covered-list',
  title: 'List of equipment and services covered by section 2 of the Secure Networks Act',
  publisher: 'Federal Communications Commission',
  url: 'https://www.fcc.gov/supplychain/coveredlist',
  notations: ['CSV'],
  shape: 'programs that read it',
  list: 'fcc-covered-list',
  authority: 'us/fcc',
  basis: 'official',
  names: 'parties',
  read: (text, file) =>
    readEntries(tableRecords(text, file, FIELDS), (record, problems) => {
      const name = tidyName(record.text('entity'))
      const covered = record.text('covered')
      if (name === '') return { leftOut: 'names no company' }
      const categories = SCOPES.filter(({ words }) => words.test(covered)).map(({ category }) => category)
      if (categories.length === 0)
        return { leftOut: 'covers something that this importer has no category for' }
      const from = readDate(record, 'from', 'in-words', problems)
      return {
        at: record.at,
        party: namedParty(name),
        categories,
        ...(/subsidiar|affiliate/iu.test(covered) || record.text('subsidiaries') !== ''
          ? { reach: 'affiliates' as const }
          : {}),
        ...(/for the purpose of public safety|to the extent (?:it is )?used/iu.test(covered)
          ? { where: { purpose: 'security' } }
          : {}),
        ...(from === undefined ? {} : { from }),
      }
    }),
}
