import type { Listing } from '../model/list.ts'
import type { FactKey } from '../model/question.ts'
import { any, all, type Test } from './combine.ts'
import { type Context, isBetween, seen, yesOrNo } from './context.ts'
import { basisRankOf, isYes, NO, type Packed } from './packed.ts'
import type { Line } from './tables.ts'

/** A line that stands on the date, as seen from the day of knowledge. */
export function isCurrent(context: Context, line: Listing): Packed {
  const key = `listing:${line.id}`
  return all(context, [
    one => seen(one, line.evidence, key),
    one => isBetween(one, line.from, line.until, key),
  ])
}

/** One of the given lines of the list names the item. A list that not everybody may read leaves absence open. */
export function isListed(context: Context, list: string, lines: readonly Line[]): Packed {
  const tests = namingTests(lines)
  return recordedOrAsked(context, list, `listed:${list}`, inner => any(inner, tests))
}

/** What the recorded lines say; of a list that is not held whole their silence is asked about. */
export function recordedOrAsked(context: Context, list: string, key: FactKey, recorded: Test): Packed {
  if (context.snapshot.lists[list]?.completeness !== 'open') return recorded(context)
  let found = NO
  return any(context, [
    inner => (found = recorded(inner)),
    inner => (isYes(found) && basisRankOf(found) <= inner.floorRank ? NO : yesOrNo(inner, key)),
  ])
}

/** Whether each line stands and names the item. Made once: a list may be long and is asked often. */
function namingTests(lines: readonly Line[]): readonly Test[] {
  let tests = NAMING.get(lines)
  if (tests === undefined) {
    tests = lines
      .filter(({ line }) => line.country === undefined)
      .map(({ line, names }) => {
        const parts: readonly Test[] = [names, one => isCurrent(one, line)]
        return inner => all(inner, parts)
      })
    NAMING.set(lines, tests)
  }
  return tests
}

const NAMING = new WeakMap<readonly Line[], readonly Test[]>()

/** One of the given lines of the list is of a category of the item. A list that is not held whole may have one that is not recorded. */
export function listHoldsCategory(context: Context, list: string, lines: readonly Line[]): Packed {
  const tests = lines.map(
    ({ line, sharesCategory }): Test =>
      inner =>
        all(inner, [one => isCurrent(one, line), sharesCategory]),
  )
  return recordedOrAsked(context, list, `kind-listed:${list}`, inner => any(inner, tests))
}
