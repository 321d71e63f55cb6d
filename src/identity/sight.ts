import { roomForLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import type { Way } from './slip-table.ts'

/** The letters of one text at a time, and where in it names stand. */
export interface Sight {
  readonly letters: Letters
  /** Names as they are: the first letter, how many letters, and the place of their group in the table; in the order of the text. */
  readonly names: Int32Array
  nameCount: number
  /** Runs that may be a name with a slip: the piece from which they were read, their width and the way; first all forwards. */
  readonly slips: Int32Array
  slipCount: number
}

/** So many numbers for each. */
export const SEEN_NUMBERS = 3

/** HOSTILE: no honest title names more; the rest says nothing new. */
export const MOST_NAMES = 64
/** HOSTILE: of a title of more pieces than any has, no more are looked at for slips. */
export const MOST_PIECES = 64
/** No wider run is a name with a slip. */
const WIDEST = 65

/** Empty room. */
export function roomForSight(): Sight {
  return {
    letters: roomForLetters(),
    names: new Int32Array(SEEN_NUMBERS * MOST_NAMES),
    nameCount: 0,
    slips: new Int32Array(SEEN_NUMBERS * 2 * (MOST_PIECES + 1) * WIDEST),
    slipCount: 0,
  }
}

/** Keeps a name; no where there is no room for more. */
export function seeName(sight: Sight, start: number, length: number, group: number): boolean {
  if (sight.nameCount === MOST_NAMES) return false
  const at = SEEN_NUMBERS * sight.nameCount
  sight.names[at] = start
  sight.names[at + 1] = length
  sight.names[at + 2] = group
  sight.nameCount += 1
  return true
}

/** Keeps a run that may be a name with a slip, once for each piece and way that it is read from. */
export function seeSlip(sight: Sight, piece: number, width: number, way: Way): void {
  const { slips } = sight
  const at = SEEN_NUMBERS * sight.slipCount
  for (let before = at - SEEN_NUMBERS; before >= 0; before -= SEEN_NUMBERS) {
    if (slips[before] !== piece || slips[before + 2] !== way) break
    if (slips[before + 1] === width) return
  }
  slips[at] = piece
  slips[at + 1] = width
  slips[at + 2] = way
  sight.slipCount += 1
}
