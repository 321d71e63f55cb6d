import { BOUNDARIES } from '../../text/pieces.ts'
import { CUE, MOST_CAPITALS } from '../cues.ts'
import type { Comparison } from '../comparison.ts'
import type { Compared, Feature } from '../feature.ts'
import { isPlace } from '../publisher.ts'
import { isOrdinary } from '../ordinary-words.ts'
import { WEAK_BELOW } from '../name-strength.ts'
import type { Match, Reading } from '../find-names.ts'
import { says, wordsFrom } from '../said.ts'
import type { Title } from '../title.ts'
import { CLASS } from '../word-class.ts'
import { wordsOfName } from '../words-of-name.ts'
import { makesOnly } from './makes-only.ts'
import { wordsOfCategories } from './sort.ts'
import { surroundings, titleAndName, written } from './surroundings.ts'
import { isUpdateOf } from './update-of.ts'
import { WEIGHTS } from '../weights.ts'

/** A name as it is written in the title and as the catalogue has it. */
export function bothWritten(title: Title, match: Match | undefined): Compared {
  return match === undefined
    ? { item: '', candidate: '' }
    : { item: written(title, match), candidate: match.name.text }
}

export const nameStands: Feature = {
  id: 'name-stands',
  says: 'A name of it stands in the title; long and rare names are worth more than short ones and ordinary words.',
  tells: 'maker',
  bits({ name }) {
    return name?.name.bits ?? 0
  },
  compared({ name, title }) {
    return bothWritten(title, name)
  },
}

export const wordsStand: Feature = {
  id: 'words-stand',
  says: 'All words that tell it from other products of its maker stand in the title, in any order.',
  tells: 'maker',
  hears: { cues: CUE.contained },
  bits({ contained }) {
    return contained?.bits ?? 0
  },
  compared({ contained, title }) {
    return { item: title.item.name, candidate: contained?.text ?? '' }
  },
}

export const makerNamed: Feature = {
  id: 'maker-named',
  says: 'The name of its maker stands in the title beside its own.',
  tells: 'maker',
  hears: { cues: CUE.maker },
  bits({ maker }) {
    return maker?.name.bits ?? 0
  },
  compared({ maker, title }) {
    return bothWritten(title, maker)
  },
}

export const nameBegins: Feature = {
  id: 'name-begins',
  says: 'Makers put their name first: a title that begins with it, or that is an update of it with the number of an article, is more likely theirs, one that has it later much less, unless only words of sort or edition stand before.',
  tells: 'maker',
  bits(comparison) {
    const { name, maker } = comparison
    const match = name ?? maker
    if (match === undefined) return 0
    if (
      match.first === 0 ||
      maker?.first === 0 ||
      onlyMakersBefore(comparison, match.first) ||
      isUpdateOf(comparison, match)
    )
      return WEIGHTS['name-begins'].bits
    return isAfterSort(comparison, match)
      ? WEIGHTS['name-begins/after-sort'].bits
      : WEIGHTS['name-begins/later'].bits
  },
  compared: titleAndName,
}

const BEFORE_A_NAME = CLASS.generic | CLASS.place | CLASS.edition

/** `Агент`, `Setup for …` and the like: words that are of any title, or of the sort of thing that it makes. */
function isAfterSort(comparison: Comparison, match: Match): boolean {
  const around = surroundings(comparison.title, match)
  const { words, classes, before } = around
  let sorts: readonly string[] | undefined
  for (let place = 0; place < before; place += 1) {
    const word = words[place] ?? ''
    const own = classes[place] ?? 0
    if ((own & BEFORE_A_NAME) !== 0 || word.length === 1) continue
    if ((own & CLASS.foreign) !== 0 && isPlace(word)) continue
    sorts ??= wordsOfCategories(comparison, wordsFrom(around, 0, before))
    if (!sorts.some(sort => sort.includes(word))) return false
  }
  return true
}

function onlyMakersBefore({ title, parties }: Comparison, first: number): boolean {
  for (const { name, first: start, end } of title.matches)
    if (start === 0 && end === first && name.subject.kind === 'party' && parties.includes(name.subject.at))
      return true
  return false
}

export const nameIsAll: Feature = {
  id: 'name-is-all',
  says: 'The title is nothing but the name, or the name and a version; with a letter wrong that is rarer still by chance.',
  tells: 'maker',
  bits({ name, title }) {
    if (name === undefined || name.first > 0) return 0
    if (name.end < title.words.count) return isVersionAfter(title, name) ? WEIGHTS['name-is-all'].bits : 0
    return name.reading === 'slip' ? WEIGHTS['name-is-all/slip'].bits : WEIGHTS['name-is-all'].bits
  },
  compared: titleAndName,
}

const VERSION = /^v?\d+[a-z]?$/u

/** Whether nothing follows a name but a version; three letters and a version, such as tcl8.6, may be of another. */
function isVersionAfter(title: Title, match: Match): boolean {
  const { reading, name } = match
  if (reading !== 'exact' || name.isPinyin === true || name.bits <= WEAK_BELOW) return false
  if (!says(title.whole, CLASS.digit)) return false
  const { words, classes } = surroundings(title, match)
  return words.every((word, place) => ((classes[place] ?? 0) & CLASS.digit) !== 0 && VERSION.test(word))
}

export const nameWithinWord: Feature = {
  id: 'name-within-word',
  says: 'The letters of the name are only part of a longer word, as in OmicronLab.',
  tells: 'product',
  hears: { cues: CUE.cut },
  bits({ cues }) {
    return (cues & CUE.cut) === 0 ? 0 : WEIGHTS['name-within-word'].bits
  },
  compared: titleAndName,
}

export const nameAcrossWords: Feature = {
  id: 'name-across-words',
  says: 'The letters of the name are spread over more words than it has, as in any desk.',
  tells: 'maker',
  hears: { cues: CUE.spread },
  bits({ name, title }) {
    if (name === undefined) return 0
    let words = 1
    for (let piece = name.first + 1; piece < name.end; piece += 1)
      if (title.words.boundaries[piece] === BOUNDARIES.hard) words += 1
    if (words <= name.name.words) return 0
    const isSmall = / [a-z]/u.test(` ${written(title, name)}`)
    return isSmall ? WEIGHTS['name-across-words/small'].bits : WEIGHTS['name-across-words'].bits
  },
  compared({ name, title }) {
    return bothWritten(title, name)
  },
}

export const nameInDisguise: Feature = {
  id: 'name-in-disguise',
  says: "The name, or its maker's, is written with letters of another script that look alike.",
  tells: 'maker',
  hears: { cues: CUE.otherLetters },
  bits(comparison) {
    return read(comparison, 'disguise') === undefined ? 0 : WEIGHTS['name-in-disguise'].bits
  },
  compared(comparison) {
    return bothWritten(comparison.title, read(comparison, 'disguise'))
  },
}

export const nameRomanised: Feature = {
  id: 'name-romanised',
  says: "The name, or its maker's, is written in Cyrillic letters or Kana as it sounds, which may be the name of another.",
  tells: 'maker',
  hears: { cues: CUE.otherLetters },
  bits(comparison) {
    return bySound(comparison) === undefined ? 0 : WEIGHTS['name-romanised'].bits
  },
  compared(comparison) {
    return bothWritten(comparison.title, bySound(comparison))
  },
}

const IN_CAPITALS = /^[A-Z]{2,3}$/u

export const nameInSmall: Feature = {
  id: 'name-in-small',
  says: 'A name of two or three capitals stands there in small letters, as words and names of packages do.',
  tells: 'maker',
  hears: { cues: CUE.short },
  bits({ name, title }) {
    if (name?.reading !== 'exact' || name.name.text.length > MOST_CAPITALS) return 0
    return IN_CAPITALS.test(name.name.text) && /[a-z]/u.test(written(title, name))
      ? WEIGHTS['name-in-small'].bits
      : 0
  },
  compared({ name, title }) {
    return bothWritten(title, name)
  },
}

export const nameReordered: Feature = {
  id: 'name-reordered',
  says: 'The words of the name stand in another order.',
  tells: 'maker',
  hears: { cues: CUE.reordered },
  bits({ name, maker }) {
    return (name ?? maker)?.name.isReordered === true ? WEIGHTS['name-reordered'].bits : 0
  },
  compared({ name, maker, title }) {
    return bothWritten(title, name ?? maker)
  },
}

export const nameJoined: Feature = {
  id: 'name-joined',
  says: 'The ordinary words of the name are written as one word, as in checkpoint, which means other things too.',
  tells: 'maker',
  hears: { cues: CUE.joined },
  bits({ name, maker }) {
    const own = name ?? maker
    if (own === undefined || own.reading !== 'exact' || own.end - own.first > 1 || own.name.words < 2)
      return 0
    const isOfOrdinary = wordsOfName(own.name).every(word => isOrdinary(word) || word.length === 1)
    return isOfOrdinary ? WEIGHTS['name-joined'].bits : 0
  },
  compared({ name, maker, title }) {
    return bothWritten(title, name ?? maker)
  },
}

/** The name, else that of the maker, if it was read so. */
export function read({ name, maker }: Comparison, reading: Reading): Match | undefined {
  if (name?.reading === reading) return name
  return maker?.reading === reading ? maker : undefined
}

function bySound(comparison: Comparison): Match | undefined {
  return read(comparison, 'romanised') ?? read(comparison, 'sounded')
}

export const sortNamed: Feature = {
  id: 'sort-named',
  says: 'Beside the name stands a word for the sort of product that its maker makes, such as antivirus.',
  tells: 'maker',
  hears: { words: CLASS.sort | CLASS.beginsSort | CLASS.foreign },
  bits(comparison) {
    const { name, title } = comparison
    const sort = name === undefined ? undefined : sortBeside(comparison)
    if (name === undefined || sort === undefined) return 0
    if (name.name.bits < WEAK_BELOW)
      return isOfSystem(comparison, name, sort) ? WEIGHTS['sort-named/weak'].bits : 0
    return surroundings(title, name).before > 0
      ? WEIGHTS['sort-named/later'].bits
      : WEIGHTS['sort-named'].bits
  },
  compared(comparison) {
    return { item: sortBeside(comparison) ?? '', candidate: comparison.name?.name.text ?? '' }
  },
}

const isSystem = makesOnly(['operating-system'])

/**
 * A system whose name is an ordinary word is known by its own sort or its release, not by all that its maker makes: Windows by itself
 * says on what a viewer of logs runs.
 */
function isOfSystem({ index, title }: Comparison, { name: { subject } }: Match, sort: string): boolean {
  if (subject.kind === 'party' || says(title.whole, CLASS.digit) || !isSystem(index, subject)) return true
  const own = index.categories.product[subject.at]
  return index.categoryWords.get(sort)?.some(category => own?.has(category)) === true
}

/** A product that says its sort in its own name has said it too, unless that is all the name. */
function sortBeside(comparison: Comparison): string | undefined {
  const { name, title } = comparison
  if (name === undefined) return undefined
  return wordsOfCategories(comparison, name.name.words > 1 ? title.whole : surroundings(title, name))[0]
}
