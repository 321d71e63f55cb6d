import type { Item } from '../../model/item.ts'
import { EVENT, type LookAhead } from '../events.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import { type Thing, Things } from '../records/things.ts'
import { itemOfPackage, type SpdxReference } from '../spdx/item.ts'
import type { PackagePassing } from './passing.ts'
import { NODE, SHAPE } from './shape.ts'

/** Makes items of the events of an SPDX document. A property test holds it equal to the plain reader of records. */
export class Collector {
  /** How many packages were passed over in the last stretch. */
  passed = 0
  /** What the document says it follows. */
  version: string | undefined
  #items: Item[] = []
  /** A package, and within it a reference. */
  readonly #things: Things
  #references: SpdxReference[] = []
  /** What leads to the packages that are being read. */
  #packages = '/packages'
  readonly #problems: ProblemLog
  readonly #passing: PackagePassing | undefined

  /** With a passing, packages that need not be collected are passed over. */
  constructor(problems: ProblemLog, limits: Limits, passing?: PackagePassing) {
    this.#passing = passing
    this.#problems = problems
    this.#things = new Things(SHAPE, problems, limits)
  }

  /** Takes in one stretch of events and gives the items that ended in it. */
  take(events: LookAhead): readonly Item[] {
    const items: Item[] = []
    this.passed = 0
    this.#items = items
    while (events.next()) {
      if (events.kind === EVENT.text) this.#text(events)
      else if (events.kind === EVENT.object) this.#begin(events)
      else if (events.kind === EVENT.endObject) this.#end(events.node)
      else if (events.kind === EVENT.odd) this.#things.odd(events)
      else if (events.kind === EVENT.again) this.#things.again(events, 'first')
    }
    // Named by the variable: V8 leaves optimised code at whatever it has not seen by the time it enters the loop.
    return items
  }

  #begin(events: LookAhead): void {
    const { node, index } = events
    if (node === NODE.package) {
      if (this.#passing?.pass(events) === true) this.passed += 1
      else this.#things.begin(events.stepTo(this.#packages, index))
    } else if (node === NODE.wrapped) this.#packages = '/sbom/packages'
    else if (node === NODE.reference)
      this.#things.begin(events.stepTo(`${this.#things.open?.at ?? ''}/externalRefs`, index))
  }

  #text(events: LookAhead): void {
    const { node } = events
    const text = this.#things.text(events)?.trim() ?? ''
    if (text === '') return
    // Of a member that comes twice the first that says something counts.
    const { open } = this.#things
    if (open !== undefined) open.texts[node] ??= text
    else if (node === NODE.spdxVersion) this.version ??= text
  }

  #end(node: number): void {
    if (node === NODE.wrapped) this.#packages = '/packages'
    if (node !== NODE.package && node !== NODE.reference) return
    const ended = this.#things.end()
    if (ended === undefined) return
    if (node === NODE.reference)
      this.#references.push({ type: ended.texts[NODE.referenceType], locator: ended.texts[NODE.locator] })
    else this.#endPackage(ended)
  }

  #endPackage({ at, texts }: Thing): void {
    const item = itemOfPackage(
      {
        name: texts[NODE.name],
        version: texts[NODE.version],
        supplier: texts[NODE.supplier],
        originator: texts[NODE.originator],
        purpose: texts[NODE.purpose],
        references: this.#references,
        at,
        place: { pointer: at },
      },
      problem => this.#problems.add(problem),
    )
    if (item !== undefined) this.#items.push(item)
    this.#references = []
  }
}
