import type { Item } from '../model/item.ts'
import { readAsciiLetters, roomForLetters } from '../text/letters.ts'
import { findIdentifier, vendorOf } from './find-identifiers.ts'
import { comparableIdentifiers, MAX_IDENTIFIERS } from './identifier.ts'
import type { ComparableIdentifier } from './identifier.ts'
import { isUnknownPublisher } from './let-go.ts'
import type { NameIndex } from './name-index.ts'
import { mayHold } from './sieve.ts'

/** Room for the letters of one maker's place, used only within `isUnknownVendor`. */
const room = roomForLetters()

/**
 * Whether neither the publisher nor an identifier of an item names anybody. Of what a glance does not let go four in five items are such,
 * by a likeness of letters; they are told without their publishers being taken apart.
 */
export function pointsToNobody(
  index: NameIndex,
  { publisher, identifiers }: Pick<Item, 'publisher' | 'identifiers'>,
): boolean {
  for (const identifier of identifiers.slice(0, MAX_IDENTIFIERS))
    for (const comparable of comparableIdentifiers(identifier))
      if (findIdentifier(index, comparable).length > 0 || !isUnknownVendor(index, comparable)) return false
  return publisher === undefined || publisher.trim() === '' || isUnknownPublisher(index, publisher)
}

function isUnknownVendor(index: NameIndex, comparable: ComparableIdentifier): boolean {
  const { vendor } = comparable
  if (vendor === undefined) return true
  return (
    (readAsciiLetters(room, vendor) && !mayHold(index.publisherSieve, room)) ||
    vendorOf(index, comparable).every(({ found }) => found.length === 0)
  )
}
