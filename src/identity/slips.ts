import { isOneEdit } from '../text/one-edit.ts'
import type { IndexedName } from './name-index.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7

/** In shorter names the first letter must be right: people see it, and too many other words differ by it alone. */
const SHORTEST_WITH_SLIP_AT_START = 9

/** A text with one slip keeps one of its halves whole: both, each marked with its end; and the half without the letter at the middle, since a swap there changes both. */
export function halvesOf(letters: string): readonly string[] {
  const middle = letters.length >> 1
  return [`^${letters.slice(0, middle)}`, `$${letters.slice(middle)}`, `~${letters.slice(0, middle - 1)}`]
}

/** The names that a word becomes by one slip. A letter too many or missing moves the middle, so three lengths are tried. */
export function namesWithSlip(
  halves: ReadonlyMap<string, readonly IndexedName[]>,
  word: string,
): readonly IndexedName[] {
  const found = new Set<IndexedName>()
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    const middle = length >> 1
    const beginning = halves.get(`^${word.slice(0, middle)}`) ?? []
    const end = halves.get(`$${word.slice(word.length - (length - middle))}`) ?? []
    const swapped = length === word.length ? (halves.get(`~${word.slice(0, middle - 1)}`) ?? []) : []
    for (const name of [...beginning, ...end, ...swapped]) {
      if (name.letters.length !== length || found.has(name)) continue
      const mayDiffer =
        length >= SHORTEST_WITH_SLIP_AT_START || name.letters.charCodeAt(0) === word.charCodeAt(0)
      if (mayDiffer && isOneEdit(name.letters, word)) found.add(name)
    }
  }
  return [...found]
}
