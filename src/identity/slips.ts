import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './name-index.ts'
import { emptyBits, isSet, setBit } from './sieve.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7

/** A key of so many letters at each end, of which one slip leaves one whole; more than these say little more. */
const [SHORTEST_KEY, LONGEST_KEY] = [3, 6]

/** Names that are known with one letter wrong, by the letters at both of their ends. */
export interface SlipTable {
  readonly bits: Uint8Array
  readonly mask: number
  readonly byStart: ReadonlyMap<number, readonly IndexedName[]>
  readonly byEnd: ReadonlyMap<number, readonly IndexedName[]>
}

/** A table of names of SHORTEST_WITH_SLIP letters or more. */
export function slipTable(names: readonly IndexedName[]): SlipTable {
  const { bits, mask } = emptyBits(names.length * 2)
  const byStart = Map.groupBy(names, ({ letters }) => hashOfStart(letters))
  const byEnd = Map.groupBy(names, ({ letters }) => hashOfEnd(letters))
  for (const hash of [...byStart.keys(), ...byEnd.keys()]) setBit({ bits, mask }, hash)
  for (const { letters } of names)
    for (const gate of [hashOfStart(letters, SHORTEST_KEY), hashOfEnd(letters, SHORTEST_KEY)])
      setBit({ bits, mask }, gate ^ GATE)
  return { bits, mask, byStart, byEnd }
}

/** Two keys of (n - 1) / 2 letters leave one in the middle, so that even two swapped neighbours break only one of them. */
function keyLength(letters: string): number {
  return Math.min(LONGEST_KEY, (letters.length - 1) >> 1)
}

function hashOfStart(letters: string, length = keyLength(letters)): number {
  let hash = HASH_START
  for (let place = 0; place < length; place += 1) hash = hashOn(hash, letters.charCodeAt(place))
  return hash
}

/** What the hash of no letters is that are read from the end, and what the shortest key of every name is marked with. */
const [END, GATE] = [0x2545f491, 0x5bd1e995]

function hashOfEnd(letters: string, length = keyLength(letters)): number {
  let hash = END
  for (let back = 1; back <= length; back += 1) hash = hashOn(hash, letters.charCodeAt(letters.length - back))
  return hash
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
  return eachKey(table, room, (hash, at, isStart) => {
    for (const name of (isStart ? table.byStart : table.byEnd).get(hash) ?? []) {
      const { length } = name.letters
      for (let width = length - 1; width <= length + 1; width += 1) {
        const [start, end] = isStart ? [at, at + width] : [at - width, at]
        if (start < 0 || end > room.count || room.marks[start] !== MARKS.hard || !endsAt(room, end)) continue
        if (isOneSlip(name.letters, room.codes, start, end) && visit(name, start, end)) return true
      }
    }
    return false
  })
}

/** A name ends with its word, or where a number follows. */
function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

/** Visits each key of the text that the table may hold, until a visit says that it is enough. */
function eachKey(
  { bits, mask }: SlipTable,
  { codes, marks, count }: Letters,
  visit: (hash: number, at: number, isStart: boolean) => boolean,
): boolean {
  for (let at = 0; at <= count; at += 1) {
    const mark = marks[at]
    if (mark === MARKS.none) continue
    if (mark === MARKS.hard && count - at >= SHORTEST_WITH_SLIP - 1) {
      let hash = HASH_START
      for (let length = 1; length <= LONGEST_KEY; length += 1) {
        hash = hashOn(hash, codes[at + length - 1] ?? 0)
        if (length < SHORTEST_KEY) continue
        if (length === SHORTEST_KEY && !isSet(bits, mask, hash ^ GATE)) break
        if (isSet(bits, mask, hash) && mayEndAfter(marks, at, length) && visit(hash, at, true)) return true
      }
    }
    if (at >= SHORTEST_WITH_SLIP - 1 && (mark === MARKS.hard || isDigit(codes[at] ?? 0))) {
      let hash = END
      for (let length = 1; length <= LONGEST_KEY; length += 1) {
        hash = hashOn(hash, codes[at - length] ?? 0)
        if (length < SHORTEST_KEY) continue
        if (length === SHORTEST_KEY && !isSet(bits, mask, hash ^ GATE)) break
        if (isSet(bits, mask, hash) && mayStartBefore(marks, at, length) && visit(hash, at, false))
          return true
      }
    }
  }
  return false
}

/** A key of k letters is that of names of 2k + 1 or 2k + 2, so of texts of 2k to 2k + 3; the longest is that of all longer names too. */
function mayEndAfter(marks: Uint8Array, start: number, length: number): boolean {
  if (length === LONGEST_KEY) return true
  const end = start + 2 * length
  return (
    marks[end] !== MARKS.none ||
    marks[end + 1] !== MARKS.none ||
    marks[end + 2] !== MARKS.none ||
    marks[end + 3] !== MARKS.none
  )
}

function mayStartBefore(marks: Uint8Array, end: number, length: number): boolean {
  if (length === LONGEST_KEY) return true
  const start = end - 2 * length
  return (
    marks[start] === MARKS.hard ||
    marks[start - 1] === MARKS.hard ||
    marks[start - 2] === MARKS.hard ||
    marks[start - 3] === MARKS.hard
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
