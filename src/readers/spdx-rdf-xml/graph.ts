import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import type { Statement } from '../rdf-xml/statements.ts'
import { itemOfPackage } from '../spdx/item.ts'

const SPDX = 'http://spdx.org/rdf/terms#'
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'

/** Predicates that an inventory needs. */
export const WANTED: ReadonlySet<string> = new Set([
  TYPE,
  ...[
    'name',
    'versionInfo',
    'supplier',
    'originator',
    'primaryPackagePurpose',
    'externalRef',
    'referenceType',
    'referenceLocator',
    'specVersion',
  ].map(name => SPDX + name),
])

/** Types of which something is wanted; what is said of others is not kept. */
const KEPT: ReadonlySet<string> = new Set(['Package', 'ExternalRef', 'SpdxDocument'].map(name => SPDX + name))

/** What a document says of one thing, in however many places. */
interface Thing {
  readonly line: number
  isPackage: boolean
  readonly texts: Map<string, string>
  readonly references: string[]
}

/** Gathers what the statements of an SPDX 2 document say of its packages; RDF may say it in any order and place. */
export class Graph {
  version: string | undefined
  /** Set when more would have to be kept than is allowed. */
  full: Problem | undefined
  readonly #things = new Map<string, Thing>()
  readonly #problems: ProblemLog
  readonly #limits: Limits

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#limits = limits
  }

  take({ subject, predicate, object, line, isTooLong }: Statement): void {
    if (isTooLong) {
      this.#problems.add({
        code: 'text-too-long',
        at: { line },
        says: `A text of what begins here is longer than the limit of ${this.#limits.textBytes} bytes (textBytes); it was not read.`,
      })
      return
    }
    if (predicate === TYPE && !KEPT.has(object)) return
    if (predicate === `${SPDX}specVersion`) this.version ??= object
    const thing = this.#thing(subject, line)
    if (thing === undefined) return
    if (predicate === TYPE) thing.isPackage ||= object === `${SPDX}Package`
    else if (predicate === `${SPDX}externalRef`) thing.references.push(object)
    else if (!thing.texts.has(predicate) && object !== '') thing.texts.set(predicate, object)
  }

  items(): readonly Item[] {
    const items: Item[] = []
    const packages = [...this.#things.values()].filter(({ isPackage }) => isPackage)
    for (const thing of packages.toSorted((a, b) => a.line - b.line)) {
      const found = {
        name: thing.texts.get(`${SPDX}name`),
        version: thing.texts.get(`${SPDX}versionInfo`),
        supplier: thing.texts.get(`${SPDX}supplier`),
        originator: thing.texts.get(`${SPDX}originator`),
        purpose: thing.texts.get(`${SPDX}primaryPackagePurpose`),
        references: thing.references.map(name => this.#reference(name)),
        at: `line ${thing.line}`,
        place: { line: thing.line },
      }
      const item = itemOfPackage(found, problem => this.#problems.add(problem))
      if (item !== undefined) items.push(item)
    }
    return items
  }

  #thing(subject: string, line: number): Thing | undefined {
    const known = this.#things.get(subject)
    if (known !== undefined) return known
    if (this.#things.size >= this.#limits.rdfNodes) {
      this.full ??= {
        code: 'rdf-too-large',
        at: { line },
        says: `The document describes more than ${this.#limits.rdfNodes} things that would have to be kept, the limit (rdfNodes).`,
        help: 'Export it in JSON, which is read as a stream whatever its size, or read it with a higher limit.',
      }
      return undefined
    }
    const thing: Thing = { line, isPackage: false, texts: new Map(), references: [] }
    this.#things.set(subject, thing)
    return thing
  }

  #reference(name: string): { type: string | undefined; locator: string | undefined } {
    const texts = this.#things.get(name)?.texts
    return { type: texts?.get(`${SPDX}referenceType`), locator: texts?.get(`${SPDX}referenceLocator`) }
  }
}
