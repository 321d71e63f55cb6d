import type { Item, ItemIdentifier } from '../../model/item.ts'
import { withoutAddress } from '../maintainer.ts'
import { newItem } from '../new-item.ts'
import type { Thing, ThingShape } from '../records/things.ts'

/** Who made it, the most telling first: `publisher` and `group` are the oldest members, the others name legal persons. */
const MAKERS = ['publisher', 'manufacturerName', 'supplierName', 'author', 'contactName', 'group'] as const

/** What the collector needs of a shape that has the places of CycloneDX, in whatever encoding. */
export interface Shape extends ThingShape {
  readonly nodeOf: (place: string) => number
}

/** The nodes of the places. */
export interface Nodes {
  readonly component: number
  readonly service: number
  readonly name: number
  readonly version: number
  readonly versionRange: number
  readonly isExternal: number
  readonly type: number
  readonly purl: number
  readonly cpe: number
  readonly swidTag: number
  readonly swidName: number
  readonly scope: number
  readonly serialNumber: number
  readonly timestamp: number
  readonly contactName: number
  readonly bomFormat: number
  readonly specVersion: number
  readonly aggregate: number
  /** In the order of `MAKERS`. */
  readonly makers: readonly number[]
}

/** The nodes of the places, looked up once. */
export function nodesOf(shape: Shape): Nodes {
  return {
    component: shape.nodeOf('component'),
    service: shape.nodeOf('service'),
    name: shape.nodeOf('name'),
    version: shape.nodeOf('version'),
    versionRange: shape.nodeOf('versionRange'),
    isExternal: shape.nodeOf('isExternal'),
    type: shape.nodeOf('type'),
    purl: shape.nodeOf('purl'),
    cpe: shape.nodeOf('cpe'),
    swidTag: shape.nodeOf('swidTag'),
    swidName: shape.nodeOf('swidName'),
    scope: shape.nodeOf('scope'),
    serialNumber: shape.nodeOf('serialNumber'),
    timestamp: shape.nodeOf('timestamp'),
    contactName: shape.nodeOf('contactName'),
    bomFormat: shape.nodeOf('bomFormat'),
    specVersion: shape.nodeOf('specVersion'),
    aggregate: shape.nodeOf('aggregate'),
    makers: MAKERS.map(place => shape.nodeOf(place)),
  }
}

/** The item of a component; without a name it goes by its identifier, without both there is none. */
export function itemOf(nodes: Nodes, open: Thing, type: string | undefined): Item | undefined {
  const { at, texts } = open
  const identifiers = identifiersOf(nodes, texts)
  const name = isBlank(texts[nodes.name]) ? identifiers[0]?.value : texts[nodes.name]?.trim()
  if (name === undefined) return undefined
  const publisher = firstText(texts, nodes.makers)
  return newItem({
    name,
    publisher: publisher === undefined ? undefined : withoutAddress(publisher),
    version: texts[nodes.version],
    identifiers,
    at,
    type,
  })
}

/** The first text that says something. */
export function firstText(
  texts: readonly (string | undefined)[],
  places: readonly number[],
): string | undefined {
  for (const place of places) {
    const text = texts[place]
    if (!isBlank(text)) return text
  }
  return undefined
}

/** JSON Schema of CycloneDX 1.7, `component.type`. */
const TYPES: ReadonlySet<string> = new Set([
  'application',
  'framework',
  'library',
  'container',
  'platform',
  'operating-system',
  'device',
  'device-driver',
  'firmware',
  'file',
  'machine-learning-model',
  'data',
  'cryptographic-asset',
])

/** Whether the standard knows a type of components. */
export function isType(text: string | undefined): boolean {
  return text !== undefined && TYPES.has(text)
}

/** Whether nothing is said. */
export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function identifiersOf(nodes: Nodes, texts: readonly (string | undefined)[]): readonly ItemIdentifier[] {
  const identifiers: ItemIdentifier[] = []
  const [purl, cpe, swid] = [texts[nodes.purl], texts[nodes.cpe], texts[nodes.swidTag]]
  if (purl !== undefined && purl !== '') identifiers.push({ scheme: 'purl', value: purl })
  if (cpe !== undefined && cpe !== '') identifiers.push({ scheme: 'cpe', value: cpe })
  if (swid !== undefined && swid !== '') identifiers.push({ scheme: 'swid', value: swid })
  return identifiers
}
