import { MAX_TEXT_LENGTH } from './plain-text.ts'
import { BOUNDARIES } from './pieces.ts'
import type { Words } from './pieces.ts'

/** What stands before a letter: nothing, a place where a name could begin or end, or a space or sign. */
export const MARKS = { none: 0, soft: 1, hard: 2 } as const

// The reader below is passed by every title: there a constant of its own is read faster than the field of one.
const NONE = MARKS.none
const SOFT = MARKS.soft
const HARD = MARKS.hard

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
const DOT = 0x2e

/** At what was read last and a unit that is no small letter: its code in lower case, 0 for a sign, then the mark before it and its kind. */
const STEPS = Uint16Array.from({ length: 5 << 7 }, (_, both) => {
  const [before, unit] = [both >> 7, both & 127]
  if (unit >= 0x30 && unit <= 0x39)
    return unit | ((before === DIGIT ? NONE : before === SIGN ? HARD : SOFT) << 8) | (DIGIT << 10)
  if (unit < 0x41 || unit > 0x5a) return SIGN << 10
  const mark = before >= CAPITAL ? NONE : before === SIGN ? HARD : SOFT
  return (unit + 0x20) | (mark << 8) | ((before >= CAPITAL ? CAPITALS : CAPITAL) << 10)
})

/** One comparison for two. */
function isSmall(unit: number): boolean {
  return (unit - 0x61) >>> 0 < 26
}

/** Reads the letters of a text of ASCII; false, with nothing read, where it holds anything else. A property test holds it equal to `wordsOf`. */
export function readAsciiLetters(room: Letters, text: string, from = 0, to = text.length): boolean {
  const { codes, marks, places } = room
  const length = Math.min(to, from + MAX_TEXT_LENGTH)
  let count = 0
  let pieces = 0
  let before: number = SIGN
  let isDotted = false
  for (let place = from; place < length; place += 1) {
    let unit = text.charCodeAt(place)
    if (!isSmall(unit)) {
      if (unit >= 128) return false
      const step = STEPS[(before << 7) | unit] ?? 0
      before = step >> 10
      const code = step & 255
      if (code === 0) {
        isDotted ||= unit === DOT
        continue
      }
      const mark = (step >> 8) & 3
      if (mark !== NONE) {
        places[pieces] = count
        pieces += 1
      }
      marks[count] = mark
      codes[count] = code
      count += 1
      continue
    }
    if (before <= DIGIT) {
      marks[count] = before === SIGN ? HARD : SOFT
      places[pieces] = count
      pieces += 1
    } else {
      marks[count] = NONE
      if (before === CAPITALS && marks[count - 1] === NONE) {
        // The last capital of a run begins the next word, wherever it has not begun already.
        marks[count - 1] = SOFT
        places[pieces] = count - 1
        pieces += 1
      }
    }
    // Most of a text is small letters behind small letters.
    for (;;) {
      codes[count] = unit
      count += 1
      if (place + 1 === length) break
      unit = text.charCodeAt(place + 1)
      if (!isSmall(unit)) break
      marks[count] = NONE
      place += 1
    }
    before = SMALL
  }
  end(room, count, pieces, isDotted)
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
  let { count, pieces, isDotted } = room
  let before: number = SIGN
  if (count + to - from > MAX_TEXT_LENGTH) return false
  for (let place = from; place < to; place += 1) {
    let unit = bytes[place] ?? 0
    if (!isSmall(unit)) {
      if (unit >= 128) return false
      const step = STEPS[(before << 7) | unit] ?? 0
      before = step >> 10
      const code = step & 255
      if (code === 0) {
        isDotted ||= unit === DOT
        continue
      }
      const mark = (step >> 8) & 3
      if (mark !== NONE) {
        places[pieces] = count
        pieces += 1
      }
      marks[count] = mark
      codes[count] = code
      count += 1
      continue
    }
    if (before <= DIGIT) {
      marks[count] = before === SIGN ? HARD : SOFT
      places[pieces] = count
      pieces += 1
    } else {
      marks[count] = NONE
      if (before === CAPITALS && marks[count - 1] === NONE) {
        // The last capital of a run begins the next word, wherever it has not begun already.
        marks[count - 1] = SOFT
        places[pieces] = count - 1
        pieces += 1
      }
    }
    // Most of a text is small letters behind small letters.
    for (;;) {
      codes[count] = unit
      count += 1
      if (place + 1 === to) break
      unit = bytes[place + 1] ?? 0
      if (!isSmall(unit)) break
      marks[count] = NONE
      place += 1
    }
    before = SMALL
  }
  end(room, count, pieces, isDotted)
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
  let [low, high] = [0, pieces]
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
