import { CUE } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { Match } from '../find-names.ts'
import { says } from '../said.ts'
import { WEIGHTS } from '../weights.ts'
import { CLASS } from '../word-class.ts'
import { makesOnly } from './makes-only.ts'
import { wordsOfCategories } from './sort.ts'
import { isVouchedFor, lastOwn, surroundings, written } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'

export const toldAbout: Feature = {
  id: 'told-about',
  says: 'The name begins the title and words in small letters follow that tell what a thing does: a sentence about it, and not what it is called.',
  tells: 'maker',
  hears: { cues: CUE.goesOn },
  bits(comparison) {
    return wordsTold(comparison).length === 0 ? 0 : WEIGHTS['told-about'].bits
  },
  compared(comparison) {
    return { item: wordsTold(comparison).join(' '), candidate: lastOwn(comparison)?.name.text ?? '' }
  },
}

const NO_WORDS: readonly string[] = []
/** So many words tell, where one of them is of a kind that titles of products have not. */
const FEWEST_TOLD = 2
/** And so many where none is, of a maker of programs; goods are bought by such words: dome camera for outdoor use. */
const FEWEST_UNKNOWN = 4

/** What names have, too, or what says for which system and people a thing is. */
const OF_A_NAME =
  CLASS.digit | CLASS.foreign | CLASS.platform | CLASS.place | CLASS.packagePart | CLASS.article
const OFTEN = CLASS.edition | CLASS.generic
/** What programmers call their things, and how a sentence goes on. */
const OF_A_SENTENCE = CLASS.telling | CLASS.program | CLASS.describedAs

/** The words that tell; none where they make no sentence, and where it is known who made it. */
function wordsTold(comparison: Comparison): readonly string[] {
  const match = lastOwn(comparison)
  if (match === undefined || !begins(comparison) || isVouchedFor(comparison)) return NO_WORDS
  const around = surroundings(comparison.title, match)
  if (around.words.length - around.before < FEWEST_TOLD || says(around, CLASS.bought)) return NO_WORDS
  if (!hasSmallAfter(comparison, match)) return NO_WORDS
  const text = afterName(comparison, match)
  const found = wordsInSmall(comparison, around, text)
  if (!/[A-Z]/u.test(written(comparison.title, match))) {
    // Where all is written in small letters, only the words of a sentence tell.
    const tells = found.some(word => (classIn(around, word) & CLASS.telling) !== 0)
    return tells && found.length >= FEWEST_TOLD ? found : NO_WORDS
  }
  let isSentence = says(around, CLASS.program) && hasAfter(around, CLASS.program)
  isSentence ||= found.some(word => (classIn(around, word) & OF_A_SENTENCE) !== 0)
  if (found.length > 0 && makesOnlyPrograms(comparison.index, comparison.subject)) {
    const other = otherThing(comparison, around, text)
    if (other !== undefined) found.push(`for ${other}`)
    isSentence ||= other !== undefined || found.length + joinsIn(around) >= FEWEST_UNKNOWN
  }
  return isSentence && found.length >= FEWEST_TOLD ? found : NO_WORDS
}

/** Whether any word after the name begins with a small letter; where none does, nothing tells. */
function hasSmallAfter({ title: { words } }: Comparison, { end }: Match): boolean {
  for (let piece = end; piece < words.count; piece += 1) {
    const first = words.plain.charCodeAt(words.from[piece] ?? 0)
    if (first >= 0x61 && first <= 0x7a) return true
  }
  return false
}

/** What is written after the name, without what stands in brackets. */
function afterName({ title: { words } }: Comparison, { end }: Match): string {
  return ` ${words.plain.slice(words.to[end - 1]).replaceAll(/\([^()]*\)/gu, ' ')} `
}

/** Words after the name that stand in small letters and by themselves and that neither a name nor its sort of thing has. */
function wordsInSmall(comparison: Comparison, around: Surroundings, text: string): string[] {
  const { words, classes, before } = around
  const found: string[] = []
  let sorts: readonly string[] | undefined
  for (let place = before; place < words.length; place += 1) {
    const word = words[place] ?? ''
    const own = classes[place] ?? 0
    if (word.length < 2 || (own & OF_A_NAME) !== 0) continue
    if ((own & OFTEN) !== 0 && (own & OF_A_SENTENCE) === 0) continue
    const at = placeIn(text, word)
    if (at < 0 || found.includes(word)) continue
    if ((own & CLASS.packed) !== 0 && isPacked(text.slice(at + word.length))) continue
    sorts ??= wordsOfCategories(comparison, around)
    if (!sorts.some(sort => sort.includes(word))) found.push(word)
  }
  return found
}

/** Where a word stands by itself in small letters; -1 where it does not. */
function placeIn(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (text.charAt(at - 1) === ' ' && ' ,.;:!?'.includes(text.charAt(at + word.length))) return at
  return -1
}

/** Whether what follows a word such as files says nothing more. */
function isPacked(rest: string): boolean {
  return /^[ ,.;:]*(?:$|[^ ,.;:a-zA-Z])/u.test(rest)
}

/** How many words after the name join others: and, with, in. */
function joinsIn({ classes, before }: Surroundings): number {
  return classes.filter((own, place) => place > before && (own & CLASS.joins) !== 0).length
}

function hasAfter({ classes, before }: Surroundings, bit: number): boolean {
  return classes.some((own, place) => place >= before && (own & bit) !== 0)
}

function classIn({ words, classes, before }: Surroundings, word: string): number {
  return classes[words.indexOf(word, before)] ?? 0
}

const NO_OTHER_THING =
  CLASS.edition | CLASS.generic | CLASS.place | CLASS.platform | CLASS.article | CLASS.digit

/** What the thing is for, written with a capital and not of the same maker. */
function otherThing(
  { title, parties, index }: Comparison,
  { words, classes, before }: Surroundings,
  text: string,
): string | undefined {
  const place = words.indexOf('for', before)
  const other = words[place + 1]
  if (place < 0 || other === undefined || ((classes[place + 1] ?? 0) & NO_OTHER_THING) !== 0) return undefined
  const isOwn = title.matches.some(
    ({ name: { letters, subject } }) =>
      letters.startsWith(other) &&
      (subject.kind === 'party'
        ? parties.includes(subject.at)
        : index.products[subject.at]?.parties.some(at => parties.includes(at)) === true),
  )
  return !isOwn && / for [A-Z]/u.test(text) ? other : undefined
}

/** Sorts of things that are no goods. */
const makesOnlyPrograms = makesOnly(['software', 'cloud-service', 'ai-model', 'security-service'])

function begins({ name, maker }: Comparison): boolean {
  return (name ?? maker)?.first === 0 || maker?.first === 0
}
