import { fail, nameOf, type Scan, type TroubleKind } from './scan.ts'
import { attributesOf } from './tag.ts'

export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'

/** A name with the address that its prefix stands for. */
export interface Qualified {
  readonly prefix: string
  readonly local: string
  readonly uri: string
}

/** An attribute with its value. */
export interface QualifiedAttribute extends Qualified {
  readonly value: string
}

/** A start tag whose names are whole. */
export interface QualifiedTag extends Qualified {
  readonly attributes: readonly QualifiedAttribute[]
}

/** The names of a document with the addresses of their prefixes (Namespaces in XML 1.0, Third Edition). */
export class Namespaces {
  readonly #scan: Scan
  /** The prefixes that each open element declares, where it declares any. */
  readonly #declared: (ReadonlyMap<string, string> | undefined)[] = []

  constructor(scan: Scan) {
    this.#scan = scan
  }

  /** The start tag that was told last; undefined where something is wrong with its names, which the scan then says. */
  open(): QualifiedTag | undefined {
    const name = this.#split(nameOf(this.#scan))
    const given = this.#attributes()
    if (name === undefined || given === undefined) return undefined
    const declared = this.#declarations(given)
    if (declared === undefined) return undefined
    this.#declared.push(declared.size === 0 ? undefined : declared)
    return this.#whole(name, given)
  }

  /** The element ends that was opened last. */
  close(): void {
    this.#declared.pop()
  }

  #attributes(): readonly Given[] | undefined {
    const given: Given[] = []
    for (const [whole, value] of attributesOf(this.#scan)) {
      const name = this.#split(whole)
      if (name === undefined) return undefined
      given.push({ ...name, value })
    }
    return given
  }

  #split(name: string): Name | undefined {
    const colon = name.indexOf(':')
    if (colon < 0) return { prefix: '', local: name }
    const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)]
    if (prefix === '' || local === '' || local.includes(':')) return this.#wrong('name-colons', name)
    return { prefix, local }
  }

  /** What the attributes declare, by prefix; that of names without one is empty. */
  #declarations(given: readonly Given[]): ReadonlyMap<string, string> | undefined {
    const declared = new Map<string, string>()
    for (const { prefix, local, value } of given) {
      const isDefault = prefix === '' && local === 'xmlns'
      if (prefix !== 'xmlns' && !isDefault) continue
      const [of, uri] = [isDefault ? '' : local, value.trim()]
      // XML 1.1 lets a prefix be taken back.
      const isTakenBack = uri === '' && !isDefault && this.#scan.version === '1.0'
      if (isTakenBack || !mayBind(of, uri)) return this.#wrong('namespace', of)
      declared.set(of, uri)
    }
    return declared
  }

  #whole(name: Name, given: readonly Given[]): QualifiedTag | undefined {
    const uri = this.#resolve(name.prefix) ?? ''
    if (name.prefix === 'xmlns') return this.#wrong('prefix-xmlns', name.prefix)
    if (name.prefix !== '' && uri === '') return this.#wrong('prefix-unbound', name.prefix)
    const attributes: QualifiedAttribute[] = []
    const seen = new Set<string>()
    for (const { prefix, local, value } of given) {
      // A namespace without a prefix does not hold for attributes.
      const of = prefix !== '' ? this.#resolve(prefix) : local === 'xmlns' ? XMLNS_NAMESPACE : ''
      if (of === undefined) return this.#wrong('prefix-unbound', prefix)
      const whole = prefix === '' ? local : `{${of}}${local}`
      if (seen.has(whole)) return this.#wrong('attribute-twice', whole)
      seen.add(whole)
      attributes.push({ prefix, local, uri: of, value })
    }
    return { ...name, uri, attributes }
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

interface Name {
  readonly prefix: string
  readonly local: string
}

interface Given extends Name {
  readonly value: string
}

/** Whether a prefix may stand for an address: those of XML itself belong to each other. */
function mayBind(prefix: string, uri: string): boolean {
  if (prefix === 'xmlns' || uri === XMLNS_NAMESPACE) return false
  return (prefix === 'xml') === (uri === XML_NAMESPACE)
}
