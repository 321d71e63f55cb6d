import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { EVENT, type Events, WANT } from '../events.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'
import type { Note } from '../reader.ts'
import { type Thing, Things } from '../records/things.ts'
import { isBlank, isType, itemOf, type Nodes, nodesOf, type Shape } from './component.ts'
import { type DetailChoices, Details } from './details.ts'
import {
  checkRange,
  checkScope,
  checkSerialNumber,
  checkSwid,
  checkTimestamp,
  checkVersion,
  versionIn,
} from './check.ts'

/** How one encoding of CycloneDX writes things down. */
export interface Encoding {
  readonly shape: Shape
  /** Set where the shape has places for `Details`, too: those after `after`. */
  readonly details?: DetailChoices & { readonly after: number; readonly licenceIds: ReadonlySet<string> }
  /** Set where the events tell of members that come again. */
  readonly tellsRepeats?: true
  /** What leads to the subject of the document, and from a component to one within it. */
  readonly steps: {
    readonly root: string
    readonly subject: string
    readonly component: string
    readonly service: string
    readonly dependency: string
    readonly citation: string
    /** Where the version of the standard, the serial number and the time stand. */
    readonly version: string
    readonly serialNumber: string
    readonly timestamp: string
    readonly metadata: string
  }
}

/** Makes items of the events of a CycloneDX document. An item comes when its component ends: after those it holds. */
export class Collector<Told extends Events = Events> {
  /** How many components were passed over in the last stretch. */
  passed = 0
  bomFormat: string | undefined
  readonly #notes: Note[] = []
  #ranges = 0
  #items: Item[] = []
  readonly #shape: Shape
  readonly #nodes: Nodes
  /** The components and services that are open. */
  readonly #things: Things
  readonly #problems: ProblemLog
  readonly #details: Details | undefined
  /** Places with a higher number are for details. */
  readonly #lastPlace: number
  readonly #steps: Encoding['steps']
  readonly #tellsRepeats: true | undefined
  readonly #pass: ((events: Told) => boolean) | undefined

  /** `pass` passes over a component that has begun, where it need not be collected. */
  constructor(
    { shape, steps, details, tellsRepeats }: Encoding,
    problems: ProblemLog,
    limits: Limits,
    pass?: (events: Told) => boolean,
  ) {
    this.#pass = pass
    this.#shape = shape
    this.#nodes = nodesOf(shape)
    this.#steps = steps
    this.#tellsRepeats = tellsRepeats
    this.#lastPlace = details?.after ?? shape.places
    if (details !== undefined)
      this.#details = new Details(shape.placeOf, details, details.licenceIds, problem =>
        problems.add(problem),
      )
    this.#problems = problems
    this.#things = new Things(shape, problems, limits)
  }

  /** Takes in one stretch of events and gives the items that ended in it. */
  take(events: Told): readonly Item[] {
    const items: Item[] = []
    this.passed = 0
    this.#items = items
    while (events.next()) {
      if (events.kind === EVENT.text) this.#text(events)
      else if (events.kind === EVENT.object) this.#begin(events)
      else if (events.kind === EVENT.endObject) this.#end(events.node)
      else if (events.kind === EVENT.array) this.#details?.begin(events.node, this.#place())
      else if (events.kind === EVENT.endArray) this.#details?.end(events.node)
      else if (events.kind === EVENT.odd) this.#things.odd(events)
      else if (events.kind === EVENT.again)
        this.#things.again(events, events.node === this.#nodes.contactName ? 'first' : 'last')
    }
    // Named by the variable: V8 leaves optimised code at whatever it has not seen by the time it enters the loop.
    return items
  }

  /** What is to be said of the document as a whole, once it has been read. */
  get notes(): readonly Note[] {
    if (this.#ranges === 0) return this.#notes
    const says = `Components that give a range of versions and no version: ${this.#ranges}. Their version counts as unknown.`
    return [...this.#notes, { code: 'version-ranges', says }]
  }

  #begin(events: Told): void {
    const { node, index } = events
    if (node === this.#nodes.component && this.#pass?.(events) === true) {
      this.passed += 1
      return
    }
    if (node !== this.#nodes.component && node !== this.#nodes.service) {
      this.#details?.begin(node, this.#placeOfDetail(events))
      return
    }
    const step = node === this.#nodes.service ? this.#steps.service : this.#steps.component
    const above = this.#things.open?.at ?? this.#steps.root
    const at = index < 0 ? this.#steps.subject : above + events.stepTo(step, index)
    this.#things.begin(at)
    this.#details?.begin(node, at)
  }

  /** Where that stands which is being read: a component, a service, or what is told of the document. */
  #place(): string {
    return this.#things.open?.at ?? this.#steps.metadata
  }

  #placeOfDetail(events: Events): string {
    const place = this.#shape.placeOf(events.node)
    if (place === 'dependency') return events.stepTo(this.#steps.dependency, events.index)
    return place === 'citation' ? events.stepTo(this.#steps.citation, events.index) : this.#place()
  }

  #text(events: Events): void {
    const { node } = events
    this.#details?.text(events, this.#place())
    if (node > this.#lastPlace) return undefined
    const text = this.#things.text(events)
    if (text === undefined) return undefined
    const { open } = this.#things
    if (open === undefined) return this.#documentText(node, text)
    // Of several authors the first speaks; any other member that comes twice is a fault of the file, and the last one counts.
    if (open.texts[node] !== undefined && node === this.#nodes.contactName) return undefined
    if (open.texts[node] !== undefined && this.#tellsRepeats !== true)
      this.#things.again(events, 'last', WANT.text)
    open.texts[node] = text
    return undefined
  }

  #documentText(node: number, text: string): void {
    if (node === this.#nodes.bomFormat) this.bomFormat = text
    else if (node === this.#nodes.specVersion) {
      this.#notes.push({
        code: 'format-version',
        says: `It says that it follows CycloneDX ${versionIn(text)}.`,
      })
      this.#tell(checkVersion(text, this.#steps.version))
      this.#details?.followsVersion(versionIn(text))
    } else if (node === this.#nodes.serialNumber)
      this.#tell(checkSerialNumber(text, this.#steps.serialNumber))
    else if (node === this.#nodes.timestamp) this.#tell(checkTimestamp(text, this.#steps.timestamp))
    else if (node === this.#nodes.aggregate && text !== 'complete') {
      this.#noteIncomplete(text)
    }
  }

  #noteIncomplete(aggregate: string): void {
    const says = `By its own word (compositions: ${aggregate.slice(0, 80)}) it may not name everything.`
    if (this.#notes.every(note => note.says !== says) && this.#notes.length < 20) {
      this.#notes.push({ code: 'inventory-incomplete', says })
    }
  }

  #end(node: number): void {
    if (node !== this.#nodes.component && node !== this.#nodes.service) {
      this.#details?.end(node)
      return
    }
    const open = this.#things.end()
    if (open === undefined) return
    this.#details?.end(node)
    const item = itemOf(
      this.#nodes,
      open,
      node === this.#nodes.service ? 'service' : open.texts[this.#nodes.type],
    )
    if (item === undefined) this.#problems.add(nameless(open.at, 'without an identifier'))
    else {
      this.#items.push(item)
      if (isBlank(open.texts[this.#nodes.name])) this.#problems.add(nameless(open.at, 'with an identifier'))
      if (node === this.#nodes.component) {
        this.#checkType(open)
        this.#tell(checkScope(open.texts[this.#nodes.scope], open.at))
        this.#tell(checkSwid(open.texts[this.#nodes.swidTag], open.texts[this.#nodes.swidName], open.at))
        this.#checkRange(open)
      }
    }
  }

  #checkRange({ texts, at }: Thing): void {
    const { versionRange, version, isExternal } = this.#nodes
    const range = texts[versionRange]
    if (range === undefined) return
    if (texts[version] === undefined) this.#ranges += 1
    this.#tell(checkRange(range, texts[version], texts[isExternal], at))
  }

  #tell(problem: Problem | undefined): void {
    if (problem !== undefined) this.#problems.add(problem)
  }

  #checkType(open: Thing): void {
    const type = open.texts[this.#nodes.type]
    if (isType(type)) return
    this.#problems.add({
      code: type === undefined ? 'component-without-type' : 'component-type-unknown',
      at: { pointer: `${open.at}/type` },
      says:
        type === undefined
          ? 'This component does not say what it is, as the standard wants; it was read all the same.'
          : `The standard knows no type "${type.slice(0, 60)}"; the component was read all the same.`,
    })
  }
}

function nameless(at: string, how: 'with an identifier' | 'without an identifier'): Problem {
  return {
    code: 'component-without-name',
    at: { pointer: at },
    says:
      how === 'with an identifier'
        ? 'This component has no name; it goes by its identifier.'
        : 'This component has neither a name nor an identifier, so nothing can be said of it.',
  }
}
