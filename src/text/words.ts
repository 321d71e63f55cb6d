import { partOf } from './any-string.ts'
import { asciiWordsOf } from './ascii-words.ts'
import { foldLetters, MAX_TEXT_LENGTH, plainText } from './plain-text.ts'
import { BOUNDARIES } from './pieces.ts'
import type { Boundary, Words } from './pieces.ts'
import { isUnspaced, scriptOf } from './script.ts'
import type { Script } from './script.ts'

/** HOSTILE: more pieces than any name has; the rest is not looked at. */
export const MAX_PIECES = 192

/** Cuts a text, also a hostile one, at a bounded cost. */
export function wordsOf(text: string): Words {
  if (text.length <= MAX_TEXT_LENGTH && ASCII.test(text)) return asciiWordsOf(text, MAX_PIECES)
  const plain = plainText(text)
  // A short text that is plain as it is has just been seen not to be ASCII.
  return (plain !== text || text.length > MAX_TEXT_LENGTH) && ASCII.test(plain)
    ? asciiWordsOf(plain, MAX_PIECES)
    : anyWordsOf(plain)
}

const ASCII = /^[ -~]*$/u

/** The same for a plain text in any script. */
export function anyWordsOf(plain: string): Words {
  const starts: number[] = []
  const from: number[] = []
  const to: number[] = []
  const boundaries: Boundary[] = []
  const lower = foldLetters(plain)
  // Few letters have more than one in lower case; then each is asked for by itself.
  const isEven = lower.length === plain.length
  let letters = ''
  let before: Script = 'none'
  let beforeIsLower = false
  for (let place = 0; place < plain.length;) {
    const point = plain.codePointAt(place) ?? 0
    const width = point > 0xffff ? 2 : 1
    const script = scriptOf(point)
    if (script !== 'none') {
      const boundary = boundaryBetween(before, script, beforeIsLower, plain, place)
      if (boundary !== undefined) {
        if (starts.length === MAX_PIECES) break
        starts.push(letters.length)
        from.push(place)
        to.push(place)
        boundaries.push(boundary)
      }
      letters += isEven ? lower.slice(place, place + width) : foldLetters(plain.slice(place, place + width))
      to[to.length - 1] = place + width
      beforeIsLower = !hasNoCase(script) && isLowerAt(plain, place, width)
    }
    before = script
    place += width
  }
  return {
    plain,
    lower: isEven ? lower : undefined,
    letters,
    count: starts.length,
    starts: [...starts, letters.length],
    from,
    to,
    boundaries: [...boundaries, BOUNDARIES.hard],
  }
}

/** Undefined where the piece goes on. */
function boundaryBetween(
  before: Script,
  script: Script,
  beforeIsLower: boolean,
  plain: string,
  place: number,
): Boundary | undefined {
  if (before === 'none') return BOUNDARIES.hard
  if (isUnspaced(before) !== isUnspaced(script)) return BOUNDARIES.hard
  if (isUnspaced(script)) return BOUNDARIES.inside
  if ((before === 'digit') !== (script === 'digit')) return BOUNDARIES.soft
  if (script === 'digit' || !isUpper(plain, place)) return undefined
  // `aB` turns before B, and `ABc` too: the last capital of a run begins the next word.
  return beforeIsLower || isLowerAt(plain, place + 1) ? BOUNDARIES.soft : undefined
}

function hasNoCase(script: Script): boolean {
  return script === 'digit' || isUnspaced(script)
}

function isUpper(plain: string, place: number): boolean {
  return (caseAt(plain, place, 1) & UPPER) !== 0
}

function isLowerAt(plain: string, place: number, width = 1): boolean {
  return (caseAt(plain, place, width) & LOWER) !== 0
}

const [KNOWN, UPPER, LOWER] = [1, 2, 4]

/** Whether each code unit that has been asked for has other forms in lower and in upper case. */
const cases = new Uint8Array(0x10000)

function caseAt(plain: string, place: number, width: number): number {
  if (place >= plain.length) return 0
  const unit = plain.charCodeAt(place)
  if (width === 1 && cases[unit] !== 0) return cases[unit] ?? 0
  const character = plain.slice(place, place + width)
  const isUpperCase = character !== character.toLowerCase()
  const isLowerCase = character !== character.toUpperCase()
  const found = KNOWN | (isUpperCase ? UPPER : 0) | (isLowerCase ? LOWER : 0)
  if (width === 1) cases[unit] = found
  return found
}

/** The letters of pieces `first` up to but not including `end`. */
export function lettersBetween(words: Words, first: number, end: number): string {
  const { lower, starts, from, to } = words
  const start = from[first] ?? 0
  const count = (starts[end] ?? 0) - (starts[first] ?? 0)
  // Where nothing stands between, all letters need not be put together.
  if (lower !== undefined && (to[end - 1] ?? 0) - start === count) return partOf(lower, start, start + count)
  return partOf(words.letters, starts[first] ?? 0, starts[end] ?? 0)
}

/** The unit in lower case with which a piece begins, without the letters of all pieces being put together. */
export function firstLetterOf({ lower, letters, from, starts }: Words, piece: number): number {
  return lower === undefined
    ? letters.charCodeAt(starts[piece] ?? 0)
    : lower.charCodeAt(from[piece] ?? lower.length)
}

/** The whole words, that is from hard boundary to hard boundary, in lower case. */
export function hardWords(words: Words): readonly string[] {
  return hardWordsBetween(words, 0, words.count)
}

/** The same of pieces `from` up to but not including `to`, cut where these end. */
export function hardWordsBetween(words: Words, from: number, to: number): readonly string[] {
  const whole: string[] = []
  for (let first = from, end = from + 1; end <= to; end += 1) {
    if (end < to && words.boundaries[end] !== BOUNDARIES.hard) continue
    whole.push(lettersBetween(words, first, end))
    first = end
  }
  return whole
}
