import type { PartyId, ProductId } from './condition.ts'

export const DECISIONS = ['link', 'possible', 'none'] as const
/** The words of record linkage. */
export type Decision = (typeof DECISIONS)[number]

export const LEVELS = ['product', 'family', 'party'] as const
/** How closely it is known what a thing is: the product itself, a family of products among which it is, or only whose it is. */
export type Level = (typeof LEVELS)[number]

/** One piece of evidence for or against a match: which two values were compared and what that is worth. */
export interface Reason {
  /** Name of the feature; docs/reference/features.md has all of them. */
  readonly feature: string
  readonly item: string
  readonly candidate: string
  /** In bits; negative speaks against. */
  readonly weight: number
}

/** A reason with the published sentence of its feature, for people. */
export interface SaidReason extends Reason {
  readonly says: string
}

/** Which party and product an item is, with the evidence for and against. */
export interface Resolution {
  readonly decision: Decision
  /** Missing for `none`, and in what is kept of a resolution: it follows from the product and the snapshot, see level.ts. */
  readonly level?: Level
  readonly party?: PartyId
  readonly product?: ProductId
  /** Version read out of the name where the item itself had none. */
  readonly version?: string
  /** How many of such answers were right; of `none` what the evidence sums up to. See docs/quality/identity.md. */
  readonly probability: number
  readonly because: readonly Reason[]
}
