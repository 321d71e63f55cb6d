import type { Item } from '../model/item.ts'
import { readAsciiLetters, readLettersOf, roomForLetters } from '../text/letters.ts'
import type { Words } from '../text/pieces.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { findNames } from './find-names.ts'
import type { FoundNames, Match } from './find-names.ts'
import { findIdentifier, vendorOf } from './find-identifiers.ts'
import type { IdentifierMatch, VendorMatch } from './find-identifiers.ts'
import { comparableIdentifiers, identifiersOfTitle, MAX_IDENTIFIERS } from './identifier.ts'
import { domainOfPublisher } from './known-publisher.ts'
import type { IndexedFriend } from './indexed-name.ts'
import type { IndexedPublisher, NameIndex } from './name-index.ts'
import { findPublishers } from './find-publishers.ts'
import { publisherKey } from './publisher.ts'
import type { PublisherKey } from './publisher.ts'

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

const NOTHING_FOUND: FoundNames = { matches: [], friends: [] }

/** Room for the letters of one title, used only within `readTitle`. */
const room = roomForLetters()

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
  if (!readAsciiLetters(room, words.plain)) readLettersOf(room, words)
  const found = own.length > 0 ? NOTHING_FOUND : findNames(index, words, room)
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
