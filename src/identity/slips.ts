import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { unitAt } from '../text/any-string.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { isAnotherWord } from './another-word.ts'
import { AT_END, behind, halfOf, keyed, NEXT_TO_END, placeOfHalf, startOf } from './halves.ts'
import { hashOn } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { BACKWARDS, FORWARDS } from './outlines.ts'
import type { Way } from './outlines.ts'
import { isSet } from './sieve.ts'
import { HALVES, isWithinName, SEEN_NUMBERS } from './sight.ts'
import type { Sight } from './sight.ts'

/** A name ends with its word, or where a number follows. */
export function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** What is done with a name and the letters that it stands on; true when that is enough. */
type Visit = (name: IndexedName, start: number, end: number) => boolean

/**
 * Visits each name that a run of whole words outside of names becomes by one slip, with the letters that it stands on, until a visit
 * says that it is enough.
 */
export function eachSlip(index: NameIndex, sight: Sight, visit: Visit): void {
  for (let run = sight.firstSlip; run < sight.slipCount; run += 1)
    if (visitRun(index, sight, run, visit)) return
}

/** Whether any run that was seen is a name with a slip, and more than words that people use anyway. Who asks again begins with it. */
export function holdsSlip(index: NameIndex, sight: Sight): boolean {
  const { letters, slipCount } = sight
  for (; sight.firstSlip < slipCount; sight.firstSlip += 1)
    if (
      visitRun(
        index,
        sight,
        sight.firstSlip,
        ({ letters: own }, start, end) => !isAnotherWord(letters, start, end, own),
      )
    )
      return true
  return false
}

function visitRun(index: NameIndex, sight: Sight, run: number, visit: Visit): boolean {
  const { letters, slips } = sight
  const at = SEEN_NUMBERS * run
  const start = slips[at] ?? 0
  const end = start + (slips[at + 1] ?? 0)
  if (isWithinName(sight, start, end - start)) return false
  const halves = slips[at + 2] ?? 0
  return (
    ((halves & HALVES.first) !== 0 && visitNames(index, letters, start, end, FORWARDS, visit)) ||
    ((halves & HALVES.second) !== 0 && visitNames(index, letters, start, end, BACKWARDS, visit))
  )
}

/** Visits the names that are as long as a run, or a letter longer or shorter, share its half, and become it by one slip. */
function visitNames(
  index: NameIndex,
  { codes }: Letters,
  start: number,
  end: number,
  way: Way,
  visit: Visit,
): boolean {
  const width = end - start
  const last = codes[way === FORWARDS ? end - 1 : start] ?? 0
  const before = codes[way === FORWARDS ? end - 2 : start + 1] ?? 0
  let hash = startOf(way)
  let read = 0
  for (let length = width - 1; length <= width + 1; length += 1) {
    const half = halfOf(length)
    for (; read < half; read += 1)
      hash = hashOn(hash, codes[way === FORWARDS ? start + read : end - 1 - read] ?? 0)
    // The last letter is as it was, or it was put there, or the last two were swapped; or it is what is missing or wrong.
    if (visitKeyed(keyed(hash, length, AT_END, last), length, NONE, NONE)) return true
    if (length > width) {
      if (visitKeyed(keyed(hash, length, NEXT_TO_END, last), length, last, last)) return true
      continue
    }
    if (before !== last && visitKeyed(keyed(hash, length, AT_END, before), length, NONE, NONE)) return true
    if (length === width && visitKeyed(keyed(hash, length, NEXT_TO_END, before), length, last, before))
      return true
  }
  return false

  /** Those of a key whose last letter is neither of two, since these have been visited. */
  function visitKeyed(key: number, length: number, visited: number, alsoVisited: number): boolean {
    const { halves, namesInOrder } = index
    if (!isSet(halves.sieve, key)) return false
    const { slots } = halves
    for (let at = placeOfHalf(slots, key); slots[at + 1] !== 0; at = behind(slots, at)) {
      if (slots[at] !== key) continue
      const place = (slots[at + 1] ?? 0) - 1
      const letters = namesInOrder.letters[place] ?? ''
      if (letters.length !== length) continue
      const own = unitAt(letters, way === FORWARDS ? length - 1 : 0)
      if (own === visited || own === alsoVisited || !isOneSlip(letters, codes, start, end)) continue
      const name = namesInOrder.at(place)
      if (name !== undefined && visit(name, start, end)) return true
    }
    return false
  }
}

/** No letter. */
const NONE = -1
