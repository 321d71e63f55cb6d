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
  /** Which features said something, by their places, and how much. */
  readonly said: readonly number[]
  readonly weights: readonly number[]
}

/** How likely a match is before looking: of a thousand titles that share a word with a name, about one is it. */
export const PRIOR_BITS = -10

/** Weighs every feature of a comparison. */
export function score(comparison: Comparison, priorBits: number): Scored {
  const [said, weights]: [number[], number[]] = [[], []]
  let bits = priorBits
  let fit = 0
  let at = -1
  for (const feature of FEATURES) {
    at += 1
    const weight = feature.bits(comparison)
    if (weight === 0) continue
    bits += weight
    if (feature.tells === 'product') fit += weight
    said.push(at)
    weights.push(weight)
  }
  return { comparison, bits, fit, said, weights }
}

/** The same evidence in words, one reason for each feature that said something. */
export function reasonsOf({ comparison, said, weights }: Scored): readonly Reason[] {
  return said.flatMap((at, place) => {
    const feature = FEATURES[at]
    if (feature === undefined) return []
    const { item, candidate } = feature.compared(comparison)
    return [{ feature: feature.id, item, candidate, weight: weights[place] ?? 0 }]
  })
}

/** The probability that so many bits stand for, to six places. */
export function probabilityOf(bits: number): number {
  return Math.round(1e6 / (1 + 2 ** -bits)) / 1e6
}
