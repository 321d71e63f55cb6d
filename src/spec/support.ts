import { type Day, FIRST_DAY, LAST_DAY } from '../base/day.ts'
import type { Truth } from '../base/truth.ts'
import { type Basis, basisRank, type Evidence, weakerOf } from '../model/evidence.ts'
import type { FactKey } from '../model/question.ts'

/** What an answer rests on: as well founded as its weakest premise, knowable when its last premise was. */
export interface Support {
  readonly basis: Basis
  readonly contested: boolean
  readonly knowable: Day
  /** Listings and edges of the catalogue that were used. */
  readonly rests: readonly string[]
}

/** A truth with what it rests on, and the open facts that it, or whether it is founded well enough, turns on. */
export interface Found extends Support {
  readonly truth: Truth
  readonly open: readonly FactKey[]
}

export const YES: Found = {
  truth: 'yes',
  open: [],
  basis: 'official',
  contested: false,
  knowable: FIRST_DAY,
  rests: [],
}
export const NO: Found = { ...YES, truth: 'no' }

/** A truth that turns on one open fact. */
export function open(key: FactKey): Found {
  return { ...YES, truth: 'unknown', open: [key] }
}

/** All must hold: one `no` decides; otherwise the premises add up. */
export function all(parts: readonly Found[]): Found {
  if (parts.some(part => part.truth === 'no')) return NO
  return {
    truth: parts.some(part => part.truth === 'unknown') ? 'unknown' : 'yes',
    open: distinct(parts.flatMap(part => part.open)),
    basis: parts.reduce<Basis>((basis, part) => weakerOf(basis, part.basis), 'official'),
    contested: parts.some(part => part.contested),
    knowable: parts.reduce<Day>((day, part) => (part.knowable > day ? part.knowable : day), FIRST_DAY),
    rests: distinct(parts.flatMap(part => part.rests)),
  }
}

/** One must hold: the best supported alternative speaks for all; open facts matter only while none is certain and well enough founded. */
export function any(floor: Basis, parts: readonly Found[]): Found {
  const [best] = parts.filter(part => part.truth !== 'no').toSorted(compareFound)
  if (best === undefined) return NO
  if (best.truth === 'yes' && isFounded(best, floor)) return { ...best, open: [] }
  return { ...best, open: distinct(parts.flatMap(part => part.open)) }
}

/** Founded at least as well as the floor. */
export function isFounded({ basis }: Support, floor: Basis): boolean {
  return basisRank(basis) <= basisRank(floor)
}

/** The opposite, which rests on nothing: what is not recorded is not a premise. */
export function opposite(part: Found): Found {
  if (part.truth === 'unknown') return { ...YES, truth: 'unknown', open: part.open }
  return part.truth === 'yes' ? NO : YES
}

/** What stands behind a fact as a reader of the day `known` could see it; `no` when no voice still said so. */
export function seen(evidence: Evidence, known: Day | undefined, name?: string): Found {
  const day = known ?? LAST_DAY
  const holds = (voice: { readonly knownFrom: Day; readonly takenBackOn?: Day }) =>
    voice.knownFrom <= day && !(voice.takenBackOn !== undefined && voice.takenBackOn <= day)
  const voices = evidence.asserted.filter(holds)
  const [first] = voices.toSorted((a, b) => basisRank(a.basis) - basisRank(b.basis))
  if (first === undefined) return NO
  return {
    truth: 'yes',
    open: [],
    basis: first.basis,
    contested: evidence.denied.some(holds),
    knowable: Math.min(...voices.map(voice => voice.knownFrom)) as Day,
    rests: name === undefined ? [] : [name],
  }
}

/** Certain before possible, then the better founded, the uncontested, the sooner knowable. */
function compareFound(a: Found, b: Found): number {
  if (a.truth !== b.truth) return a.truth === 'yes' ? -1 : 1
  return (
    basisRank(a.basis) - basisRank(b.basis) ||
    Number(a.contested) - Number(b.contested) ||
    a.knowable - b.knowable
  )
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted()
}
