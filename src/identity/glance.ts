import { readAsciiLetters, readLettersOf } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { look } from './look.ts'
import type { NameIndex } from './name-index.ts'
import { roomForSight } from './sight.ts'
import type { Sight } from './sight.ts'
import { holdsSlip } from './slips.ts'

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
