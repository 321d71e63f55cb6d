import { findIdentifier, vendorOf } from './find-identifiers.ts'
import { findPublishers } from './find-publishers.ts'
import { comparableIdentifiers } from './identifier.ts'
import type { ComparableIdentifier } from './identifier.ts'
import type { NameIndex } from './name-index.ts'
import { publisherKey } from './publisher.ts'

/** HOSTILE: so many publishers are remembered; then the memory is begun anew. */
const MOST_REMEMBERED = 10_000
const REMEMBERED = new WeakMap<NameIndex, Map<string, boolean>>()

/** Whether the catalogue knows anybody by a publisher's name as written. An inventory has few publishers, each many times. */
export function isKnownPublisher(index: NameIndex, publisher: string): boolean {
  let remembered = REMEMBERED.get(index)
  if (remembered === undefined || remembered.size >= MOST_REMEMBERED) {
    remembered = new Map()
    REMEMBERED.set(index, remembered)
  }
  let isKnown = remembered.get(publisher)
  if (isKnown === undefined) {
    isKnown =
      findPublishers(index, publisherKey(publisher)).length > 0 ||
      domainOfPublisher(publisher).some(
        identifier =>
          findIdentifier(index, identifier).length > 0 ||
          vendorOf(index, identifier).some(({ found }) => found.length > 0),
      )
    remembered.set(publisher, isKnown)
  }
  return isKnown
}

/** Some publish under the address of their site. */
export function domainOfPublisher(publisher: string | undefined): readonly ComparableIdentifier[] {
  if (publisher === undefined || !/^[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}$/u.test(publisher)) return []
  return comparableIdentifiers({ scheme: 'domain', value: publisher })
}
