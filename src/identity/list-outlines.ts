import {
  BACKWARDS,
  endsKey,
  endsOf,
  FORWARDS,
  headKey,
  IN_WIDE_KEY,
  KINDS_OF_LETTERS,
  setOutline,
  tailKey,
  wideHeadKey,
  WIDEST_OUTLINED,
  wideKey,
  wideTailKey,
} from './outlines.ts'
import type { Outlines } from './outlines.ts'

/** Room for one run at a time. */
const run = new Uint16Array(WIDEST_OUTLINED + 2)
let width = 0
/** Which letter of the run may be any. */
let unknown = -1

/** Adds a name of two letters or more as it is. */
export function addName(outlines: Outlines, letters: string): void {
  if (letters.length > WIDEST_OUTLINED) addHead(outlines, letters)
  else addRun(outlines, letters, 0, 0)
}

/** Adds what one slip makes of a name of seven letters or more. */
export function addSlips(outlines: Outlines, letters: string): void {
  const { length } = letters
  if (length >= WIDEST_OUTLINED) {
    addHead(outlines, letters)
    const back = Uint16Array.from({ length: IN_WIDE_KEY }, (_, at) =>
      letters.charCodeAt(length - IN_WIDE_KEY + at),
    )
    setOutline(outlines, wideKey(back, IN_WIDE_KEY - 1, BACKWARDS))
    setOutline(outlines, wideTailKey(endsOf(back, IN_WIDE_KEY)))
  }
  for (let place = 0; place <= length; place += 1) {
    // A slip further than three letters from both ends changes nothing of an outline but its width.
    if (place > AT_END + 1 && place < length - AT_END - 2) continue
    addRun(outlines, letters, place, place, ANY)
    if (place < length) {
      addRun(outlines, letters, place, place + 1, ANY)
      addRun(outlines, letters, place, place + 1)
    }
    if (place + 1 < length)
      addRun(outlines, letters, place, place + 2, letters.charCodeAt(place + 1), letters.charCodeAt(place))
  }
}

/** So many letters at each end are an outline, and so many where one of those at the other end may be any. */
const [AT_END, INSTEAD] = [3, 5]

/** In place of a letter that may be any. */
const ANY = -1

function addHead(outlines: Outlines, letters: string): void {
  const head = Uint16Array.from({ length: IN_WIDE_KEY }, (_, at) => letters.charCodeAt(at))
  setOutline(outlines, wideKey(head, 0, FORWARDS))
  setOutline(outlines, wideHeadKey(endsOf(head, IN_WIDE_KEY)))
}

/** Adds a name in which other letters stand in place of some; wide runs are known otherwise. */
function addRun(
  outlines: Outlines,
  letters: string,
  from: number,
  to: number,
  ...instead: readonly number[]
): void {
  width = 0
  unknown = -1
  if (letters.length - (to - from) + instead.length > WIDEST_OUTLINED) return
  for (let at = 0; at < from; at += 1) put(letters.charCodeAt(at))
  for (const code of instead) {
    if (code === ANY) unknown = width
    put(code)
  }
  for (let at = to; at < letters.length; at += 1) put(letters.charCodeAt(at))
  addOutlines(outlines)
}

function put(code: number): void {
  run[width] = code
  width += 1
}

function addOutlines(outlines: Outlines): void {
  const own = endsOf(run, width)
  if (width === 2) {
    setOutline(outlines, own.two)
    return
  }
  if (unknown < 0 || (unknown >= AT_END && unknown < width - AT_END)) {
    setOutline(outlines, endsKey(own, width))
    return
  }
  // In a run of seven letters the one that may be any is among the five: then each kind of letter is put there.
  const isWithin = unknown < AT_END ? unknown >= width - INSTEAD : unknown < INSTEAD
  for (let kind = 0; kind < (isWithin ? KINDS_OF_LETTERS : 1); kind += 1) {
    run[unknown] = kind
    const other = endsOf(run, width)
    setOutline(outlines, unknown < AT_END ? tailKey(other, width) : headKey(other, width))
  }
}
