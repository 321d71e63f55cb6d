import type { Item, ItemIdentifier } from '../model/item.ts'
import { readAsciiLetters, roomForLetters } from '../text/letters.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import { comparableScheme, isReverseDomain, isTopDomain, MAX_IDENTIFIERS } from './identifier.ts'
import { mayName } from './glance.ts'
import type { IndexedIdentifier, NameIndex } from './name-index.ts'
import { holdsName } from './name-table.ts'
import { mayHold, sieveOf } from './sieve.ts'
import type { Sieve } from './sieve.ts'
import { holdsSlip } from './slips.ts'

/** Schemes whose values stand letter for letter in both places; those of other schemes are read in full. */
const LETTER_FOR_LETTER = new Set(
  `winget bundle-id android-package flatpak swid purl cpe deb rpm apk npm pypi gem cargo nuget cask chocolatey scoop exe process
  service driver domain signer publisher`.split(/\s+/u),
)

/** Room for the letters of one text, used only within `isLetGo`. */
const room = roomForLetters()

/**
 * Whether nothing in an item can be known, seen from the letters alone. Nine in ten lines of a real inventory go here. Yes is
 * certain: a property test holds it to `readTitle`.
 */
export function isLetGo(index: NameIndex, { name, publisher, identifiers }: Item): boolean {
  if (identifiers.length > MAX_IDENTIFIERS || !readAsciiLetters(room, name)) return false
  if (name.includes('.')) {
    // A title may itself be an identifier: a file, or a name in a tree, which has no words.
    if (mayPoint(index)) return false
    if (!isReverseDomain(name) && holdsAnyName(index)) return false
  } else if (holdsAnyName(index)) return false
  if (publisher !== undefined && publisher !== '') {
    if (!readAsciiLetters(room, publisher, 0, endOfPublisher(publisher))) return false
    if (mayHold(index.publisherSieve, room)) return false
    if (publisher.includes('.') && mayPoint(index)) return false
  }
  for (const identifier of identifiers) if (!isUnknown(index, identifier)) return false
  return true
}

function holdsAnyName(index: NameIndex): boolean {
  return mayName(index, room) && (holdsName(index.names, room) || holdsSlip(index, room))
}

/** The address of a maintainer says nothing. */
function endOfPublisher(publisher: string): number {
  const address = publisher.indexOf('<')
  return address > 0 && publisher.endsWith('>') ? address : publisher.length
}

function isUnknown(index: NameIndex, { scheme, value }: ItemIdentifier): boolean {
  if (!LETTER_FOR_LETTER.has(scheme)) return !index.identifiers.has(comparableScheme(scheme))
  if (value.includes('%')) return false
  return readAsciiLetters(room, value, startOfIdentifier(scheme, value)) && !mayPoint(index)
}

/** Who packs for a distribution is no maker, and stands in every purl of it. */
function startOfIdentifier(scheme: string, value: string): number {
  if (scheme !== 'purl') return 0
  return DISTRIBUTIONS.find(start => value.startsWith(start))?.length ?? 0
}

const DISTRIBUTIONS = [
  'pkg:deb/debian/',
  'pkg:deb/ubuntu/',
  'pkg:rpm/redhat/',
  'pkg:rpm/fedora/',
  'pkg:rpm/opensuse/',
  'pkg:rpm/centos/',
  'pkg:apk/alpine/',
  'pkg:alpm/arch/',
]

/** Whether the letters in the room may be an identifier of the catalogue, or hold the name of a maker. */
function mayPoint(index: NameIndex): boolean {
  return mayHold(index.identifierSieve, room) || mayHold(index.publisherSieve, room)
}

/** A sieve for identifiers: whatever equals or begins one holds the longest word of it. */
export function identifierSieve(identifiers: readonly IndexedIdentifier[]): Sieve {
  const compared = identifiers.filter(({ scheme }) => LETTER_FOR_LETTER.has(scheme))
  const words = new Set(compared.map(longestWord))
  const sieve = sieveOf([...words], LONG_ENOUGH)
  // An identifier without a word to look for would fall through: then nothing is let go.
  if (words.has('')) sieve.bits.fill(0xff)
  return sieve
}

/** A word at the end of a beginning may go on, and is looked for only where it is long enough to be met free. */
const LONG_ENOUGH = 5

function longestWord({ key, isBeginning }: IndexedIdentifier): string {
  const words = hardWords(wordsOf(key))
  const whole = words.filter(
    (word, place) =>
      word.length >= LONG_ENOUGH ||
      (word.length >= 2 && !(isBeginning && place === words.length - 1 && key.endsWith(word))),
  )
  const telling = whole.filter(word => !isTopDomain(word))
  return (telling.length === 0 ? whole : telling).reduce(
    (longest, word) => (word.length > longest.length ? word : longest),
    '',
  )
}
