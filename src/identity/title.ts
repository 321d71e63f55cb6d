import type { Item } from '../model/item.ts'
import { undisguised } from '../text/disguise.ts'
import { BOUNDARIES } from '../text/pieces.ts'
import { hardWords, lettersBetween, wordsOf } from '../text/words.ts'
import type { Words } from '../text/pieces.ts'
import { mayBegin, mayHaveEnd } from './beginnings.ts'
import { comparableIdentifiers, identifiersOfTitle, MAX_IDENTIFIERS } from './identifier.ts'
import type { ComparableIdentifier } from './identifier.ts'
import type {
  IndexedFriend,
  IndexedIdentifier,
  IndexedName,
  IndexedPublisher,
  NameIndex,
} from './name-index.ts'
import { findPublishers } from './find-publishers.ts'
import { isCarrier, publisherKey, vendorKey } from './publisher.ts'
import type { PublisherKey } from './publisher.ts'
import { namesWithSlip, SHORTEST_WITH_SLIP } from './slips.ts'

/** How the letters in a title became those of a name. */
export type Reading = 'exact' | 'slip' | 'disguise'

/** A name (or the name of a false friend) that stands in a title, as pieces `first` up to but not including `end`. */
export interface Match<Name extends IndexedName = IndexedName> {
  readonly name: Name
  readonly first: number
  readonly end: number
  readonly reading: Reading
}

export interface IdentifierMatch {
  readonly identifier: ComparableIdentifier
  readonly entry: IndexedIdentifier
  readonly form: 'exact' | 'pattern'
}

/** The maker's place in an identifier, and whom it names; nobody that we know, where `found` is empty. */
export interface VendorMatch {
  readonly identifier: ComparableIdentifier
  readonly key: PublisherKey
  readonly found: readonly IndexedPublisher[]
}

/** An item with all that the index recognises in it; nothing is judged yet. */
export interface Title {
  readonly item: Item
  readonly words: Words
  readonly wholeWords: readonly string[]
  readonly publisher?: PublisherKey
  readonly matches: readonly Match[]
  readonly friends: readonly Match<IndexedFriend>[]
  readonly publishers: readonly IndexedPublisher[]
  readonly identifiers: readonly IdentifierMatch[]
  readonly vendors: readonly VendorMatch[]
  readonly openRegistry: boolean
  /** Whether it is a package of a distribution, which is published by whoever packs it. */
  readonly isPackage: boolean
}

/** Reads an item; undefined when nothing in it is known, which for most items costs no more than reading the title. */
export function readTitle(index: NameIndex, item: Item): Title | undefined {
  const words = wordsOf(item.name)
  const own = identifiersOfTitle(words.plain.trim())
  const identifiers = [
    ...own,
    ...item.identifiers.slice(0, MAX_IDENTIFIERS).flatMap(comparableIdentifiers),
    ...domainOfPublisher(item.publisher),
  ]
  // A title that is itself an identifier has no words: in com.example.kaspersky.bookmarks only the maker's place counts.
  const found = own.length > 0 ? NOTHING_FOUND : findNames(index, words)
  const openRegistry = identifiers.some(identifier => identifier.openRegistry === true)
  const isPackage = identifiers.some(({ scheme, value }) => isOfDistribution(scheme, value))
  const publisher = publisherOf(item, isPackage)
  const publishers = publisher === undefined ? [] : findPublishers(index, publisher)
  const identifierMatches = identifiers.flatMap(identifier => findIdentifier(index, identifier))
  const vendors = identifiers.flatMap(identifier => vendorOf(index, identifier))
  const knows =
    found.matches.length > 0 ||
    publishers.length > 0 ||
    identifierMatches.length > 0 ||
    vendors.some(vendor => vendor.found.length > 0)
  if (!knows) return undefined
  return {
    item,
    words,
    wholeWords: own.length > 0 ? [] : hardWords(words),
    ...(publisher === undefined ? {} : { publisher }),
    ...found,
    publishers,
    identifiers: identifierMatches,
    vendors,
    openRegistry,
    isPackage,
  }
}

function isOfDistribution(scheme: string, value: string): boolean {
  return (
    scheme === 'deb' ||
    scheme === 'rpm' ||
    scheme === 'apk' ||
    (scheme === 'purl' && /^(?:deb|rpm|apk|alpm)\//u.test(value))
  )
}

const PACKAGERS = new Set([
  'debian',
  'ubuntu',
  'fedora',
  'redhat',
  'centos',
  'opensuse',
  'suse',
  'alpine',
  'arch',
  'rocky',
  'amazon',
])

/** Who packs for a distribution publishes the package and makes nothing of what is in it. */
function publisherOf({ publisher }: Item, isPackage: boolean): PublisherKey | undefined {
  if (publisher === undefined || publisher.trim() === '') return undefined
  const key = publisherKey(publisher)
  return isPackage && PACKAGERS.has(key.wholeWords[0] ?? '') ? undefined : key
}

/** Some publish under the address of their site. */
function domainOfPublisher(publisher: string | undefined): readonly ComparableIdentifier[] {
  if (publisher === undefined || !/^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/u.test(publisher)) return []
  return comparableIdentifiers({ scheme: 'domain', value: publisher })
}

interface Found {
  readonly matches: readonly Match[]
  readonly friends: readonly Match<IndexedFriend>[]
}

const NOTHING_FOUND: Found = { matches: [], friends: [] }

function findNames(index: NameIndex, words: Words): Found {
  const matches: Match[] = []
  const friends: Match<IndexedFriend>[] = []
  for (let first = 0; first < words.count; first += 1) {
    const start = words.starts[first] ?? 0
    if (!mayBegin(index.beginnings, words.letters, start)) continue
    for (let end = first + 1; end <= words.count; end += 1) {
      if ((words.starts[end] ?? 0) - start > index.longestName) break
      const letters = lettersBetween(words, first, end)
      for (const name of index.names.get(letters) ?? []) matches.push({ name, first, end, reading: 'exact' })
      for (const name of index.friends.get(letters) ?? [])
        friends.push({ name, first, end, reading: 'exact' })
    }
  }
  findChanged(index, words, matches)
  return matches.length === 0 && friends.length === 0 ? NOTHING_FOUND : { matches, friends }
}

/** Names with a slip or in disguise, in whole words where no name begins as it should. */
function findChanged(index: NameIndex, words: Words, matches: Match[]): void {
  const isAscii = ASCII.test(words.letters)
  for (let first = 0, end = 1; end <= words.count; end += 1) {
    if (words.boundaries[end] !== BOUNDARIES.hard) continue
    const [from, to] = [first, end]
    first = end
    const length = (words.starts[to] ?? 0) - (words.starts[from] ?? 0)
    if (length < 3 || (isAscii && length < SHORTEST_WITH_SLIP - 1)) continue
    const word = lettersBetween(words, from, to)
    const isSlip = length >= SHORTEST_WITH_SLIP - 1 && mayHaveEnd(index.slipEnds, word)
    if ((isAscii && !isSlip) || matches.some(match => match.first < to && match.end > from)) continue
    const latin = isAscii ? undefined : undisguised(word)
    const disguised = latin === undefined ? [] : (index.names.get(latin) ?? [])
    for (const name of disguised) matches.push({ name, first: from, end: to, reading: 'disguise' })
    const slipped = isSlip ? namesWithSlip(index.halves, word) : []
    for (const name of slipped) matches.push({ name, first: from, end: to, reading: 'slip' })
  }
}

const ASCII = /^[ -~]*$/u

function findIdentifier(index: NameIndex, identifier: ComparableIdentifier): readonly IdentifierMatch[] {
  const table = index.identifiers.get(identifier.scheme)
  if (table === undefined) return []
  const exact = table.exact.get(identifier.value) ?? []
  if (exact.length > 0) return exact.map(entry => ({ identifier, entry, form: 'exact' as const }))
  for (const length of table.lengths) {
    const entries =
      length <= identifier.value.length ? table.prefixes.get(identifier.value.slice(0, length)) : undefined
    if (entries !== undefined) return entries.map(entry => ({ identifier, entry, form: 'pattern' as const }))
  }
  return []
}

function vendorOf(index: NameIndex, identifier: ComparableIdentifier): readonly VendorMatch[] {
  const { vendor } = identifier
  if (vendor === undefined) return []
  const isWritten = identifier.scheme === 'signer' || identifier.scheme === 'publisher'
  const key = isWritten ? publisherKey(vendor) : vendorKey(vendor)
  const found = findPublishers(index, key)
  return found.length === 0 && isCarrier(key) ? [] : [{ identifier, key, found }]
}
