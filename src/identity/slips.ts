import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { hashOn } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import {
  BACKWARDS,
  FEWEST_READ,
  FORWARDS,
  halfOf,
  keyed,
  LONGEST_WITH_SLIP,
  nextRun,
  startOf,
} from './slip-table.ts'
import type { SlipTable, Way } from './slip-table.ts'
import { FLAGS, flagsOf, LEFT_BY_SLIP, MOST_FOLLOWED } from './ways.ts'

/** Which pieces of a title are known to be a name already, as the runs that cover them. */
export interface Covered {
  /** Where the furthest run ends that begins at a piece or before it; 0 where there is none. */
  readonly endAt: Uint16Array
  /** Where the first run begins that ends at a piece or behind it; `NOT_COVERED` where there is none. */
  readonly beginAt: Uint16Array
}

export const NOT_COVERED = 0xffff

/** What is done with a name and the letters that it stands on; true when that is enough. */
type Visit = (name: IndexedName, start: number, end: number) => boolean

/** HOSTILE: a title of more pieces than any has is looked at so far. */
export const MOST_PIECES = 64

/** Which widths have been looked at from the place and in the way that has this stamp. */
const seen = new Uint32Array(LONGEST_WITH_SLIP + 2)
let stamp = 0

/**
 * Visits each name that a run of whole words becomes by one slip, with the letters that it stands on, until a visit says that it is
 * enough. Runs within what is covered are passed over.
 */
export function eachSlip(
  index: NameIndex,
  room: Letters,
  covered: Covered | undefined,
  visit: Visit,
): boolean {
  const { marks, places, count } = room
  const pieces = Math.min(room.pieces, MOST_PIECES)
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    if (marks[start] !== MARKS.hard) continue
    const known = widthFrom(room, piece, covered?.endAt[piece] ?? 0)
    if (start + known < count && readOn(index, room, piece, FORWARDS, known, visit)) return true
  }
  for (let piece = 1; piece <= pieces; piece += 1) {
    const known = widthTo(room, piece, covered?.beginAt[piece] ?? NOT_COVERED)
    const end = piece < room.pieces ? (places[piece] ?? 0) : count
    if (end > known && readOn(index, room, piece, BACKWARDS, known, visit)) return true
  }
  return false
}

/** How many letters are covered from a piece on. */
function widthFrom({ places, count, pieces }: Letters, piece: number, end: number): number {
  return end <= piece ? 0 : (end < pieces ? (places[end] ?? 0) : count) - (places[piece] ?? 0)
}

/** How many letters are covered before a piece. */
function widthTo({ places, count, pieces }: Letters, piece: number, first: number): number {
  return first >= piece ? 0 : (piece < pieces ? (places[piece] ?? 0) : count) - (places[first] ?? 0)
}

/** Reads on from a place, or back from it, for as long as some name goes on so, and looks at the runs that may be one. */
function readOn(
  { ways, slips }: NameIndex,
  room: Letters,
  piece: number,
  way: Way,
  known: number,
  visit: Visit,
): boolean {
  const { codes, places, count, pieces } = room
  const from = piece < pieces ? (places[piece] ?? 0) : count
  const most = Math.min(MOST_FOLLOWED, way === FORWARDS ? count - from : from)
  let at = way === FORWARDS ? from : from - 1
  let hash = startOf(way)
  stamp = (stamp + 1) >>> 0
  for (let read = 1; read <= most; read += 1, at += way) {
    hash = hashOn(hash, codes[at] ?? 0)
    if (read < FEWEST_READ) continue
    const flags = flagsOf(ways, hash)
    if ((flags & FLAGS.way) === 0) return false
    if ((flags & LEFT_BY_SLIP) === 0) continue
    for (let width = known; (width = nextRun(slips, room, piece, way, hash, read, flags, width)) > 0;) {
      if (seen[width] === stamp) continue
      seen[width] = stamp
      const [start, end] = way === FORWARDS ? [from, from + width] : [from - width, from]
      if (visitNames(slips, room, start, end, way, visit)) return true
    }
  }
  return false
}

/** Visits the names that are as long as a run, or a letter longer or shorter, share its half, and become it by one slip. */
export function visitNames(
  { byHalf }: SlipTable,
  { codes }: Letters,
  start: number,
  end: number,
  way: Way,
  visit: Visit,
): boolean {
  const width = end - start
  let [hash, read] = [startOf(way), 0]
  let group: readonly IndexedName[] | undefined
  for (let length = width - 1; length <= width + 1; length += 1) {
    const half = halfOf(length)
    if (read < half) {
      for (; read < half; read += 1)
        hash = hashOn(hash, codes[way === FORWARDS ? start + read : end - 1 - read] ?? 0)
      group = byHalf.get(keyed(hash, half))
    }
    if (group === undefined) continue
    for (const name of group)
      if (
        name.letters.length === length &&
        isOneSlip(name.letters, codes, start, end) &&
        visit(name, start, end)
      )
        return true
  }
  return false
}
