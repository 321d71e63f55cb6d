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
  /** Which features said something, as bits: the first 31, and those behind them. */
  readonly said: number
  readonly alsoSaid: number
}

/** How likely a match is before looking: of a thousand titles that share a word with a name, about one is it. */
export const PRIOR_BITS = -10

/** So many bits of a number are not its sign. */
const BITS = 31

/** Weighs every feature of a comparison. */
export function score(comparison: Comparison, priorBits: number): Scored {
  let [bits, fit, said, alsoSaid, at] = [priorBits, 0, 0, 0, -1]
  for (const feature of FEATURES) {
    at += 1
    const weight = feature.bits(comparison)
    if (weight === 0) continue
    bits += weight
    if (feature.tells === 'product') fit += weight
    if (at < BITS) said |= 1 << at
    else alsoSaid |= 1 << (at - BITS)
  }
  return { comparison, bits, fit, said, alsoSaid }
}

/** The same evidence in words, one reason for each feature that said something. */
export function reasonsOf({ comparison, said, alsoSaid }: Scored): readonly Reason[] {
  const because: Reason[] = []
  let at = -1
  for (const feature of FEATURES) {
    at += 1
    if (((at < BITS ? said >> at : alsoSaid >> (at - BITS)) & 1) === 0) continue
    const { item, candidate } = feature.compared(comparison)
    because.push({ feature: feature.id, item, candidate, weight: feature.bits(comparison) })
  }
  return because
}

/** The probability that so many bits stand for, to six places. */
export function probabilityOf(bits: number): number {
  return Math.round(1e6 / (1 + 2 ** -bits)) / 1e6
}
