import type { CategoryId } from '../../model/condition.ts'
import { isUnspaced, scriptOf } from '../../text/script.ts'
import type { Comparison } from '../comparison.ts'
import type { NameIndex } from '../name-index.ts'

const NO_CATEGORIES: ReadonlySet<CategoryId> = new Set()

/** Categories of the product, or of all products of the party. */
export function categoriesOf({ index, subject }: Comparison): ReadonlySet<CategoryId> {
  return index.categories[subject.kind][subject.at] ?? NO_CATEGORIES
}

/** Those of some words that name a category of the subject. */
export function wordsOfCategories(comparison: Comparison, words: readonly string[]): readonly string[] {
  const found = sortWords(comparison.index, words)
  if (found.length === 0) return found
  const own = categoriesOf(comparison)
  return found.filter(
    word => comparison.index.categoryWords.get(word)?.some(category => own.has(category)) === true,
  )
}

/** Words, pairs of words and beginnings or ends of runs without spaces that name any category. */
export function sortWords(index: NameIndex, words: readonly string[]): readonly string[] {
  const found: string[] = []
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const pair = word + (words[place + 1] ?? '')
    if (index.categoryWords.has(word)) found.push(word)
    else if (pair !== word && index.categoryWords.has(pair)) found.push(pair)
    else if (isUnspaced(scriptOf(word.codePointAt(0) ?? 0))) {
      const within = [...index.categoryWords.keys()].find(
        known => word.startsWith(known) || word.endsWith(known),
      )
      if (within !== undefined) found.push(within)
    }
  }
  return found
}
