import { areSaid, isAkin, isWithin, partiesOf, sameSubject } from './comparison.ts'
import type { Match } from './find-names.ts'
import type { NameIndex } from './name-index.ts'
import { says } from './said.ts'
import type { Said } from './said.ts'
import type { Title } from './title.ts'
import { CLASS } from './word-class.ts'

/** A title with the names that are meant; most hold one name, and then it is. */
export function withoutUnmeant(index: NameIndex, title: Title): Title {
  const { matches } = title
  if (matches.length < 2) return title
  const meant = matches.filter(match => isMeant(index, matches, match))
  return meant.length === matches.length ? title : { ...title, matches: meant }
}

/** The longest name is meant: no product whose name is only a part of it, and nobody whose name lies within it by chance. */
function isMeant(index: NameIndex, matches: readonly Match[], match: Match): boolean {
  return !matches.some(
    other =>
      other.reading === 'exact' &&
      isWithin(match, other) &&
      (isOtherProduct(match, other) ||
        isOfPinyin(match, other) ||
        !isAkin(index, partiesOf(index, other.name.subject), match.name.subject)),
  )
}

/** A word of a name in pinyin may be another name of the same thing, which then is not what was written. */
function isOfPinyin({ name: { subject } }: Match, { name: other }: Match): boolean {
  return other.isPinyin === true && sameSubject(subject, other.subject)
}

function isOtherProduct({ name: { subject } }: Match, other: Match): boolean {
  return subject.kind === 'product' && !sameSubject(subject, other.name.subject)
}

/** Parties that a title, its publisher or an identifier names. */
export function partiesIn(index: NameIndex, title: Title): readonly number[] {
  const [only] = title.matches
  if (only !== undefined && title.matches.length === 1 && !title.isPointed)
    return partiesOf(index, only.name.subject)
  const found: number[] = []
  for (const match of title.matches) addNew(found, partiesOf(index, match.name.subject))
  for (const { party } of title.publishers) if (!found.includes(party)) found.push(party)
  for (const vendor of title.vendors)
    for (const { party } of vendor.found) if (!found.includes(party)) found.push(party)
  for (const {
    entry: { subject },
  } of title.identifiers)
    addNew(found, partiesOf(index, subject))
  return found
}

function addNew(found: number[], more: readonly number[]): void {
  for (const one of more) if (!found.includes(one)) found.push(one)
}

/** Products that the title or an identifier names, and all those of the parties in question, since their words may be spread over the title. */
export function productsIn(index: NameIndex, title: Title, parties: readonly number[]): readonly number[] {
  const { whole, matches, identifiers } = title
  const maySay = parties.length > 0 && says(whole, CLASS.tellsProduct)
  const [only] = matches
  if (only !== undefined && matches.length === 1 && identifiers.length === 0 && !maySay)
    return only.name.subject.kind === 'product' ? [only.name.subject.at] : NO_PRODUCTS
  const found: number[] = []
  for (const {
    name: { subject },
  } of matches)
    if (subject.kind === 'product' && !found.includes(subject.at)) found.push(subject.at)
  for (const {
    entry: { subject },
  } of identifiers)
    if (subject.kind === 'product' && !found.includes(subject.at)) found.push(subject.at)
  if (maySay) addSaid(index, whole, parties, found)
  return found
}

const NO_PRODUCTS: readonly number[] = []

/** Adds products of some parties whose words all stand in the title. */
function addSaid(index: NameIndex, whole: Said, parties: readonly number[], found: number[]): void {
  for (let place = 0; place < whole.words.length; place += 1) {
    if (((whole.classes[place] ?? 0) & CLASS.tellsProduct) === 0) continue
    const byParty = index.productsByWord.get(whole.words[place] ?? '')
    if (byParty === undefined) continue
    for (const party of parties)
      for (const at of byParty.get(party) ?? NO_PRODUCTS)
        if (!found.includes(at) && isSaid(index, whole, at)) found.push(at)
  }
}

function isSaid({ products }: NameIndex, whole: Said, at: number): boolean {
  for (const distinct of products[at]?.distinct ?? []) if (areSaid(whole, distinct)) return true
  return false
}
