import type { Context } from './context.ts'
import { basisRankOf, both, isNo, isYes, NO, opposite, type Packed, YES } from './packed.ts'

/** A condition made ready: reads the context, writes what it left open and what it used. */
export type Test = (context: Context) => Packed

/** All must hold. What a failed conjunction left open or used does not count. */
export function all(context: Context, tests: readonly Test[]): Packed {
  const [openMark, restMark] = [context.open.length, context.rests.length]
  let result = YES
  for (const test of tests) {
    const one = test(context)
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
  for (const test of tests) {
    const one = test(context)
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
  const [openMark, restMark] = [context.open.length, context.rests.length]
  const result = opposite(test(context))
  if (isYes(result) || isNo(result)) context.open.length = openMark
  context.rests.length = restMark
  return result
}
