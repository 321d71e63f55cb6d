import type { Feature } from '../feature.ts'
import { subjectName } from './publisher.ts'

/** Schemes in which somebody vouches for who may use a value; the others are weaker. */
const WEAKER_BITS: ReadonlyMap<string, number> = new Map([
  ['exe', 12],
  ['service', 12],
  ['domain', 15],
  ['cask', 16],
  ['chocolatey', 16],
  ['driver', 18],
])
const EXACT_BITS = 24
const PATTERN_BITS = 20

export const identifierIsKnown: Feature = {
  id: 'identifier-is-known',
  says: 'An identifier is one recorded for it, or begins as all of its identifiers do.',
  tells: 'maker',
  weigh({ identifier }) {
    if (identifier === undefined) return undefined
    const strong = identifier.form === 'exact' ? EXACT_BITS : PATTERN_BITS
    const bits = Math.min(strong, WEAKER_BITS.get(identifier.identifier.scheme) ?? strong)
    return {
      item: `${identifier.identifier.scheme} ${identifier.identifier.value}`,
      candidate: identifier.entry.text,
      bits,
    }
  },
}

/** Where a Debian package is called after a place on GitHub, its owner ends at one of several hyphens. */
const GUESSED_VENDOR_BITS = 12

export const identifierNamesVendor: Feature = {
  id: 'identifier-names-vendor',
  says: 'In an identifier its name stands where the maker is written.',
  tells: 'maker',
  weigh({ identifier, vendor }) {
    if (identifier !== undefined || vendor === undefined) return undefined
    const { identifier: own } = vendor.match
    const bits = own.scheme === 'deb' ? Math.min(GUESSED_VENDOR_BITS, vendor.found.bits) : vendor.found.bits
    return { item: own.value, candidate: vendor.found.text, bits }
  },
}

const OTHER_VENDOR_BITS = -9

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
    return { item: other.identifier.value, candidate: subjectName(comparison), bits: OTHER_VENDOR_BITS }
  },
}

const OPEN_REGISTRY_BITS = -14

export const openRegistry: Feature = {
  id: 'open-registry',
  says: 'It is a package of a registry where anybody may take any name, or that packs what others make.',
  tells: 'maker',
  weigh({ identifier, vendor, publisher, title }) {
    if (!title.openRegistry || identifier !== undefined || vendor !== undefined || publisher !== undefined)
      return undefined
    return { item: title.item.name, candidate: '', bits: OPEN_REGISTRY_BITS }
  },
}
