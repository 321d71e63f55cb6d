import type { Listing } from '../model/list.ts'
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
  const isClosed = context.snapshot.lists[list]?.completeness !== 'open'
  if (isClosed) return any(context, tests)
  const recorded: Test = inner => any(inner, tests)
  let certain = false
  const result = any(context, [
    inner => {
      const found = recorded(inner)
      certain = isYes(found) && basisRankOf(found) <= inner.floorRank
      return found
    },
    inner => (certain ? NO : yesOrNo(inner, `listed:${list}`)),
  ])
  return result
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

export function listHoldsCategory(context: Context, lines: readonly Line[]): Packed {
  return any(
    context,
    lines.map(
      ({ line, sharesCategory }): Test =>
        inner =>
          all(inner, [one => isCurrent(one, line), sharesCategory]),
    ),
  )
}
