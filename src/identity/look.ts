import { MARKS } from '../text/letters.ts'
import { LONGEST_WITH_SLIP, mayBeSlip } from './halves.ts'
import { hashOn, HASH_START } from './hash.ts'
import type { NameIndex } from './name-index.ts'
import { groupAt } from './name-table.ts'
import {
  BOTH_ENDS,
  FORWARDS,
  isOutlined,
  keepOutlined,
  outlined,
  RUN_SIZE,
  TWO_LETTERS,
  WIDE,
  wideKey,
  wideTails,
} from './outlines.ts'
import { HALVES, MOST_PIECES, seeName, seeSlip } from './sight.ts'
import type { Sight } from './sight.ts'
import { endsAt } from './slips.ts'

/**
 * Sees the names in a text whose letters have been read, and the runs that may be one with a slip; none is missed but what lies within
 * another name. Each run of pieces is held against the outlines of names, and nine in ten titles of an inventory go no further.
 */
export function look(index: NameIndex, sight: Sight): void {
  sight.nameCount = 0
  sight.slipCount = 0
  sight.firstSlip = 0
  if (sight.letters.count < 2) return
  const kept = keepOutlined(index.outlines, sight.letters)
  if (kept > 0) seeOutlined(index, sight, kept)
}

/** Sees those of the runs with an outline that are a name, or may be one with a slip. */
function seeOutlined(index: NameIndex, sight: Sight, kept: number): void {
  const { places, marks } = sight.letters
  for (let at = 0; at < kept; at += RUN_SIZE) {
    const start = outlined[at] ?? 0
    const last = outlined[at + 1] ?? 0
    const what = outlined[at + 2] ?? 0
    const end = places[last + 1] ?? 0
    if (what >= WIDE) seeWide(index, sight, start, last, what)
    else if (what === TWO_LETTERS) {
      if (marks[start + 2] !== MARKS.none)
        seeRun(index, sight, end === start + 2 ? last : last + 1, start, 2, 0)
    } else if (what < BOTH_ENDS) seeChanged(sight, last, start, end - start, what)
    else if (end - start > 2) seeRun(index, sight, last, start, end - start, HALVES.both)
  }
}

/** Sees the wide runs from a letter to the end of some piece and of those behind it, of which the head or the end is that of a name. */
function seeWide(index: NameIndex, sight: Sight, start: number, from: number, what: number): void {
  const { codes, places, pieces } = sight.letters
  const isHead = (what & HALVES.first) !== 0 && isOutlined(index.outlines, wideKey(codes, start, FORWARDS))
  const areTails = (what & HALVES.second) !== 0
  if (!isHead && !areTails) return
  const widest = Math.max(index.names.longest, LONGEST_WITH_SLIP + 1)
  for (let last = from; last < pieces; last += 1) {
    const width = (places[last + 1] ?? 0) - start
    if (width > widest) return
    if (isHead) seeRun(index, sight, last, start, width, HALVES.first)
    if (areTails && wideTails[last] === 1) seeChanged(sight, last, start, width, HALVES.second)
  }
}

/** Sees a run if it is a name, or may be one with a slip that left some half of it. */
function seeRun(
  { names }: NameIndex,
  sight: Sight,
  last: number,
  start: number,
  width: number,
  halves: number,
): void {
  const { letters } = sight
  const { codes } = letters
  const end = start + width
  let hash = HASH_START
  for (let place = start; place < end; place += 1) hash = hashOn(hash, codes[place] ?? 0)
  const group = groupAt(names, hash, letters, start, end)
  if (group >= 0) seeName(sight, start, width, group)
  else seeChanged(sight, last, start, width, halves)
}

/** Sees a run that may be a name with a slip, if it goes from the first letter of a word to its end, or up to a number. */
function seeChanged(sight: Sight, last: number, start: number, width: number, halves: number): void {
  const { letters } = sight
  if (!mayBeSlip(width) || last >= MOST_PIECES) return
  if (letters.marks[start] === MARKS.hard && endsAt(letters, start + width))
    seeSlip(sight, start, width, halves)
}
