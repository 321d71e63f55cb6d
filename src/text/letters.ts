import { MAX_TEXT_LENGTH } from './plain-text.ts'
import { BOUNDARIES } from './pieces.ts'
import type { Words } from './pieces.ts'

/** What stands before a letter: nothing, a place where a name could begin or end, or a space or sign. */
export const MARKS = { none: 0, soft: 1, hard: 2 } as const

/** Room for the letters of one text at a time, so that most texts are read without anything being made for them. */
export interface Letters {
  /** Lower case, one UTF-16 unit each, without anything between; places behind `count` are left over from before. */
  readonly codes: Uint16Array
  /** What stands before letter i; one more entry for the end, and enough empty ones behind it to look ahead. */
  readonly marks: Uint8Array
  /** The letters that have something before them, in order; as many as `pieces`, and then the end. */
  readonly places: Uint16Array
  count: number
  pieces: number
  /** Whether a dot stands in the text. */
  isDotted: boolean
}

/** No reader looks further than this behind a letter without asking whether the text has ended. */
const LOOK_AHEAD = 10

/** Empty room; texts in plain form are never longer. */
export function roomForLetters(): Letters {
  return {
    codes: new Uint16Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    marks: new Uint8Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    places: new Uint16Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    count: 0,
    pieces: 0,
    isDotted: false,
  }
}

/** What was read last: no letter, or of which kind; of capitals also whether another one stands before. */
const SIGN = 0
const DIGIT = 1
const SMALL = 2
const CAPITAL = 3
const CAPITALS = 4

/** Where in the number of a step these stand. */
const OF_MARK = 8
const OF_KIND = 10
const OF_LETTER = 13
const OF_PIECE = 14
/** A small letter behind several capitals: the last of these begins the next word, wherever it has not begun already. */
const TURNS = 1 << 15
const DOTTED = 1 << 16

/** What a unit is behind what was read last: its code in lower case, the mark before it, its kind, and what else is to be done, as bits. */
const STEPS = Int32Array.from({ length: (CAPITALS + 1) << 7 }, (_, both) => stepOf(both >> 7, both & 127))

function stepOf(before: number, unit: number): number {
  const kind = kindOf(before, unit)
  if (kind === SIGN) return unit === 0x2e ? DOTTED : 0
  const isOn = before === kind || kind === CAPITALS || (kind === SMALL && before >= CAPITAL)
  const mark = isOn ? MARKS.none : before === SIGN ? MARKS.hard : MARKS.soft
  const code = kind >= CAPITAL ? unit + 0x20 : unit
  const isPiece = mark === MARKS.none ? 0 : 1
  const turns = kind === SMALL && before === CAPITALS ? TURNS : 0
  return code | (mark << OF_MARK) | (kind << OF_KIND) | (1 << OF_LETTER) | (isPiece << OF_PIECE) | turns
}

function kindOf(before: number, unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT
  if (unit >= 0x61 && unit <= 0x7a) return SMALL
  if (unit < 0x41 || unit > 0x5a) return SIGN
  return before >= CAPITAL ? CAPITALS : CAPITAL
}

/**
 * Reads the letters of a text of ASCII; false, with nothing read, where it holds anything else. A property test holds it equal to
 * `wordsOf`. What a step leaves behind `count` and `pieces` the next one writes over: so hardly anything here is a branch.
 */
export function readAsciiLetters(room: Letters, text: string, from = 0, to = text.length): boolean {
  const { codes, marks, places } = room
  const length = to - from > MAX_TEXT_LENGTH ? from + MAX_TEXT_LENGTH : to
  // Each by itself: what is taken out of an array V8 takes for any value.
  let count = 0
  let pieces = 0
  let kind = 0
  let all = 0
  for (let place = from; place < length; place += 1) {
    const unit = text.charCodeAt(place)
    if (unit >= 128) return false
    const step = STEPS[(kind << 7) | unit] ?? 0
    all |= step
    kind = (step >> OF_KIND) & 7
    if ((step & TURNS) !== 0 && marks[count - 1] === MARKS.none) {
      marks[count - 1] = MARKS.soft
      places[pieces] = count - 1
      pieces += 1
    }
    codes[count] = step & 255
    marks[count] = (step >> OF_MARK) & 3
    places[pieces] = count
    count += (step >> OF_LETTER) & 1
    pieces += (step >> OF_PIECE) & 1
  }
  end(room, count, pieces, (all & DOTTED) !== 0)
  return true
}

/**
 * Reads the letters of a text of ASCII where it stands in bytes; false where it holds anything else, or is longer than any room. A property
 * test holds it equal to `readAsciiLetters`.
 */
export function readAsciiBytes(room: Letters, bytes: Uint8Array, from: number, to: number): boolean {
  room.count = room.pieces = 0
  room.isDotted = false
  return readOnAsciiBytes(room, bytes, from, to)
}

/** Reads on, behind a sign that stands nowhere. Written out once more: where texts and bytes were read by the same lines, both took longer. */
export function readOnAsciiBytes(room: Letters, bytes: Uint8Array, from: number, to: number): boolean {
  const { codes, marks, places } = room
  let { count, pieces } = room
  let kind = 0
  let all = 0
  if (count + to - from > MAX_TEXT_LENGTH) return false
  for (let place = from; place < to; place += 1) {
    const unit = bytes[place] ?? 0
    if (unit >= 128) return false
    const step = STEPS[(kind << 7) | unit] ?? 0
    all |= step
    kind = (step >> OF_KIND) & 7
    if ((step & TURNS) !== 0 && marks[count - 1] === MARKS.none) {
      marks[count - 1] = MARKS.soft
      places[pieces] = count - 1
      pieces += 1
    }
    codes[count] = step & 255
    marks[count] = (step >> OF_MARK) & 3
    places[pieces] = count
    count += (step >> OF_LETTER) & 1
    pieces += (step >> OF_PIECE) & 1
  }
  end(room, count, pieces, room.isDotted || (all & DOTTED) !== 0)
  return true
}

/** The same from a text that has been cut already. */
export function readLettersOf(room: Letters, words: Words): void {
  const { codes, marks, places } = room
  const { letters, starts, boundaries } = words
  const count = Math.min(letters.length, MAX_TEXT_LENGTH)
  for (let place = 0; place < count; place += 1) codes[place] = letters.charCodeAt(place)
  marks.fill(MARKS.none, 0, count)
  let pieces = 0
  for (let piece = 0; piece < words.count; piece += 1) {
    const start = starts[piece] ?? 0
    if (start >= count) break
    marks[start] = boundaries[piece] === BOUNDARIES.hard ? MARKS.hard : MARKS.soft
    places[pieces] = start
    pieces += 1
  }
  end(room, count, pieces, words.plain.includes('.'))
}

/** Which piece begins at a letter, found by halves, since few are asked for; at the end of the text how many there are. */
export function pieceAt({ places, pieces }: Letters, letter: number): number {
  let low = 0
  let high = pieces
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < letter) low = middle + 1
    else high = middle
  }
  return low
}

function end(room: Letters, count: number, pieces: number, isDotted: boolean): void {
  room.marks[count] = MARKS.hard
  room.places[pieces] = count
  for (let place = count + 1; place < count + LOOK_AHEAD; place += 1) room.marks[place] = MARKS.none
  room.count = count
  room.pieces = pieces
  room.isDotted = isDotted
}
