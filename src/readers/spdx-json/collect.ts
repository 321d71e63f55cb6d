import type { Item } from '../../model/item.ts'
import { EVENT, type Events } from '../events.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import { type Thing, Things } from '../records/things.ts'
import { itemOfPackage, type SpdxReference } from '../spdx/item.ts'
import { SHAPE } from './shape.ts'

const PACKAGE = SHAPE.nodeOf('package')
const REFERENCE = SHAPE.nodeOf('reference')
const SPDX_VERSION = SHAPE.nodeOf('spdxVersion')
const NAME = SHAPE.nodeOf('name')
const VERSION = SHAPE.nodeOf('version')
const SUPPLIER = SHAPE.nodeOf('supplier')
const ORIGINATOR = SHAPE.nodeOf('originator')
const PURPOSE = SHAPE.nodeOf('purpose')
const REFERENCE_TYPE = SHAPE.nodeOf('referenceType')
const LOCATOR = SHAPE.nodeOf('locator')

/** Makes items of the events of an SPDX document. A property test holds it equal to the plain reader of records. */
export class Collector {
  /** What the document says it follows. */
  version: string | undefined
  #items: Item[] = []
  /** A package, and within it a reference. */
  readonly #things: Things
  #references: SpdxReference[] = []
  readonly #problems: ProblemLog

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#things = new Things(SHAPE, problems, limits)
  }

  /** Takes in one stretch of events and gives the items that ended in it. */
  take(events: Events): readonly Item[] {
    const items: Item[] = []
    this.#items = items
    while (events.next()) {
      if (events.kind === EVENT.text) this.#text(events)
      else if (events.kind === EVENT.object) this.#begin(events)
      else if (events.kind === EVENT.endObject) this.#end(events.node)
      else if (events.kind === EVENT.odd) this.#things.odd(events)
    }
    // Named by the variable: V8 leaves optimised code at whatever it has not seen by the time it enters the loop.
    return items
  }

  #begin(events: Events): void {
    const { node, index } = events
    if (node === PACKAGE) this.#things.begin(events.stepTo('/packages', index))
    else if (node === REFERENCE)
      this.#things.begin(events.stepTo(`${this.#things.open?.at ?? ''}/externalRefs`, index))
  }

  #text(events: Events): void {
    const { node } = events
    const text = this.#things.text(events)?.trim() ?? ''
    if (text === '') return
    // Of a member that comes twice the first that says something counts.
    const { open } = this.#things
    if (open !== undefined) open.texts[node] ??= text
    else if (node === SPDX_VERSION) this.version ??= text
  }

  #end(node: number): void {
    if (node !== PACKAGE && node !== REFERENCE) return
    const ended = this.#things.end()
    if (ended === undefined) return
    if (node === REFERENCE)
      this.#references.push({ type: ended.texts[REFERENCE_TYPE], locator: ended.texts[LOCATOR] })
    else this.#endPackage(ended)
  }

  #endPackage({ at, texts }: Thing): void {
    const item = itemOfPackage(
      {
        name: texts[NAME],
        version: texts[VERSION],
        supplier: texts[SUPPLIER],
        originator: texts[ORIGINATOR],
        purpose: texts[PURPOSE],
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
