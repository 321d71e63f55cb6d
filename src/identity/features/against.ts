import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import type { Title } from '../title.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { wordsOfName } from '../words-of-name.ts'
import { surroundings, titleAndName, written } from './surroundings.ts'
import { isUpdateOf } from './update-of.ts'

export const falseFriend: Feature = {
  id: 'false-friend',
  says: 'It is recorded as something that only looks like it.',
  tells: 'maker',
  hears: { cues: CUE.friend },
  bits({ friend, title, subject, publisher }) {
    if (friend === undefined) return 0
    // Whoever publishes it is its maker, whatever else it looks like.
    if (publisher !== undefined && subject.kind === 'party')
      return WEIGHTS['false-friend/other-publisher'].bits
    const known = friend.name.publishers
    if (known.length === 0) return WEIGHTS['false-friend'].bits
    if (title.publisher === undefined) return WEIGHTS['false-friend/no-publisher'].bits
    return known.includes(title.publisher.whole) || known.includes(title.publisher.core)
      ? WEIGHTS['false-friend'].bits
      : WEIGHTS['false-friend/other-publisher'].bits
  },
  compared({ friend, title }) {
    return {
      item: friend === undefined ? '' : written(title, friend),
      candidate: friend?.name.text ?? '',
    }
  },
}

export const madeFor: Feature = {
  id: 'made-for',
  says: 'The title says that it is made for it: for X, with X, instead of X.',
  tells: 'maker',
  hears: { words: CLASS.madeFor },
  bits(comparison) {
    return wordMadeFor(comparison) === undefined ? 0 : WEIGHTS['made-for'].bits
  },
  compared(comparison) {
    const match = firstOwn(comparison)
    return {
      item: `${wordMadeFor(comparison)} ${match === undefined ? '' : written(comparison.title, match)}`,
      candidate: match?.name.text ?? '',
    }
  },
}

/** The word before the name, with no more than articles between. */
function wordMadeFor(comparison: Comparison): string | undefined {
  const match = firstOwn(comparison)
  if (match === undefined || match.first === 0 || isByMaker(comparison)) return undefined
  if (isUpdateOf(comparison, match)) return undefined
  const { words, classes, before } = surroundings(comparison.title, match)
  for (let place = before - 1; place >= 0; place -= 1) {
    const own = classes[place] ?? 0
    if ((own & CLASS.article) === 0) return (own & CLASS.madeFor) === 0 ? undefined : words[place]
  }
  return undefined
}

export const remover: Feature = wordAfter(
  'remover',
  CLASS.remover,
  'After the name stands a word for what takes a thing away, turns it off or goes around it: remover, disabler, downloader.',
  comparison => (placeAfter(comparison, CLASS.remover) < 0 ? 0 : WEIGHTS.remover.bits),
  () => CLASS.remover,
)

export const addition: Feature = wordAfter(
  'addition',
  CLASS.library | CLASS.addition,
  'After the name stands a word for what others add to a thing: plugin, theme, exporter, library.',
  comparison => {
    if (placeAfter(comparison, CLASS.library) >= 0) return WEIGHTS['addition/library'].bits
    return placeAfter(comparison, CLASS.addition) < 0 ? 0 : WEIGHTS.addition.bits
  },
  comparison => (placeAfter(comparison, CLASS.library) >= 0 ? CLASS.library : CLASS.addition),
)

export const unofficial: Feature = {
  id: 'unofficial',
  says: 'The title says itself that it is not the real one.',
  tells: 'maker',
  hears: { words: CLASS.unofficial },
  bits(comparison) {
    return placeAnywhere(comparison) < 0 ? 0 : WEIGHTS.unofficial.bits
  },
  compared(comparison) {
    return {
      item: comparison.title.whole.words[placeAnywhere(comparison)] ?? '',
      candidate: (comparison.name ?? comparison.maker)?.name.text ?? '',
    }
  },
}

function placeAnywhere(comparison: Comparison): number {
  const { whole } = comparison.title
  return says(whole, CLASS.unofficial) ? placeOf(comparison, whole, 0, CLASS.unofficial) : -1
}

/** A feature that looks at the words after a name for one of a class. */
function wordAfter(
  id: string,
  classes: number,
  sentence: string,
  bits: Feature['bits'],
  classIn: (comparison: Comparison) => number,
): Feature {
  return {
    id,
    says: sentence,
    tells: 'maker',
    hears: { words: classes },
    bits,
    compared(comparison) {
      const match = comparison.name ?? comparison.maker
      if (match === undefined) return { item: '', candidate: '' }
      const { words } = surroundings(comparison.title, match)
      return { item: words[placeAfter(comparison, classIn(comparison))] ?? '', candidate: match.name.text }
    },
  }
}

function placeAfter(comparison: Comparison, bit: number): number {
  const match = comparison.name ?? comparison.maker
  if (match === undefined) return -1
  const around = surroundings(comparison.title, match)
  return says(around, bit) ? placeOf(comparison, around, around.before, bit) : -1
}

/** Where the first word of a class stands that is not of the name itself; -1 where none does. */
function placeOf(
  { name, maker }: Comparison,
  { words, classes }: { readonly words: readonly string[]; readonly classes: readonly number[] },
  from: number,
  bit: number,
): number {
  const own = name ?? maker
  let ofName: readonly string[] | undefined
  for (let place = from; place < words.length; place += 1) {
    if (((classes[place] ?? 0) & bit) === 0 || isSaidOtherwise(words, classes, place)) continue
    // Most titles have none of these words, and then the name need not be cut.
    ofName ??= own === undefined ? [] : wordsOfName(own.name)
    if (!ofName.includes(words[place] ?? '')) return place
  }
  return -1
}

/** What stands behind the name of an edition for everybody. */
const OF_AN_EDITION: ReadonlySet<string> = new Set(['edition', 'server', 'version'])

/**
 * Whether a word says another thing where it stands: an entry of a list of installed programs that is there `(remove only)`, and a
 * Community Edition, which makers give out themselves.
 */
function isSaidOtherwise(words: readonly string[], classes: readonly number[], place: number): boolean {
  const next = words[place + 1]
  if (next === 'only') return true
  if (words[place] !== 'community') return false
  return next === undefined || OF_AN_EDITION.has(next) || ((classes[place + 1] ?? 0) & CLASS.digit) !== 0
}

/** How a sentence begins that says what a thing is or does, as lists of packages and people who fill in forms write it. */
const DESCRIPTION = /^(?:[a-z][a-z/,;+-]* |An? |The )/u
/** Or how it goes on: a name of more words has each of them in capitals. */
const IN_SMALL = / [a-z][a-z-]+ [a-z]/u
/** Or how it goes on behind the name. */
const AFTER_IN_SMALL = / (?:the|a|an|your|any|every|between|such) [a-z]/u
const FEWEST_WORDS = 4

export const described: Feature = {
  id: 'described',
  says: 'The title is a sentence that says what a thing is or does, and not what it is called.',
  tells: 'maker',
  hears: { words: CLASS.grammar },
  bits({ name, maker, title }) {
    const match = name ?? maker
    if (match === undefined || match.first === 0) return 0
    const { whole } = title
    if (whole.words.length < FEWEST_WORDS || !says(whole, CLASS.grammar)) return 0
    if (!whole.classes.some((own, place) => place > 0 && (own & CLASS.grammar) !== 0)) return 0
    return isSentence(title, match) ? WEIGHTS.described.bits : 0
  },
  compared: titleAndName,
}

function isSentence({ words: { plain, from } }: Title, { first }: Match): boolean {
  if (DESCRIPTION.test(plain) || IN_SMALL.test(plain.slice(0, from[first]))) return true
  return AFTER_IN_SMALL.test(plain.slice(from[first]))
}

const PACKAGE_FORM = /^[a-z0-9]+(?:[-_+.][a-z0-9]+)+$/u

export const packageForm: Feature = {
  id: 'package-form',
  says: 'The title is written like the name of a package, and the name does not begin it.',
  tells: 'maker',
  hears: { cues: CUE.later },
  bits({ name, maker, title }) {
    const match = name ?? maker
    if (match === undefined || match.first === 0) return 0
    return PACKAGE_FORM.test(title.words.plain) ? WEIGHTS['package-form'].bits : 0
  },
  compared: titleAndName,
}

/** The name of the subject or its maker that stands first: what follows it is its own affair. */
function firstOwn({ name, maker }: Comparison): Comparison['name'] {
  if (name === undefined || maker === undefined) return name ?? maker
  return name.first <= maker.first ? name : maker
}

/** What a party publishes is its own, also where it is made for another thing of its; which product it is remains open. */
function isByMaker({ subject, publisher, vendor, identifier }: Comparison): boolean {
  return subject.kind === 'party' && (publisher ?? vendor ?? identifier) !== undefined
}
