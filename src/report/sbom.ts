import { compareText } from '../base/order.ts'
import { sha256 } from '../base/digest.ts'
import type { Item, ItemIdentifier } from '../model/item.ts'
import { printableJson } from './printable.ts'

/** What a scan of a computer came to. */
export interface Scanned {
  readonly items: readonly Item[]
  /** Places that were looked at, with how many things were seen there. */
  readonly seen: readonly { readonly place: string; readonly count: number }[]
  /** Places that are not there. */
  readonly absent: readonly string[]
  /** Places of which something was not seen, and why. */
  readonly unseen: readonly { readonly place: string; readonly why: string }[]
}

/** When the document is made, as `2026-03-01T10:00:00.000Z`, and by which version of Licet. */
export interface MadeBy {
  readonly now: string
  readonly version: string
}

/**
 * A scan as CycloneDX 1.6 JSON: one component for each item, the operating system as the subject of the document.
 * It says of itself that it is incomplete, and what was looked at and what was not seen stands in the metadata.
 */
export function renderSbom(scanned: Scanned, { now, version }: MadeBy): string {
  const subject = scanned.items.find(({ type }) => type === 'operating-system')
  const components = scanned.items.filter(item => item !== subject).map(componentOf)
  const { seen, unseen, absent } = scanned
  const body = {
    version: 1,
    metadata: {
      timestamp: now,
      lifecycles: [{ phase: 'operations' }],
      tools: { components: [{ type: 'application', name: 'licet', version }] },
      ...(subject === undefined ? {} : { component: componentOf(subject, components.length) }),
      properties: [
        ...seen.map(({ place, count }) => ({ name: 'licet:looked-at', value: `${place}: ${count}` })),
        ...absent.map(place => ({ name: 'licet:not-there', value: place })),
        ...unseen.map(({ place, why }) => ({ name: 'licet:not-seen', value: `${place}: ${why}` })),
      ],
    },
    components,
    ...(unseen.length === 0 ? {} : { compositions: [{ aggregate: 'incomplete' }] }),
  }
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialOf(body), ...body }
  return `${printableJson(document, 2)}\n`
}

/** The number follows from the content: the same scan at the same moment is the same document (RFC 9562, version 8). */
function serialOf(body: unknown): string {
  const digits = sha256(JSON.stringify(body))
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

function componentOf(item: Item, number: number): object {
  const { purl, cpe, rest } = apart(item.identifiers)
  const properties = [
    ...(item.type === undefined ? [] : [{ name: 'licet:type', value: item.type }]),
    ...rest.map(({ scheme, value }) => ({ name: `licet:${scheme}`, value })),
    ...Object.entries(item.circumstances)
      .toSorted(([one], [other]) => compareText(one, other))
      .map(([name, value]) => ({ name: `licet:circumstance:${name}`, value })),
    ...(item.quantity === 1 ? [] : [{ name: 'licet:quantity', value: String(item.quantity) }]),
  ]
  return {
    type: typeOf(item.type),
    'bom-ref': `item-${number + 1}`,
    ...(item.publisher === undefined ? {} : { publisher: item.publisher }),
    name: item.name,
    ...(item.version === undefined ? {} : { version: item.version }),
    ...(cpe === undefined ? {} : { cpe }),
    ...(purl === undefined ? {} : { purl }),
    ...(properties.length === 0 ? {} : { properties }),
    evidence: { occurrences: [{ location: item.at }] },
  }
}

/** A component has room for one package URL and one CPE; what is beyond stands among its properties. */
function apart(identifiers: readonly ItemIdentifier[]): {
  readonly purl: string | undefined
  readonly cpe: string | undefined
  readonly rest: readonly ItemIdentifier[]
} {
  const purl = identifiers.find(({ scheme }) => scheme === 'purl')
  const cpe = identifiers.find(({ scheme }) => scheme === 'cpe')
  return {
    purl: purl?.value,
    cpe: cpe?.value,
    rest: identifiers.filter(one => one !== purl && one !== cpe),
  }
}

/** The types of components that CycloneDX 1.6 knows, for ours that it does not. */
const TYPES: Readonly<Record<string, string>> = {
  package: 'library',
  library: 'library',
  driver: 'device-driver',
  device: 'device',
  firmware: 'firmware',
  'operating-system': 'operating-system',
}

function typeOf(type: string | undefined): string {
  return (type === undefined ? undefined : TYPES[type]) ?? 'application'
}
