import type { CategoryId } from '../../model/condition.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { NameIndex } from '../name-index.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS, classOf } from '../word-class.ts'
import { categoriesOf } from './sort.ts'
import { lastOwn, surroundings, written } from './surroundings.ts'

export const partForAnother: Feature = {
  id: 'part-for-another',
  says: 'After the name stands a word for a part that others write, such as driver or client, and then for what other thing it is.',
  tells: 'maker',
  hears: { words: CLASS.partOfOthers },
  bits(comparison) {
    const found = partAndOther(comparison)
    if (found === undefined) return 0
    if (isInSmall(comparison, found.part)) return WEIGHTS['part-for-another'].bits
    // A maker calls its own things so; after the name of a product it is mostly others who do.
    return lastOwn(comparison)?.name.subject.kind === 'product'
      ? WEIGHTS['part-for-another/as-a-name'].bits
      : 0
  },
  compared(comparison) {
    const { part = '', other = '' } = partAndOther(comparison) ?? {}
    return { item: `${part} for ${other}`, candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

/** Words that say for which build, edition or people a thing is, and no other thing. */
const NO_OTHER_THING = CLASS.edition | CLASS.generic | CLASS.place

/** The part, and the other thing for which it is. */
function partAndOther(comparison: Comparison): { readonly part: string; readonly other: string } | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || comparison.publisher !== undefined) return undefined
  const around = surroundings(comparison.title, match)
  if (!says(around, CLASS.partOfOthers) || !says(around, CLASS.madeFor)) return undefined
  const { words, classes, before } = around
  let part: string | undefined
  for (let place = before; place < words.length; place += 1) {
    const own = classes[place] ?? 0
    if ((own & CLASS.partOfOthers) !== 0) part = words[place]
    if (part === undefined || (own & CLASS.madeFor) === 0) continue
    let after = place + 1
    while (((classes[after] ?? 0) & CLASS.article) !== 0) after += 1
    const other = words[after]
    if (other === undefined || /^\d/u.test(other)) continue
    if (((classes[after] ?? 0) & NO_OTHER_THING) === 0) return { part, other }
  }
  return undefined
}

export const programDescribed: Feature = {
  id: 'program-described',
  says: 'After the name stands in small letters what programmers call the things that they write about it: module, backend, parser.',
  tells: 'maker',
  hears: { words: CLASS.program },
  bits(comparison) {
    return wordInSmall(comparison) === undefined ? 0 : WEIGHTS['program-described'].bits
  },
  compared(comparison) {
    return { item: wordInSmall(comparison) ?? '', candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

function wordInSmall(comparison: Comparison): string | undefined {
  const match = lastOwn(comparison)
  if (match === undefined || comparison.publisher !== undefined) return undefined
  const around = surroundings(comparison.title, match)
  if (!says(around, CLASS.program) || !/[A-Z]/u.test(written(comparison.title, match))) return undefined
  const { words, classes, before } = around
  for (let place = before; place < words.length; place += 1) {
    const word = words[place]
    if (word === undefined || ((classes[place] ?? 0) & CLASS.program) === 0) continue
    if (isInSmall(comparison, word) && !isOwnSort(comparison, word)) return word
  }
  return undefined
}

/** Whether the word ends the name of a sort of product that it makes, as in cellular module. */
function isOwnSort(comparison: Comparison, word: string): boolean {
  const own = categoriesOf(comparison)
  return sortsEndingWith(comparison.index, word).some(category => own.has(category))
}

/** Of each index the categories whose names end with a word; only few words are asked for. */
const endings = new WeakMap<NameIndex, Map<string, readonly CategoryId[]>>()

function sortsEndingWith(index: NameIndex, word: string): readonly CategoryId[] {
  const known = endings.get(index) ?? new Map<string, readonly CategoryId[]>()
  endings.set(index, known)
  let found = known.get(word)
  if (found === undefined) {
    found = [...index.categoryWords].flatMap(([sort, categories]) => (sort.endsWith(word) ? categories : []))
    known.set(word, found)
  }
  return found
}

/** Whether a word of the title is written in small letters, by itself and not as a part of one with hyphens. */
function isInSmall({ title: { words } }: Comparison, word: string): boolean {
  const { plain } = words
  for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
    const before = plain.charAt(at - 1)
    const after = plain.charAt(at + word.length)
    if ((before === '' || before === ' ') && (after === '' || after === ' ' || after === ',')) return true
  }
  return false
}

/** The name, a release, and more: `postgresql-15-cron`, `php8.2-xml`. */
const AFTER_RELEASE = /^-?\d{1,3}(?:\.\d{1,2})?-([a-z][a-z0-9]*)(?:[-+.][a-z0-9]+)*$/u

export const packageOfAddition: Feature = {
  id: 'package-of-addition',
  says: 'In the name of a package stands after the name and a release the name of something else, which is added to it.',
  tells: 'maker',
  hears: { words: CLASS.digit },
  bits(comparison) {
    return addedIn(comparison) === undefined ? 0 : WEIGHTS['package-of-addition'].bits
  },
  compared(comparison) {
    return { item: addedIn(comparison) ?? '', candidate: comparison.name?.name.text ?? '' }
  },
}

const OF_ITSELF = CLASS.edition | CLASS.generic | CLASS.part | CLASS.packagePart | CLASS.tellsProduct

function addedIn({ name, title, vendor, identifier }: Comparison): string | undefined {
  const { words, known } = title
  if (name === undefined || words.from[name.first] !== 0 || (vendor ?? identifier) !== undefined)
    return undefined
  const added = AFTER_RELEASE.exec(words.plain.slice(words.to[name.end - 1]))?.[1]
  if (added === undefined) return undefined
  const own = classOf(known, added)
  // A unit that is bought is none in a package.
  return (own & OF_ITSELF) !== 0 && (own & CLASS.bought) === 0 ? undefined : added
}

export const nameTurnedInto: Feature = {
  id: 'name-turned-into',
  says: 'Right after the name stands to, or 2 joined to a word, as in x2y: the thing takes what is of it to another.',
  tells: 'maker',
  hears: { words: CLASS.digit | CLASS.grammar },
  bits(comparison) {
    return isTurned(comparison) ? WEIGHTS['name-turned-into'].bits : 0
  },
  compared(comparison) {
    return { item: comparison.title.item.name, candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

function isTurned(comparison: Comparison): boolean {
  const match = lastOwn(comparison)
  if (match === undefined) return false
  const { whole, words: title } = comparison.title
  const at = title.to[match.end - 1] ?? 0
  if (title.plain.charAt(at) === '2' && /\p{L}/u.test(title.plain.charAt(at + 1))) return true
  if (!says(whole, CLASS.grammar)) return false
  const { words, before } = surroundings(comparison.title, match)
  return before + 1 < words.length && words[before] === 'to'
}
