import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { fieldMissing, type Fields, plainTitle, type RegisterRecord, splitValues } from './record.ts'
import { cutTable, type TableRow } from './table.ts'

/** The rows of a CSV file as records, by the titles in its first row. Every row has as many cells as that; empty ones behind the last title are nothing. */
export function tableRecords<Name extends string>(
  text: string,
  file: string,
  fields: Fields<Name>,
): Result<readonly RegisterRecord<Name>[]> {
  const rows = cutTable(text, file)
  if (!rows.ok) return rows
  const [header, ...body] = rows.value
  const titles = withoutEmptyEnd((header?.cells ?? []).map(cell => cell.text))
  const places = new Map(titles.map((title, index) => [plainTitle(title), index] as const).toReversed())
  const columns = new Map<Name, number>()
  const problems: Problem[] = []
  for (const name of Object.keys(fields) as Name[]) {
    const column = fields[name].titles.map(plainTitle).find(title => places.has(title))
    if (column !== undefined) columns.set(name, places.get(column) ?? 0)
    else if (fields[name].isNeeded === true)
      problems.push(fieldMissing(fields[name], titles, header?.at ?? { file, line: 1, column: 1 }))
  }
  for (const row of body) {
    const isOdd =
      row.cells.length < titles.length || row.cells.slice(titles.length).some(cell => cell.text.trim() !== '')
    if (isOdd && problems.length < IMPORT_LIMITS.problems) problems.push(oddRow(row, titles.length))
  }
  return problems.length > 0 ? { ok: false, problems } : ok(body.map(row => recordOf(row, columns)))
}

function withoutEmptyEnd(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex(text => text.trim() !== '') + 1)
}

function recordOf<Name extends string>(
  row: TableRow,
  columns: ReadonlyMap<Name, number>,
): RegisterRecord<Name> {
  const cellOf = (field: Name) => row.cells[columns.get(field) ?? -1]
  const text = (field: Name): string => cellOf(field)?.text.trim() ?? ''
  return {
    at: row.at,
    placeOf: field => cellOf(field)?.at ?? row.at,
    text,
    texts: field => splitValues(text(field)),
  }
}

function oddRow(row: TableRow, expected: number): Problem {
  return {
    code: 'row-width',
    at: row.at,
    says: `Expected ${expected} cells, as in the first row, and found ${row.cells.length}.`,
    help: 'Look for a quotation mark or separator that is missing in this row or the one above.',
  }
}
