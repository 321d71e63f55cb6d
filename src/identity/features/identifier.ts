import type { Feature } from '../feature.ts'
import { subjectName } from './publisher.ts'
import { bitsOf } from '../weights.ts'
import type { Level } from '../weights.ts'

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
  weigh({ identifier }) {
    if (identifier === undefined) return undefined
    const bits = bitsOf(WEAKER.get(identifier.identifier.scheme) ?? `identifier-is-known/${identifier.form}`)
    return {
      item: `${identifier.identifier.scheme} ${identifier.identifier.value}`,
      candidate: identifier.entry.text,
      bits,
    }
  },
}

export const identifierNamesVendor: Feature = {
  id: 'identifier-names-vendor',
  says: 'In an identifier its name stands where the maker is written.',
  tells: 'maker',
  weigh({ identifier, vendor }) {
    if (identifier !== undefined || vendor === undefined) return undefined
    const { identifier: own } = vendor.match
    // Where a Debian package is called after a place on GitHub, its owner ends at one of several hyphens.
    const isRare = vendor.found.bits >= bitsOf('publisher-is-party/with-business')
    const most = isRare ? Infinity : bitsOf('identifier-names-vendor/ordinary')
    const bits = Math.min(
      own.scheme === 'deb' ? bitsOf('identifier-names-vendor/guessed') : most,
      vendor.found.bits,
    )
    return { item: own.value, candidate: vendor.found.text, bits }
  },
}

export const identifierNamesOther: Feature = {
  id: 'identifier-names-other',
  says: 'In an identifier somebody else stands where the maker is written.',
  tells: 'maker',
  weigh(comparison) {
    const { identifier, vendor, publisher, title, index, parties } = comparison
    if (identifier !== undefined || vendor !== undefined || publisher !== undefined) return undefined
    const other = title.vendors[0]
    if (
      other === undefined ||
      other.found.some(found => parties.some(at => index.parties[at]?.related.includes(found.party) === true))
    )
      return undefined
    return {
      item: other.identifier.value,
      candidate: subjectName(comparison),
      bits: bitsOf('identifier-names-other'),
    }
  },
}

export const openRegistry: Feature = {
  id: 'open-registry',
  says: 'It is a package of a registry where anybody may take any name, or that packs what others make.',
  tells: 'maker',
  weigh({ identifier, vendor, publisher, title }) {
    if (!title.openRegistry || identifier !== undefined || vendor !== undefined || publisher !== undefined)
      return undefined
    return { item: title.item.name, candidate: '', bits: bitsOf('open-registry') }
  },
}
