import { Fault } from '../../base/fault.ts'
import type { Result } from '../../base/result.ts'
import { csvCell } from '../../report/finding-csv.ts'
import type { PageReply } from '../page.ts'

/** What a file of a list says of each row. */
export type FileColumns<Row> = Readonly<Record<string, (row: Row) => string | number>>

/** A list as a file. */
export interface ListFile<Row> {
  /** Without its ending. */
  readonly name: string
  readonly format: 'csv' | 'json'
  readonly columns: FileColumns<Row>
  /** What JSON says of a row, where that is more than the columns. */
  readonly inJson?: (row: Row) => object
}

/** Which rows are read next: those behind the last one, or behind so many. */
export interface FilePart<Row> {
  readonly last: Row | undefined
  readonly offset: number
  readonly limit: number
}

type Read<Row> = (part: FilePart<Row>) => Promise<Result<readonly Row[]>>

/** So many rows are read at a time: however many there are, the server holds no more of them. */
const AT_ONCE = 500

/**
 * A whole list as a file that is written while it is read, or why nothing of it may be read. A list that can no longer be read on the way
 * breaks the file off: one that ended as if it were whole would be taken for it.
 */
export async function fileOfList<Row>(
  { name, format, columns, inJson }: ListFile<Row>,
  read: Read<Row>,
): Promise<PageReply> {
  const first = await read({ last: undefined, offset: 0, limit: AT_ONCE })
  if (!first.ok) return { kind: 'problems', problems: first.problems }
  const parts = partsFrom(first.value, read)
  return format === 'csv'
    ? { kind: 'file', name: `${name}.csv`, type: 'text/csv; charset=utf-8', text: csvOf(columns, parts) }
    : {
        kind: 'file',
        name: `${name}.json`,
        type: 'application/json; charset=utf-8',
        text: jsonOf(inJson ?? (row => inColumns(columns, row)), parts),
      }
}

async function* partsFrom<Row>(first: readonly Row[], read: Read<Row>): AsyncGenerator<readonly Row[]> {
  let [rows, offset] = [first, 0]
  for (;;) {
    yield rows
    if (rows.length < AT_ONCE) return
    offset += rows.length
    // oxlint-disable-next-line no-await-in-loop -- one part begins where the last ended
    const next = await read({ last: rows.at(-1), offset, limit: AT_ONCE })
    if (!next.ok) throw new Fault(`the list could not be read on: ${next.problems[0]?.says ?? ''}`)
    rows = next.value
  }
}

async function* csvOf<Row>(
  columns: FileColumns<Row>,
  parts: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${Object.keys(columns).join(',')}\r\n`
  const cells = Object.values(columns)
  for await (const rows of parts)
    yield rows.map(row => `${cells.map(cell => csvCell(String(cell(row)))).join(',')}\r\n`).join('')
}

async function* jsonOf<Row>(
  inJson: (row: Row) => object,
  parts: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield '['
  let before = ''
  for await (const rows of parts)
    for (const row of rows) {
      yield `${before}\n${JSON.stringify(inJson(row))}`
      before = ','
    }
  yield '\n]\n'
}

function inColumns<Row>(columns: FileColumns<Row>, row: Row): object {
  return Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, cell(row)]))
}
