import { addDays, type Day, parseDay } from '../src/base/day.ts'

export const VENDORS = 500
export const CLASSES = 10
export const FIRST: Day = parseDay('2014-01-01') ?? addDays(0 as Day, 0)
const DAYS = 4500

/** What every engine of policies can say: organisations of a class may not buy from these vendors between two days (both included). */
export interface PlainRule {
  readonly vendors: readonly number[]
  readonly of: number
  readonly from: Day
  readonly until: Day
}

export interface Query {
  readonly vendor: number
  readonly of: number
  readonly day: Day
}

/** Rules of a fixed seed. */
export function plainRules(count: number): readonly PlainRule[] {
  const random = randomFrom(2014)
  return Array.from({ length: count }, () => {
    const from = random(DAYS)
    return {
      vendors: [...new Set(Array.from({ length: 3 + random(20) }, () => random(VENDORS)))],
      of: random(CLASSES),
      from: addDays(FIRST, from),
      until: addDays(FIRST, from + 200 + random(DAYS)),
    }
  })
}

/** Questions of a fixed seed. */
export function queriesOver(count: number): readonly Query[] {
  const random = randomFrom(803)
  return Array.from({ length: count }, () => ({
    vendor: random(VENDORS),
    of: random(CLASSES),
    day: addDays(FIRST, random(DAYS)),
  }))
}

/** A generator of whole numbers below a bound, the same on every machine. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return (state >> 8) % below
  }
}
