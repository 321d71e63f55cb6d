import type { Reason } from '../model/resolution.ts'
import type { Comparison } from './comparison.ts'
import { FEATURES, ORDER, ORDER_FOR_TITLE } from './features/features.ts'

/** How likely a match is before looking: of a thousand titles that share a word with a name, about one is it. */
export const PRIOR_BITS = -10

/** A comparison with the evidence that has been weighed so far. */
export class Scored {
  readonly comparison: Comparison
  /** For and against together, with what was likely before looking. */
  bits: number
  /** What only tells products apart; the rest speaks of the maker too. */
  fit = 0
  /** The first feature that has not been asked. */
  #next = 0

  constructor(comparison: Comparison, priorBits: number) {
    this.comparison = comparison
    this.bits = priorBits
  }

  /**
   * Asks the features that have not been asked. False where it stopped because there is less than `least` and nothing is left that
   * speaks for it: then `bits` and `fit` are no less than they would be at the end.
   */
  weigh(least = -Infinity): boolean {
    const { comparison } = this
    const { said, cues } = comparison
    const order = comparison.title.isPointed ? ORDER : ORDER_FOR_TITLE
    const { features, firstAgainst } = order
    for (let at = this.#next; at < features.length; at += 1) {
      if (at >= firstAgainst && this.bits < least) {
        this.#next = at
        return false
      }
      if (((said & (order.words[at] ?? 0)) | (cues & (order.cues[at] ?? 0))) === 0) continue
      const feature = features[at]
      const weight = feature?.bits(comparison) ?? 0
      if (weight === 0) continue
      this.bits += weight
      if (feature?.tells === 'product') this.fit += weight
    }
    this.#next = features.length
    return true
  }
}

/** The evidence in words, one reason for each feature that says something. */
export function reasonsOf(comparison: Comparison): readonly Reason[] {
  return FEATURES.flatMap(feature => {
    const weight = feature.bits(comparison)
    return weight === 0 ? [] : [{ feature: feature.id, ...feature.compared(comparison), weight }]
  })
}
