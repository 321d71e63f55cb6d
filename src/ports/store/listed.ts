/** A part of a list that is sorted and paged where it is kept. */
export interface Listing<Order extends string> {
  readonly sort: Order
  /** Set where the list runs the other way. */
  readonly isDown?: true
  /** So many are passed over. */
  readonly offset: number
  readonly limit: number
}

/** That part, and how many there are in all. */
export interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}
