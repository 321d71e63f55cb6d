import { ATTRIBUTE, fail, nameOf, type Scan, type TroubleKind } from './scan.ts'
import { attributesOf } from './tag.ts'

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

/** A name with the address that its prefix stands for. */
export interface Qualified {
  readonly prefix: string
  readonly local: string
  readonly uri: string
  /** Address and name in one, as RDF takes them. */
  readonly whole: string
}

/** An attribute with its value. */
export interface QualifiedAttribute {
  readonly name: Qualified
  readonly value: string
}

/** A start tag whose names are whole. */
export interface QualifiedTag {
  readonly name: Qualified
  readonly attributes: readonly QualifiedAttribute[]
}

/** The names of a document with the addresses of their prefixes (Namespaces in XML 1.0, Third Edition). */
export class Namespaces {
  readonly #scan: Scan
  /** The prefixes that each open element declares, where it declares any. */
  readonly #declared: (ReadonlyMap<string, string> | undefined)[] = []
  /** Names that were made whole, by their numbers, until prefixes stand for something else. */
  readonly #elements: Known = []
  readonly #attributes: Known = []

  constructor(scan: Scan) {
    this.#scan = scan
  }

  /** The start tag that was told last; undefined where something is wrong with its names, which the scan then says. */
  open(): QualifiedTag | undefined {
    const scan = this.#scan
    const values = scan.attributeCount === 0 ? NONE : attributesOf(scan)
    if (!this.#declare(values)) return undefined
    const name = this.#elements[scan.name] ?? this.#element(nameOf(scan))
    if (name === undefined) return undefined
    if (values.length === 0) return { name, attributes: NONE }
    const attributes: QualifiedAttribute[] = []
    for (const [number, [text, value]] of values.entries()) {
      const known = this.#attributes[scan.attributes[number * ATTRIBUTE.words] ?? 0]
      const of = known ?? this.#attribute(text, scan.attributes[number * ATTRIBUTE.words] ?? 0)
      if (of === undefined) return undefined
      attributes.push({ name: of, value })
    }
    return this.#areDistinct(attributes) ? { name, attributes } : undefined
  }

  /** The element ends that was opened last. */
  close(): void {
    if (this.#declared.pop() !== undefined) this.#forget()
  }

  /** Notes what the attributes declare, by prefix, that of names without one being empty; false where they may not. */
  #declare(values: Values): boolean {
    let declared: Map<string, string> | undefined
    for (const [name, value] of values) {
      if (!name.startsWith('xmlns')) continue
      const isDefault = name === 'xmlns'
      if (!isDefault && name[5] !== ':') continue
      const [prefix, uri] = [isDefault ? '' : name.slice(6), value.trim()]
      // XML 1.1 lets a prefix be taken back.
      const isTakenBack = uri === '' && !isDefault && this.#scan.version === '1.0'
      if (isTakenBack || !mayBind(prefix, uri)) return this.#wrong('namespace', prefix) !== undefined
      declared ??= new Map()
      declared.set(prefix, uri)
    }
    this.#declared.push(declared)
    if (declared !== undefined) this.#forget()
    return true
  }

  #forget(): void {
    this.#elements.length = 0
    this.#attributes.length = 0
  }

  #element(text: string): Qualified | undefined {
    const split = this.#split(text)
    if (split === undefined) return undefined
    const { prefix, local } = split
    if (prefix === 'xmlns') return this.#wrong('prefix-xmlns', prefix)
    const uri = this.#resolve(prefix) ?? ''
    if (prefix !== '' && uri === '') return this.#wrong('prefix-unbound', prefix)
    return keep(this.#elements, this.#scan.name, { prefix, local, uri, whole: uri + local })
  }

  /** A namespace without a prefix does not hold for attributes. */
  #attribute(text: string, number: number): Qualified | undefined {
    const split = this.#split(text)
    if (split === undefined) return undefined
    const { prefix, local } = split
    const uri = prefix !== '' ? this.#resolve(prefix) : local === 'xmlns' ? XMLNS_NAMESPACE : ''
    if (uri === undefined) return this.#wrong('prefix-unbound', prefix)
    return keep(this.#attributes, number, { prefix, local, uri, whole: uri + local })
  }

  /** Whether no two of them are one under different prefixes; that none stands twice was seen before. */
  #areDistinct(attributes: readonly QualifiedAttribute[]): boolean {
    if (attributes.length < 2) return true
    const seen = new Set<string>()
    for (const { name } of attributes) {
      if (name.prefix === '') continue
      const key = `{${name.uri}}${name.local}`
      if (seen.has(key)) return this.#wrong('attribute-twice', key) !== undefined
      seen.add(key)
    }
    return true
  }

  #split(name: string): { readonly prefix: string; readonly local: string } | undefined {
    const colon = name.indexOf(':')
    if (colon < 0) return { prefix: '', local: name }
    const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)]
    if (prefix === '' || local === '' || local.includes(':')) return this.#wrong('name-colons', name)
    return { prefix, local }
  }

  #resolve(prefix: string): string | undefined {
    for (let depth = this.#declared.length - 1; depth >= 0; depth -= 1) {
      const uri = this.#declared[depth]?.get(prefix)
      if (uri !== undefined) return uri
    }
    return prefix === 'xml' ? XML_NAMESPACE : prefix === 'xmlns' ? XMLNS_NAMESPACE : undefined
  }

  #wrong(kind: TroubleKind, name: string): undefined {
    // The tag ends before the place that the scan has come to.
    fail(this.#scan, kind, this.#scan.at - 1, name)
  }
}

type Known = (Qualified | undefined)[]
type Values = readonly (readonly [name: string, value: string])[]

const NONE: readonly never[] = []

/** Keeps a name by its number, where it has one. */
function keep(known: Known, number: number, name: Qualified): Qualified {
  if (number > 0) known[number] = name
  return name
}

/** Whether a prefix may stand for an address: those of XML itself belong to each other. */
function mayBind(prefix: string, uri: string): boolean {
  if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE) return false
  return (prefix === 'xml') === (uri === XML_NAMESPACE)
}
