/** What an authority's public list may say of a thing. `lapsed`: what was decided has run out. */
export const LIST_STATUSES = [
  'approved',
  'restricted',
  'prohibited',
  'under-review',
  'refused',
  'withdrawn',
  'lifted',
  'lapsed',
] as const
export type ListStatus = (typeof LIST_STATUSES)[number]

/** One line of the public list on one day. */
export interface PublicRow {
  /** The same for the same line on every day. */
  readonly key: string
  readonly about: { readonly kind: 'product' | 'party' | 'category'; readonly id: string }
  /** Its name in the catalogue. */
  readonly name: string
  /** Its categories in the catalogue; none for a party. */
  readonly categories: readonly string[]
  readonly status: ListStatus
  /** Whether a case about it is open besides. */
  readonly isUnderReview: boolean
  readonly since: string
  readonly until?: string
  readonly conditions: readonly string[]
  /** What it is about, in one sentence. */
  readonly says: string
  /** The number of the case; missing where a measure says it outright. */
  readonly case?: number
  /** The measure in which it stands; missing where nothing binds anybody. */
  readonly measure?: string
}

/** A line that differs between two days. */
export interface PublicChange {
  readonly key: string
  readonly before?: PublicRow
  readonly after?: PublicRow
}
