import type { Snapshot } from '../../model/snapshot.ts'
import { csvCell } from '../../report/finding-csv.ts'
import { type ListOrder, pageOf, type SortKeys, sorted } from '../lists/page-of.ts'

/** A sort of thing that the catalogue holds, as lists show it. */
export interface Shelf<Row, Query> {
  readonly rows: (snapshot: Snapshot) => readonly Row[]
  readonly matches: (snapshot: Snapshot, query: Query) => (row: Row) => boolean
  /** By what each column sorts. */
  readonly keys: SortKeys<Row>
  /** What exports write, a text a column. */
  readonly columns: Readonly<Record<string, (row: Row) => string>>
}

/** What every row has. */
export interface ShelfRow {
  /** Everything by which it may be found, in small letters. */
  readonly searched: string
}

/** All rows that a query finds, in the order that it asks for. */
export function findRows<Row extends ShelfRow, Query extends ListOrder & { readonly words: string }>(
  shelf: Shelf<Row, Query>,
  snapshot: Snapshot,
  query: Query,
): readonly Row[] {
  const words = query.words
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '')
  const matches = shelf.matches(snapshot, query)
  const found = shelf
    .rows(snapshot)
    .filter(row => words.every(word => row.searched.includes(word)) && matches(row))
  return sorted(found, query, shelf.keys)
}

/** The rows of the page that a query asks for. */
export function rowsOfPage<Row>(rows: readonly Row[], query: ListOrder): readonly Row[] {
  return pageOf(rows, query)
}

/** A row as exports write it. */
export function recordOf<Row>(
  { columns }: Pick<Shelf<Row, never>, 'columns'>,
  row: Row,
): Record<string, string> {
  return Object.fromEntries(Object.entries(columns).map(([name, textOf]) => [name, textOf(row)]))
}

/** Rows as a table that spreadsheets open. */
export function csvOf<Row>({ columns }: Pick<Shelf<Row, never>, 'columns'>, rows: readonly Row[]): string {
  const lines = rows.map(row => Object.values(columns).map(textOf => csvCell(textOf(row))))
  return [Object.keys(columns), ...lines].map(cells => `${cells.join(',')}\r\n`).join('')
}

/** Keeps what was made of a snapshot as long as the snapshot is. */
export function oncePerSnapshot<Value>(make: (snapshot: Snapshot) => Value): (snapshot: Snapshot) => Value {
  const made = new WeakMap<Snapshot, Value>()
  return snapshot => {
    const known = made.get(snapshot)
    if (known !== undefined) return known
    const value = make(snapshot)
    made.set(snapshot, value)
    return value
  }
}
