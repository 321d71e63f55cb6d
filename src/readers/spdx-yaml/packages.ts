import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, visit, type YAMLMap } from 'yaml'
import type { Place, Problem } from '../../base/problem.ts'
import type { SpdxPackage, SpdxReference } from '../spdx/item.ts'

/** Reads the tree of an SPDX document in YAML; what it cannot take it tells. */
export class SpdxTree {
  readonly #root: unknown
  /** What each alias stands for: the last node before it that bears the name. */
  readonly #targets = new Map<Node, Node>()
  readonly #placeOf: (offset: number) => Place
  readonly #tell: (problem: Problem) => void
  readonly #textBytes: number

  constructor(
    document: Document.Parsed,
    placeOf: (offset: number) => Place,
    tell: (problem: Problem) => void,
    textBytes: number,
  ) {
    this.#placeOf = placeOf
    this.#tell = tell
    this.#textBytes = textBytes
    const anchors = new Map<string, Node>()
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) {
          const target = anchors.get(node.source)
          if (target !== undefined) this.#targets.set(node, target)
        } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
      },
    })
    this.#root = document.contents
  }

  version(): string | undefined {
    return this.#isDocument() ? this.#text(this.#root, 'spdxVersion', '') : undefined
  }

  *packages(): Generator<SpdxPackage, void, undefined> {
    if (!this.#isDocument()) return
    for (const [index, found] of this.#sequence(this.#root, 'packages', '').entries()) {
      const at = `/packages/${index}`
      const node = this.#resolved(found)
      if (isMap(node)) yield this.#package(node, at)
      else this.#tellOdd(found, at)
    }
  }

  #isDocument(): boolean {
    if (isMap(this.#root)) return true
    this.#tellOdd(this.#root, '')
    return false
  }

  #package(node: YAMLMap, at: string): SpdxPackage {
    return {
      name: this.#text(node, 'name', at),
      version: this.#text(node, 'versionInfo', at),
      supplier: this.#text(node, 'supplier', at),
      originator: this.#text(node, 'originator', at),
      purpose: this.#text(node, 'primaryPackagePurpose', at),
      references: this.#sequence(node, 'externalRefs', at).map((reference, index) =>
        this.#reference(this.#resolved(reference), `${at}/externalRefs/${index}`),
      ),
      at,
      place: { ...this.#place(node), pointer: at },
    }
  }

  #reference(node: unknown, at: string): SpdxReference {
    if (!isMap(node)) this.#tellOdd(node, at)
    return {
      type: this.#text(node, 'referenceType', at),
      locator: this.#text(node, 'referenceLocator', at),
    }
  }

  #text(map: unknown, key: string, at: string): string | undefined {
    const node = this.#member(map, key, at)
    if (node === undefined) return undefined
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.#tellOdd(node, `${at}/${key}`)
      return undefined
    }
    // Nothing is said by an empty value or a null (YAML 1.2.2 §10.3.2).
    if (node.type === 'PLAIN' && /^(?:~|null|Null|NULL)?$/u.test(node.value)) return undefined
    const text = node.value.trim().toWellFormed()
    if (text.length <= this.#textBytes) return text === '' ? undefined : text
    this.#tell({
      code: 'text-too-long',
      at: { ...this.#place(node), pointer: `${at}/${key}` },
      says: `This text is longer than the limit of ${this.#textBytes} bytes (textBytes); it was not read.`,
    })
    return undefined
  }

  #sequence(map: unknown, key: string, at: string): readonly unknown[] {
    const node = this.#member(map, key, at)
    if (isSeq(node)) return node.items
    const isNothing = isScalar(node) && node.type === 'PLAIN' && node.value === ''
    if (node !== undefined && !isNothing) this.#tellOdd(node, `${at}/${key}`)
    return []
  }

  /** The member of this name; of several the last one counts, as in JSON. */
  #member(map: unknown, key: string, at: string): unknown {
    if (!isMap(map)) return undefined
    const found = map.items.filter(pair => isScalar(pair.key) && pair.key.value === key)
    const last = found.at(-1)
    if (found.length > 1) {
      this.#tell({
        code: 'yaml-repeated-member',
        at: { ...this.#place(last?.key), pointer: `${at}/${key}` },
        says: 'This member stands here more than once; the last one counts.',
      })
    }
    return this.#resolved(last?.value ?? undefined)
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) ? this.#targets.get(node) : node
  }

  #place(node: unknown): Place {
    return isNode(node) && node.range ? this.#placeOf(node.range[0]) : {}
  }

  #tellOdd(node: unknown, pointer: string): void {
    this.#tell({
      code: 'yaml-unexpected-kind',
      at: { ...this.#place(node), pointer },
      says: 'Here stands a value of a kind that the format does not have in this place; it was not read.',
    })
  }
}
