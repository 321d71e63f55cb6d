import { CUE, cuesOfNames, isInsideWord, classesAround } from './cues.ts'
import type { IndexedFriend, Subject } from './indexed-name.ts'
import type { DistinctWords, IndexedPublisher, NameIndex } from './name-index.ts'
import type { Match } from './find-names.ts'
import type { IdentifierMatch, VendorMatch } from './find-identifiers.ts'
import { hasReleases } from './read-version.ts'
import type { Said } from './said.ts'
import type { Title } from './title.ts'
import { WEIGHTS } from './weights.ts'

/** An item held against one party or product, with the best of what speaks for it; what every feature looks at. */
export interface Comparison {
  readonly index: NameIndex
  readonly title: Title
  readonly subject: Subject
  /** The subject itself, or the parties in any role to the product. */
  readonly parties: readonly number[]
  /** What can be seen of it at once: see CUE. */
  readonly cues: number
  /** Classes of the words that may stand around its names; no other word does. */
  readonly said: number
  /** The best of its names in the title; for a party also names of its products. */
  readonly name: Match | undefined
  /** Where no name of a product stands in one piece: all words of one that tell it from others. */
  readonly contained: DistinctWords | undefined
  /** A name of one of `parties`, apart from `name`. */
  readonly maker: Match | undefined
  readonly friend: Match<IndexedFriend> | undefined
  readonly publisher: IndexedPublisher | undefined
  readonly relatedPublisher: IndexedPublisher | undefined
  readonly identifier: IdentifierMatch | undefined
  readonly vendor: { readonly match: VendorMatch; readonly found: IndexedPublisher } | undefined
}

const NO_MATCHES: readonly Match[] = []
const NO_IDENTIFIERS: readonly IdentifierMatch[] = []

/** Holds an item against a party. */
export function compareParty(index: NameIndex, title: Title, at: number): Comparison {
  const own = chosen(title.matches, ({ name: { subject } }) =>
    subject.kind === 'party' ? subject.at === at : index.products[subject.at]?.parties.includes(at) === true,
  )
  const identifiers =
    title.identifiers.length === 0
      ? NO_IDENTIFIERS
      : title.identifiers.filter(({ entry: { subject } }) =>
          subject.kind === 'party' ? subject.at === at : index.products[subject.at]?.parties[0] === at,
        )
  return compare(index, title, { kind: 'party', at }, [at], own, identifiers)
}

/** Holds an item against a product. */
export function compareProduct(index: NameIndex, title: Title, at: number): Comparison {
  const product = index.products[at]
  const parties = product?.parties ?? []
  const own = chosen(
    title.matches,
    ({ name: { subject } }) => subject.kind === 'product' && subject.at === at,
  )
  const identifiers =
    title.identifiers.length === 0
      ? NO_IDENTIFIERS
      : title.identifiers.filter(({ entry: { subject } }) => subject.kind === 'product' && subject.at === at)
  return compare(index, title, { kind: 'product', at }, parties, own, identifiers)
}

/** Most titles hold one name, and then nothing is copied. */
function chosen(matches: readonly Match[], isOwn: (match: Match) => boolean): readonly Match[] {
  const [only] = matches
  if (only === undefined) return NO_MATCHES
  if (matches.length === 1) return isOwn(only) ? matches : NO_MATCHES
  return matches.filter(isOwn)
}

function compare(
  index: NameIndex,
  title: Title,
  subject: Subject,
  parties: readonly number[],
  own: readonly Match[],
  identifiers: readonly IdentifierMatch[],
): Comparison {
  const name = best(title, own)
  const isProduct = subject.kind === 'product'
  const product = isProduct ? index.products[subject.at] : undefined
  const maker = isProduct ? makerBeside(title, parties, name) : undefined
  const contained =
    product !== undefined && name === undefined ? bestContained(title, product.distinct) : undefined
  const friend = title.friends.length === 0 ? undefined : friendOf(title, subject, parties, own)
  let cues = cuesOfNames(title.words, name, maker) | title.cues
  if (isProduct) cues |= CUE.product
  if (product !== undefined && hasReleases(product)) cues |= CUE.released
  if (contained !== undefined) cues |= CUE.contained
  if (friend !== undefined) cues |= CUE.friend
  return {
    index,
    title,
    subject,
    parties,
    cues,
    said: classesAround(title.words, title.whole, name, maker),
    name,
    contained,
    maker,
    friend,
    publisher: title.publishers.length === 0 ? undefined : strongest(title.publishers, parties),
    relatedPublisher: title.publishers.length === 0 ? undefined : related(index, title.publishers, parties),
    identifier:
      identifiers.length === 0
        ? undefined
        : (identifiers.find(({ form }) => form === 'exact') ?? identifiers[0]),
    vendor: title.vendors.length === 0 ? undefined : strongestVendor(title.vendors, parties),
  }
}

function makerBeside(title: Title, parties: readonly number[], name: Match | undefined): Match | undefined {
  let found: Match | undefined
  for (const match of title.matches) {
    const { kind, at } = match.name.subject
    if (kind !== 'party' || !parties.includes(at) || overlaps(match, name)) continue
    if (found === undefined || isBetter(title, match, found)) found = match
  }
  return found
}

function friendOf(
  title: Title,
  subject: Subject,
  parties: readonly number[],
  own: readonly Match[],
): Match<IndexedFriend> | undefined {
  return title.friends.find(
    friend =>
      (sameSubject(friend.name.subject, subject) ||
        (friend.name.subject.kind === 'party' && parties.includes(friend.name.subject.at))) &&
      !own.some(match => isWithin(friend, match)),
  )
}

/** The name worth most as it is written there, then the longest, then the first; of two worth the same, one without a slip. */
function best(title: Title, matches: readonly Match[]): Match | undefined {
  let found = matches[0]
  for (let place = 1; place < matches.length; place += 1) {
    const other = matches[place]
    if (found === undefined || (other !== undefined && isBetter(title, other, found))) found = other
  }
  return found
}

function isBetter(title: Title, one: Match, other: Match): boolean {
  const order =
    worthOf(title, one) - worthOf(title, other) ||
    Number(one.reading === 'exact') - Number(other.reading === 'exact') ||
    one.end - one.first - (other.end - other.first) ||
    other.first - one.first
  return order > 0
}

function worthOf({ words }: Title, match: Match): number {
  const { name, reading, first, end } = match
  if (reading === 'slip') {
    const isAll = first === 0 && end === words.count
    return name.bits + WEIGHTS['name-with-slip'].bits + (isAll ? WEIGHTS['name-is-all/slip'].bits : 0)
  }
  if (isInsideWord(words, match)) return name.bits + WEIGHTS['name-within-word'].bits
  if (name.isPinyin === true) return name.bits + WEIGHTS['name-in-pinyin'].bits
  return name.isReordered === true ? name.bits + WEIGHTS['name-reordered'].bits : name.bits
}

function related(
  index: NameIndex,
  publishers: readonly IndexedPublisher[],
  parties: readonly number[],
): IndexedPublisher | undefined {
  return publishers.find(({ party }) =>
    parties.some(at => index.parties[at]?.related.includes(party) === true),
  )
}

function strongest(
  publishers: readonly IndexedPublisher[],
  parties: readonly number[],
): IndexedPublisher | undefined {
  let found: IndexedPublisher | undefined
  for (const publisher of publishers)
    if (parties.includes(publisher.party) && (found === undefined || publisher.bits > found.bits))
      found = publisher
  return found
}

function strongestVendor(vendors: readonly VendorMatch[], parties: readonly number[]): Comparison['vendor'] {
  let strongestSoFar: Comparison['vendor']
  for (const match of vendors)
    for (const found of match.found)
      if (
        parties.includes(found.party) &&
        (strongestSoFar === undefined || found.bits > strongestSoFar.found.bits)
      )
        strongestSoFar = { match, found }
  return strongestSoFar
}

function bestContained({ whole }: Title, names: readonly DistinctWords[]): DistinctWords | undefined {
  let found: DistinctWords | undefined
  for (const name of names)
    if ((found === undefined || name.bits > found.bits) && areSaid(whole, name)) found = name
  return found
}

/** Whether all words that tell a product from others stand in a title. */
export function areSaid({ words: said }: Said, { words }: DistinctWords): boolean {
  for (const word of words) if (!said.includes(word)) return false
  return true
}

/** Whether a match lies within a longer one: the longest name is the one that was meant. */
export function isWithin(inner: Match, outer: Match): boolean {
  return (
    outer.first <= inner.first && inner.end <= outer.end && outer.end - outer.first > inner.end - inner.first
  )
}

function overlaps(match: Match, other: Match | undefined): boolean {
  return other !== undefined && match.first < other.end && other.first < match.end
}

/** The party itself, or those in any role to the product. */
export function partiesOf(index: NameIndex, { kind, at }: Subject): readonly number[] {
  return kind === 'party' ? [at] : (index.products[at]?.parties ?? [])
}

/** Whether a subject is one of some parties, of one of them, or related to one. */
export function isAkin(index: NameIndex, parties: readonly number[], subject: Subject): boolean {
  return partiesOf(index, subject).some(
    at => parties.includes(at) || parties.some(own => index.parties[own]?.related.includes(at) === true),
  )
}

/** Whether two subjects are the same party or product. */
export function sameSubject(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.at === other.at
}
