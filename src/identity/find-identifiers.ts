import { findPublishers } from './find-publishers.ts'
import type { ComparableIdentifier } from './identifier.ts'
import type { IndexedIdentifier, IndexedPublisher, NameIndex } from './name-index.ts'
import { isCarrier, publisherKey, vendorKey } from './publisher.ts'
import type { PublisherKey } from './publisher.ts'

/** An identifier of an item that the catalogue has, whole or by its beginning. */
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

/** The entries of the catalogue that an identifier is; the longest beginning, where none is it whole. */
export function findIdentifier(
  index: NameIndex,
  identifier: ComparableIdentifier,
): readonly IdentifierMatch[] {
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

/** Whom the maker's place in an identifier names. */
export function vendorOf(index: NameIndex, identifier: ComparableIdentifier): readonly VendorMatch[] {
  const { vendor } = identifier
  if (vendor === undefined) return []
  const isWritten = identifier.scheme === 'signer' || identifier.scheme === 'publisher'
  const key = isWritten ? publisherKey(vendor) : vendorKey(vendor)
  const found = findPublishers(index, key)
  return found.length === 0 && isCarrier(key) ? [] : [{ identifier, key, found }]
}
