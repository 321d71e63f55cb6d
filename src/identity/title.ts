import type { Item } from '../model/item.ts'
import type { Words } from '../text/pieces.ts'
import { wordsOf } from '../text/words.ts'
import { findNames } from './find-names.ts'
import { cuesOfTitle } from './cues.ts'
import { seeAscii, seeWords } from './glance.ts'
import type { FoundNames, Match } from './find-names.ts'
import { findIdentifier, vendorOf } from './find-identifiers.ts'
import type { IdentifierMatch, VendorMatch } from './find-identifiers.ts'
import { comparableIdentifiers, identifiersOfTitle, MAX_IDENTIFIERS } from './identifier.ts'
import { domainOfPublisher } from './known-publisher.ts'
import type { ComparableIdentifier } from './identifier.ts'
import type { IndexedFriend } from './indexed-name.ts'
import type { IndexedPublisher, NameIndex } from './name-index.ts'
import { findPublishers } from './find-publishers.ts'
import { pointsToNobody } from './points-to-nobody.ts'
import { publisherKey } from './publisher.ts'
import type { PublisherKey } from './publisher.ts'
import { NOTHING_SAID, wordsSaid } from './said.ts'
import type { Said } from './said.ts'
import type { WordClasses } from './word-class.ts'

/** An item with all that the index recognises in it; nothing is judged yet. */
export interface Title {
  readonly item: Item
  readonly words: Words
  /** Its whole words; none where it is itself an identifier. */
  readonly whole: Said
  readonly known: WordClasses
  /** What can be seen of it whatever it is held against; see CUE. */
  readonly cues: number
  readonly publisher: PublisherKey | undefined
  /** Whether it has a publisher or identifiers, or is one itself; else the six below that come from these are empty. */
  readonly isPointed: boolean
  readonly matches: readonly Match[]
  readonly friends: readonly Match<IndexedFriend>[]
  readonly publishers: readonly IndexedPublisher[]
  readonly identifiers: readonly IdentifierMatch[]
  readonly vendors: readonly VendorMatch[]
  readonly openRegistry: boolean
  /** Whether it is a package of a distribution, which is published by whoever packs it. */
  readonly isPackage: boolean
}

const NO_IDENTIFIERS: readonly ComparableIdentifier[] = []
const NOTHING_FOUND: FoundNames = { matches: [], friends: [] }

/** Reads an item; undefined when nothing in it is known, which for most items costs no more than reading the title. */
export function readTitle(index: NameIndex, item: Item): Title | undefined {
  const ascii = seeAscii(index, item.name)
  // What is all ASCII and no identifier is cut only once a name has been found in it.
  let words = ascii?.letters.isDotted === false ? undefined : wordsOf(item.name)
  const own = words === undefined ? NO_IDENTIFIERS : identifiersOfTitle(words.plain.trim())
  // A title that is itself an identifier has no words: in com.example.kaspersky.bookmarks only the maker's place counts.
  let found = NOTHING_FOUND
  if (own.length === 0) {
    if (ascii !== undefined) found = findNames(index, ascii)
    else {
      words ??= wordsOf(item.name)
      found = findNames(index, seeWords(index, words), words)
    }
  }
  if (found.matches.length === 0 && own.length === 0 && pointsToNobody(index, item)) return undefined
  const pointers =
    own.length === 0 && item.identifiers.length === 0 && item.publisher === undefined
      ? NO_POINTERS
      : pointersIn(index, item, own)
  if (found.matches.length === 0 && !isKnown(pointers)) return undefined
  words ??= wordsOf(item.name)
  const whole = own.length > 0 ? NOTHING_SAID : wordsSaid(index.wordClasses, words)
  const { matches, friends } = found
  const { publisher, publishers, identifiers, vendors, openRegistry, isPackage } = pointers
  return {
    item,
    words,
    whole,
    known: index.wordClasses,
    cues: cuesOfTitle(item, ascii !== undefined, matches),
    isPointed: pointers !== NO_POINTERS,
    publisher,
    matches,
    friends,
    publishers,
    identifiers,
    vendors,
    openRegistry,
    isPackage,
  }
}

/** What points to somebody beside the words of a title: its publisher and identifiers. */
type Pointers = Pick<
  Title,
  'publisher' | 'publishers' | 'identifiers' | 'vendors' | 'openRegistry' | 'isPackage'
>

const NO_POINTERS: Pointers = {
  publisher: undefined,
  publishers: [],
  identifiers: [],
  vendors: [],
  openRegistry: false,
  isPackage: false,
}

function pointersIn(index: NameIndex, item: Item, own: readonly ComparableIdentifier[]): Pointers {
  const identifiers = [
    ...own,
    ...item.identifiers.slice(0, MAX_IDENTIFIERS).flatMap(comparableIdentifiers),
    ...domainOfPublisher(item.publisher),
  ]
  const isPackage = identifiers.some(({ scheme, value }) => isOfDistribution(scheme, value))
  const publisher = publisherOf(item, isPackage)
  return {
    publisher,
    publishers: publisher === undefined ? [] : findPublishers(index, publisher),
    identifiers: identifiers.flatMap(identifier => findIdentifier(index, identifier)),
    vendors: identifiers.flatMap(identifier => vendorOf(index, identifier)),
    openRegistry: identifiers.some(identifier => identifier.openRegistry === true),
    isPackage,
  }
}

function isKnown({ publishers, identifiers, vendors }: Pointers): boolean {
  return publishers.length > 0 || identifiers.length > 0 || vendors.some(vendor => vendor.found.length > 0)
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
