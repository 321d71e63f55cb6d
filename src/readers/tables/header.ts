import type { Problem } from '../../base/problem.ts'
import type { Note } from '../reader.ts'
import type { Columns } from './columns.ts'
import { guessColumns } from './columns.ts'
import type { Row } from './row.ts'

/** The row with the titles of a table, and which column is which. */
export interface Header {
  readonly line: number
  readonly titles: readonly string[]
  readonly columns: Columns
  /** Titles that the user named and that are not there. */
  readonly missing: readonly string[]
  /** How much more telling it is than others. */
  readonly worth: number
}

/** Among the first rows of a table the one whose titles name the most fields, a name among them; undefined when none does. */
export function headerAmong(
  rows: readonly Row[],
  wanted: Readonly<Record<string, string>>,
): Header | undefined {
  let best: Header | undefined
  for (const { line, cells } of rows) {
    const guess = guessColumns(cells, wanted)
    if (!guess.columns.has('name')) continue
    const worth = guess.columns.size * 100 - guess.missing.length + Math.min(cells.length, 50) / 50
    if (worth > (best?.worth ?? 0)) best = { line, titles: cells, ...guess, worth }
  }
  return best
}

/** What was taken for granted of a table: which column is which, and which are of no use. `of` names it among others. */
export function columnsNote({ titles, columns }: Header, of = ''): Note {
  const named = Object.fromEntries(
    [...columns].map(([field, index]) => [field, titles[index]?.trim() ?? `${index + 1}`]),
  )
  const taken = new Set(columns.values())
  const unused = titles.filter((title, index) => !taken.has(index) && title.trim() !== '')
  const guess = Object.entries(named).map(([field, title]) => `${field} = "${title}"`)
  const rest = unused.length === 0 ? '' : ` Not used: ${unused.map(title => `"${title.trim()}"`).join(', ')}.`
  return { code: 'columns-guessed', says: `Columns${of}: ${guess.join(', ')}.${rest}`, columns: named }
}

/** No title says where the names stand. `kind` is the format, for the code. */
export function noName(kind: string, titles: readonly string[]): Problem {
  return {
    code: `${kind}-no-name-column`,
    at: { line: 1 },
    says: `No column title says where the names of products stand. Found: ${listed(titles)}.`,
    help: 'Say which column it is, for example --map name="Column title" (or --map name=1 for the first column).',
  }
}

/** The user named columns that are not there. */
export function noColumn(kind: string, missing: readonly string[], titles: readonly string[]): Problem {
  return {
    code: `${kind}-column-missing`,
    at: { line: 1 },
    says: `There is no column ${listed(missing)}. Found: ${listed(titles)}.`,
    help: 'Give a title as it stands in the header, or the number of the column.',
  }
}

function listed(titles: readonly string[]): string {
  const shown = titles.slice(0, 20).map(title => `"${title.trim().slice(0, 40)}"`)
  return shown.length === 0 ? 'none' : `${shown.join(', ')}${titles.length > 20 ? ' …' : ''}`
}
