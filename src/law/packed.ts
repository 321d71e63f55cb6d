import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { Truth } from '../base/truth.ts'
import { BASES, type Basis, type Evidence } from '../model/evidence.ts'

/**
 * A truth and what it rests on in one small integer, so that deciding allocates nothing:
 * bits 25–26 truth (0 yes, 1 unknown, 2 no), 23–24 basis (0 the best), 22 contested, 0–21 the day on which it could be known.
 * Smaller is better supported, so the best of several alternatives is the minimum.
 */
export type Packed = number

const TRUTH = 25
const BASIS = 23
const CONTESTED = 1 << 22
const KNOWABLE = CONTESTED - 1

export const YES: Packed = 0
export const UNKNOWN: Packed = 1 << TRUTH
export const NO: Packed = 2 << TRUTH

export function isNo(value: Packed): boolean {
  return value >= NO
}

export function isYes(value: Packed): boolean {
  return value < UNKNOWN
}

/** Both must hold: each part of the result is the weaker of the two. */
export function both(a: Packed, b: Packed): Packed {
  if (a === YES) return b
  if (b === YES) return a
  if (a >= NO || b >= NO) return NO
  const truth = Math.max(a >> TRUTH, b >> TRUTH)
  const basis = Math.max((a >> BASIS) & 3, (b >> BASIS) & 3)
  return (truth << TRUTH) | (basis << BASIS) | ((a | b) & CONTESTED) | Math.max(a & KNOWABLE, b & KNOWABLE)
}

/** The opposite rests on nothing. */
export function opposite(value: Packed): Packed {
  if (value >= NO) return YES
  return value >= UNKNOWN ? UNKNOWN : NO
}

export function truthOfPacked(value: Packed): Truth {
  return value >= NO ? 'no' : value >= UNKNOWN ? 'unknown' : 'yes'
}

/** Rank in BASES. */
export function basisRankOf(value: Packed): number {
  return (value >> BASIS) & 3
}

export function basisOf(value: Packed): Basis {
  return BASES[basisRankOf(value)] ?? 'reported'
}

export function isContested(value: Packed): boolean {
  return (value & CONTESTED) !== 0
}

export function knowableOf(value: Packed): Day {
  return ((value & KNOWABLE) + FIRST_DAY) as Day
}

/** What stands behind a fact as a reader of the day `known` could see it; NO when no voice still said so. */
export function packEvidence(evidence: Evidence, known: number): Packed {
  let basis = 4
  let knowable: number = LAST_DAY
  for (const voice of evidence.asserted) {
    if (voice.knownFrom > known || (voice.takenBackOn !== undefined && voice.takenBackOn <= known)) continue
    basis = Math.min(basis, BASES.indexOf(voice.basis))
    knowable = Math.min(knowable, voice.knownFrom)
  }
  if (basis === 4) return NO
  const contested = evidence.denied.some(
    voice => voice.knownFrom <= known && !(voice.takenBackOn !== undefined && voice.takenBackOn <= known),
  )
  return (basis << BASIS) | (contested ? CONTESTED : 0) | (knowable - FIRST_DAY)
}
