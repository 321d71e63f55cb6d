import { MARKS, readAsciiLetters, readLettersOf } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { NameIndex } from './name-index.ts'
import { isSetTwice } from './sieve.ts'
import { eachNameOn } from './name-table.ts'
import { MOST_PIECES, roomForSight, SEEN_NUMBERS, seeName, seeSlip } from './sight.ts'
import type { Sight } from './sight.ts'
import { BACKWARDS, endsAt, FEWEST_READ, FORWARDS, isShortRun, nextRun } from './slip-table.ts'
import type { SlipTable, Way } from './slip-table.ts'
import { holdsSlip } from './slips.ts'
import { BACK_START, FLAGS, GATE_LETTERS, LEFT_BY_SLIP, MOST_FOLLOWED, wholeKey } from './ways.ts'

/** How wide a run may be that is a name of seven or eight letters with a slip. */
const [NARROWEST, WIDEST_SHORT] = [6, 9]

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

/** What a slip may have left of names that are read from one place: how many letters were read, their flags and their hash. */
const HALVES = new Int32Array(3 * MOST_FOLLOWED)

/**
 * Sees the names in a text whose letters have been read, and the runs that may be one with a slip; none is missed but what lies
 * within another name. Written out in one piece, since nine in ten titles of an inventory go no further.
 */
export function look(index: NameIndex, sight: Sight): void {
  const { slips } = index
  const { runs } = slips
  const { flags, gate } = index.ways
  sight.nameCount = 0
  sight.slipCount = 0
  const { codes, marks, places, count, pieces } = sight.letters
  const [mask, gateMask] = [flags.length - 1, gate.length * 8 - 1]
  // Up to which letter there are names already.
  let named = 0
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    const left = count - start
    if (left < 2) continue
    let hash = hashOn(hashOn(HASH_START, codes[start] ?? 0), codes[start + 1] ?? 0)
    // A name of two or three letters must end where a piece ends; nearly all pairs of letters begin some name.
    if (marks[start + 2] !== MARKS.none && ((flags[(hash ^ (hash >>> 15)) & mask] ?? 0) & FLAGS.name) !== 0)
      if (isSetTwice(runs, wholeKey(hash, 2))) named = Math.max(named, seeNames(index, sight, start, 2, hash))
    if (left < FEWEST_READ) continue
    hash = hashOn(hash, codes[start + 2] ?? 0)
    if (marks[start + 3] !== MARKS.none && ((flags[(hash ^ (hash >>> 15)) & mask] ?? 0) & FLAGS.name) !== 0)
      if (isSetTwice(runs, wholeKey(hash, 3))) named = Math.max(named, seeNames(index, sight, start, 3, hash))
    if (left < GATE_LETTERS) continue
    const mayBegin = marks[start] === MARKS.hard && piece < MOST_PIECES
    let halves = 0
    const hashOfThree = hash
    let bit = (hash ^ (hash >>> 15)) & gateMask
    const mayBeShort = mayBegin && ((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
    hash = hashOn(hash, codes[start + 3] ?? 0)
    bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) {
      const most = Math.min(MOST_FOLLOWED, left)
      for (let read = GATE_LETTERS; ;) {
        const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
        if ((flag & FLAGS.way) === 0) break
        if ((flag & FLAGS.name) !== 0 && (read === MOST_FOLLOWED || marks[start + read] !== MARKS.none))
          if (isSetTwice(runs, wholeKey(hash, read)))
            named = Math.max(named, seeNames(index, sight, start, read, hash))
        if ((flag & LEFT_BY_SLIP) !== 0 && mayBegin) {
          HALVES[halves] = read
          HALVES[halves + 1] = flag
          HALVES[halves + 2] = hash
          halves += 3
        }
        if (read === most) break
        hash = hashOn(hash, codes[start + read] ?? 0)
        read += 1
      }
    }
    const known = Math.max(0, named - start)
    if (mayBeShort) seeShortFrom(slips, sight, piece, start, hashOfThree, known)
    for (let at = 0; at < halves; at += 3)
      seeRuns(slips, sight, piece, FORWARDS, HALVES[at + 2] ?? 0, HALVES[at] ?? 0, HALVES[at + 1] ?? 0, known)
  }
  const lastPiece = Math.min(pieces, MOST_PIECES)
  for (let piece = 1; piece <= lastPiece; piece += 1) {
    const end = piece < pieces ? (places[piece] ?? 0) : count
    // A name with a slip has more letters than these, and ends with its word or before a number.
    if (end < NARROWEST || !endsAt(sight.letters, end)) continue
    const known = sight.nameCount === 0 ? 0 : end - firstNamed(sight, end)
    let hash = hashOn(hashOn(BACK_START, codes[end - 1] ?? 0), codes[end - 2] ?? 0)
    hash = hashOn(hash, codes[end - 3] ?? 0)
    let bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0)
      seeShortBefore(slips, sight, piece, end, hash, known)
    hash = hashOn(hash, codes[end - 4] ?? 0)
    bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
    const most = Math.min(MOST_FOLLOWED, end)
    for (let read = GATE_LETTERS; ;) {
      const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
      if ((flag & FLAGS.way) === 0) break
      if ((flag & LEFT_BY_SLIP) !== 0) seeRuns(slips, sight, piece, BACKWARDS, hash, read, flag, known)
      if (read === most) break
      hash = hashOn(hash, codes[end - read - 1] ?? 0)
      read += 1
    }
  }
}

/** Sees the names that begin with some letters, and tells where the longest ends. Of long ones only the first letters were read. */
function seeNames({ names }: NameIndex, sight: Sight, start: number, read: number, hash: number): number {
  let end = 0
  const most = read === MOST_FOLLOWED ? names.longest : read
  eachNameOn(names, sight.letters, start, read, hash, most, (group, length) => {
    end = start + length
    return !seeName(sight, start, length, group)
  })
  return end
}

/** Where the first name begins that ends at a letter or behind it; the letter itself where there is none. */
function firstNamed({ names, nameCount }: Sight, letter: number): number {
  let first = letter
  for (let at = 0; at < SEEN_NUMBERS * nameCount; at += SEEN_NUMBERS) {
    const [start, length] = [names[at] ?? 0, names[at + 1] ?? 0]
    if (start + length >= letter && start < first) first = start
  }
  return first
}

/** Sees the runs from a piece on, or back from it, that may be a name with a slip and are wider than what is known there. */
function seeRuns(
  slips: SlipTable,
  sight: Sight,
  piece: number,
  way: Way,
  hash: number,
  read: number,
  flag: number,
  known: number,
): void {
  for (let width = known; (width = nextRun(slips, sight.letters, piece, way, hash, read, flag, width)) > 0;)
    seeSlip(sight, piece, width, way)
}

/** Sees runs of which three letters and what stands at the other end may be a short name with a slip in between. */
function seeShortFrom(
  slips: SlipTable,
  sight: Sight,
  piece: number,
  start: number,
  hash: number,
  known: number,
): void {
  const { letters } = sight
  const most = Math.min(WIDEST_SHORT, letters.count - start)
  for (let width = Math.max(NARROWEST, known + 1); width <= most; width += 1) {
    const end = start + width
    if (letters.marks[end] === MARKS.none || !endsAt(letters, end)) continue
    if (isShortRun(slips, letters, end, FORWARDS, hash, width)) seeSlip(sight, piece, width, FORWARDS)
  }
}

function seeShortBefore(
  slips: SlipTable,
  sight: Sight,
  piece: number,
  end: number,
  hash: number,
  known: number,
): void {
  const { letters } = sight
  const most = Math.min(WIDEST_SHORT, end)
  for (let width = Math.max(NARROWEST, known + 1); width <= most; width += 1)
    if (letters.marks[end - width] === MARKS.hard)
      if (isShortRun(slips, letters, end - width, BACKWARDS, hash, width))
        seeSlip(sight, piece, width, BACKWARDS)
}
