import { BOUNDARIES } from '../text/pieces.ts'
import type { Words } from '../text/pieces.ts'
import type { IndexedFriend, Subject } from './indexed-name.ts'
import type { DistinctWords, IndexedPublisher, NameIndex } from './name-index.ts'
import type { Match } from './find-names.ts'
import type { IdentifierMatch, VendorMatch } from './find-identifiers.ts'
import type { Title } from './title.ts'
import { bitsOf } from './weights.ts'

/** An item held against one party or product, with the best of what speaks for it; what every feature looks at. */
export interface Comparison {
  readonly index: NameIndex
  readonly title: Title
  readonly subject: Subject
  /** The subject itself, or the parties in any role to the product. */
  readonly parties: readonly number[]
  /** The best of its names in the title; for a party also names of its products. */
  readonly name?: Match
  /** Where no name of a product stands in one piece: all words of one that tell it from others. */
  readonly contained?: DistinctWords
  /** A name of one of `parties`, apart from `name`. */
  readonly maker?: Match
  readonly friend?: Match<IndexedFriend>
  readonly publisher?: IndexedPublisher
  readonly relatedPublisher?: IndexedPublisher
  readonly identifier?: IdentifierMatch
  readonly vendor?: { readonly match: VendorMatch; readonly found: IndexedPublisher }
}

/** Holds an item against a party. */
export function compareParty(index: NameIndex, title: Title, at: number): Comparison {
  const own = title.matches.filter(({ name: { subject } }) =>
    subject.kind === 'party' ? subject.at === at : index.products[subject.at]?.parties.includes(at) === true,
  )
  const identifiers = title.identifiers.filter(({ entry: { subject } }) =>
    subject.kind === 'party' ? subject.at === at : index.products[subject.at]?.parties[0] === at,
  )
  return compare(index, title, { kind: 'party', at }, [at], own, identifiers)
}

/** Holds an item against a product. */
export function compareProduct(index: NameIndex, title: Title, at: number): Comparison {
  const product = index.products[at]
  const parties = product?.parties ?? []
  const own = title.matches.filter(({ name: { subject } }) => subject.kind === 'product' && subject.at === at)
  const identifiers = title.identifiers.filter(
    ({ entry: { subject } }) => subject.kind === 'product' && subject.at === at,
  )
  const comparison = compare(index, title, { kind: 'product', at }, parties, own, identifiers)
  const contained = comparison.name === undefined ? bestContained(title, product?.distinct ?? []) : undefined
  const makers = title.matches.filter(
    match =>
      match.name.subject.kind === 'party' &&
      parties.includes(match.name.subject.at) &&
      !overlaps(match, comparison.name),
  )
  return { ...comparison, ...defined('contained', contained), ...defined('maker', best(title, makers)) }
}

function compare(
  index: NameIndex,
  title: Title,
  subject: Subject,
  parties: readonly number[],
  own: readonly Match[],
  identifiers: readonly IdentifierMatch[],
): Comparison {
  const friends = title.friends.filter(
    ({ name }) =>
      sameSubject(name.subject, subject) ||
      (name.subject.kind === 'party' && parties.includes(name.subject.at)),
  )
  const vendors = title.vendors.flatMap(match =>
    match.found.filter(found => parties.includes(found.party)).map(found => ({ match, found })),
  )
  return {
    index,
    title,
    subject,
    parties,
    ...defined('name', best(title, own)),
    ...defined(
      'friend',
      friends.find(friend => !own.some(match => isWithin(friend, match))),
    ),
    ...defined('publisher', strongest(title.publishers.filter(({ party }) => parties.includes(party)))),
    ...defined(
      'relatedPublisher',
      title.publishers.find(({ party }) =>
        parties.some(at => index.parties[at]?.related.includes(party) === true),
      ),
    ),
    ...defined('identifier', identifiers.find(({ form }) => form === 'exact') ?? identifiers[0]),
    ...defined('vendor', vendors.toSorted((one, other) => other.found.bits - one.found.bits)[0]),
  }
}

/** The name worth most as it is written there, then the longest, then the first; of two worth the same, one without a slip. */
function best(title: Title, matches: readonly Match[]): Match | undefined {
  if (matches.length < 2) return matches[0]
  return matches.toSorted(
    (one, other) =>
      worthOf(title, other) - worthOf(title, one) ||
      Number(other.reading === 'exact') - Number(one.reading === 'exact') ||
      other.end - other.first - (one.end - one.first) ||
      one.first - other.first,
  )[0]
}

function worthOf({ words }: Title, match: Match): number {
  const { name, reading, first, end } = match
  if (reading === 'slip') {
    const isAll = first === 0 && end === words.count
    return name.bits + bitsOf('name-with-slip') + (isAll ? bitsOf('name-is-all/slip') : 0)
  }
  if (isInsideWord(words, match)) return name.bits + bitsOf('name-within-word')
  return name.isReordered === true ? name.bits + bitsOf('name-reordered') : name.bits
}

/** Whether a match is only part of a longer word, other than before a number. */
export function isInsideWord({ boundaries, letters, starts }: Words, { first, end }: Match): boolean {
  // In a script without spaces a name of three characters or more is not met by chance.
  const isLongRun = boundaries[first] === BOUNDARIES.inside && end - first >= 3
  const endsInside = boundaries[end] === BOUNDARIES.soft && !/^\d/u.test(letters.slice(starts[end]))
  return (boundaries[first] !== BOUNDARIES.hard && !isLongRun) || endsInside
}

function strongest(publishers: readonly IndexedPublisher[]): IndexedPublisher | undefined {
  return publishers.toSorted((one, other) => other.bits - one.bits)[0]
}

function bestContained(title: Title, names: readonly DistinctWords[]): DistinctWords | undefined {
  return names
    .filter(({ words }) => words.every(word => title.wholeWords.includes(word)))
    .toSorted((one, other) => other.bits - one.bits)[0]
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

/** Whether two subjects are the same party or product. */
export function sameSubject(one: Subject, other: Subject): boolean {
  return one.kind === other.kind && one.at === other.at
}

function defined<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<Key, Value>>)
}
