import { rankOf, type Status, statusAt } from '../model/status.ts'

/**
 * What some rules make of an act together, in one integer: the rank of the worst burden times 2^20 and, where there is no
 * burden, one bit for each system of the organisation that has an approval.
 */
export type Value = number

const CLEAR = rankOf('clear')
const APPROVED = rankOf('approved')
const MASK = (1 << 20) - 1

/** Neither burden nor approval. */
export const NOTHING: Value = CLEAR << 20

/** A burden, whoever imposes it. */
export function burden(rank: number): Value {
  return rank << 20
}

/** An approval by the system of this bit; a system that the organisation does not live under has bit 0 of none. */
export function approval(bit: number): Value {
  return NOTHING | bit
}

export function rankOfValue(value: Value): number {
  return value >> 20
}

/** Both together: the worse burden; approvals add up while there is none. */
export function together(a: Value, b: Value): Value {
  const [one, other] = [a >> 20, b >> 20]
  if (one === other) return one === CLEAR ? a | b : a
  return one < other ? a : b
}

/** The headline: without a burden, approved where every system of the organisation approves. */
export function headlineOf(value: Value, everySystem: number): Status {
  const rank = value >> 20
  if (rank < CLEAR) return statusAt(rank)
  return statusAt(everySystem !== 0 && (value & MASK & everySystem) === everySystem ? APPROVED : CLEAR)
}

/** Every value that comes of taking one of each set. */
export function combinations(sets: Iterable<ReadonlySet<Value>>): ReadonlySet<Value> {
  let found = new Set<Value>([NOTHING])
  for (const set of sets) {
    const next = new Set<Value>()
    for (const one of found) for (const other of set) next.add(together(one, other))
    found = next
  }
  return found
}
