import { disguisedLetters } from '../text/disguise.ts'
import { readLettersOf, roomForLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { romanisedWords } from '../text/romanise.ts'
import { MAX_PIECES } from '../text/words.ts'
import { isAnotherWord } from './another-word.ts'
import type { IndexedFriend, IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { eachNameAt } from './name-table.ts'
import { WEAK_BELOW } from './name-strength.ts'
import { eachSlip, MOST_PIECES, NOT_COVERED } from './slips.ts'
import type { Covered } from './slips.ts'
import { eachKanaRun } from './sounds.ts'

/** How the letters in a title became those of a name. */
export type Reading = 'exact' | 'slip' | 'disguise' | 'romanised' | 'sounded'

/** A name (or the name of a false friend) that stands in a title, as pieces `first` up to but not including `end`. */
export interface Match<Name extends IndexedName = IndexedName> {
  readonly name: Name
  readonly first: number
  readonly end: number
  readonly reading: Reading
}

export interface FoundNames {
  readonly matches: readonly Match[]
  readonly friends: readonly Match<IndexedFriend>[]
}

const NONE: FoundNames = { matches: [], friends: [] }

/** HOSTILE: no honest title names more; the rest says nothing new. */
const MOST_MATCHES = 64

/** Room for texts in disguise or in other letters, used only within `findNames`. */
const otherRoom = roomForLetters()

/** The names of the catalogue in a text whose letters have been read; one that is not all ASCII must also have been cut. */
export function findNames(index: NameIndex, letters: Letters, words?: Words): FoundNames {
  const matches: Match[] = []
  const friends: Match<IndexedFriend>[] = []
  const pieceAt = (letter: number): number => Math.min(letters.pieceAt[letter] ?? 0, MAX_PIECES)
  findExact(index, 'exact', letters, pieceAt, matches)
  findFriends(index, letters, pieceAt, friends)
  if (words !== undefined && !ASCII.test(words.letters))
    findInOtherLetters(index, words, letters, pieceAt, matches)
  eachSlip(index, letters, coveredBy(matches), (name, start, end) => {
    const [first, last] = [pieceAt(start), pieceAt(end)]
    if (!isAnotherWord(letters, start, end)) matches.push({ name, first, end: last, reading: 'slip' })
    return matches.length >= MOST_MATCHES
  })
  return matches.length === 0 && friends.length === 0 ? NONE : { matches, friends }
}

const ASCII = /^[ -~]*$/u

const endAt = new Uint16Array(MOST_PIECES + 1)
const beginAt = new Uint16Array(MOST_PIECES + 1)

/** What need not be looked at for slips: whatever lies within a name that is there without one. */
function coveredBy(matches: readonly Match[]): Covered | undefined {
  if (matches.length === 0) return undefined
  endAt.fill(0)
  beginAt.fill(NOT_COVERED)
  for (const { first, end } of matches) {
    if (first > MOST_PIECES) continue
    if (end > (endAt[first] ?? 0)) endAt[first] = end
    const last = Math.min(end, MOST_PIECES)
    if (first < (beginAt[last] ?? 0)) beginAt[last] = first
  }
  for (let piece = 1; piece <= MOST_PIECES; piece += 1)
    endAt[piece] = Math.max(endAt[piece] ?? 0, endAt[piece - 1] ?? 0)
  for (let piece = MOST_PIECES - 1; piece >= 0; piece -= 1)
    beginAt[piece] = Math.min(beginAt[piece] ?? 0, beginAt[piece + 1] ?? 0)
  return { endAt, beginAt }
}

/** Names in letters that look like others, and names as they sound. */
function findInOtherLetters(
  index: NameIndex,
  words: Words,
  letters: Letters,
  pieceAt: (letter: number) => number,
  matches: Match[],
): void {
  if (disguisedLetters(words, letters, otherRoom)) findExact(index, 'disguise', otherRoom, pieceAt, matches)
  const latin = romanisedWords(words)
  if (latin !== undefined) {
    readLettersOf(otherRoom, latin)
    findExact(index, 'romanised', otherRoom, piecesByLetter(latin), matches)
  }
  eachKanaRun(words, (sound, first, end) => {
    if (matches.some(match => match.first < end && first < match.end)) return
    for (const name of index.namesBySound.get(sound) ?? [])
      matches.push({ name, first, end, reading: 'sounded' })
  })
}

function findExact(
  { names }: NameIndex,
  reading: Exclude<Reading, 'slip' | 'sounded'>,
  room: Letters,
  placeOf: (letter: number) => number,
  matches: Match[],
): void {
  let start = 0
  for (let piece = 0; piece < room.pieces; piece += 1) {
    start = room.places[piece] ?? 0
    eachNameAt(names, room, start, add)
  }

  function add(group: readonly IndexedName[], length: number): boolean {
    const [first, end] = [placeOf(start), placeOf(start + length)]
    const isKnown = reading !== 'exact' && matches.some(match => match.first <= first && match.end >= end)
    if (isKnown) return false
    for (const name of group)
      if (reading !== 'romanised' || isTelling(name)) matches.push({ name, first, end, reading })
    return matches.length >= MOST_MATCHES
  }
}

function findFriends(
  { friends: table }: NameIndex,
  room: Letters,
  placeOf: (letter: number) => number,
  friends: Match<IndexedFriend>[],
): void {
  let start = 0
  for (let piece = 0; piece < room.pieces; piece += 1) {
    start = room.places[piece] ?? 0
    eachNameAt(table, room, start, add)
  }

  function add(group: readonly IndexedFriend[], length: number): boolean {
    const [first, end] = [placeOf(start), placeOf(start + length)]
    for (const name of group) friends.push({ name, first, end, reading: 'exact' })
    return friends.length >= MOST_MATCHES
  }
}

/** Few letters of one script sound like many words of another. */
const FEWEST_ROMANISED = 5

function isTelling({ letters, bits }: IndexedName): boolean {
  return letters.length >= FEWEST_ROMANISED && bits >= WEAK_BELOW
}

/** From a letter with which a piece begins to the place of that piece; from the end to the count of pieces. */
function piecesByLetter({ starts, count }: Words): (letter: number) => number {
  return letter => {
    let [low, high] = [0, count]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < letter) low = middle + 1
      else high = middle
    }
    return low
  }
}
