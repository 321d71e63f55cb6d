import type { Item, ItemIdentifier } from '../model/item.ts'
import { readAsciiLetters, roomForLetters } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hardWords, wordsOf } from '../text/words.ts'
import {
  comparableScheme,
  decoded,
  isReverseDomain,
  isTopDomain,
  MAX_IDENTIFIER_LENGTH,
  MAX_IDENTIFIERS,
} from './identifier.ts'
import { mayName, readAscii } from './glance.ts'
import { isKnownPublisher } from './known-publisher.ts'
import type { IndexedIdentifier, NameIndex } from './name-index.ts'
import { mayHold, sieveOf } from './sieve.ts'
import type { Sieve } from './sieve.ts'

/** Schemes whose values stand letter for letter in both places; those of other schemes are read in full. */
export const LETTER_FOR_LETTER = new Set(
  `winget bundle-id android-package flatpak swid purl cpe deb rpm apk npm pypi gem cargo nuget cask chocolatey scoop exe process
  service driver domain signer publisher`.split(/\s+/u),
)

/** Room for the letters of a publisher or an identifier, used only within `isLetGo`. */
const room = roomForLetters()

/**
 * Whether nothing in an item can be known, seen from the letters alone. Nine in ten lines of a real inventory go here. Yes is
 * certain: a property test holds it to `readTitle`.
 */
export function isLetGo(
  index: NameIndex,
  { name, publisher, identifiers }: Pick<Item, 'name' | 'publisher' | 'identifiers'>,
): boolean {
  if (identifiers.length > MAX_IDENTIFIERS) return false
  const letters = readAscii(name)?.letters
  if (letters === undefined) return false
  // A title may itself be an identifier: a file, or a name in a tree, which has no words.
  const isTree = letters.isDotted && isReverseDomain(name)
  if (letters.isDotted && (isTree || AS_A_FILE.test(name)) && mayPoint(index, letters)) return false
  if (!isTree && mayName(index, name)) return false
  if (publisher !== undefined && publisher !== '' && !isUnknownPublisher(index, publisher)) return false
  for (const identifier of identifiers) if (!isUnknown(index, identifier)) return false
  return true
}

/** A program or a driver by its ending, with all that may be cut off behind it; and whatever has a space at an end to be cut off. */
export const AS_A_FILE = /^[^!-~]|\.(?:sys|exe)$|[^!-~]$/iu

/** Whether nobody is known by a publisher's name. */
export function isUnknownPublisher(index: NameIndex, publisher: string): boolean {
  return (
    (readAsciiLetters(room, publisher, 0, endOfPublisher(publisher)) &&
      !mayHold(index.publisherSieve, room) &&
      !(publisher.includes('.') && mayPoint(index, room))) ||
    !isKnownPublisher(index, publisher)
  )
}

/** The address of a maintainer says nothing. */
function endOfPublisher(publisher: string): number {
  const address = publisher.indexOf('<')
  return address > 0 && publisher.endsWith('>') ? address : publisher.length
}

function isUnknown(index: NameIndex, { scheme, value }: ItemIdentifier): boolean {
  if (!LETTER_FOR_LETTER.has(scheme)) return !index.identifiers.has(comparableScheme(scheme))
  // A scope of npm is written `%40scope`; what else stands in escapes is read in full.
  const plain = scheme === 'purl' && value.includes('%') ? decoded(value) : value
  if (plain.includes('%')) return false
  const [start, end] = scheme === 'purl' ? comparedPartOf(plain) : [0, plain.length]
  return readAsciiLetters(room, plain, start, end) && !mayPoint(index, room)
}

/**
 * From where to where a purl is compared: without its version and qualifiers; and who packs for a distribution, which stands in
 * every purl of it, is no maker. Of one that is not written as they usually are all is looked at.
 */
function comparedPartOf(purl: string): readonly [start: number, end: number] {
  const slash = purl.indexOf('/', SCHEME.length)
  const isUsual = slash > SCHEME.length && purl.length <= MAX_IDENTIFIER_LENGTH && purl.startsWith(SCHEME)
  if (!isUsual || purl.indexOf('/') < slash) return [0, purl.length]
  const start = slash <= LONGEST_TYPE ? DISTRIBUTIONS.find(one => purl.startsWith(one))?.length : undefined
  const sign = firstOf(purl.indexOf('?'), purl.indexOf('#'))
  // What stands behind a line's end is compared.
  if (sign !== undefined && /[\n\r\u2028\u2029]/u.test(purl)) return [0, purl.length]
  const end = sign ?? purl.length
  const at = purl.lastIndexOf('@', end - 1)
  const isVersion = at > slash + 1 && at > purl.lastIndexOf('/', end - 1)
  return [start ?? SCHEME.length, isVersion ? at : end]
}

function firstOf(one: number, other: number): number | undefined {
  if (one < 0) return other < 0 ? undefined : other
  return other < 0 ? one : Math.min(one, other)
}

/** What every purl begins with. */
export const SCHEME = 'pkg:'
/** `pkg:alpm` is the longest of DISTRIBUTIONS. */
export const LONGEST_TYPE = 8

/** What purls begin with whose packages somebody packs for a distribution. */
export const DISTRIBUTIONS = [
  'pkg:deb/debian/',
  'pkg:deb/ubuntu/',
  'pkg:rpm/redhat/',
  'pkg:rpm/fedora/',
  'pkg:rpm/opensuse/',
  'pkg:rpm/centos/',
  'pkg:apk/alpine/',
  'pkg:alpm/arch/',
]

/** Whether some letters may be an identifier of the catalogue, or hold the name of a maker. */
export function mayPoint(index: NameIndex, letters: Letters): boolean {
  return mayHold(index.identifierSieve, letters) || mayHold(index.publisherSieve, letters)
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
