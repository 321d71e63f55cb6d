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

/** Of a name so many letters are looked at from either end: half of the shortest one, and as many as say enough of a long one. */
const [FEWEST_READ, MOST_READ] = [(SHORTEST_WITH_SLIP - 1) >> 1, 12]

/**
 * Names that are known with one letter wrong. One slip leaves one half of a name as it is, so each name is found by its first half,
 * and by its second half read backwards. And it leaves either the last letter at the other end too, or all but two letters from this
 * one: that is seen from bits alone, and only what has passed them is compared with names.
 */
export interface SlipTable {
  /** All that a name may begin with, from either end: where no name goes on so, reading ends. */
  readonly ways: Bits
  /** Halves, and names but for two letters. */
  readonly keys: Bits
  /** The same with the letter at the other end, or without, and with the width of a run that may be such a name. */
  readonly runs: Bits
  readonly byHalf: ReadonlyMap<number, readonly IndexedName[]>
}

/** Two from each end and of three widths are twelve; with fewer bits than those would have, a wrong one costs less than the room. */
const RUNS_PER_NAME = 3

/** A table of names of SHORTEST_WITH_SLIP letters or more. */
export function slipTable(all: readonly IndexedName[]): SlipTable {
  const names = all.filter(({ letters }) => letters.length <= LONGEST_WITH_SLIP)
  const table = {
    ways: emptyBits(names.length),
    keys: emptyBits(names.length),
    runs: emptyBits(names.length * RUNS_PER_NAME),
    byHalf: new Map<number, IndexedName[]>(),
  }
  for (const name of names) {
    for (const way of [FORWARDS, BACKWARDS] as const) {
      const half = list(table, name.letters, way)
      const group = table.byHalf.get(half)
      if (group === undefined) table.byHalf.set(half, [name])
      else group.push(name)
    }
  }
  return table
}

function list({ ways, keys, runs }: SlipTable, letters: string, way: Way): number {
  const { length } = letters
  const [half, most] = [halfOf(length), mostOf(length)]
  const far = letters.charCodeAt(way === FORWARDS ? length - 1 : 0)
  let [hash, halfKey] = [startOf(way), 0]
  for (let read = 1; read <= most; read += 1) {
    hash = hashOn(hash, letters.charCodeAt(way === FORWARDS ? read - 1 : length - read))
    if (read < FEWEST_READ) continue
    setBit(ways, hash)
    const key = keyed(hash, read)
    if (read === half) halfKey = key
    if (read !== half && read !== most) continue
    setBit(keys, key)
    for (let width = length - 1; width <= length + 1; width += 1) {
      if (read === half) setBit(runs, runKey(key, far, width))
      if (read === most) setBit(runs, runKey(key, ANY, width))
    }
  }
  return halfKey
}

/** Two halves of (n - 1) / 2 letters leave one in the middle, so that even two swapped neighbours break only one of them. */
function halfOf(length: number): number {
  return Math.min(MOST_READ, (length - 1) >> 1)
}

function mostOf(length: number): number {
  return Math.min(MOST_READ, length - 2)
}

/** In place of the letter at the other end, where a slip may have changed it. */
const ANY = 0

function runKey(key: number, far: number, width: number): number {
  return hashOn(hashOn(key, far), width)
}

function keyed(hash: number, read: number): number {
  return hash ^ Math.imul(read, 0x85ebca6b)
}

/** Whether any run of whole words is a name with a slip. */
export function holdsSlip(table: SlipTable, room: Letters): boolean {
  return eachSlip(table, room, isEnough)
}

function isEnough(): boolean {
  return true
}

type Visit = (name: IndexedName, start: number, end: number) => boolean

/** HOSTILE: a title of more pieces than any has is looked at so far. */
const MOST_PIECES = 64

/** Visits each name that a run of whole words becomes by one slip, with the letters that it stands on, until a visit says that it is enough. */
export function eachSlip(table: SlipTable, room: Letters, visit: Visit): boolean {
  const { marks, places, count } = room
  if (count < SHORTEST_WITH_SLIP - 1) return false
  const pieces = Math.min(room.pieces, MOST_PIECES)
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    if (marks[start] === MARKS.hard && readHalf(table, room, start, FORWARDS, visit)) return true
  }
  for (let piece = 1; piece <= pieces; piece += 1) {
    const end = piece < room.pieces ? (places[piece] ?? 0) : count
    if (endsAt(room, end) && readHalf(table, room, end, BACKWARDS, visit)) return true
  }
  return false
}

const [FORWARDS, BACKWARDS] = [1, -1]
type Way = typeof FORWARDS | typeof BACKWARDS

/** The hash of no letters; other halves are other keys. */
function startOf(way: Way): number {
  return way === FORWARDS ? HASH_START : 0x2545f491
}

/** Reads on from a place, or back from it, for as long as some name goes on so, and looks at the runs that may be one. */
function readHalf(table: SlipTable, room: Letters, from: number, way: Way, visit: Visit): boolean {
  const { codes, count } = room
  const most = Math.min(MOST_READ, way === FORWARDS ? count - from : from)
  let at = way === FORWARDS ? from : from - 1
  let hash = startOf(way)
  for (let read = 1; read <= most; read += 1, at += way) {
    hash = hashOn(hash, codes[at] ?? 0)
    if (read < FEWEST_READ) continue
    if (!isSet(table.ways, hash)) return false
    const key = keyed(hash, read)
    if (isSet(table.keys, key) && visitRuns(table, room, from, way, key, read, visit)) return true
  }
  return false
}

/** Looks at all runs that are about as long as the names of one key. */
function visitRuns(
  table: SlipTable,
  room: Letters,
  from: number,
  way: Way,
  key: number,
  read: number,
  visit: Visit,
): boolean {
  const { codes, marks, count } = room
  const longest = read === MOST_READ ? LONGEST_WITH_SLIP + 1 : 2 * read + 3
  const most = Math.min(longest, way === FORWARDS ? count - from : from)
  for (let width = Math.max(read + 1, SHORTEST_WITH_SLIP - 1); width <= most; width += 1) {
    const other = from + way * width
    if (marks[other] === MARKS.none) continue
    if (way === FORWARDS ? !endsAt(room, other) : marks[other] !== MARKS.hard) continue
    const far = codes[way === FORWARDS ? other - 1 : other] ?? 0
    if (!isSet(table.runs, runKey(key, far, width)) && !isSet(table.runs, runKey(key, ANY, width))) continue
    if (visitNames(table, room, from, way, width, visit)) return true
  }
  return false
}

/** Compares one run with the names that are as long as it, or a letter longer or shorter, and share its half. */
function visitNames(
  { byHalf }: SlipTable,
  { codes }: Letters,
  from: number,
  way: Way,
  width: number,
  visit: Visit,
): boolean {
  const [start, end] = way === FORWARDS ? [from, from + width] : [from - width, from]
  let [hash, read] = [startOf(way), 0]
  for (let length = width - 1; length <= width + 1; length += 1) {
    const half = halfOf(length)
    for (; read < half; read += 1) hash = hashOn(hash, codes[way === FORWARDS ? start + read : end - 1 - read] ?? 0)
    for (const name of byHalf.get(keyed(hash, half)) ?? [])
      if (name.letters.length === length && isOneSlip(name.letters, codes, start, end) && visit(name, start, end))
        return true
  }
  return false
}

/** A name ends with its word, or where a number follows. */
function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
