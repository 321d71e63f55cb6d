import type { Day } from '../base/day.ts'
import type { ActId, Condition, ProductId } from './condition.ts'

/** A dated permission. It counts only where the provision names its grantor among those who may lift it. */
export interface Waiver {
  readonly id: string
  readonly grantor: string
  readonly provision: string
  /** The organisation it was given to; units below are included. */
  readonly organisation: string
  /** Missing: every product, every act. */
  readonly products?: readonly ProductId[]
  readonly acts?: readonly ActId[]
  readonly from: Day
  readonly until: Day
  readonly where: Condition
}
