import { BOUNDARIES } from '../text/pieces.ts'
import type { Words } from '../text/pieces.ts'
import { lettersBetween } from '../text/words.ts'
import { classOf } from './word-class.ts'
import type { WordClasses } from './word-class.ts'

/** Some whole words of a title in lower case, each with what it can be to a feature. */
export interface Said {
  readonly words: readonly string[]
  /** See CLASS; one for each word. */
  readonly classes: readonly number[]
  /** The classes of all of them together: what is missing here need not be looked for. */
  readonly all: number
  /** How many of the words stand before the match around which they were taken; 0 where they are of a whole text. */
  readonly before: number
  /** Those that name sorts of things, once they have been looked for; see features/sort.ts. */
  sorts: readonly string[] | undefined
}

export const NOTHING_SAID: Said = { words: [], classes: [], all: 0, before: 0, sorts: undefined }

/** All whole words of a text. */
export function wordsSaid(known: WordClasses, words: Words): Said {
  const found: string[] = []
  const classes: number[] = []
  let all = 0
  for (let first = 0, end = 1; end <= words.count; end += 1) {
    if (words.boundaries[end] !== BOUNDARIES.hard) continue
    const word = lettersBetween(words, first, end)
    const own = classOf(known, word)
    found.push(word)
    classes.push(own)
    all |= own
    first = end
  }
  return { words: found, classes, all, before: 0, sorts: undefined }
}

/** Those of some words from a place on, up to but not including another. */
export function wordsFrom({ words, classes, all }: Said, from: number, to = words.length): Said {
  return { words: words.slice(from, to), classes: classes.slice(from, to), all, before: 0, sorts: undefined }
}

/** Whether any word is of a class. */
export function says({ all }: Said, bits: number): boolean {
  return (all & bits) !== 0
}
