import type { PublicRow } from '../../model/public-row.ts'

/** What exports of the public list write, a text a column; the page has the same order. */
export const PUBLIC_COLUMNS: Readonly<Record<string, (row: PublicRow) => string>> = {
  status: ({ status }) => status,
  'under-review': ({ isUnderReview }) => (isUnderReview ? 'yes' : 'no'),
  kind: ({ about }) => about.kind,
  id: ({ about }) => about.id,
  name: ({ name }) => name,
  categories: ({ categories }) => categories.join(' '),
  since: ({ since }) => since,
  until: ({ until }) => until ?? '',
  conditions: ({ conditions }) => conditions.join('; '),
  case: row => (row.case === undefined ? '' : String(row.case)),
  measure: ({ measure }) => measure ?? '',
  says: ({ says }) => says,
}

/** By what each column of the list sorts. */
export const PUBLIC_KEYS: Readonly<Record<string, (row: PublicRow) => string>> = {
  ...PUBLIC_COLUMNS,
  category: ({ categories }) => categories.join(' '),
}
