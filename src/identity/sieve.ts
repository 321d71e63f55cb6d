import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOn, HASH_START } from './hash.ts'

/** Of longer keys only so many letters are looked at. */
export const SIEVE_LETTERS = 8

/** Keys shorter than SIEVE_LETTERS must end where a piece ends, unless they have at least so many letters. */
export type FreeFrom = 5 | 8

/** The first letters of many keys as bits of a hash; what none of them begins is let go at once. */
export interface Sieve extends Bits {
  readonly freeFrom: FreeFrom
  /** The first GATE_LETTERS of all keys that have so many: small enough to stay in the nearest cache. */
  readonly gate: Bits
}

const GATE_LETTERS = 4

/** Few enough to stay in the nearest cache, many enough that little is looked at in vain. */
const BITS_PER_KEY = 96
const [LEAST_BITS, MOST_BITS] = [1 << 16, 1 << 26]

/** A sieve for keys of two letters or more. */
export function sieveOf(keys: readonly string[], freeFrom: FreeFrom): Sieve {
  const sieve = { ...emptyBits(keys.length), freeFrom, gate: emptyBits(0) }
  for (const key of keys) {
    let hash = HASH_START
    for (let place = 0; place < Math.min(key.length, SIEVE_LETTERS); place += 1) {
      hash = hashOn(hash, key.charCodeAt(place))
      if (place + 1 === GATE_LETTERS) setBit(sieve.gate, hash)
    }
    setTwice(sieve, hash)
  }
  return sieve
}

/** Whether any piece of a text may begin a key; no is certain. */
export function mayHold(sieve: Sieve, letters: Letters): boolean {
  const { places, pieces } = letters
  for (let piece = 0; piece < pieces; piece += 1)
    if (mayHoldAt(sieve, letters, places[piece] ?? 0)) return true
  return false
}

/** Whether a key may begin at one letter. */
export function mayHoldAt(sieve: Sieve, { codes, marks, count }: Letters, start: number): boolean {
  if (count - start < 2) return false
  let hash = hashOn(hashOn(HASH_START, codes[start] ?? 0), codes[start + 1] ?? 0)
  const { freeFrom } = sieve
  if (marks[start + 2] !== MARKS.none && isSetTwice(sieve, hash)) return true
  if (count - start < 3) return false
  hash = hashOn(hash, codes[start + 2] ?? 0)
  if (marks[start + 3] !== MARKS.none && isSetTwice(sieve, hash)) return true
  if (count - start < GATE_LETTERS) return false
  hash = hashOn(hash, codes[start + 3] ?? 0)
  if (!isSet(sieve.gate, hash)) return false
  if (marks[start + 4] !== MARKS.none && isSetTwice(sieve, hash)) return true
  const end = Math.min(count, start + SIEVE_LETTERS)
  for (let place = start + GATE_LETTERS; place < end;) {
    hash = hashOn(hash, codes[place] ?? 0)
    place += 1
    const length = place - start
    if (length === SIEVE_LETTERS || length >= freeFrom || marks[place] !== MARKS.none)
      if (isSetTwice(sieve, hash)) return true
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

/** Remembers a hash in two places: where most questions are in vain, a second place tells nearly all of them from what is there. */
export function setTwice(bits: Bits, hash: number): void {
  setBit(bits, hash)
  setBit(bits, otherHash(hash))
}

/** Whether a hash may have been remembered in two places. */
export function isSetTwice(bits: Bits, hash: number): boolean {
  return isSet(bits, hash) && isSet(bits, otherHash(hash))
}

function otherHash(hash: number): number {
  return Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
}
