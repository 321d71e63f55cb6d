import { compareText } from '../../base/order.ts'

/** Longer words than this are compared by their beginning only. */
const COMPARED_LENGTH = 48

/** The known name that is nearest to `word`, if one is near enough to be meant: at most a third of its letters differ. */
export function nearestName(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.slice(0, COMPARED_LENGTH).toLowerCase()
  let limit = Math.max(1, Math.floor(wanted.length / 3))
  let nearest: string | undefined
  for (const name of known) {
    const distance = editDistance(wanted, name.slice(0, COMPARED_LENGTH).toLowerCase(), limit)
    if (distance > limit) continue
    if (nearest === undefined || distance < limit || compareText(name, nearest) < 0) nearest = name
    limit = distance
  }
  return nearest
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other; `limit + 1` when more than `limit`. */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[other.length] ?? 0, limit + 1)
}
