import { compareText } from '../../base/order.ts'

/** How a list is asked for. */
export interface ListOrder {
  readonly sort: string
  readonly order: 'up' | 'down'
  readonly page: number
  readonly per: number
}

/** By what each column sorts. */
export type SortKeys<Row> = Readonly<Record<string, (row: Row) => string | number>>

/** All rows in the order asked for; those that are equal stay as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  { sort, order }: ListOrder,
  keys: SortKeys<Row>,
): readonly Row[] {
  const key = Object.hasOwn(keys, sort) ? keys[sort] : undefined
  if (key === undefined) return rows
  const sign = order === 'down' ? -1 : 1
  return rows
    .map(row => ({ row, value: key(row) }))
    .toSorted((one, other) => sign * compare(one.value, other.value))
    .map(({ row }) => row)
}

/** The rows of one page; a page beyond the last is the last. */
export function pageOf<Row>(
  rows: readonly Row[],
  { page, per }: Pick<ListOrder, 'page' | 'per'>,
): readonly Row[] {
  const last = Math.max(1, Math.ceil(rows.length / per))
  const first = (Math.min(page, last) - 1) * per
  return rows.slice(first, first + per)
}

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : compareText(String(one), String(other))
}
