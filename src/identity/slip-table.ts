import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import { emptyBits, isSetTwice, setTwice } from './sieve.ts'
import type { Bits } from './sieve.ts'
import { BACK_START, FLAGS, GATE_LETTERS, MOST_FOLLOWED, openGate, setFlag } from './ways.ts'
import type { Ways } from './ways.ts'

/** Shorter names are one slip away from too many words. */
export const SHORTEST_WITH_SLIP = 7
/** Longer ones are told by their product, and cost more than they are worth. */
export const LONGEST_WITH_SLIP = 64

/** Half of the shortest name: fewer letters say nothing. */
export const FEWEST_READ = (SHORTEST_WITH_SLIP - 1) >> 1

/** Which way a name is read: from its first letter on, or back from its last. */
export const FORWARDS = 1
export const BACKWARDS = -1
export type Way = typeof FORWARDS | typeof BACKWARDS

/**
 * Names that are known with one letter wrong. One slip leaves one half of a name as it is, so each name is found by its first half,
 * and by its second half read backwards. At the other end it leaves three letters, or two and swaps the next ones; or two, or one
 * and swaps the next ones, and from this end all but three; or from this end all but two. That is seen from bits alone, and only
 * what has passed them is compared with names.
 */
export interface SlipTable {
  /**
   * What is left at both ends, and the width of a run that may be such a name; and every name as it is, since a flag alone is wrong
   * too often.
   */
  readonly runs: Bits
  readonly byHalf: ReadonlyMap<number, readonly IndexedName[]>
}

/** Eleven from each end; where a wrong bit costs so little, they need not be as rare as elsewhere. */
const RUNS_PER_NAME = 8

/** The names of a list that are known with a slip. */
export function slipping(names: readonly IndexedName[]): readonly IndexedName[] {
  return names.filter(({ maySlip, letters }) => maySlip && letters.length <= LONGEST_WITH_SLIP)
}

/** The runs of such names; what leads to them is set in `ways`. */
export function slipRuns(names: readonly IndexedName[], ways: Ways): Bits {
  const runs = emptyBits(names.length * RUNS_PER_NAME)
  for (const { letters } of names) {
    list(ways, runs, letters, FORWARDS)
    list(ways, runs, letters, BACKWARDS)
  }
  return runs
}

/** Such names by each of their halves. */
export function namesByHalf(names: readonly IndexedName[]): SlipTable['byHalf'] {
  const byHalf = new Map<number, IndexedName[]>()
  for (const name of names) {
    for (const way of [FORWARDS, BACKWARDS] as const) {
      const half = halfKey(name.letters, way)
      const group = byHalf.get(half)
      if (group === undefined) byHalf.set(half, [name])
      else group.push(name)
    }
  }
  return byHalf
}

function halfKey(letters: string, way: Way): number {
  const { length } = letters
  const half = halfOf(length)
  let hash = startOf(way)
  for (let read = 1; read <= half; read += 1)
    hash = hashOn(hash, letters.charCodeAt(way === FORWARDS ? read - 1 : length - read))
  return keyed(hash, half)
}

function list(ways: Ways, runs: Bits, letters: string, way: Way): void {
  const { length } = letters
  const half = halfOf(length)
  const [butThree, butTwo] = [Math.min(MOST_FOLLOWED, length - 3), Math.min(MOST_FOLLOWED, length - 2)]
  const [last, before, third, fourth] = [0, 1, 2, 3].map(place =>
    letters.charCodeAt(way === FORWARDS ? length - 1 - place : place),
  ) as [number, number, number, number]
  let hash = startOf(way)
  for (let read = 1; read <= butTwo; read += 1) {
    hash = hashOn(hash, letters.charCodeAt(way === FORWARDS ? read - 1 : length - read))
    setFlag(ways, hash, FLAGS.way)
    if (read === GATE_LETTERS || read === Math.min(half, GATE_LETTERS)) openGate(ways, hash)
    if (read === half) leave(FLAGS.half, [last, before, third], [last, before, fourth])
    if (read === butThree) leave(FLAGS.butThree, [last, before, ANY], [last, third, ANY])
    if (read === butTwo) leaveTwo()
  }

  /** Sets the letters that are left at the other end; and those that are, where the next two behind them are swapped. */
  function leave(flag: number, left: Ends, swapped?: Ends): void {
    setFlag(ways, hash, flag)
    for (let width = length - 1; width <= length + 1; width += 1)
      setTwice(runs, hashOn(runKey(hash, ...left), width))
    if (swapped !== undefined) setTwice(runs, hashOn(runKey(hash, ...swapped), length))
  }

  /** Of the last two one is as it was, or stands in the place of the other. */
  function leaveTwo(): void {
    setFlag(ways, hash, FLAGS.butTwo)
    for (const [width, at, letter] of [
      [length, 0, last],
      [length, 0, before],
      [length, 1, before],
      [length - 1, 0, last],
      [length - 1, 0, before],
      [length + 1, 0, last],
      [length + 1, 1, last],
    ] as const)
      setTwice(
        runs,
        hashOn(at === 0 ? runKey(hash, letter, ANY, ANY) : runKey(hash, ANY, letter, ANY), width),
      )
  }
}

type Ends = readonly [last: number, before: number, third: number]

/** Two halves of (n - 1) / 2 letters leave one in the middle, so that even two swapped neighbours break only one of them. */
export function halfOf(length: number): number {
  return Math.min(MOST_FOLLOWED, (length - 1) >> 1)
}

/** What the hash of no letters is; the two halves of a name are different keys. */
export function startOf(way: Way): number {
  return way === FORWARDS ? HASH_START : BACK_START
}

/** In place of a letter at the other end that a slip may have changed. */
const ANY = 0

function runKey(hash: number, last: number, before: number, third: number): number {
  return hashOn(hashOn(hashOn(hash, last), before), third)
}

/** So many letters of a hash, as a key. */
export function keyed(hash: number, read: number): number {
  return hash ^ Math.imul(read, 0x85ebca6b)
}

/**
 * The width of the next run, wider than another one, that may be a name with a slip, seen from the letters at both of its ends; 0
 * where there is none. It starts where a piece starts, or read backwards ends there; the flags are those of the letters read.
 */
export function nextRun(
  { runs }: SlipTable,
  room: Letters,
  piece: number,
  way: Way,
  hash: number,
  read: number,
  flags: number,
  after: number,
): number {
  const { codes, marks, places, count, pieces } = room
  const from = piece < pieces ? (places[piece] ?? 0) : count
  if (way === BACKWARDS && !endsAt(room, from)) return 0
  // What a slip leaves tells how wide the run may be: a name of so many letters has them, or one more or less.
  const isMost = read === MOST_FOLLOWED
  const least = Math.max(read, SHORTEST_WITH_SLIP - 2, after) + 1
  const most = isMost ? LONGEST_WITH_SLIP + 1 : (flags & FLAGS.half) === 0 ? read + 4 : 2 * read + 3
  const last = way === FORWARDS ? pieces : 0
  for (let other = piece; other !== last;) {
    other += way
    const end = other < pieces ? (places[other] ?? 0) : count
    const width = way === FORWARDS ? end - from : from - end
    if (width < least) continue
    if (width > most) return 0
    if (way === FORWARDS ? !endsAt(room, end) : marks[end] !== MARKS.hard) continue
    const at = way === FORWARDS ? end - 1 : end
    const [far, next] = [codes[at] ?? 0, codes[at - way] ?? 0]
    if ((flags & FLAGS.half) !== 0 && width >= 2 * read)
      if (isSetTwice(runs, hashOn(runKey(hash, far, next, codes[at - 2 * way] ?? 0), width))) return width
    if ((flags & FLAGS.butThree) !== 0 && width >= read + 2 && (isMost || width <= read + 4))
      if (isSetTwice(runs, hashOn(runKey(hash, far, next, ANY), width))) return width
    if ((flags & FLAGS.butTwo) !== 0 && (isMost || width <= read + 3))
      if (
        isSetTwice(runs, hashOn(runKey(hash, far, ANY, ANY), width)) ||
        isSetTwice(runs, hashOn(runKey(hash, ANY, next, ANY), width))
      )
        return width
  }
  return 0
}

/** Half of the names of seven and eight letters are three letters, which most words begin with: so their runs are asked for at once. */
export function isShortRun(
  { runs }: SlipTable,
  { codes }: Letters,
  other: number,
  way: Way,
  hash: number,
  width: number,
): boolean {
  const at = way === FORWARDS ? other - 1 : other
  const key = runKey(hash, codes[at] ?? 0, codes[at - way] ?? 0, codes[at - 2 * way] ?? 0)
  return isSetTwice(runs, hashOn(key, width))
}

/** A name ends with its word, or where a number follows. */
export function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
