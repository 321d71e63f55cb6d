import type { PartyId, ProductId } from '../model/condition.ts'
import type { Status } from '../model/status.ts'

/** A product of the same kind on which the same question has a good answer. */
export interface Replacement {
  readonly product: ProductId
  readonly party?: PartyId
  readonly status: Status
}

/** Replacements found for one act. */
export interface ReplacementsFor {
  readonly act: string
  readonly products: readonly Replacement[]
}
