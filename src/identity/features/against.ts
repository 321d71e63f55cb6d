import { hardWords, wordsOf } from '../../text/words.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature, Weighed } from '../feature.ts'
import type { Match } from '../find-names.ts'
import type { Title } from '../title.ts'
import { surroundings, written } from './surroundings.ts'
import { ADDITION, ARTICLES, GRAMMAR, LIBRARY, MADE_FOR, REMOVER, UNOFFICIAL } from './wording.ts'
import { bitsOf } from '../weights.ts'

export const falseFriend: Feature = {
  id: 'false-friend',
  says: 'It is recorded as something that only looks like it.',
  tells: 'maker',
  weigh({ friend, title, subject, publisher }) {
    if (friend === undefined) return undefined
    return { item: written(title, friend), candidate: friend.name.text, bits: friendBits() }

    function friendBits(): number {
      // Whoever publishes it is its maker, whatever else it looks like.
      if (publisher !== undefined && subject.kind === 'party') return bitsOf('false-friend/other-publisher')
      const known = friend?.name.publishers ?? []
      if (known.length === 0) return bitsOf('false-friend')
      if (title.publisher === undefined) return bitsOf('false-friend/no-publisher')
      return known.includes(title.publisher.whole) || known.includes(title.publisher.core)
        ? bitsOf('false-friend')
        : bitsOf('false-friend/other-publisher')
    }
  },
}

export const madeFor: Feature = {
  id: 'made-for',
  says: 'The title says that it is made for it: for X, with X, instead of X.',
  tells: 'maker',
  weigh(comparison) {
    const match = firstOwn(comparison)
    if (match === undefined || isByMaker(comparison)) return undefined
    const { before } = surroundings(comparison.title, match)
    const word = before.findLast(one => !ARTICLES.has(one))
    if (word === undefined || !MADE_FOR.has(word)) return undefined
    return {
      item: `${word} ${written(comparison.title, match)}`,
      candidate: match.name.text,
      bits: bitsOf('made-for'),
    }
  },
}

export const remover: Feature = {
  id: 'remover',
  says: 'After the name stands a word for what takes a thing away or goes around it: remover, downloader, compatible.',
  tells: 'maker',
  weigh(comparison) {
    return wordAfter(comparison, REMOVER, bitsOf('remover'))
  },
}

export const addition: Feature = {
  id: 'addition',
  says: 'After the name stands a word for what others add to a thing: plugin, theme, exporter, library.',
  tells: 'maker',
  weigh(comparison) {
    return (
      wordAfter(comparison, LIBRARY, bitsOf('addition/library')) ??
      wordAfter(comparison, ADDITION, bitsOf('addition'))
    )
  },
}

export const unofficial: Feature = {
  id: 'unofficial',
  says: 'The title says itself that it is not the real one.',
  tells: 'maker',
  weigh(comparison) {
    return wordAmong(comparison, comparison.title.wholeWords, UNOFFICIAL, bitsOf('unofficial'))
  },
}

/** How a sentence begins that says what a thing is or does, as lists of packages and people who fill in forms write it. */
const DESCRIPTION = /^(?:[a-z][a-z/,;+-]* |An? |The )/u
/** Or how it goes on: a name of more words has each of them in capitals. */
const IN_SMALL = / [a-z][a-z-]+ [a-z]/u
const FEWEST_WORDS = 4

export const described: Feature = {
  id: 'described',
  says: 'The title is a sentence that says what a thing is or does, and not what it is called.',
  tells: 'maker',
  weigh({ name, maker, title }) {
    const match = name ?? maker
    if (match === undefined || match.first === 0) return undefined
    const { wholeWords } = title
    if (wholeWords.length < FEWEST_WORDS || !isSentence(title, match)) return undefined
    if (!wholeWords.some((word, place) => place > 0 && GRAMMAR.has(word))) return undefined
    return { item: title.item.name, candidate: match.name.text, bits: bitsOf('described') }
  },
}

function isSentence({ words: { plain, from } }: Title, { first }: Match): boolean {
  return DESCRIPTION.test(plain) || IN_SMALL.test(plain.slice(0, from[first]))
}

const PACKAGE_FORM = /^[a-z0-9]+(?:[-_+.][a-z0-9]+)+$/u

export const packageForm: Feature = {
  id: 'package-form',
  says: 'The title is written like the name of a package, and the name does not begin it.',
  tells: 'maker',
  weigh({ name, maker, title }) {
    const match = name ?? maker
    if (match === undefined || match.first === 0 || !PACKAGE_FORM.test(title.words.plain)) return undefined
    return { item: title.item.name, candidate: match.name.text, bits: bitsOf('package-form') }
  },
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

function wordAfter(comparison: Comparison, list: ReadonlySet<string>, bits: number): Weighed | undefined {
  const match = comparison.name ?? comparison.maker
  return match === undefined
    ? undefined
    : wordAmong(comparison, surroundings(comparison.title, match).after, list, bits)
}

function wordAmong(
  { name, maker }: Comparison,
  words: readonly string[],
  list: ReadonlySet<string>,
  bits: number,
): Weighed | undefined {
  const own = name ?? maker
  // Most titles have none of these words, and then the name need not be cut.
  if (!words.some(one => list.has(one))) return undefined
  const ofName = own === undefined ? [] : hardWords(wordsOf(own.name.text))
  const word = words.find(one => list.has(one) && !ofName.includes(one))
  return word === undefined ? undefined : { item: word, candidate: own?.name.text ?? '', bits }
}
