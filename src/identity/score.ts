import type { Reason } from '../model/resolution.ts'
import type { Comparison } from './comparison.ts'
import { FEATURES } from './features/features.ts'

/** A comparison with all evidence weighed. */
export interface Scored {
  readonly comparison: Comparison
  /** For and against together, with what was likely before looking. */
  readonly bits: number
  /** What only tells products apart; the rest speaks of the maker too. */
  readonly fit: number
  readonly because: readonly Reason[]
}

/** How likely a match is before looking: of a thousand titles that share a word with a name, about one is it. */
export const PRIOR_BITS = -10

/** Weighs every feature of a comparison. */
export function score(comparison: Comparison, priorBits: number): Scored {
  let [bits, fit] = [priorBits, 0]
  const because: Reason[] = []
  for (const feature of FEATURES) {
    const weighed = feature.weigh(comparison)
    if (weighed === undefined) continue
    bits += weighed.bits
    if (feature.tells === 'product') fit += weighed.bits
    because.push({
      feature: feature.id,
      item: weighed.item,
      candidate: weighed.candidate,
      weight: weighed.bits,
    })
  }
  return { comparison, bits, fit, because }
}

/** The probability that so many bits stand for, to six places. */
export function probabilityOf(bits: number): number {
  return Math.round(1e6 / (1 + 2 ** -bits)) / 1e6
}
