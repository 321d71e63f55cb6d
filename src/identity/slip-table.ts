import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import { emptyBits, isSet, setBit } from './sieve.ts'
import type { Bits } from './sieve.ts'
import { BACK_START, FLAGS, MOST_FOLLOWED, setFlag } from './ways.ts'
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
 * and by its second half read backwards. At the other end it leaves two letters; or one, and from this end all but three; or none,
 * and from this end all but two. That is seen from bits alone, and only what has passed them is compared with names.
 */
export interface SlipTable {
  /** What is left at both ends, and the width of a run that may be such a name. */
  readonly runs: Bits
  readonly byHalf: ReadonlyMap<number, readonly IndexedName[]>
}

/** Three from each end and of three widths; where a wrong bit costs so little, they need not be as rare as elsewhere. */
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
  const [last, before] = way === FORWARDS ? [length - 1, length - 2] : [0, 1]
  const [far, next] = [letters.charCodeAt(last), letters.charCodeAt(before)]
  let hash = startOf(way)
  for (let read = 1; read <= butTwo; read += 1) {
    hash = hashOn(hash, letters.charCodeAt(way === FORWARDS ? read - 1 : length - read))
    setFlag(ways, hash, FLAGS.way)
    if (read === half) leave(FLAGS.half, runKey(hash, far, next))
    if (read === butThree) leave(FLAGS.butThree, runKey(hash, far, ANY))
    if (read === butTwo) leave(FLAGS.butTwo, runKey(hash, ANY, ANY))
  }

  function leave(flag: number, key: number): void {
    setFlag(ways, hash, flag)
    for (let width = length - 1; width <= length + 1; width += 1) setBit(runs, hashOn(key, width))
  }
}

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

function runKey(hash: number, far: number, next: number): number {
  return hashOn(hashOn(hash, far), next)
}

/** So many letters of a hash, as a key. */
export function keyed(hash: number, read: number): number {
  return hash ^ Math.imul(read, 0x85ebca6b)
}

/**
 * The width of the next run, wider than another one, that may be a name with a slip, seen from the letters at both of its ends; 0
 * where there is none. The flags are those of the letters that were read.
 */
export function nextRun(
  { runs }: SlipTable,
  room: Letters,
  from: number,
  way: Way,
  hash: number,
  read: number,
  flags: number,
  after: number,
): number {
  const { codes, marks, count } = room
  if (way === BACKWARDS && !endsAt(room, from)) return 0
  const longest = read === MOST_FOLLOWED ? LONGEST_WITH_SLIP + 1 : 2 * read + 3
  const most = Math.min(longest, way === FORWARDS ? count - from : from)
  for (let width = Math.max(read, SHORTEST_WITH_SLIP - 2, after) + 1; width <= most; width += 1) {
    const other = from + way * width
    if (marks[other] === MARKS.none) continue
    if (way === FORWARDS ? !endsAt(room, other) : marks[other] !== MARKS.hard) continue
    const at = way === FORWARDS ? other - 1 : other
    const far = codes[at] ?? 0
    if ((flags & FLAGS.half) !== 0 && isSet(runs, hashOn(runKey(hash, far, codes[at - way] ?? 0), width)))
      return width
    if ((flags & FLAGS.butThree) !== 0 && isSet(runs, hashOn(runKey(hash, far, ANY), width))) return width
    if ((flags & FLAGS.butTwo) !== 0 && isSet(runs, hashOn(runKey(hash, ANY, ANY), width))) return width
  }
  return 0
}

/** A name ends with its word, or where a number follows. */
function endsAt({ codes, marks }: Letters, end: number): boolean {
  return marks[end] === MARKS.hard || (marks[end] === MARKS.soft && isDigit(codes[end] ?? 0))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
