import { hardWords, wordsOf } from '../text/words.ts'
import type { IndexedName } from './indexed-name.ts'

/** Names are there as long as their index, and those that titles hold are asked for again and again. */
const known = new WeakMap<IndexedName, readonly string[]>()

/** The whole words of a name in lower case, as the catalogue writes it. */
export function wordsOfName(name: IndexedName): readonly string[] {
  const before = known.get(name)
  if (before !== undefined) return before
  const words = hardWords(wordsOf(name.text))
  known.set(name, words)
  return words
}
