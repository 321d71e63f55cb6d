import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isOneSlip } from '../text/one-slip.ts'
import { hashOn } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { BACKWARDS, FEWEST_READ, FORWARDS, halfOf, keyed, nextRun, startOf } from './slip-table.ts'
import type { SlipTable, Way } from './slip-table.ts'
import { FLAGS, flagsOf, LEFT_BY_SLIP, MOST_FOLLOWED } from './ways.ts'

/** Whether any run of whole words is a name with a slip. */
export function holdsSlip(index: NameIndex, room: Letters): boolean {
  return eachSlip(index, room, isEnough)
}

function isEnough(): boolean {
  return true
}

type Visit = (name: IndexedName, start: number, end: number) => boolean

/** HOSTILE: a title of more pieces than any has is looked at so far. */
const MOST_PIECES = 64

/** Visits each name that a run of whole words becomes by one slip, with the letters that it stands on, until a visit says that it is enough. */
export function eachSlip(index: NameIndex, room: Letters, visit: Visit): boolean {
  const { marks, places, count } = room
  const pieces = Math.min(room.pieces, MOST_PIECES)
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    if (marks[start] === MARKS.hard && readOn(index, room, start, FORWARDS, visit)) return true
  }
  for (let piece = 1; piece <= pieces; piece += 1) {
    const end = piece < room.pieces ? (places[piece] ?? 0) : count
    if (readOn(index, room, end, BACKWARDS, visit)) return true
  }
  return false
}

/** Reads on from a place, or back from it, for as long as some name goes on so, and looks at the runs that may be one. */
function readOn({ ways, slips }: NameIndex, room: Letters, from: number, way: Way, visit: Visit): boolean {
  const { codes, count } = room
  const most = Math.min(MOST_FOLLOWED, way === FORWARDS ? count - from : from)
  let at = way === FORWARDS ? from : from - 1
  let hash = startOf(way)
  for (let read = 1; read <= most; read += 1, at += way) {
    hash = hashOn(hash, codes[at] ?? 0)
    if (read < FEWEST_READ) continue
    const flags = flagsOf(ways, hash)
    if ((flags & FLAGS.way) === 0) return false
    if ((flags & LEFT_BY_SLIP) === 0) continue
    for (let width = 0; (width = nextRun(slips, room, from, way, hash, read, flags, width)) > 0;)
      if (visitNames(slips, room, from, way, width, visit)) return true
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
