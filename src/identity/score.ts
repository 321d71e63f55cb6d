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
}

/** How likely a match is before looking: of a thousand titles that share a word with a name, about one is it. */
export const PRIOR_BITS = -10

/** Weighs every feature of a comparison. */
export function score(comparison: Comparison, priorBits: number): Scored {
  let [bits, fit] = [priorBits, 0]
  for (const feature of FEATURES) {
    const weight = feature.bits(comparison)
    bits += weight
    if (feature.tells === 'product') fit += weight
  }
  return { comparison, bits, fit }
}

/** The same evidence in words, one reason for each feature that says something. */
export function reasonsOf(comparison: Comparison): readonly Reason[] {
  const because: Reason[] = []
  for (const feature of FEATURES) {
    const weight = feature.bits(comparison)
    if (weight === 0) continue
    const { item, candidate } = feature.compared(comparison)
    because.push({ feature: feature.id, item, candidate, weight })
  }
  return because
}

/** The probability that so many bits stand for, to six places. */
export function probabilityOf(bits: number): number {
  return Math.round(1e6 / (1 + 2 ** -bits)) / 1e6
}
