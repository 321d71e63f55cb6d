import { roomForLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'

/** The letters of one text at a time, and where in it names stand. */
export interface Sight {
  readonly letters: Letters
  /** Names as they are: the first letter, how many letters, and the place of their group in the table; in the order of the text. */
  readonly names: Int32Array
  nameCount: number
  /** Runs that may be a name with a slip: their first letter, how many, and which halves may be as they were (`HALVES`). */
  readonly slips: Int32Array
  slipCount: number
  /** Those before this one are known to be no name with a slip. */
  firstSlip: number
}

/** So many numbers for each. */
export const SEEN_NUMBERS = 3

/** The halves of a run, as bits. */
export const HALVES = { first: 1, second: 2, both: 3 } as const

/** HOSTILE: no honest title names more; the rest says nothing new. */
export const MOST_NAMES = 64
/** HOSTILE: of a title of more pieces than any has, no more are looked at for slips. */
export const MOST_PIECES = 64

/** Empty room. */
export function roomForSight(): Sight {
  return {
    letters: roomForLetters(),
    names: new Int32Array(SEEN_NUMBERS * MOST_NAMES),
    nameCount: 0,
    slips: new Int32Array(SEEN_NUMBERS * 2 * ((MOST_PIECES * (MOST_PIECES + 1)) / 2)),
    slipCount: 0,
    firstSlip: 0,
  }
}

/** Keeps a name, if there is room for more. */
export function seeName(sight: Sight, start: number, length: number, group: number): void {
  if (sight.nameCount === MOST_NAMES) return
  const at = SEEN_NUMBERS * sight.nameCount
  sight.names[at] = start
  sight.names[at + 1] = length
  sight.names[at + 2] = group
  sight.nameCount += 1
}

/** Keeps a run that may be a name with a slip. */
export function seeSlip(sight: Sight, start: number, width: number, halves: number): void {
  const at = SEEN_NUMBERS * sight.slipCount
  sight.slips[at] = start
  sight.slips[at + 1] = width
  sight.slips[at + 2] = halves
  sight.slipCount += 1
}

/** Whether a run lies within a name that has been seen. */
export function isWithinName({ names, nameCount }: Sight, start: number, width: number): boolean {
  for (let at = 0; at < SEEN_NUMBERS * nameCount; at += SEEN_NUMBERS) {
    const first = names[at] ?? 0
    if (first <= start && first + (names[at + 1] ?? 0) >= start + width) return true
  }
  return false
}
