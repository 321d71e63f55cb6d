import type { Item } from '../model/item.ts'
import { BOUNDARIES } from '../text/pieces.ts'
import type { Words } from '../text/pieces.ts'
import { firstLetterOf, MAX_PIECES } from '../text/words.ts'
import type { Match } from './find-names.ts'
import type { Said } from './said.ts'
import { BITS_BY_LENGTH } from './weights.ts'

/**
 * What can be seen of a comparison at once, as bits: most features have nothing to say where what they look for is not there at all, and
 * then they are not asked.
 */
export const CUE = {
  /** Always there. */
  any: 1,
  /** The name, or its maker's, was read with a letter wrong. */
  slip: 1 << 1,
  /** The same, from letters that look alike, from another script or from its sound. */
  otherLetters: 1 << 2,
  reordered: 1 << 3,
  pinyin: 1 << 4,
  /** The name is a part of a longer word. */
  cut: 1 << 5,
  /** The name has more pieces than words in the catalogue. */
  spread: 1 << 6,
  /** A name of several words stands there as one piece. */
  joined: 1 << 7,
  /** A name is worth no more than one of few letters. */
  short: 1 << 8,
  /** Something stands before the name. */
  later: 1 << 9,
  /** Something stands after the name, or after its maker's. */
  goesOn: 1 << 10,
  /** Several names stand in the title. */
  several: 1 << 11,
  /** The title is not all ASCII. */
  foreign: 1 << 12,
  friend: 1 << 13,
  maker: 1 << 14,
  /** Words that tell it from other products of its maker. */
  contained: 1 << 15,
  product: 1 << 16,
  /** Releases are recorded of the product. */
  released: 1 << 17,
  /** The item has identifiers. */
  identified: 1 << 18,
} as const

/** No name of more capitals is a word in small letters, too; see features/name.ts. */
export const MOST_CAPITALS = 3
const SHORT_BITS = BITS_BY_LENGTH[MOST_CAPITALS] ?? Infinity

/** What a title shows by itself. */
export function cuesOfTitle({ identifiers }: Item, isAscii: boolean, matches: readonly Match[]): number {
  let cues: number = CUE.any
  if (!isAscii) cues |= CUE.foreign
  if (matches.length > 1) cues |= CUE.several
  return identifiers.length > 0 ? cues | CUE.identified : cues
}

/** What the name of a subject, and that of its maker, show by themselves. */
export function cuesOfNames(words: Words, name: Match | undefined, maker: Match | undefined): number {
  let cues = 0
  if (name !== undefined) {
    cues |= cuesOfName(words, name)
    if (name.name.bits <= SHORT_BITS) cues |= CUE.short
    if (isInsideWord(words, name)) cues |= CUE.cut
    if (name.end - name.first > name.name.words) cues |= CUE.spread
  }
  return maker === undefined ? cues : cues | CUE.maker | cuesOfName(words, maker)
}

function cuesOfName(words: Words, { reading, name, first, end }: Match): number {
  let cues = 0
  if (reading === 'slip') cues |= CUE.slip
  else if (reading !== 'exact') cues |= CUE.otherLetters
  if (name.isReordered === true) cues |= CUE.reordered
  if (name.isPinyin === true) cues |= CUE.pinyin
  if (end - first < 2 && name.words > 1) cues |= CUE.joined
  if (first > 0) cues |= CUE.later
  return end < words.count ? cues | CUE.goesOn : cues
}

/** Whether a match is only part of a longer word, other than before a number. */
export function isInsideWord(words: Words, { first, end }: Match): boolean {
  const { boundaries } = words
  // In a script without spaces a name of three characters or more is not met by chance.
  const isLongRun = boundaries[first] === BOUNDARIES.inside && end - first >= 3
  const endsInside = boundaries[end] === BOUNDARIES.soft && !isDigit(firstLetterOf(words, end))
  return (boundaries[first] !== BOUNDARIES.hard && !isLongRun) || endsInside
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/**
 * The classes of words that may stand around these names: those of the whole title, unless a name ends within a word, since of what is left
 * of that nothing is known yet. HOSTILE: neither is it of what stands behind the last piece that was read.
 */
export function classesAround(
  words: Words,
  whole: Said,
  name: Match | undefined,
  maker: Match | undefined,
): number {
  const isKnown = words.count < MAX_PIECES && isOfWholeWords(words, name) && isOfWholeWords(words, maker)
  return isKnown ? whole.all : ANY_CLASS
}

const ANY_CLASS = -1

function isOfWholeWords({ boundaries }: Words, match: Match | undefined): boolean {
  if (match === undefined) return true
  return boundaries[match.first] === BOUNDARIES.hard && boundaries[match.end] === BOUNDARIES.hard
}
