import type { CategoryId } from '../../model/condition.ts'
import { isUnspaced, scriptOf } from '../../text/script.ts'
import type { Comparison } from '../comparison.ts'
import type { NameIndex } from '../name-index.ts'
import { says } from '../said.ts'
import type { Said } from '../said.ts'
import { CLASS } from '../word-class.ts'

const NO_CATEGORIES: ReadonlySet<CategoryId> = new Set()
const NO_WORDS: readonly string[] = []

/** Categories of the product, or of all products of the party. */
export function categoriesOf({ index, subject }: Comparison): ReadonlySet<CategoryId> {
  const { party, product } = index.categories
  return (subject.kind === 'party' ? party : product)[subject.at] ?? NO_CATEGORIES
}

/** Those of some words that name a category of the subject. */
export function wordsOfCategories(comparison: Comparison, said: Said): readonly string[] {
  const found = sortWords(comparison.index, said)
  if (found.length === 0) return found
  const { categoryWords } = comparison.index
  const own = categoriesOf(comparison)
  return found.filter(word => isAny(own, categoryWords.get(word)))
}

function isAny(own: ReadonlySet<CategoryId>, some: readonly CategoryId[] = []): boolean {
  for (const category of some) if (own.has(category)) return true
  return false
}

/** Words, pairs of words and beginnings or ends of runs without spaces that name any category. Every candidate asks for those of the same words. */
export function sortWords(index: NameIndex, said: Said): readonly string[] {
  if (!says(said, CLASS.sort | CLASS.beginsSort | CLASS.foreign)) return NO_WORDS
  return (said.sorts ??= foundIn(index, said))
}

function foundIn(index: NameIndex, { words, classes }: Said): readonly string[] {
  const { categoryWords } = index
  const found: string[] = []
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const own = classes[place] ?? 0
    if ((own & CLASS.sort) !== 0) found.push(word)
    else if ((own & CLASS.beginsSort) !== 0 && categoryWords.has(word + (words[place + 1] ?? '')))
      found.push(word + (words[place + 1] ?? ''))
    else if ((own & CLASS.foreign) !== 0 && isUnspaced(scriptOf(word.codePointAt(0) ?? 0))) {
      const within = sortWithin(index, word)
      if (within !== undefined) found.push(within)
    }
  }
  return found
}

/** Of each index the words for sorts in scripts without spaces. */
const unspaced = new WeakMap<NameIndex, readonly string[]>()

function sortWithin(index: NameIndex, word: string): string | undefined {
  let known = unspaced.get(index)
  if (known === undefined) {
    known = [...index.categoryWords.keys()].filter(sort => isUnspaced(scriptOf(sort.codePointAt(0) ?? 0)))
    unspaced.set(index, known)
  }
  return known.find(sort => word.startsWith(sort) || word.endsWith(sort))
}
