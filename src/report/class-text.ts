import type { ClassId } from '../model/condition.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Speaking, speechOf } from './speaking.ts'

/** One member of a class of organisations, with its article: `an executive agency of the United States`. */
export function memberOf(speaking: Speaking, id: ClassId): string {
  const { snapshot } = speaking
  const { tag, title: titled } = speechOf(speaking)
  const own = titled('class', id)
  if (own !== undefined) return own
  const title = snapshot.classes[id]?.title
  if (title === undefined) return id
  // The rest is English grammar.
  if (tag !== 'en') return title
  const words = title.split(' ')
  const [first = ''] = words
  // The one Department of Veterans Affairs there is, not one of several.
  if (/^\p{Lu}\p{Ll}+ of \p{Lu}/u.test(title)) return `the ${title}`
  if (words.length > 1 && words.every(word => /^\p{Lu}/u.test(word))) return `the ${title}`
  const inside = isProper(snapshot, first) ? title : first.toLowerCase() + title.slice(first.length)
  return `${/^(?:[aeio]|un(?!i))/iu.test(inside) ? 'an' : 'a'} ${inside}`
}

/** Names of countries and unions keep their capital within a sentence, and so do abbreviations. */
function isProper(snapshot: Snapshot, word: string): boolean {
  if (/^\p{Lu}{2}/u.test(word)) return true
  return Object.values(snapshot.systems).some(system => system.title.split(' ').includes(word))
}
