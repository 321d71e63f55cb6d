import type { Context } from './context.ts'
import { basisRankOf, both, isNo, isYes, NO, opposite, type Packed, YES } from './packed.ts'

// Loops count and nothing is taken apart into arrays: V8's interpreter, in which a short run of the command line stays, goes
// through an iterator many times slower.

/** A condition made ready: reads the context, writes what it left open and what it used. */
export type Test = (context: Context) => Packed

/** All must hold. What a failed conjunction left open or used does not count. */
export function all(context: Context, tests: readonly Test[]): Packed {
  const openMark = context.open.length
  const restMark = context.rests.length
  let result = YES
  for (let at = 0; at < tests.length; at += 1) {
    const one = tests[at]?.(context) ?? NO
    if (isNo(one)) {
      context.open.length = openMark
      context.rests.length = restMark
      return NO
    }
    result = both(result, one)
  }
  return result
}

/** One must hold. The best supported alternative keeps what it used; open facts count only while nothing is certain and well enough founded. */
export function any(context: Context, tests: readonly Test[]): Packed {
  const { open, rests, floorRank } = context
  const openMark = open.length
  const restMark = rests.length
  let bestEnd = restMark
  let best = NO
  for (let at = 0; at < tests.length; at += 1) {
    const one = tests[at]?.(context) ?? NO
    if (one < best) {
      rests.copyWithin(restMark, bestEnd, rests.length)
      bestEnd = restMark + (rests.length - bestEnd)
      best = one
    }
    rests.length = bestEnd
  }
  if (isNo(best) || (isYes(best) && basisRankOf(best) <= floorRank)) open.length = openMark
  return best
}

/** The opposite, which uses nothing. */
export function negate(context: Context, test: Test): Packed {
  const openMark = context.open.length
  const restMark = context.rests.length
  const result = opposite(test(context))
  if (isYes(result) || isNo(result)) context.open.length = openMark
  context.rests.length = restMark
  return result
}
