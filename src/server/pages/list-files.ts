import { csvCell } from '../../report/finding-csv.ts'
import type { Listed, Listing } from '../../ports/store/listed.ts'
import type { PageReply } from '../page.ts'

/** What a file of a list says of each row. */
export type FileColumns<Row> = Readonly<Record<string, (row: Row) => string | number>>

/** So many rows are read at a time. */
const AT_ONCE = 500

/** A whole list as a file that is written while it is read. */
export function fileOfList<Row>(
  name: string,
  format: 'csv' | 'json',
  columns: FileColumns<Row>,
  read: (part: Pick<Listing<string>, 'offset' | 'limit'>) => Promise<Listed<Row>>,
): PageReply {
  return fileOfParts(name, format, columns, partsOf(read))
}

/** The same of a list each part of which begins where the one before ended; undefined ends it. */
export function fileOnward<Row>(
  name: string,
  format: 'csv' | 'json',
  columns: FileColumns<Row>,
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): PageReply {
  return fileOfParts(name, format, columns, onward(read))
}

async function* onward<Row>(
  read: (last: Row | undefined, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  for (let last: Row | undefined; ;) {
    // oxlint-disable-next-line no-await-in-loop -- one part begins where the last ended
    const rows = await read(last, AT_ONCE)
    yield rows
    last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
  }
}

function fileOfParts<Row>(
  name: string,
  format: 'csv' | 'json',
  columns: FileColumns<Row>,
  parts: AsyncIterable<readonly Row[]>,
): PageReply {
  return format === 'csv'
    ? { kind: 'file', name: `${name}.csv`, type: 'text/csv; charset=utf-8', text: csvOf(columns, parts) }
    : {
        kind: 'file',
        name: `${name}.json`,
        type: 'application/json; charset=utf-8',
        text: jsonOf(columns, parts),
      }
}

async function* partsOf<Row>(
  read: (part: Pick<Listing<string>, 'offset' | 'limit'>) => Promise<Listed<Row>>,
): AsyncGenerator<readonly Row[]> {
  for (let offset = 0; ; offset += AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- one part begins where the last ended
    const { rows, total } = await read({ offset, limit: AT_ONCE })
    yield rows
    if (offset + rows.length >= total || rows.length === 0) return
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
  columns: FileColumns<Row>,
  parts: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield '['
  let before = ''
  for await (const rows of parts)
    for (const row of rows) {
      const said = Object.entries(columns).map(([name, cell]) => [name, cell(row)])
      yield `${before}\n${JSON.stringify(Object.fromEntries(said))}`
      before = ','
    }
  yield '\n]\n'
}
