import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOn, HASH_START } from './hash.ts'

/** Of longer keys only so many letters are looked at. */
export const SIEVE_LETTERS = 8

/** Keys shorter than SIEVE_LETTERS must end where a piece ends, unless they have at least so many letters. */
export type FreeFrom = 2 | 5 | 8

/** The first letters of many keys as bits of a hash; what none of them begins is let go at once. */
export interface Sieve extends Bits {
  readonly freeFrom: FreeFrom
}

/** Few enough to stay in the nearest cache, many enough that little is looked at in vain. */
const BITS_PER_KEY = 96
const [LEAST_BITS, MOST_BITS] = [1 << 16, 1 << 23]

/** A sieve for keys of two letters or more. */
export function sieveOf(keys: readonly string[], freeFrom: FreeFrom): Sieve {
  const sieve = { ...emptyBits(keys.length), freeFrom }
  for (const key of keys) {
    let hash = HASH_START
    for (let place = 0; place < Math.min(key.length, SIEVE_LETTERS); place += 1)
      hash = hashOn(hash, key.charCodeAt(place))
    setBit(sieve, hash)
  }
  return sieve
}

/** Whether any piece of a text may begin a key; no is certain. */
export function mayHold(sieve: Sieve, letters: Letters): boolean {
  const { marks, count } = letters
  for (let start = 0; start < count; start += 1)
    if (marks[start] !== MARKS.none && mayHoldAt(sieve, letters, start)) return true
  return false
}

/** Whether a key may begin at one letter. */
export function mayHoldAt(sieve: Sieve, { codes, marks, count }: Letters, start: number): boolean {
  const { freeFrom } = sieve
  const end = Math.min(count, start + SIEVE_LETTERS)
  let hash = HASH_START
  for (let place = start; place < end;) {
    hash = hashOn(hash, codes[place] ?? 0)
    place += 1
    const length = place - start
    if (length === SIEVE_LETTERS || (length >= 2 && (length >= freeFrom || marks[place] !== MARKS.none))) {
      if (isSet(sieve, hash)) return true
    }
  }
  return false
}

/** Bits of a hash; their count is a power of two. */
export interface Bits {
  readonly bits: Uint8Array
  readonly mask: number
}

/** Bits for so many keys, none of them set. */
export function emptyBits(keys: number): Bits {
  let size = LEAST_BITS
  while (size < keys * BITS_PER_KEY && size < MOST_BITS) size *= 2
  return { bits: new Uint8Array(size / 8), mask: size - 1 }
}

/** Remembers a hash. */
export function setBit({ bits, mask }: Bits, hash: number): void {
  const bit = (hash ^ (hash >>> 15)) & mask
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
}

/** Whether a hash may have been remembered. */
export function isSet({ bits, mask }: Bits, hash: number): boolean {
  const bit = (hash ^ (hash >>> 15)) & mask
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
}
