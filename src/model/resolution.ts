import type { PartyId, ProductId } from './condition.ts'

export const DECISIONS = ['link', 'possible', 'none'] as const
/** The words of record linkage. */
export type Decision = (typeof DECISIONS)[number]

/** One piece of evidence for or against a match: which two values were compared and what that is worth. */
export interface Reason {
  /** Name of the feature; its sentence is in the message files. */
  readonly feature: string
  readonly item: string
  readonly candidate: string
  /** In bits; negative speaks against. */
  readonly weight: number
}

/** Which party and product an item is, with the evidence for and against. */
export interface Resolution {
  readonly decision: Decision
  readonly party?: PartyId
  readonly product?: ProductId
  /** Version read out of the name where the item itself had none. */
  readonly version?: string
  readonly probability: number
  readonly because: readonly Reason[]
}
