import { disguisedLetters } from '../text/disguise.ts'
import { readLettersOf, roomForLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { BOUNDARIES } from '../text/pieces.ts'
import type { Words } from '../text/pieces.ts'
import { romanisedWords } from '../text/romanise.ts'
import { lettersBetween } from '../text/words.ts'
import type { IndexedFriend, IndexedName } from './indexed-name.ts'
import type { NameIndex } from './name-index.ts'
import { eachNameAt } from './name-table.ts'
import { WEAK_BELOW } from './name-strength.ts'
import { isOrdinary } from './ordinary-words.ts'
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

/** HOSTILE: no honest title names more; the rest says nothing new. */
const MOST_MATCHES = 64

/** Room for texts in disguise or in other letters, used only within `findNames`. */
const otherRoom = roomForLetters()

/** The names of the catalogue in a text whose letters have been read. */
export function findNames(index: NameIndex, words: Words, letters: Letters): FoundNames {
  const matches: Match[] = []
  const friends: Match<IndexedFriend>[] = []
  const pieceAt = piecesByLetter(words)
  findExact('exact', letters, pieceAt)
  if (disguisedLetters(words, letters, otherRoom)) findExact('disguise', otherRoom, pieceAt)
  const latin = romanisedWords(words)
  if (latin !== undefined) {
    readLettersOf(otherRoom, latin)
    findExact('romanised', otherRoom, piecesByLetter(latin))
  }
  eachKanaRun(words, (sound, first, end) => {
    if (matches.some(match => match.first < end && first < match.end)) return
    for (const name of index.namesBySound.get(sound) ?? [])
      matches.push({ name, first, end, reading: 'sounded' })
  })
  eachSlip(index, letters, (name, start, end) => {
    const [first, last] = [pieceAt(start), pieceAt(end)]
    const isKnown = matches.some(
      match => match.first <= first && match.end >= last && match.reading !== 'slip',
    )
    if (!isKnown && !isAnotherWord(words, first, last))
      matches.push({ name, first, end: last, reading: 'slip' })
    return matches.length >= MOST_MATCHES
  })
  return matches.length === 0 && friends.length === 0 ? NONE : { matches, friends }

  function findExact(
    reading: Exclude<Reading, 'slip' | 'sounded'>,
    room: Letters,
    placeOf: (letter: number) => number,
  ): void {
    for (let piece = 0; piece < room.pieces; piece += 1) {
      const start = room.places[piece] ?? 0
      eachNameAt(index.names, room, start, (group, length) => {
        const [first, end] = [placeOf(start), placeOf(start + length)]
        const isKnown = reading !== 'exact' && matches.some(match => match.first <= first && match.end >= end)
        if (isKnown) return false
        for (const name of group)
          if (reading !== 'romanised' || isTelling(name)) matches.push({ name, first, end, reading })
        return matches.length >= MOST_MATCHES
      })
      if (reading !== 'exact') continue
      eachNameAt(index.friends, room, start, (group, length) => {
        for (const name of group)
          friends.push({ name, first: pieceAt(start), end: pieceAt(start + length), reading })
        return friends.length >= MOST_MATCHES
      })
    }
  }
}

/** Few letters of one script sound like many words of another. */
const FEWEST_ROMANISED = 5

function isTelling({ letters, bits }: IndexedName): boolean {
  return letters.length >= FEWEST_ROMANISED && bits >= WEAK_BELOW
}

/** Whether what is almost a name is made of words that people use anyway, also more than one of a thing. */
function isAnotherWord(words: Words, first: number, end: number): boolean {
  for (let start = first, next = first + 1; next <= end; next += 1) {
    if (next < end && words.boundaries[next] !== BOUNDARIES.hard) continue
    const word = lettersBetween(words, start, next)
    if (!isOrdinary(word) && !(word.endsWith('s') && isOrdinary(word.slice(0, -1)))) return false
    start = next
  }
  return true
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
