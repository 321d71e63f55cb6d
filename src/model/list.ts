import type { DateSpan } from '../base/span.ts'
import type { Condition, ListId, SystemId } from './condition.ts'
import type { Evidence } from './evidence.ts'
import type { Requirement } from './measure.ts'

/** One line of a list. */
export interface Listing {
  /** `list-id/listing-id`. */
  readonly id: string
  /** Which items it names. */
  readonly names: Condition
  /** Set where the line names a country instead of items. */
  readonly country?: string
  readonly categories: readonly string[]
  readonly from?: DateSpan
  readonly until?: DateSpan
  readonly requirements: readonly Requirement[]
  readonly evidence: Evidence
}

/** A named set kept by an authority. Alone it binds nobody; provisions point to it. */
export interface List {
  readonly id: ListId
  readonly title: Readonly<Record<string, string>>
  readonly authority: string
  readonly system: SystemId
  /** `closed`: what is not recorded is not on it. `open`: it may not be read by everybody, so absence here proves nothing. */
  readonly completeness: 'closed' | 'open'
  readonly listings: readonly Listing[]
}
