import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import { emptyBits, isSet, setBit } from './sieve.ts'
import type { Bits } from './sieve.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7
/** Longer ones are told by their product, and cost more than they are worth. */
const LONGEST_WITH_SLIP = 64

/** So many letters at an end of a name decide whether the rest of it is looked at; a longer key would say little more. */
const [GATE_LETTERS, LONGEST_KEY] = [3, 12]

/** Names that are known with one letter wrong, by their length and the letters at both of their ends. */
export interface SlipTable {
  readonly keys: Bits
  /** The three letters at each end, and the same with the length of the name. */
  readonly gates: Bits
  readonly lengths: Bits
  readonly byStart: ReadonlyMap<number, readonly IndexedName[]>
  readonly byEnd: ReadonlyMap<number, readonly IndexedName[]>
}

/** A table of names of SHORTEST_WITH_SLIP letters or more. */
export function slipTable(all: readonly IndexedName[]): SlipTable {
  const names = all.filter(({ letters }) => letters.length <= LONGEST_WITH_SLIP)
  const [keys, gates, lengths] = [emptyBits(names.length * 2), emptyBits(0), emptyBits(names.length * 2)]
  const byStart = Map.groupBy(names, ({ letters }) =>
    keyed(hashOfStart(letters, keyLength(letters.length)), letters.length),
  )
  const byEnd = Map.groupBy(names, ({ letters }) =>
    keyed(hashOfEnd(letters, keyLength(letters.length)), letters.length),
  )
  for (const key of [...byStart.keys(), ...byEnd.keys()]) setBit(keys, key)
  for (const { letters } of names) {
    for (const gate of [hashOfStart(letters, GATE_LETTERS), hashOfEnd(letters, GATE_LETTERS)]) {
      setBit(gates, gate)
      setBit(lengths, keyed(gate, letters.length))
    }
  }
  return { keys, gates, lengths, byStart, byEnd }
}

/** Whether any run of whole words is a name with a slip. */
export function holdsSlip(table: SlipTable, room: Letters): boolean {
  return eachSlip(table, room, () => true)
}

/** Visits each name that a run of whole words becomes by one slip, with the letters that it stands on, until a visit says that it is enough. */
export function eachSlip(
  table: SlipTable,
  room: Letters,
  visit: (name: IndexedName, start: number, end: number) => boolean,
): boolean {
  const places = placesIn(room)
  for (let one = 0; one < places; one += 1) {
    const start = PLACES[one] ?? 0
    if (room.marks[start] !== MARKS.hard) continue
    const starting = gateAt(table, room, start, 1)
    if (starting === NO_GATE) continue
    for (let other = one + 1; other < places; other += 1) {
      const end = PLACES[other] ?? 0
      if (end - start > LONGEST_WITH_SLIP + 1) break
      if (!mayBeOfLength(table, starting, end - start)) continue
      if (visitRun(table, room, start, end, true, visit)) return true
    }
  }
  for (let other = 1; other < places; other += 1) {
    const end = PLACES[other] ?? 0
    const ending = gateAt(table, room, end, -1)
    if (ending === NO_GATE) continue
    for (let one = other - 1; one >= 0; one -= 1) {
      const start = PLACES[one] ?? 0
      if (end - start > LONGEST_WITH_SLIP + 1) break
      if (room.marks[start] !== MARKS.hard || !mayBeOfLength(table, ending, end - start)) continue
      if (visitRun(table, room, start, end, false, visit)) return true
    }
  }
  return false
}

/** HOSTILE: a title of more words than any has is looked at so far. */
const MOST_PLACES = 64
const PLACES = new Int32Array(MOST_PLACES)

/** Fills PLACES with where a name may start or end, and says how many there are. */
function placesIn(room: Letters): number {
  let places = 0
  for (let at = 0; at <= room.count && places < MOST_PLACES; at += 1) {
    if (room.marks[at] === MARKS.none || !endsAt(room, at)) continue
    PLACES[places] = at
    places += 1
  }
  return places
}

/** A run is compared with names as long as it, and with those of a letter more or less, that share the key at one end. */
function visitRun(
  table: SlipTable,
  room: Letters,
  start: number,
  end: number,
  isStart: boolean,
  visit: (name: IndexedName, start: number, end: number) => boolean,
): boolean {
  const { codes } = room
  const width = end - start
  let hash = isStart ? HASH_START : END
  let read = 0
  for (let length = width - 1; length <= width + 1; length += 1) {
    if (length < SHORTEST_WITH_SLIP || length > LONGEST_WITH_SLIP) continue
    for (const wanted = keyLength(length); read < wanted; read += 1)
      hash = hashOn(hash, codes[isStart ? start + read : end - 1 - read] ?? 0)
    const key = keyed(hash, length)
    if (!isSet(table.keys, key)) continue
    for (const name of (isStart ? table.byStart : table.byEnd).get(key) ?? [])
      if (isOneSlip(name.letters, codes, start, end) && visit(name, start, end)) return true
  }
  return false
}

const NO_GATE = 0

/** The hash of the three letters behind a place (1), or before it (-1), if any name has them at that end; else NO_GATE. */
function gateAt({ gates }: SlipTable, { codes, count }: Letters, at: number, way: 1 | -1): number {
  if ((way === 1 ? count - at : at) < SHORTEST_WITH_SLIP - 1) return NO_GATE
  let hash = way === 1 ? HASH_START : END
  for (let place = 0; place < GATE_LETTERS; place += 1)
    hash = hashOn(hash, codes[way === 1 ? at + place : at - 1 - place] ?? 0)
  return isSet(gates, hash) ? hash : NO_GATE
}

/** Whether a name of these three letters is about as long as a run. */
function mayBeOfLength({ lengths }: SlipTable, gate: number, width: number): boolean {
  if (width < SHORTEST_WITH_SLIP - 1) return false
  return (
    isSet(lengths, keyed(gate, width)) ||
    isSet(lengths, keyed(gate, width - 1)) ||
    isSet(lengths, keyed(gate, width + 1))
  )
}

/** Two keys of (n - 1) / 2 letters leave one in the middle, so that even two swapped neighbours break only one of them. */
function keyLength(length: number): number {
  return Math.min(LONGEST_KEY, (length - 1) >> 1)
}

function hashOfStart(letters: string, length: number): number {
  let hash = HASH_START
  for (let place = 0; place < length; place += 1) hash = hashOn(hash, letters.charCodeAt(place))
  return hash
}

/** What the hash of no letters is that are read from the end. */
const END = 0x2545f491

function hashOfEnd(letters: string, length: number): number {
  let hash = END
  for (let back = 1; back <= length; back += 1) hash = hashOn(hash, letters.charCodeAt(letters.length - back))
  return hash
}

function keyed(hash: number, length: number): number {
  return hash ^ Math.imul(length + 1, 0x85ebca6b)
}

/** A name ends with its word, or where a number follows. */
function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
