import type { Comparison } from '../comparison.ts'
import type { Feature } from '../feature.ts'
import type { NameIndex } from '../name-index.ts'
import { subjectName } from './publisher.ts'
import { WEIGHTS, bitsOf } from '../weights.ts'
import type { Level } from '../weights.ts'

type Vendor = NonNullable<Comparison['vendor']>

/** Schemes in which nobody vouches for who may use a value are weaker. */
const WEAKER: ReadonlyMap<string, Level> = new Map([
  ['exe', 'identifier-is-known/file'],
  ['service', 'identifier-is-known/file'],
  ['domain', 'identifier-is-known/domain'],
  ['cask', 'identifier-is-known/package'],
  ['chocolatey', 'identifier-is-known/package'],
  ['driver', 'identifier-is-known/driver'],
])

export const identifierIsKnown: Feature = {
  id: 'identifier-is-known',
  says: 'An identifier is one recorded for it, or begins as all of its identifiers do.',
  tells: 'maker',
  bits({ identifier }) {
    if (identifier === undefined) return 0
    return bitsOf(WEAKER.get(identifier.identifier.scheme) ?? `identifier-is-known/${identifier.form}`)
  },
  compared({ identifier }) {
    const own = identifier?.identifier
    return { item: `${own?.scheme} ${own?.value}`, candidate: identifier?.entry.text ?? '' }
  },
}

export const identifierNamesVendor: Feature = {
  id: 'identifier-names-vendor',
  says: 'In an identifier its name stands where the maker is written.',
  tells: 'maker',
  bits({ index, identifier, vendor }) {
    if (identifier !== undefined || vendor === undefined) return 0
    if (isScopeOfAnybody(index, vendor)) return WEIGHTS['identifier-names-vendor/begins'].bits
    // Where a Debian package is called after a place on GitHub, its owner ends at one of several hyphens.
    const isRare = vendor.found.bits >= WEIGHTS['publisher-is-party/with-business'].bits
    const most = isRare ? Infinity : WEIGHTS['identifier-names-vendor/ordinary'].bits
    return Math.min(
      vendor.match.identifier.scheme === 'deb' ? WEIGHTS['identifier-names-vendor/guessed'].bits : most,
      vendor.found.bits,
    )
  },
  compared({ vendor }) {
    return { item: vendor?.match.identifier.value ?? '', candidate: vendor?.found.text ?? '' }
  },
}

export const identifierNamesOther: Feature = {
  id: 'identifier-names-other',
  says: 'In an identifier somebody else stands where the maker is written.',
  tells: 'maker',
  bits({ identifier, vendor, publisher, title, index, parties }) {
    if (identifier !== undefined || vendor !== undefined || publisher !== undefined) return 0
    const other = title.vendors[0]
    if (
      other === undefined ||
      other.found.some(found => parties.some(at => index.parties[at]?.related.includes(found.party) === true))
    )
      return 0
    return WEIGHTS['identifier-names-other'].bits
  },
  compared(comparison) {
    return { item: comparison.title.vendors[0]?.identifier.value ?? '', candidate: subjectName(comparison) }
  },
}

export const openRegistry: Feature = {
  id: 'open-registry',
  says: 'It is a package of a registry where anybody may take any name or any scope that begins with one, or that packs what others make.',
  tells: 'maker',
  bits({ index, identifier, vendor, publisher, title }) {
    if (identifier !== undefined || publisher !== undefined) return 0
    if (vendor !== undefined) return isScopeOfAnybody(index, vendor) ? WEIGHTS['open-registry'].bits : 0
    return title.openRegistry ? WEIGHTS['open-registry'].bits : 0
  },
  compared({ title }) {
    return { item: title.item.name, candidate: '' }
  },
}

/** Registries of packages in which whoever comes first takes a scope, which then stands before the names of his packages. */
const OPEN_SCOPE = /^(?:npm|composer)\//u

/**
 * Whether a scope only begins with a name and goes on with more than a word of business, as those of others do that write for a
 * thing: `@discord-nestjs`.
 */
function isScopeOfAnybody({ publishers }: NameIndex, { match, found }: Vendor): boolean {
  if (found.bits > WEIGHTS['publisher-is-party/with-more'].bits) return false
  const { scheme, value } = match.identifier
  if (scheme !== 'npm' && !(scheme === 'purl' && OPEN_SCOPE.test(value))) return false
  const { full, whole, core } = match.key
  return ![full, whole, core].some(
    key => publishers.get(key)?.some(({ party }) => party === found.party) === true,
  )
}
