import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { isAnotherWord } from './another-word.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { NameIndex } from './name-index.ts'
import { eachNameAt } from './name-table.ts'
import { isSetTwice } from './sieve.ts'
import { BACKWARDS, endsAt, FEWEST_READ, FORWARDS, isShortRun, nextRun } from './slip-table.ts'
import type { SlipTable, Way } from './slip-table.ts'
import { visitNames } from './slips.ts'
import { BACK_START, FLAGS, GATE_LETTERS, LEFT_BY_SLIP, MOST_FOLLOWED, wholeKey } from './ways.ts'

/** How wide a run may be that is a name of seven or eight letters with a slip. */
const [NARROWEST, WIDEST_SHORT] = [6, 9]

/**
 * Whether any name may stand in a text, as it is or with a slip; no is certain. Written out in one piece, since nine in ten titles
 * of an inventory go no further.
 */
export function mayName(index: NameIndex, room: Letters): boolean {
  const { slips } = index
  const { flags, gate } = index.ways
  waiting = 0
  const { codes, marks, places, count, pieces } = room
  const [mask, gateMask] = [flags.length - 1, gate.length * 8 - 1]
  for (let piece = 0; piece < pieces; piece += 1) {
    const start = places[piece] ?? 0
    const left = count - start
    if (left < 2) continue
    let hash = hashOn(hashOn(HASH_START, codes[start] ?? 0), codes[start + 1] ?? 0)
    // A name of two or three letters must end where a piece ends; nearly all pairs of letters begin some name.
    if (marks[start + 2] !== MARKS.none && ((flags[(hash ^ (hash >>> 15)) & mask] ?? 0) & FLAGS.name) !== 0)
      if (isSetTwice(slips.runs, wholeKey(hash, 2))) return true
    if (left < FEWEST_READ) continue
    hash = hashOn(hash, codes[start + 2] ?? 0)
    if (marks[start + 3] !== MARKS.none && ((flags[(hash ^ (hash >>> 15)) & mask] ?? 0) & FLAGS.name) !== 0)
      if (isSetTwice(slips.runs, wholeKey(hash, 3))) return true
    if (left < GATE_LETTERS) continue
    const isHard = marks[start] === MARKS.hard
    let bit = (hash ^ (hash >>> 15)) & gateMask
    if (isHard && ((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0)
      if (startsShort(slips, room, start, hash)) return true
    hash = hashOn(hash, codes[start + 3] ?? 0)
    bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
    const most = Math.min(MOST_FOLLOWED, left)
    for (let read = GATE_LETTERS; ;) {
      const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
      if ((flag & FLAGS.way) === 0) break
      if ((flag & FLAGS.name) !== 0 && (read === MOST_FOLLOWED || marks[start + read] !== MARKS.none))
        if (isSetTwice(slips.runs, wholeKey(hash, read)))
          // Of longer names only the first letters are followed, with which common words begin, too.
          if (read < MOST_FOLLOWED || eachNameAt(index.names, room, start, anyName)) return true
      if ((flag & LEFT_BY_SLIP) !== 0 && isHard)
        if (isNameWithSlip(slips, room, piece, FORWARDS, hash, read, flag)) return true
      if (read === most) break
      hash = hashOn(hash, codes[start + read] ?? 0)
      read += 1
    }
  }
  for (let piece = 1; piece <= pieces; piece += 1) {
    const end = piece < pieces ? (places[piece] ?? 0) : count
    // A name with a slip has more letters than these, and ends with its word or before a number.
    if (end < NARROWEST || !endsAt(room, end)) continue
    let hash = hashOn(hashOn(BACK_START, codes[end - 1] ?? 0), codes[end - 2] ?? 0)
    hash = hashOn(hash, codes[end - 3] ?? 0)
    let bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0) if (endsShort(slips, room, end, hash)) return true
    hash = hashOn(hash, codes[end - 4] ?? 0)
    bit = (hash ^ (hash >>> 15)) & gateMask
    if (((gate[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
    const most = Math.min(MOST_FOLLOWED, end)
    for (let read = GATE_LETTERS; ;) {
      const flag = flags[(hash ^ (hash >>> 15)) & mask] ?? 0
      if ((flag & FLAGS.way) === 0) break
      if ((flag & LEFT_BY_SLIP) !== 0)
        if (isNameWithSlip(slips, room, piece, BACKWARDS, hash, read, flag)) return true
      if (read === most) break
      hash = hashOn(hash, codes[end - read - 1] ?? 0)
      read += 1
    }
  }
  return isAnyName(slips, room)
}

/** Lets runs from a piece on, or back from it, wait that may be a name with a slip; yes where there are too many. */
function isNameWithSlip(
  slips: SlipTable,
  room: Letters,
  piece: number,
  way: Way,
  hash: number,
  read: number,
  flag: number,
): boolean {
  const { places, count, pieces } = room
  const from = piece < pieces ? (places[piece] ?? 0) : count
  for (let width = 0; (width = nextRun(slips, room, piece, way, hash, read, flag, width)) > 0;) {
    const other = from + way * width
    if (!waits(Math.min(from, other), Math.max(from, other), way)) return true
  }
  return false
}

/** A title with more of them is looked at in full. */
const MOST_WAITING = 32
const RUNS = new Int32Array(3 * MOST_WAITING)
let waiting = 0

/**
 * Keeps a run that bits have let pass, as they let pass one common word in a hundred, until it is known that no name stands there as
 * it is; no where there is no room.
 */
function waits(start: number, end: number, way: Way): boolean {
  if (waiting === MOST_WAITING) return false
  RUNS[3 * waiting] = start
  RUNS[3 * waiting + 1] = end
  RUNS[3 * waiting + 2] = way
  waiting += 1
  return true
}

/** Whether any run that waits is a name with a slip, and more than words that people use anyway. */
function isAnyName(slips: SlipTable, room: Letters): boolean {
  for (let at = 0; at < 3 * waiting; at += 3) {
    const [start, end] = [RUNS[at] ?? 0, RUNS[at + 1] ?? 0]
    const way = RUNS[at + 2] === FORWARDS ? FORWARDS : BACKWARDS
    if (visitNames(slips, room, start, end, way, anyName) && !isAnotherWord(room, start, end)) return true
  }
  return false
}

function anyName(): boolean {
  return true
}

/** Whether three letters and what stands at the other end may be a short name with a slip in between. */
function startsShort(slips: SlipTable, room: Letters, start: number, hash: number): boolean {
  const { marks, count } = room
  const most = Math.min(WIDEST_SHORT, count - start)
  for (let width = NARROWEST; width <= most; width += 1) {
    const end = start + width
    if (marks[end] === MARKS.none || !endsAt(room, end)) continue
    if (isShortRun(slips, room, end, FORWARDS, hash, width)) if (!waits(start, end, FORWARDS)) return true
  }
  return false
}

function endsShort(slips: SlipTable, room: Letters, end: number, hash: number): boolean {
  const most = Math.min(WIDEST_SHORT, end)
  for (let width = NARROWEST; width <= most; width += 1)
    if (room.marks[end - width] === MARKS.hard)
      if (isShortRun(slips, room, end - width, BACKWARDS, hash, width))
        if (!waits(end - width, end, BACKWARDS)) return true
  return false
}
