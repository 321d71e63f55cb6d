import { BOUNDARIES } from '../../text/pieces.ts'
import { hardWords, wordsOf } from '../../text/words.ts'
import { isInsideWord } from '../comparison.ts'
import type { Comparison } from '../comparison.ts'
import type { Feature, Weighed } from '../feature.ts'
import { isPlace } from '../publisher.ts'
import { isGeneric, isOrdinary } from '../ordinary-words.ts'
import { WEAK_BELOW } from '../name-strength.ts'
import type { Match, Reading } from '../find-names.ts'
import type { Title } from '../title.ts'
import { wordsOfCategories } from './sort.ts'
import { surroundings, written } from './surroundings.ts'
import { EDITION } from './wording.ts'
import { bitsOf } from '../weights.ts'

export const nameStands: Feature = {
  id: 'name-stands',
  says: 'A name of it stands in the title; long and rare names are worth more than short ones and ordinary words.',
  tells: 'maker',
  weigh({ name, title }) {
    return name === undefined
      ? undefined
      : { item: written(title, name), candidate: name.name.text, bits: name.name.bits }
  },
}

export const wordsStand: Feature = {
  id: 'words-stand',
  says: 'All words that tell it from other products of its maker stand in the title, in any order.',
  tells: 'maker',
  weigh({ contained, title }) {
    return contained === undefined
      ? undefined
      : { item: title.item.name, candidate: contained.text, bits: contained.bits }
  },
}

export const makerNamed: Feature = {
  id: 'maker-named',
  says: 'The name of its maker stands in the title beside its own.',
  tells: 'maker',
  weigh({ maker, title }) {
    return maker === undefined
      ? undefined
      : { item: written(title, maker), candidate: maker.name.text, bits: maker.name.bits }
  },
}

export const nameBegins: Feature = {
  id: 'name-begins',
  says: 'Makers put their name first: a title that begins with it is more likely theirs, one that has it later much less, unless only words of sort or edition stand before.',
  tells: 'maker',
  weigh(comparison) {
    const match = comparison.name ?? comparison.maker
    if (match === undefined) return undefined
    const isFirst =
      match.first === 0 || comparison.maker?.first === 0 || onlyMakersBefore(comparison, match.first)
    return {
      item: comparison.title.item.name,
      candidate: match.name.text,
      bits: bitsOf(
        isFirst
          ? 'name-begins'
          : isAfterSort(comparison, match)
            ? 'name-begins/after-sort'
            : 'name-begins/later',
      ),
    }
  },
}

/** `Агент`, `Setup for …` and the like: words that are of any title, or of the sort of thing that it makes. */
function isAfterSort(comparison: Comparison, match: Match): boolean {
  const { before } = surroundings(comparison.title, match)
  const sorts = wordsOfCategories(comparison, before)
  return before.every(
    word =>
      isGeneric(word) ||
      isPlace(word) ||
      EDITION.has(word) ||
      word.length === 1 ||
      sorts.some(sort => sort.includes(word)),
  )
}

function onlyMakersBefore({ title, parties }: Comparison, first: number): boolean {
  return title.matches.some(
    ({ name: { subject }, first: start, end }) =>
      subject.kind === 'party' && parties.includes(subject.at) && start === 0 && end === first,
  )
}

export const nameIsAll: Feature = {
  id: 'name-is-all',
  says: 'The title is nothing but the name; with a letter wrong that is rarer still by chance.',
  tells: 'maker',
  weigh({ name, title }) {
    if (name === undefined || name.first > 0 || name.end < title.words.count) return undefined
    return {
      item: title.item.name,
      candidate: name.name.text,
      bits: bitsOf(name.reading === 'slip' ? 'name-is-all/slip' : 'name-is-all'),
    }
  },
}

export const nameWithinWord: Feature = {
  id: 'name-within-word',
  says: 'The letters of the name are only part of a longer word, as in OmicronLab.',
  tells: 'product',
  weigh({ name, title }) {
    if (name === undefined || !isInsideWord(title.words, name)) return undefined
    return { item: title.item.name, candidate: name.name.text, bits: bitsOf('name-within-word') }
  },
}

export const nameAcrossWords: Feature = {
  id: 'name-across-words',
  says: 'The letters of the name are spread over more words than it has, as in any desk.',
  tells: 'maker',
  weigh({ name, title }) {
    if (name === undefined) return undefined
    let words = 1
    for (let piece = name.first + 1; piece < name.end; piece += 1)
      if (title.words.boundaries[piece] === BOUNDARIES.hard) words += 1
    if (words <= name.name.words) return undefined
    const text = written(title, name)
    const level = / [a-z]/u.test(` ${text}`) ? 'name-across-words/small' : 'name-across-words'
    return { item: text, candidate: name.name.text, bits: bitsOf(level) }
  },
}

export const nameWithSlip: Feature = {
  id: 'name-with-slip',
  says: "The name, or its maker's, stands there with one letter wrong.",
  tells: 'maker',
  weigh(comparison) {
    return changed(comparison, 'slip', match => slipBits(comparison.title, match))
  },
}

export const nameInDisguise: Feature = {
  id: 'name-in-disguise',
  says: "The name, or its maker's, is written with letters of another script that look alike.",
  tells: 'maker',
  weigh(comparison) {
    return changed(comparison, 'disguise', () => bitsOf('name-in-disguise'))
  },
}

export const nameRomanised: Feature = {
  id: 'name-romanised',
  says: "The name, or its maker's, is written in Cyrillic letters or Kana as it sounds, which may be the name of another.",
  tells: 'maker',
  weigh(comparison) {
    return (
      changed(comparison, 'romanised', () => bitsOf('name-romanised')) ??
      changed(comparison, 'sounded', () => bitsOf('name-romanised'))
    )
  },
}

const IN_CAPITALS = /^[A-Z]{2,3}$/u

export const nameInSmall: Feature = {
  id: 'name-in-small',
  says: 'A name of two or three capitals stands there in small letters, as words and names of packages do.',
  tells: 'maker',
  weigh({ name, title }) {
    if (name?.reading !== 'exact' || !IN_CAPITALS.test(name.name.text)) return undefined
    const text = written(title, name)
    return /[a-z]/u.test(text)
      ? { item: text, candidate: name.name.text, bits: bitsOf('name-in-small') }
      : undefined
  },
}

export const nameReordered: Feature = {
  id: 'name-reordered',
  says: 'The words of the name stand in another order.',
  tells: 'maker',
  weigh({ name, maker, title }) {
    const own = name ?? maker
    return own?.name.isReordered === true
      ? { item: written(title, own), candidate: own.name.text, bits: bitsOf('name-reordered') }
      : undefined
  },
}

export const nameRunsOn: Feature = {
  id: 'name-runs-on',
  says: 'In a script without spaces more characters follow a name of two, so that it may be the beginning of another word.',
  tells: 'maker',
  weigh(comparison) {
    const { name, title } = comparison
    if (name === undefined || title.words.boundaries[name.end] !== BOUNDARIES.inside) return undefined
    if (name.end - name.first > 2) return undefined
    if (wordsOfCategories(comparison, surroundings(title, name).after).length > 0) return undefined
    return { item: title.item.name, candidate: name.name.text, bits: bitsOf('name-runs-on') }
  },
}

export const nameJoined: Feature = {
  id: 'name-joined',
  says: 'The ordinary words of the name are written as one word, as in checkpoint, which means other things too.',
  tells: 'maker',
  weigh({ name, maker, title }) {
    const own = name ?? maker
    if (own === undefined || own.reading !== 'exact' || own.end - own.first > 1 || own.name.words < 2)
      return undefined
    if (!hardWords(wordsOf(own.name.text)).every(word => isOrdinary(word) || word.length === 1))
      return undefined
    return { item: written(title, own), candidate: own.name.text, bits: bitsOf('name-joined') }
  },
}

function changed(
  { name, maker, title }: Comparison,
  reading: Reading,
  bits: (match: Match) => number,
): Weighed | undefined {
  const match = [name, maker].find(one => one?.reading === reading)
  return match === undefined
    ? undefined
    : { item: written(title, match), candidate: match.name.text, bits: bits(match) }
}

/** People see the first letter: where it is wrong, a word is mostly another word. */
export function slipBits({ words: { letters, starts } }: Title, { name, first }: Match): number {
  const isFirst = name.letters.charCodeAt(0) !== letters.charCodeAt(starts[first] ?? 0)
  if (name.words > 1) return bitsOf('name-with-slip')
  return bitsOf(isFirst ? 'name-with-slip/first' : 'name-with-slip/word')
}

export const sortNamed: Feature = {
  id: 'sort-named',
  says: 'Beside the name stands a word for the sort of product that its maker makes, such as antivirus.',
  tells: 'maker',
  weigh(comparison) {
    const { name, title } = comparison
    if (name === undefined) return undefined
    const { before, after } = surroundings(title, name)
    // A product that says its sort in its own name has said it too, unless that is all the name.
    const own = name.name.words > 1 ? title.wholeWords : [...before, ...after]
    const word = wordsOfCategories(comparison, own)[0]
    if (word === undefined) return undefined
    const strong = before.length > 0 ? 'sort-named/later' : 'sort-named'
    const bits = bitsOf(name.name.bits < WEAK_BELOW ? 'sort-named/weak' : strong)
    return { item: word, candidate: name.name.text, bits }
  },
}
