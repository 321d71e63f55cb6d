import type { Limits } from '../limits.ts'
import { type Header, headerAmong } from '../tables/header.ts'
import type { Row } from '../tables/row.ts'
import { RowCutter } from './rows.ts'

/** How a table is written: its separator, its header and which column is which. */
export interface Layout extends Header {
  readonly separator: string
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
  for (const separator of named === undefined ? SEPARATORS : [named]) {
    const header = headerAmong(firstRows(text, separator, limits), wanted)
    if (header !== undefined && header.worth > (best?.worth ?? 0))
      best = { ...header, separator, line: header.line + firstLine - 1 }
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
