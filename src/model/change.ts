import type { ActId, ProductId } from './condition.ts'
import type { StatusRange } from './status.ts'

/** A verdict that differs between two editions, and the provisions that make it on each side. */
export interface Change {
  readonly organisation: string
  readonly product: ProductId
  readonly act: ActId
  readonly before: StatusRange
  readonly after: StatusRange
  /** Leading provision on each side; missing for `clear`, or where the product is not in that edition. */
  readonly ledBefore?: string
  readonly ledAfter?: string
}
