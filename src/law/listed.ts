import type { Listing } from '../model/list.ts'
import { any, all, type Test } from './combine.ts'
import { type Context, hasBegun, hasNotEnded, seen, yesOrNo } from './context.ts'
import { basisRankOf, isYes, NO, type Packed } from './packed.ts'
import type { Line } from './tables.ts'

/** A line that stands on the date, as seen from the day of knowledge. */
export function isCurrent(context: Context, line: Listing): Packed {
  const key = `listing:${line.id}`
  return all(context, [
    one => seen(one, line.evidence, key),
    one => hasBegun(one, line.from, key),
    one => hasNotEnded(one, line.until, key),
  ])
}

/** A line of the list that passes `counts` names the item. A list that not everybody may read leaves absence open. */
export function isListed(
  context: Context,
  list: string,
  lines: readonly Line[],
  counts: (line: Listing) => boolean = () => true,
): Packed {
  const tests = lines
    .filter(({ line }) => line.country === undefined && counts(line))
    .map(
      ({ line, names }): Test =>
        inner =>
          all(inner, [names, one => isCurrent(one, line)]),
    )
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
