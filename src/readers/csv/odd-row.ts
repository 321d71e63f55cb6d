import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import type { Row } from '../tables/row.ts'

/** The problem of a record that may not be what was meant. */
export function oddRow(row: Row, limits: Limits): Problem {
  const says: Readonly<Record<string, string>> = {
    'csv-quote-unclosed': 'A quote opens here and nothing closes it; the line was read as it stands.',
    'csv-text-after-quote':
      'Text follows a closing quote before the next separator; it was kept as part of the cell.',
    'record-too-long': `This record is longer than the limit of ${limits.recordLength} characters (recordLength); the rest of it was not read.`,
    'too-many-columns': `This record has more than ${limits.columns} cells, the limit (columns); the rest of it was not read.`,
  }
  const code = row.odd ?? 'csv-quote-unclosed'
  return { code, at: { line: row.line }, says: says[code] ?? code }
}
