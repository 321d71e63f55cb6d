import type { Letters } from '../text/letters.ts'
import { MAX_TEXT_LENGTH } from '../text/plain-text.ts'
import { HALVES } from './sight.ts'

/**
 * The outlines of all names, as they are and with each slip: what has none of them is no name, and that is told of any run of letters
 * by three numbers.
 *
 * The outline of a run is its width with the three letters at each end. One slip leaves them as they are, or the letter that nobody
 * can foresee is among the last three: then the outline is the first five letters with the two before the last three; or it is among
 * the first three, and the outline is the same read from the end. Of a wide run twelve letters at one end are enough, since a slip
 * leaves one half as it is.
 */
export interface Outlines {
  /** Three bits in one number for each outline; how many numbers there are is a power of two. */
  readonly numbers: Int32Array
}

/** Wider runs are known by twelve letters at one end. */
export const WIDEST_OUTLINED = 24

/** Which way letters are read: from the first on, or back from the last. */
export const FORWARDS = 1
export const BACKWARDS = -1
export type Way = typeof FORWARDS | typeof BACKWARDS

/** Few enough to stay near, many enough that little is looked at in vain. */
const NUMBERS_PER_NAME = 8
const [LEAST_NUMBERS, MOST_NUMBERS] = [1 << 12, 1 << 22]

/** Room for the outlines of so many names, with none of them in it. */
export function noOutlines(names: number): Outlines {
  let size = LEAST_NUMBERS
  while (size < names * NUMBERS_PER_NAME && size < MOST_NUMBERS) size *= 2
  return { numbers: new Int32Array(size) }
}

/** Adds an outline: its last bits are the place of a number, and its first ten the bits in that. */
export function setOutline({ numbers }: Outlines, key: number): void {
  const at = key & (numbers.length - 1)
  numbers[at] = (numbers[at] ?? 0) | (BITS[key >>> 22] ?? 0)
}

/** Whether some outline may be that of a name; no is certain. */
export function isOutlined({ numbers }: Outlines, key: number): boolean {
  const bits = BITS[key >>> 22] ?? 0
  return ((numbers[key & (numbers.length - 1)] ?? 0) & bits) === bits
}

/** The three bits that ten others tell. */
const BITS = Int32Array.from(
  { length: 1 << 10 },
  (_, ten) => (1 << ten) | (1 << (ten >>> 5)) | (1 << (Math.imul(ten, 0x9e3779b1) >>> 27)),
)

/** A run by its first three letters, its last three and its width. */
export function endsKey({ head, tail }: Ends, width: number): number {
  return Math.imul(head ^ tail ^ width, 0x9e3779b1)
}

/** A run by its first five letters, the two before its last three, and its width. */
export function headKey({ head, next, before }: Ends, width: number): number {
  return Math.imul(head ^ next ^ before ^ width, 0x85ebca6b)
}

/** A run by its last five letters, the two behind its first three, and its width. */
export function tailKey({ tail, next, before }: Ends, width: number): number {
  return Math.imul(tail ^ next ^ before ^ width, 0xc2b2ae35)
}

/** A wide run by its first five letters: hardly any but that of a name has these, which are at hand. */
export function wideHeadKey({ head, next }: Ends): number {
  return Math.imul(head ^ next ^ (WIDEST_OUTLINED + 1), 0x85ebca6b)
}

/** A wide run by its last five letters. */
export function wideTailKey({ tail, before }: Ends): number {
  return Math.imul(tail ^ before ^ (WIDEST_OUTLINED + 1), 0xc2b2ae35)
}

/** A wide run by the twelve letters at one end of it. */
export function wideKey(codes: Uint16Array, at: number, way: Way): number {
  let key = 0
  for (let letter = 0; letter < IN_WIDE_KEY; letter += 1)
    key = Math.imul(key ^ (codes[at + letter * way] ?? 0), 0x27d4eb2f) ^ (key >>> 15)
  return Math.imul(key, 0x9e3779b1)
}

/** So many letters. */
export const IN_WIDE_KEY = 12

/** What outlines are made of: the first three letters and the two behind them, the last three and the two before them, and the first two. */
export interface Ends {
  readonly head: number
  readonly next: number
  readonly tail: number
  readonly before: number
  readonly two: number
}

/** Of one run. */
export function endsOf(codes: Uint16Array, width: number): Ends {
  onePiece[1] = width
  readEnds(codes, onePiece, 1)
  return {
    head: ends[HEAD] ?? 0,
    next: ends[NEXT] ?? 0,
    tail: ends[TAIL] ?? 0,
    before: ends[BEFORE] ?? 0,
    two: ends[TWO] ?? 0,
  }
}

/** Where it begins and ends. */
const onePiece = new Uint16Array(2)

// What every title passes is below, as loops that call nothing and use arrays and constants that this file keeps to itself: of these alone
// V8 knows where they lie, and asks nothing else each time that it reads a number. What is handed out has another name for that. The
// keys above are written out once more; `slips.test.ts` holds both together.

const WIDEST = WIDEST_OUTLINED

/** Of each piece its first letter, and what outlines are made of; behind the last one the end. */
const ends = new Int32Array(6 * (MAX_TEXT_LENGTH + 1))
const HEAD = 1
const NEXT = 2
const TAIL = 3
const BEFORE = 4
const TWO = 5
const SIZE = 6

/** So many kinds of letters are told apart where one may be any. */
export const KINDS_OF_LETTERS = 32
const KIND_OF_LETTER = KINDS_OF_LETTERS - 1

/** Reads these. Of the second letter of two only its kind counts, so that a letter that may be any is one of few. */
function readEnds(codes: Uint16Array, places: Uint16Array, pieces: number): void {
  for (let piece = 0, at = 0; piece < pieces; piece += 1, at += SIZE) {
    const start = places[piece] ?? 0
    const end = places[piece + 1] ?? 0
    const one = codes[start] ?? 0
    const other = Math.imul(codes[start + 1] ?? 0, 0x85ebca6b)
    ends[at] = start
    ends[at + HEAD] = Math.imul(one, 0x9e3779b1) ^ other ^ Math.imul(codes[start + 2] ?? 0, 0xc2b2ae35)
    ends[at + TWO] = Math.imul(one ^ other, 0x9e3779b1)
    const next =
      Math.imul(codes[start + 3] ?? 0, 0x27d4eb2f) ^
      Math.imul((codes[start + 4] ?? 0) & KIND_OF_LETTER, 0xc2b2ae35)
    // Turned, so that the same letters elsewhere in a run are something else.
    ends[at + NEXT] = (next << 23) | (next >>> 9)
    if (end < 3) continue
    const tail =
      Math.imul(codes[end - 1] ?? 0, 0x9e3779b1) ^
      Math.imul(codes[end - 2] ?? 0, 0x85ebca6b) ^
      Math.imul(codes[end - 3] ?? 0, 0xc2b2ae35)
    ends[at + TAIL] = (tail << 25) | (tail >>> 7)
    if (end < 5) continue
    const before =
      Math.imul(codes[end - 4] ?? 0, 0x27d4eb2f) ^
      Math.imul((codes[end - 5] ?? 0) & KIND_OF_LETTER, 0xc2b2ae35)
    ends[at + BEFORE] = (before << 27) | (before >>> 5)
  }
  ends[SIZE * pieces] = places[pieces] ?? 0
}

/** Runs that have the outline of a name: the first letter, the last piece, and what is known of each. */
const runs = new Int32Array(3 * MAX_TEXT_LENGTH * (WIDEST + 2))
const PER_RUN = 3
export const outlined: Int32Array = runs
export const RUN_SIZE = PER_RUN

/** What is known of a run beside the halves of it that may be as they were: it has two letters, which are one piece or two. */
export const TWO_LETTERS = 8
/** It has both ends of a name. */
export const BOTH_ENDS = 16
/** It is wide, and so are those behind it: the first half where their beginning may be that of a name, the second where an end may be. */
export const WIDE = 32

const TWO_OF = TWO_LETTERS
const BOTH = BOTH_ENDS
const WIDE_RUN = WIDE
const FIRST = HALVES.first
const SECOND = HALVES.second

/** Keeps the runs of a text that have the outline of a name; how many numbers of `outlined`. */
export function keepOutlined({ numbers }: Outlines, { codes, places, pieces, count }: Letters): number {
  readEnds(codes, places, pieces)
  return keepRuns(numbers, pieces, count > WIDEST ? keepWideTails(numbers, codes, pieces) : 0)
}

function keepRuns(numbers: Int32Array, pieces: number, areWide: number): number {
  const mask = numbers.length - 1
  const stop = SIZE * pieces
  let kept = 0
  let start = 0
  let head = 0
  let next = 0
  let piece = -1
  let from = 0
  let last = stop
  for (;;) {
    if (last === stop) {
      piece += 1
      if (piece === pieces) return kept
      last = SIZE * piece
      start = ends[last] ?? 0
      head = ends[last + HEAD] ?? 0
      next = ends[last + NEXT] ?? 0
      from = piece
      const two = ends[last + TWO] ?? 0
      const bits = BITS[two >>> 22] ?? 0
      if (((numbers[two & mask] ?? 0) & bits) === bits) {
        runs[kept] = start
        runs[kept + 1] = piece
        runs[kept + 2] = TWO_OF
        kept += PER_RUN
      }
    }
    const width = (ends[last + SIZE] ?? 0) - start
    let what = 0
    if (width > WIDEST) {
      const key = Math.imul(head ^ next ^ (WIDEST + 1), 0x85ebca6b)
      const bits = BITS[key >>> 22] ?? 0
      if (((numbers[key & mask] ?? 0) & bits) === bits) what = FIRST
      what |= areWide
      if (what !== 0) what |= WIDE_RUN
      last = stop
    } else {
      // What is found of runs of one or two letters is chance; to leave them out here would cost more.
      const tail = ends[last + TAIL] ?? 0
      const before = ends[last + BEFORE] ?? 0
      const both = Math.imul(head ^ tail ^ width, 0x9e3779b1)
      const bothBits = BITS[both >>> 22] ?? 0
      if (((numbers[both & mask] ?? 0) & bothBits) === bothBits) what = BOTH
      const first = Math.imul(head ^ next ^ before ^ width, 0x85ebca6b)
      const firstBits = BITS[first >>> 22] ?? 0
      if (((numbers[first & mask] ?? 0) & firstBits) === firstBits) what |= FIRST
      const second = Math.imul(tail ^ next ^ before ^ width, 0xc2b2ae35)
      const secondBits = BITS[second >>> 22] ?? 0
      if (((numbers[second & mask] ?? 0) & secondBits) === secondBits) what |= SECOND
      last += SIZE
    }
    if (what !== 0) {
      runs[kept] = start
      runs[kept + 1] = from
      runs[kept + 2] = what
      kept += PER_RUN
    }
    from += 1
  }
}

/** Whether a wide name with a slip in its first half may end with a piece. */
const tails = new Uint8Array(MAX_TEXT_LENGTH)
export const wideTails: Uint8Array = tails

/** Keeps these; the second half if there are any, else 0. */
function keepWideTails(numbers: Int32Array, codes: Uint16Array, pieces: number): number {
  const mask = numbers.length - 1
  let areAny = 0
  for (let last = pieces - 1; last >= 0; last -= 1) {
    const end = ends[SIZE * last + SIZE] ?? 0
    if (end <= WIDEST) break
    const tail = ends[SIZE * last + TAIL] ?? 0
    const before = ends[SIZE * last + BEFORE] ?? 0
    const key = Math.imul(tail ^ before ^ (WIDEST + 1), 0xc2b2ae35)
    const bits = BITS[key >>> 22] ?? 0
    const may =
      ((numbers[key & mask] ?? 0) & bits) === bits &&
      isOutlined({ numbers }, wideKey(codes, end - 1, BACKWARDS))
    tails[last] = may ? 1 : 0
    if (may) areAny = SECOND
  }
  return areAny
}
