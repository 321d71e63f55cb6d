import { hashOn, HASH_START } from './hash.ts'

/** So many letters of a name are followed; what goes on so far is looked at in full. */
export const MOST_FOLLOWED = 12

/**
 * What the letters read so far may be: the way to a name, a whole one, or what a slip leaves of one at this end: half of it, all but
 * three letters, or all but two.
 */
export const FLAGS = { way: 1, name: 2, half: 4, butThree: 8, butTwo: 16 } as const

/** The flags of what a slip leaves. */
export const LEFT_BY_SLIP = FLAGS.half | FLAGS.butThree | FLAGS.butTwo

/** All beginnings of names, and of long rare names also from their end, as flags at the place of a hash. A flag may be wrong, none is missing. */
export interface Ways {
  readonly flags: Uint8Array
  /**
   * What four letters any of them begins with, and what three those begin with of which a slip may leave no more: small enough to
   * stay in the nearest cache, and most words go no further.
   */
  readonly gate: Uint8Array
}

/** So many letters pass the gate. */
export const GATE_LETTERS = 4

/** Few enough to stay near, many enough that most letters lead nowhere. */
const PLACES_PER_NAME = 48
const [LEAST_PLACES, MOST_PLACES] = [1 << 16, 1 << 25]
/** One bit of the gate for so many places; a large catalogue has more beginnings, but ever fewer that are new. */
const PLACES_PER_GATE_BIT = 4
const [LEAST_GATE, MOST_GATE] = [1 << 13, 1 << 17]

/** Room for so many names, with none of them in it. */
export function emptyWays(names: number): Ways {
  let size = LEAST_PLACES
  while (size < names * PLACES_PER_NAME && size < MOST_PLACES) size *= 2
  const gate = Math.min(MOST_GATE, Math.max(LEAST_GATE, size / PLACES_PER_GATE_BIT / 8))
  return { flags: new Uint8Array(size), gate: new Uint8Array(gate) }
}

/** Sets a flag for the letters of a hash. */
export function setFlag({ flags }: Ways, hash: number, flag: number): void {
  const place = (hash ^ (hash >>> 15)) & (flags.length - 1)
  flags[place] = (flags[place] ?? 0) | flag
}

/** Lets the first GATE_LETTERS of a name pass. */
export function openGate({ gate }: Ways, hash: number): void {
  const bit = (hash ^ (hash >>> 15)) & (gate.length * 8 - 1)
  gate[bit >> 3] = (gate[bit >> 3] ?? 0) | (1 << (bit & 7))
}

/** What the letters of a hash may be. */
export function flagsOf({ flags }: Ways, hash: number): number {
  return flags[(hash ^ (hash >>> 15)) & (flags.length - 1)] ?? 0
}

/** Opens the way to a whole name of two letters or more, and tells the key of what of it is followed. */
export function openWay(ways: Ways, letters: string): number {
  const most = Math.min(letters.length, MOST_FOLLOWED)
  let hash = HASH_START
  for (let read = 1; read <= most; read += 1) {
    hash = hashOn(hash, letters.charCodeAt(read - 1))
    setFlag(ways, hash, read === most ? FLAGS.way | FLAGS.name : FLAGS.way)
    if (read === GATE_LETTERS) openGate(ways, hash)
  }
  return wholeKey(hash, most)
}

/** The first letters of a name, or all of it, as a key among the runs. */
export function wholeKey(hash: number, read: number): number {
  return hash ^ Math.imul(read, 0x27d4eb2f)
}

/** What the hash is of letters that are read from their end. */
export const BACK_START = 0x2545f491
