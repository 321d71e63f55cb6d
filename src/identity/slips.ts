import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { isAnotherWord } from './another-word.ts'
import { hashOn } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { SEEN_NUMBERS } from './sight.ts'
import type { Sight } from './sight.ts'
import { BACKWARDS, FORWARDS, halfOf, keyed, startOf } from './slip-table.ts'
import type { SlipTable, Way } from './slip-table.ts'

/** Which pieces of a title are known to be a name already, as the runs that cover them. */
export interface Covered {
  /** Where the furthest run ends that begins at a piece or before it; 0 where there is none. */
  readonly endAt: Uint16Array
  /** Where the first run begins that ends at a piece or behind it; `NOT_COVERED` where there is none. */
  readonly beginAt: Uint16Array
}

export const NOT_COVERED = 0xffff

/** What is done with a name and the letters that it stands on; true when that is enough. */
type Visit = (name: IndexedName, start: number, end: number) => boolean

/**
 * Visits each name that a run of whole words becomes by one slip, with the letters that it stands on, until a visit says that it is
 * enough. Runs within what is covered are passed over.
 */
export function eachSlip(
  { slips }: NameIndex,
  { letters, slips: runs, slipCount }: Sight,
  covered: Covered | undefined,
  visit: Visit,
): boolean {
  for (let at = 0; at < SEEN_NUMBERS * slipCount; at += SEEN_NUMBERS) {
    const [piece, width] = [runs[at] ?? 0, runs[at + 1] ?? 0]
    const way = runs[at + 2] === FORWARDS ? FORWARDS : BACKWARDS
    if (covered !== undefined && width <= coveredFrom(letters, piece, way, covered)) continue
    const from = placeOf(letters, piece)
    const [start, end] = way === FORWARDS ? [from, from + width] : [from - width, from]
    if (visitNames(slips, letters, start, end, way, visit)) return true
  }
  return false
}

/** Whether any run that was seen is a name with a slip, and more than words that people use anyway. */
export function holdsSlip(index: NameIndex, sight: Sight): boolean {
  return eachSlip(index, sight, undefined, (_, start, end) => !isAnotherWord(sight.letters, start, end))
}

/** How many letters are covered from a piece on, or back from it. */
function coveredFrom(letters: Letters, piece: number, way: Way, { endAt, beginAt }: Covered): number {
  if (way === FORWARDS) {
    const end = endAt[piece] ?? 0
    return end <= piece ? 0 : placeOf(letters, end) - placeOf(letters, piece)
  }
  const first = beginAt[piece] ?? NOT_COVERED
  return first >= piece ? 0 : placeOf(letters, piece) - placeOf(letters, first)
}

/** Where a piece begins; behind the last one, where the text ends. */
function placeOf({ places, count, pieces }: Letters, piece: number): number {
  return piece < pieces ? (places[piece] ?? 0) : count
}

/** Visits the names that are as long as a run, or a letter longer or shorter, share its half, and become it by one slip. */
function visitNames(
  { byHalf }: SlipTable,
  { codes }: Letters,
  start: number,
  end: number,
  way: Way,
  visit: Visit,
): boolean {
  const width = end - start
  let [hash, read] = [startOf(way), 0]
  let group: readonly IndexedName[] | undefined
  for (let length = width - 1; length <= width + 1; length += 1) {
    const half = halfOf(length)
    if (read < half) {
      for (; read < half; read += 1)
        hash = hashOn(hash, codes[way === FORWARDS ? start + read : end - 1 - read] ?? 0)
      group = byHalf.get(keyed(hash, half))
    }
    if (group === undefined) continue
    for (const name of group)
      if (
        name.letters.length === length &&
        isOneSlip(name.letters, codes, start, end) &&
        visit(name, start, end)
      )
        return true
  }
  return false
}
