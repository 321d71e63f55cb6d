import type { Comparison } from '../comparison.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { CLASS } from '../word-class.ts'
import { surroundings } from './surroundings.ts'

/** What makers call what they give out for what they have sold. */
const UPDATES: ReadonlySet<string> = new Set(['update', 'hotfix', 'rollup', 'pack'])
/** What they say of which it is. */
const BESIDE: ReadonlySet<string> = new Set(
  'security cumulative critical definition feature quality service language preview of tool removal the'.split(
    ' ',
  ),
)

/** The number of the article that tells of an update, as lists of installed programs show it behind the name: KB5002138. */
const ARTICLE = /^kb\d{6,7}$/u

/**
 * Whether a title says that it is an update of a thing and which: only words for updates and `for` stand before the name, and the number
 * of an article stands in it. Such a thing is given out by the maker, though it is said to be for the thing.
 */
export function isUpdateOf({ title }: Comparison, match: Match): boolean {
  if (match.first === 0 || !says(title.whole, CLASS.digit) || !says(title.whole, CLASS.madeFor)) return false
  const { words, classes, before } = surroundings(title, match)
  if (((classes[before - 1] ?? 0) & CLASS.madeFor) === 0) return false
  let isAny = false
  for (let place = 0; place < before - 1; place += 1) {
    const word = words[place] ?? ''
    isAny ||= UPDATES.has(word)
    if (!UPDATES.has(word) && !BESIDE.has(word) && ((classes[place] ?? 0) & CLASS.digit) === 0) return false
  }
  return isAny && title.whole.words.some(word => ARTICLE.test(word))
}
