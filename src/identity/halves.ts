import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import { BACKWARDS, FORWARDS } from './outlines.ts'
import type { Way } from './outlines.ts'
import { setBit } from './sieve.ts'
import type { Bits } from './sieve.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7
/** Longer ones are told by their product, and cost more than they are worth. */
export const LONGEST_WITH_SLIP = 64

/** The names of a list that are known with one letter wrong. */
export function slipping(names: readonly IndexedName[]): readonly IndexedName[] {
  return names.filter(isSlipping)
}

function isSlipping({ maySlip, letters }: IndexedName): boolean {
  return maySlip && letters.length <= LONGEST_WITH_SLIP
}

/** Whether a run of so many letters may be a name with a slip. */
export function mayBeSlip(width: number): boolean {
  return width >= SHORTEST_WITH_SLIP - 1 && width <= LONGEST_WITH_SLIP + 1
}

/**
 * Such names by each of their halves, of which one slip leaves one as it is, with the letter at the other end and once more with the
 * one next to that, of which a slip leaves one.
 */
export interface NameHalves {
  /** At twice the place of a key the key, then one more than the place of the name in the list; 0 is free. What several names have stands there for each. */
  readonly slots: Int32Array
  /** A bit for each key that is there, small enough to stay near: of a run with a slip a dozen keys are asked for, and hardly any is there. */
  readonly sieve: Bits
}

/** So many that a search seldom meets others. */
const PLACES_PER_NAME = 8

/** The halves of all names of a list that are known with a slip. */
export function halvesOf(names: readonly IndexedName[]): NameHalves {
  const some = slipping(names)
  let size = 16
  while (size < some.length * PLACES_PER_NAME) size *= 2
  const slots = new Int32Array(2 * size)
  for (const [place, name] of names.entries()) {
    if (!isSlipping(name)) continue
    for (const way of [FORWARDS, BACKWARDS] as const) {
      const { letters } = name
      const [last, before] = way === FORWARDS ? [letters.length - 1, letters.length - 2] : [0, 1]
      const half = halfIn(letters, way)
      put(slots, keyed(half, letters.length, AT_END, letters.charCodeAt(last)), place)
      put(slots, keyed(half, letters.length, NEXT_TO_END, letters.charCodeAt(before)), place)
    }
  }
  return sieved(slots)
}

/** So many bits for each place that of ten keys that are not there one may be. */
const BITS_PER_PLACE = 4

/** A table of halves with its sieve. */
function sieved(slots: Int32Array): NameHalves {
  const count = (slots.length / 2) * BITS_PER_PLACE
  const sieve: Bits = { bits: new Uint8Array(count / 8), mask: count - 1 }
  for (let at = 0; at < slots.length; at += 2) if (slots[at + 1] !== 0) setBit(sieve, slots[at] ?? 0)
  return { slots, sieve }
}

function put(slots: Int32Array, key: number, place: number): void {
  let at = placeOfHalf(slots, key)
  while (slots[at + 1] !== 0) at = behind(slots, at)
  slots[at] = key
  slots[at + 1] = place + 1
}

/** Where a half stands, if nothing else does: what else has come there goes on behind it. */
export function placeOfHalf(slots: Int32Array, key: number): number {
  return ((key ^ (key >>> 15)) << 1) & (slots.length - 1)
}

/** The next place, round the end. */
export function behind(slots: Int32Array, at: number): number {
  return (at + 2) & (slots.length - 1)
}

function halfIn(letters: string, way: Way): number {
  const { length } = letters
  const half = halfOf(length)
  let hash = startOf(way)
  for (let read = 1; read <= half; read += 1)
    hash = hashOn(hash, letters.charCodeAt(way === FORWARDS ? read - 1 : length - read))
  return hash
}

/** More letters of a half tell nothing more. */
const MOST_OF_HALF = 12

/** Two halves of (n - 1) / 2 letters leave one in the middle, so that even two swapped neighbours break only one of them. */
export function halfOf(length: number): number {
  return Math.min(MOST_OF_HALF, (length - 1) >> 1)
}

/** What the hash of letters is that are read from their end; the two halves of a name are different keys. */
const BACK_START = 0x2545f491

/** What the hash of no letters of a half is. */
export function startOf(way: Way): number {
  return way === FORWARDS ? HASH_START : BACK_START
}

/** Where at the other end of a name a letter stands. */
export const AT_END = 1
export const NEXT_TO_END = 2

/** The half of a name of so many letters with a letter of its other end, as a key. */
export function keyed(half: number, length: number, where: number, letter: number): number {
  return hashOn(hashOn(half, (length << 2) | where), letter)
}
