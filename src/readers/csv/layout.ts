import type { Limits } from '../limits.ts'
import { guessColumns } from './columns.ts'
import type { Columns } from './columns.ts'
import { RowCutter } from './rows.ts'
import type { Row } from './rows.ts'

/** How a table is written: its separator, the line of its header and which column is which. */
export interface Layout {
  readonly separator: string
  readonly headerLine: number
  readonly header: readonly string[]
  readonly columns: Columns
  /** Titles that the user named and that are not there. */
  readonly missing: readonly string[]
}

const SEPARATORS = [',', ';', '\t', '|'] as const

/** The separator that a first line `sep=;` names, as a spreadsheet writes it. */
export function namedSeparator(text: string): string | undefined {
  return /^sep=(.)\r?\n/u.exec(text)?.[1]
}

/**
 * Finds the header of a table in its beginning: the line whose titles name the most fields, a name among them.
 * Undefined when no line of the first ones does.
 */
export function findLayout(
  head: string,
  wanted: Readonly<Record<string, string>>,
  limits: Limits,
): Layout | undefined {
  const named = namedSeparator(head)
  const text = named === undefined ? head : head.slice(head.indexOf('\n') + 1)
  const firstLine = named === undefined ? 1 : 2
  let best: Layout | undefined
  let bestWorth = 0
  for (const separator of named === undefined ? SEPARATORS : [named]) {
    for (const row of firstRows(text, separator, limits)) {
      const guess = guessColumns(row.cells, wanted)
      if (!guess.columns.has('name')) continue
      const worth = guess.columns.size * 100 - guess.missing.length + Math.min(row.cells.length, 50) / 50
      if (worth <= bestWorth) continue
      bestWorth = worth
      best = { separator, headerLine: row.line + firstLine - 1, header: row.cells, ...guess }
    }
  }
  return best
}

/** The separator by which the first lines fall into the most columns; for a message about a table without a usable header. */
export function likelyRow(head: string, limits: Limits): readonly string[] {
  const rows = SEPARATORS.map(separator => firstRows(head, separator, limits)[0]?.cells ?? [])
  return rows.toSorted((one, other) => other.length - one.length)[0] ?? []
}

function firstRows(text: string, separator: string, limits: Limits): readonly Row[] {
  const cutter = new RowCutter(separator, limits)
  const rows = cutter.take(text)
  if (rows.length <= limits.linesAboveHeader) rows.push(...cutter.finish())
  return rows.slice(0, limits.linesAboveHeader + 1)
}
