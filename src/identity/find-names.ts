import { disguisedLetters } from '../text/disguise.ts'
import { pieceAt, readLettersOf } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { romanisedWords } from '../text/romanise.ts'
import { MAX_PIECES } from '../text/words.ts'
import { isAnotherWord } from './another-word.ts'
import type { IndexedFriend, IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { look } from './look.ts'
import { WEAK_BELOW } from './name-strength.ts'
import { MOST_NAMES, SEEN_NUMBERS, roomForSight } from './sight.ts'
import type { Sight } from './sight.ts'
import { eachSlip } from './slips.ts'
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

/** Room for texts in disguise or in other letters, used only within `findNames`. */
const otherSight = roomForSight()

/** The names of the catalogue in a text that has been looked at; one that is not all ASCII must also have been cut. */
export function findNames(index: NameIndex, sight: Sight, words?: Words): FoundNames {
  const { letters } = sight
  const matches: Match[] = []
  const friends: Match<IndexedFriend>[] = []
  const placeOf = (letter: number): number => Math.min(pieceAt(letters, letter), MAX_PIECES)
  findExact(index, 'exact', sight, placeOf, matches, friends)
  if (words !== undefined && !ASCII.test(words.letters))
    findInOtherLetters(index, words, letters, placeOf, matches)
  if (sight.slipCount > 0)
    eachSlip(index, sight, (name, start, end) => {
      const first = placeOf(start)
      const last = placeOf(end)
      // Where both halves of a run are as they were, it is visited from each.
      if (isThere(matches, name, first, last) || isCovered(matches, first, last)) return false
      if (!isAnotherWord(letters, start, end, name.letters))
        matches.push({ name, first, end: last, reading: 'slip' })
      return matches.length >= MOST_NAMES
    })
  return matches.length === 0 && friends.length === 0 ? NONE : { matches, friends }
}

const ASCII = /^[ -~]*$/u

/** Names in letters that look like others, and names as they sound. */
function findInOtherLetters(
  index: NameIndex,
  words: Words,
  letters: Letters,
  placeOf: (letter: number) => number,
  matches: Match[],
): void {
  const noFriends: Match<IndexedFriend>[] = []
  if (disguisedLetters(words, letters, otherSight.letters)) {
    look(index, otherSight)
    findExact(index, 'disguise', otherSight, placeOf, matches, noFriends)
  }
  const latin = romanisedWords(words)
  if (latin !== undefined) {
    readLettersOf(otherSight.letters, latin)
    look(index, otherSight)
    findExact(index, 'romanised', otherSight, piecesByLetter(latin), matches, noFriends)
  }
  eachKanaRun(words, (sound, first, end) => {
    if (matches.some(match => match.first < end && first < match.end)) return
    for (const place of index.namesBySound.get(sound) ?? []) {
      const name = index.namesInOrder.at(place)
      if (name !== undefined) matches.push({ name, first, end, reading: 'sounded' })
    }
  })
}

function findExact(
  { names }: NameIndex,
  reading: Exclude<Reading, 'slip' | 'sounded'>,
  { names: seen, nameCount }: Sight,
  placeOf: (letter: number) => number,
  matches: Match[],
  friends: Match<IndexedFriend>[],
): void {
  for (let at = 0; at < SEEN_NUMBERS * nameCount; at += SEEN_NUMBERS) {
    const start = seen[at] ?? 0
    const first = placeOf(start)
    const end = placeOf(start + (seen[at + 1] ?? 0))
    const group =
      reading !== 'exact' && isCovered(matches, first, end) ? undefined : names.groupOf(seen[at + 2] ?? 0)
    if (group === undefined) continue
    for (const name of group.names)
      if (reading !== 'romanised' || isTelling(name)) matches.push({ name, first, end, reading })
    for (const name of group.friends) friends.push({ name, first, end, reading: 'exact' })
  }
}

/** Whether some pieces lie within a name that is there without a slip. */
function isCovered(matches: readonly Match[], first: number, end: number): boolean {
  return matches.some(match => match.reading !== 'slip' && match.first <= first && match.end >= end)
}

function isThere(matches: readonly Match[], name: IndexedName, first: number, end: number): boolean {
  return matches.some(match => match.name === name && match.first === first && match.end === end)
}

/** Few letters of one script sound like many words of another. */
const FEWEST_ROMANISED = 5

function isTelling({ letters, bits }: IndexedName): boolean {
  return letters.length >= FEWEST_ROMANISED && bits >= WEAK_BELOW
}

/** From a letter with which a piece begins to the place of that piece; from the end to the count of pieces. */
function piecesByLetter({ starts, count }: Words): (letter: number) => number {
  return letter => {
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) < letter) low = middle + 1
      else high = middle
    }
    return low
  }
}
