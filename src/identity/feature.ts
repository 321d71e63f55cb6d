import type { Comparison } from './comparison.ts'

/** What one feature found: the two values that it compared, and what that is worth. */
export interface Weighed {
  readonly item: string
  readonly candidate: string
  /** In bits; negative speaks against. */
  readonly bits: number
}

/** One piece of evidence for or against a match. */
export interface Feature {
  readonly id: string
  /** One sentence: what it looks at and which way it speaks. */
  readonly says: string
  /** Whether it tells products of one maker apart, or also speaks of the maker. */
  readonly tells: 'maker' | 'product'
  readonly weigh: (comparison: Comparison) => Weighed | undefined
}
