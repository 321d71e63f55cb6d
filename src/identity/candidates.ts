import { compareText } from '../base/order.ts'
import {
  areSaid,
  compareParty,
  compareProduct,
  isAkin,
  isWithin,
  partiesOf,
  sameSubject,
} from './comparison.ts'
import type { Comparison } from './comparison.ts'
import type { NameIndex } from './name-index.ts'
import { productOfSort } from './product-of-sort.ts'
import { says } from './said.ts'
import type { Said } from './said.ts'
import { score } from './score.ts'
import type { Scored } from './score.ts'
import { LINK_BITS, POSSIBLE_BITS } from './thresholds.ts'
import type { Match } from './find-names.ts'
import type { Title } from './title.ts'
import { CLASS } from './word-class.ts'

/** A party with the product of it that the item is, where one fits. */
export interface Candidate {
  readonly party?: number
  readonly product?: number
  readonly scored: Scored
}

/** A product that leaves more than this unexplained is not the one that was meant. */
const LEAST_FIT = -4

/** All parties that an item may be of, the likeliest first, each with the product of it that fits best. */
export function rankCandidates(index: NameIndex, title: Title, priorBits: number): readonly Candidate[] {
  const meant = withoutUnmeant(index, title)
  const parties = partiesIn(index, meant).map(at => score(compareParty(index, meant, at), priorBits))
  const products = productsIn(index, meant, parties).map(at =>
    score(compareProduct(index, meant, at), priorBits),
  )
  const found = parties.map(scored => withProduct(index, scored, products))
  const all = found.length > 1 ? found.filter(candidate => !isTaken(candidate, found)) : found
  for (const scored of products)
    if (scored.comparison.parties.length === 0 && scored.fit >= LEAST_FIT)
      all.push({ product: scored.comparison.subject.at, scored })
  return all.length < 2 ? all : all.toSorted((one, other) => order(index, one, other))
}

function order(index: NameIndex, one: Candidate, other: Candidate): number {
  return (
    other.scored.bits - one.scored.bits ||
    named(other) - named(one) ||
    compareText(idOf(index, one), idOf(index, other))
  )
}

/** A title with the names that are meant; most hold one name, and then it is. */
function withoutUnmeant(index: NameIndex, title: Title): Title {
  const { matches } = title
  if (matches.length < 2) return title
  const meant = matches.filter(match => isMeant(index, matches, match))
  return meant.length === matches.length ? title : { ...title, matches: meant }
}

/** Whether a party is there only for the name of a product that another party of it has been given. */
function isTaken({ product, scored: { comparison } }: Candidate, all: readonly Candidate[]): boolean {
  const { name, publisher, vendor, identifier } = comparison
  if (product !== undefined || name?.name.subject.kind !== 'product') return false
  if (publisher !== undefined || vendor !== undefined || identifier !== undefined) return false
  return all.some(other => other.product === name.name.subject.at)
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

function partiesIn(index: NameIndex, title: Title): number[] {
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
function productsIn(index: NameIndex, title: Title, parties: readonly Scored[]): readonly number[] {
  const found: number[] = []
  for (const {
    name: { subject },
  } of title.matches)
    if (subject.kind === 'product' && !found.includes(subject.at)) found.push(subject.at)
  for (const {
    entry: { subject },
  } of title.identifiers)
    if (subject.kind === 'product' && !found.includes(subject.at)) found.push(subject.at)
  const { whole } = title
  if (parties.length > 0 && says(whole, CLASS.tellsProduct)) addSaid(index, whole, parties, found)
  return found
}

const NO_PRODUCTS: readonly number[] = []

/** Adds products of some parties whose words all stand in the title. */
function addSaid(index: NameIndex, whole: Said, parties: readonly Scored[], found: number[]): void {
  for (let place = 0; place < whole.words.length; place += 1) {
    if (((whole.classes[place] ?? 0) & CLASS.tellsProduct) === 0) continue
    const byParty = index.productsByWord.get(whole.words[place] ?? '')
    if (byParty === undefined) continue
    for (const { comparison } of parties)
      for (const at of byParty.get(comparison.subject.at) ?? NO_PRODUCTS)
        if (!found.includes(at) && isSaid(index, whole, at)) found.push(at)
  }
}

function isSaid({ products }: NameIndex, whole: Said, at: number): boolean {
  for (const distinct of products[at]?.distinct ?? []) if (areSaid(whole, distinct)) return true
  return false
}

function withProduct(index: NameIndex, party: Scored, products: readonly Scored[]): Candidate {
  const at = party.comparison.subject.at
  let fitting: Scored | undefined
  for (const product of products) {
    if (product.fit < LEAST_FIT || makerOf(product.comparison) !== at) continue
    if (!isProductItself(index, product)) continue
    if (fitting === undefined || fitsBetter(index, product, fitting)) fitting = product
  }
  if (fitting !== undefined && isAsFounded(fitting, party))
    return { party: at, product: fitting.comparison.subject.at, scored: fitting }
  const sort = productOfSort(index, party.comparison)
  return sort === undefined ? { party: at, scored: party } : { party: at, product: sort, scored: party }
}

function fitsBetter(index: NameIndex, one: Scored, other: Scored): boolean {
  const better =
    one.bits - other.bits ||
    one.fit - other.fit ||
    lengthOf(one) - lengthOf(other) ||
    compareText(productId(index, other), productId(index, one))
  return better > 0
}

/** A product is said with the party where it is no weaker: linked, or asked about where the party is. */
function isAsFounded(product: Scored, party: Scored): boolean {
  if (product.bits >= LINK_BITS) return true
  return party.bits < LINK_BITS && product.bits >= Math.min(party.bits, POSSIBLE_BITS)
}

/** Which of the parties in a role to a product an item points to: its publisher, else whom it names, else the present maker. */
function makerOf({ publisher, vendor, maker, title, parties }: Comparison): number | undefined {
  const inTitle = title.matches.find(
    ({ name: { subject } }) => subject.kind === 'party' && parties.includes(subject.at),
  )
  return (
    publisher?.party ??
    vendor?.found.party ??
    maker?.name.subject.at ??
    inTitle?.name.subject.at ??
    parties[0]
  )
}

/** A product that is called like its maker is not named by the maker's name alone. */
function isProductItself(
  index: NameIndex,
  { comparison: { name, contained, identifier, parties } }: Scored,
): boolean {
  if (identifier !== undefined || contained !== undefined) return true
  return (
    name !== undefined && !parties.some(at => index.parties[at]?.letters.includes(name.name.letters) === true)
  )
}

function lengthOf({ comparison: { name } }: Scored): number {
  return name === undefined ? 0 : name.end - name.first
}

function productId(index: NameIndex, { comparison: { subject } }: Scored): string {
  return index.products[subject.at]?.id ?? ''
}

/** Of two that weigh the same, the one that the title names comes first. */
function named({ party, scored }: Candidate): number {
  return Number(
    scored.comparison.title.matches.some(
      ({ name: { subject } }) => subject.kind === 'party' && subject.at === party,
    ),
  )
}

function idOf(index: NameIndex, { party, product }: Candidate): string {
  return (
    (party === undefined ? undefined : index.parties[party]?.id) ??
    (product === undefined ? undefined : index.products[product]?.id) ??
    ''
  )
}
