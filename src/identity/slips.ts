import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './name-index.ts'
import { emptyBits, isSet, setBit } from './sieve.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7
/** Longer ones are told by their product, and cost more than they are worth. */
const LONGEST_WITH_SLIP = 64

/** So many letters at an end of a name decide whether the rest of it is looked at; a longer key would say little more. */
const [GATE_LETTERS, LONGEST_KEY] = [3, 12]

/** Names that are known with one letter wrong, by their length and the letters at both of their ends. */
export interface SlipTable {
  readonly bits: Uint8Array
  readonly mask: number
  readonly byStart: ReadonlyMap<number, readonly IndexedName[]>
  readonly byEnd: ReadonlyMap<number, readonly IndexedName[]>
}

/** A table of names of SHORTEST_WITH_SLIP letters or more. */
export function slipTable(all: readonly IndexedName[]): SlipTable {
  const names = all.filter(({ letters }) => letters.length <= LONGEST_WITH_SLIP)
  const { bits, mask } = emptyBits(names.length * 2)
  const byStart = Map.groupBy(names, ({ letters }) =>
    keyed(hashOfStart(letters, keyLength(letters.length)), letters.length),
  )
  const byEnd = Map.groupBy(names, ({ letters }) =>
    keyed(hashOfEnd(letters, keyLength(letters.length)), letters.length),
  )
  for (const key of [...byStart.keys(), ...byEnd.keys()]) setBit({ bits, mask }, key)
  for (const { letters } of names) {
    for (const gate of [hashOfStart(letters, GATE_LETTERS), hashOfEnd(letters, GATE_LETTERS)]) {
      setBit({ bits, mask }, keyed(gate, 0))
      setBit({ bits, mask }, keyed(gate, GATE_OF_LENGTH + letters.length))
    }
  }
  return { bits, mask, byStart, byEnd }
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
  const { marks, codes, count } = room
  for (let at = 0; at <= count; at += 1) {
    if (marks[at] === MARKS.none) continue
    const starting = marks[at] === MARKS.hard ? gateAt(table, room, at, 1) : NO_GATE
    if (starting !== NO_GATE) {
      const last = Math.min(count, at + LONGEST_WITH_SLIP + 1)
      for (let end = at + SHORTEST_WITH_SLIP - 1; end <= last; end += 1)
        if (
          endsAt(room, end) &&
          mayBeOfLength(table, starting, end - at) &&
          visitRun(table, room, at, end, true, visit)
        )
          return true
    }
    const ending = marks[at] === MARKS.hard || isDigit(codes[at] ?? 0) ? gateAt(table, room, at, -1) : NO_GATE
    if (ending !== NO_GATE) {
      const first = Math.max(0, at - LONGEST_WITH_SLIP - 1)
      for (let start = at - SHORTEST_WITH_SLIP + 1; start >= first; start -= 1)
        if (
          marks[start] === MARKS.hard &&
          mayBeOfLength(table, ending, at - start) &&
          visitRun(table, room, start, at, false, visit)
        )
          return true
    }
  }
  return false
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
    if (!isSet(table.bits, table.mask, key)) continue
    for (const name of (isStart ? table.byStart : table.byEnd).get(key) ?? [])
      if (isOneSlip(name.letters, codes, start, end) && visit(name, start, end)) return true
  }
  return false
}

const NO_GATE = 0
/** Told apart from keys, which are of no such length. */
const GATE_OF_LENGTH = 1000

/** The hash of the three letters behind a place (1), or before it (-1), if any name has them at that end; else NO_GATE. */
function gateAt({ bits, mask }: SlipTable, { codes, count }: Letters, at: number, way: 1 | -1): number {
  if ((way === 1 ? count - at : at) < SHORTEST_WITH_SLIP - 1) return NO_GATE
  let hash = way === 1 ? HASH_START : END
  for (let place = 0; place < GATE_LETTERS; place += 1)
    hash = hashOn(hash, codes[way === 1 ? at + place : at - 1 - place] ?? 0)
  return isSet(bits, mask, keyed(hash, 0)) ? hash : NO_GATE
}

/** Whether a name of these three letters is about as long as a run. */
function mayBeOfLength({ bits, mask }: SlipTable, gate: number, width: number): boolean {
  return (
    isSet(bits, mask, keyed(gate, GATE_OF_LENGTH + width)) ||
    isSet(bits, mask, keyed(gate, GATE_OF_LENGTH + width - 1)) ||
    isSet(bits, mask, keyed(gate, GATE_OF_LENGTH + width + 1))
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
