import type { CategoryId } from '../model/condition.ts'
import {
  ADDITION,
  ARTICLES,
  BOUGHT,
  BUILDS,
  DESCRIBED_AS,
  EDITION,
  FILE_ENDINGS,
  GRAMMAR,
  HANDLES,
  JOINS,
  LANGUAGES,
  LIBRARY,
  MADE_FOR,
  MANNERS,
  PACKAGE_PART,
  PACKED,
  PART,
  PART_OF_OTHERS,
  PROGRAM,
  REMOVER,
  TELLING,
  UNOFFICIAL,
} from './features/wording.ts'
import { unitAt } from '../text/any-string.ts'
import { GENERIC_WORDS } from './ordinary-words.ts'
import { PLATFORM_WORDS } from './platform.ts'
import { PLACES } from './publisher.ts'

/** What a word of a title can be to a feature, as bits, so that each word is looked up once whatever asks for it. */
export const CLASS = {
  madeFor: 1,
  article: 1 << 1,
  remover: 1 << 2,
  addition: 1 << 3,
  library: 1 << 4,
  unofficial: 1 << 5,
  grammar: 1 << 6,
  part: 1 << 7,
  edition: 1 << 8,
  generic: 1 << 9,
  place: 1 << 10,
  /** Names a category, or begins a word that does and may go on with the next word. */
  sort: 1 << 11,
  beginsSort: 1 << 12,
  /** Tells a product from others of its maker. */
  tellsProduct: 1 << 13,
  /** Has a digit in it. */
  digit: 1 << 14,
  /** Has a letter or digit that is not ASCII. */
  foreign: 1 << 15,
  partOfOthers: 1 << 16,
  program: 1 << 17,
  packagePart: 1 << 18,
  /** Says for which system a thing is. */
  platform: 1 << 19,
  describedAs: 1 << 20,
  telling: 1 << 21,
  bought: 1 << 22,
  packed: 1 << 23,
  /** A language or framework in which programs are written. */
  language: 1 << 24,
  joins: 1 << 25,
  manner: 1 << 26,
  /** A build or line of a thing that its maker gives out. */
  build: 1 << 27,
  /** A word for how others reach a service, or look after what is in it. */
  handle: 1 << 28,
  /** How files of programs and names of libraries end. */
  fileEnding: 1 << 29,
} as const

/** The classes of all words that are in any; the rest have only those that show in their letters. */
export type WordClasses = ReadonlyMap<string, number>

/** The classes of the words that features know, and of those of a catalogue. */
export function wordClasses(
  categoryWords: ReadonlyMap<string, readonly CategoryId[]>,
  productsByWord: ReadonlyMap<string, unknown>,
): WordClasses {
  const classes = new Map<string, number>()
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) classes.set(word, (classes.get(word) ?? 0) | bit)
  }
  add(MADE_FOR, CLASS.madeFor)
  add(ARTICLES, CLASS.article)
  add(REMOVER, CLASS.remover)
  add(ADDITION, CLASS.addition)
  add(LIBRARY, CLASS.library)
  add(UNOFFICIAL, CLASS.unofficial)
  add(GRAMMAR, CLASS.grammar)
  add(PART, CLASS.part)
  add(PART_OF_OTHERS, CLASS.partOfOthers)
  add(PROGRAM, CLASS.program)
  add(PACKAGE_PART, CLASS.packagePart)
  add(DESCRIBED_AS, CLASS.describedAs)
  add(TELLING, CLASS.telling)
  add(BOUGHT, CLASS.bought)
  add(PACKED, CLASS.packed)
  add(JOINS, CLASS.joins)
  add(MANNERS, CLASS.manner)
  add(BUILDS, CLASS.build)
  add(HANDLES, CLASS.handle)
  add(LANGUAGES, CLASS.language)
  add(FILE_ENDINGS, CLASS.fileEnding)
  add(EDITION, CLASS.edition)
  add(GENERIC_WORDS, CLASS.generic)
  add(PLACES, CLASS.place)
  add(PLATFORM_WORDS.keys(), CLASS.platform)
  add(categoryWords.keys(), CLASS.sort)
  for (const word of categoryWords.keys())
    add(
      Array.from({ length: word.length - 1 }, (_, before) => word.slice(0, before + 1)),
      CLASS.beginsSort,
    )
  add(productsByWord.keys(), CLASS.tellsProduct)
  return classes
}

/** The classes of one word in lower case. */
export function classOf(classes: WordClasses, word: string): number {
  return (classes.get(word) ?? 0) | classOfLetters(word)
}

function classOfLetters(word: string): number {
  let found = 0
  const { length } = word
  for (let place = 0; place < length; place += 1) {
    const code = unitAt(word, place)
    if (code >= 0x80) return found | CLASS.foreign | (HAS_DIGIT.test(word) ? CLASS.digit : 0)
    if (code >= 0x30 && code <= 0x39) found |= CLASS.digit
  }
  return found
}

const HAS_DIGIT = /\d/u
