import type { Day } from '../base/day.ts'

/** How well a fact is founded, the best first: the text itself; the authority or its own media; a text was seen but never authenticated; the press. */
export const BASES = ['official', 'attested', 'unauthenticated', 'reported'] as const
export type Basis = (typeof BASES)[number]

/** Whether a text is one of BASES. */
export function isBasis(text: string): text is Basis {
  return (BASES as readonly string[]).includes(text)
}

/** 0 is the best founded. */
export function basisRank(basis: Basis): number {
  return BASES.indexOf(basis)
}

/** The less well founded of two: a chain is as strong as its weakest link. */
export function weakerOf(a: Basis, b: Basis): Basis {
  return basisRank(a) >= basisRank(b) ? a : b
}

/** A voice that says the fact is so. `source` is missing only for facts marked unverified, which nobody could know from a source. */
export interface Assertion {
  readonly source?: string
  readonly basis: Basis
  /** First day on which a reader could know it from this source. */
  readonly knownFrom: Day
  /** The day on which the same voice took it back. */
  readonly takenBackOn?: Day
}

/** A voice that says the fact is not so. */
export interface Denial {
  readonly source: string
  readonly voice: string
  readonly says: string
  readonly knownFrom: Day
  readonly takenBackOn?: Day
}

/** What stands behind one deciding fact: a provision, a stage, a listing, an edge, an exception. */
export interface Evidence {
  readonly asserted: readonly Assertion[]
  readonly denied: readonly Denial[]
}
