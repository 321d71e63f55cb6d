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
  /** The letters that have something before them, in order; as many as `pieces`. */
  readonly places: Uint16Array
  count: number
  pieces: number
}

const LOOK_AHEAD = 32

/** Empty room; texts in plain form are never longer. */
export function roomForLetters(): Letters {
  return {
    codes: new Uint16Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    marks: new Uint8Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    places: new Uint16Array(MAX_TEXT_LENGTH + LOOK_AHEAD),
    count: 0,
    pieces: 0,
  }
}

const [SIGN, DIGIT, LOWER, UPPER] = [0, 1, 2, 3]
const KINDS = new Uint8Array(128)
for (let unit = 0x30; unit <= 0x39; unit += 1) KINDS[unit] = DIGIT
for (let unit = 0x61; unit <= 0x7a; unit += 1) KINDS[unit] = LOWER
for (let unit = 0x41; unit <= 0x5a; unit += 1) KINDS[unit] = UPPER

/** What stands between two letters of these kinds, at four times the first and the second; a capital that a small letter follows turns, too. */
const BETWEEN = Uint8Array.from({ length: 16 }, (_, both) => {
  const [before, kind] = [both >> 2, both & 3]
  if (before === SIGN) return MARKS.hard
  if ((before === DIGIT) !== (kind === DIGIT)) return MARKS.soft
  return before === LOWER && kind === UPPER ? MARKS.soft : MARKS.none
})

/** Reads the letters of a text of ASCII; false, with nothing read, where it holds anything else. A property test holds it equal to `wordsOf`. */
export function readAsciiLetters(room: Letters, text: string, from = 0, to = text.length): boolean {
  const { codes, marks, places } = room
  const length = Math.min(to, from + MAX_TEXT_LENGTH)
  let [count, pieces, before] = [0, 0, SIGN]
  for (let place = from; place < length; place += 1) {
    const unit = text.charCodeAt(place)
    if (unit >= 128) return false
    const kind = KINDS[unit] ?? SIGN
    if (kind !== SIGN) {
      let mark = BETWEEN[(before << 2) | kind] ?? MARKS.none
      if (mark === MARKS.none && kind === UPPER && KINDS[text.charCodeAt(place + 1)] === LOWER)
        mark = MARKS.soft
      marks[count] = mark
      codes[count] = kind === UPPER ? unit | 0x20 : unit
      places[pieces] = count
      if (mark !== MARKS.none) pieces += 1
      count += 1
    }
    before = kind
  }
  end(room, count, pieces)
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
  end(room, count, pieces)
}

function end(room: Letters, count: number, pieces: number): void {
  room.marks[count] = MARKS.hard
  room.marks.fill(MARKS.none, count + 1, count + LOOK_AHEAD)
  room.count = count
  room.pieces = pieces
}
