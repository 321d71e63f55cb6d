import { MARKS, readAsciiLetters, readLettersOf } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { LONGEST_WITH_SLIP, mayBeSlip } from './halves.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { NameIndex } from './name-index.ts'
import { groupAt } from './name-table.ts'
import {
  BACKWARDS,
  endsKey,
  FORWARDS,
  headKey,
  innerOf,
  isOutlined,
  pairAt,
  shiftOf,
  tailKey,
  threeAt,
  twoAt,
  WIDEST_OUTLINED,
  wideKey,
} from './outlines.ts'
import { HALVES, MOST_PIECES, roomForSight, seeName, seeSlip } from './sight.ts'
import type { Sight } from './sight.ts'
import { endsAt, holdsSlip } from './slips.ts'

/** Room for one title at a time: whose letters are in it, and in which index it has been looked at. */
const seen = roomForSight()
let seenText: string | undefined
let seenIn: NameIndex | undefined

/**
 * The letters of a text of ASCII; undefined where it holds anything else. They stand until another text is read: what is not let go
 * is asked for a second time, and not read again.
 */
export function readAscii(text: string): Sight | undefined {
  if (seenText === text) return seen
  seenText = undefined
  seenIn = undefined
  if (!readAsciiLetters(seen.letters, text)) return undefined
  seenText = text
  return seen
}

/** Where names may stand in such a text. */
export function seeAscii(index: NameIndex, text: string): Sight | undefined {
  const sight = readAscii(text)
  if (sight === undefined || seenIn === index) return sight
  look(index, sight)
  seenIn = index
  return sight
}

/** The same of a text that has been cut already. */
export function seeWords(index: NameIndex, words: Words): Sight {
  seenText = undefined
  seenIn = undefined
  if (!readAsciiLetters(seen.letters, words.plain)) readLettersOf(seen.letters, words)
  look(index, seen)
  return seen
}

/** Whether any name stands in a text of ASCII, as it is or with a slip. */
export function mayName(index: NameIndex, text: string): boolean {
  const sight = seeAscii(index, text)
  if (sight === undefined) return true
  return sight.nameCount > 0 || (sight.slipCount > 0 && holdsSlip(index, sight))
}

/**
 * Sees the names in a text whose letters have been read, and the runs that may be one with a slip; none is missed but what lies within
 * another name. Each run of pieces is held against the outlines of names, and nine in ten titles of an inventory go no further.
 */
export function look(index: NameIndex, sight: Sight): void {
  sight.nameCount = 0
  sight.slipCount = 0
  sight.firstSlip = 0
  const { letters, heads, nexts, tails, befores } = sight
  const { places, count, pieces } = letters
  if (count < 2) return
  const { numbers } = index.outlines
  const shift = shiftOf(numbers)
  readEnds(sight)
  const areWide = count > WIDEST_OUTLINED && seeWideTails(numbers, sight)
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    const head = heads[piece] ?? 0
    const next = nexts[piece] ?? 0
    if (isOutlined(numbers, shift, pairAt(letters.codes, start)) && letters.marks[start + 2] !== MARKS.none)
      seePair(index, sight, piece)
    // What is found of runs of one or two letters is chance; to leave them out here would cost more.
    let last = piece
    for (; last < pieces; last += 1) {
      const width = (places[last + 1] ?? 0) - start
      if (width > WIDEST_OUTLINED) break
      const tail = tails[last] ?? 0
      const inner = innerOf(next, befores[last] ?? 0, width)
      if (isOutlined(numbers, shift, endsKey(head, tail, width))) {
        if (width > 2) seeRun(index, sight, last, start, width, HALVES.both)
      } else {
        if (isOutlined(numbers, shift, headKey(head, inner)))
          seeChanged(sight, last, start, width, HALVES.first)
        if (isOutlined(numbers, shift, tailKey(tail, inner)))
          seeChanged(sight, last, start, width, HALVES.second)
      }
    }
    if (last < pieces) {
      const isHead = isOutlined(numbers, shift, wideKey(letters.codes, start, FORWARDS))
      if (isHead || areWide) seeWide(index, sight, start, last, isHead)
    }
  }
}

/** Sees the wide runs from a letter to the end of some piece and of those behind it, of which the head or the end is that of a name. */
function seeWide(index: NameIndex, sight: Sight, start: number, from: number, isHead: boolean): void {
  const { wides } = sight
  const { places, pieces } = sight.letters
  const widest = Math.max(index.names.longest, LONGEST_WITH_SLIP + 1)
  for (let last = from; last < pieces; last += 1) {
    const width = (places[last + 1] ?? 0) - start
    if (width > widest) return
    if (isHead) seeRun(index, sight, last, start, width, HALVES.first)
    if (wides[last] === 1) seeChanged(sight, last, start, width, HALVES.second)
  }
}

/** Sees a run of two letters, which are one piece or two. */
function seePair(index: NameIndex, sight: Sight, piece: number): void {
  const { places } = sight.letters
  const start = places[piece] ?? 0
  const last = (places[piece + 1] ?? 0) === start + 2 ? piece : piece + 1
  seeRun(index, sight, last, start, 2, 0)
}

/** Reads what outlines are made of, once for each piece. */
function readEnds({ letters, heads, nexts, tails, befores }: Sight): void {
  const { codes, places, pieces } = letters
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    const end = places[piece + 1] ?? 0
    heads[piece] = threeAt(codes, start, FORWARDS)
    nexts[piece] = twoAt(codes, start + 3, FORWARDS)
    if (end >= 5) {
      tails[piece] = threeAt(codes, end - 1, BACKWARDS)
      befores[piece] = twoAt(codes, end - 4, BACKWARDS)
    } else if (end >= 3) tails[piece] = threeAt(codes, end - 1, BACKWARDS)
  }
}

/** Where a wide name with a slip in its first half may end; whether anywhere. */
function seeWideTails(numbers: Int32Array, { letters, wides }: Sight): boolean {
  const { codes, places, pieces } = letters
  const shift = shiftOf(numbers)
  let areAny = 0
  for (let last = pieces - 1; last >= 0; last -= 1) {
    const end = places[last + 1] ?? 0
    if (end <= WIDEST_OUTLINED) break
    const may = isOutlined(numbers, shift, wideKey(codes, end - 1, BACKWARDS)) ? 1 : 0
    wides[last] = may
    areAny |= may
  }
  return areAny !== 0
}

/** Sees a run if it is a name, or may be one with a slip that left some half of it. */
function seeRun(
  { names }: NameIndex,
  sight: Sight,
  last: number,
  start: number,
  width: number,
  halves: number,
): void {
  const { letters } = sight
  const { codes } = letters
  let hash = HASH_START
  for (let place = start; place < start + width; place += 1) hash = hashOn(hash, codes[place] ?? 0)
  const group = groupAt(names, hash, letters, start, start + width)
  if (group >= 0) seeName(sight, start, width, group)
  else seeChanged(sight, last, start, width, halves)
}

/** Sees a run that may be a name with a slip, if it goes from the first letter of a word to its end, or up to a number. */
function seeChanged(sight: Sight, last: number, start: number, width: number, halves: number): void {
  const { letters } = sight
  if (!mayBeSlip(width) || last >= MOST_PIECES) return
  if (letters.marks[start] === MARKS.hard && endsAt(letters, start + width))
    seeSlip(sight, start, width, halves)
}
