import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import type { JsonEvents } from '../json/cut.ts'
import { EVENT } from '../json/memory.ts'
import { oddKind, oddText } from '../json/odd.ts'
import { withoutAddress } from '../maintainer.ts'
import type { Limits } from '../limits.ts'
import { newItem } from '../new-item.ts'
import type { ProblemLog } from '../problems.ts'
import type { Note } from '../reader.ts'
import { SHAPE } from './shape.ts'

const COMPONENT = SHAPE.nodeOf('component')
const SERVICE = SHAPE.nodeOf('service')
const [NAME, VERSION, TYPE] = nodes('name', 'version', 'type')
const [PURL, CPE, SWID_TAG] = nodes('purl', 'cpe', 'swidTag')
/** Who made it, the most telling first: `publisher` and `group` are the oldest members, the others name legal persons. */
const MAKERS = nodes('publisher', 'manufacturerName', 'supplierName', 'author', 'contactName', 'group')
const [BOM_FORMAT, SPEC_VERSION, AGGREGATE] = nodes('bomFormat', 'specVersion', 'aggregate')
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

/** A component while its members are being read; used again for the next one at the same depth. */
interface OpenComponent {
  at: string
  /** By the node of the place. */
  readonly texts: (string | undefined)[]
}

/** Makes items of the events of a CycloneDX document. An item comes when its component ends: after those it holds. */
export class Collector {
  bomFormat: string | undefined
  readonly notes: Note[] = []
  #items: Item[] = []
  readonly #frames: OpenComponent[] = []
  /** The innermost component, and how many are open. */
  #open: OpenComponent | undefined
  #depth = 0
  readonly #problems: ProblemLog
  readonly #limits: Limits

  constructor(problems: ProblemLog, limits: Limits) {
    this.#problems = problems
    this.#limits = limits
  }

  /** Takes in one stretch of events and gives the items that ended in it. */
  take(events: JsonEvents): readonly Item[] {
    this.#items = []
    while (events.next()) {
      if (events.kind === EVENT.text) this.#text(events)
      else if (events.kind === EVENT.object) this.#begin(events)
      else if (events.kind === EVENT.endObject) this.#end(events.node)
      else if (events.kind === EVENT.odd)
        this.#problems.add(oddKind(this.#pointer(events.node), events.index))
    }
    return this.#items
  }

  #begin(events: JsonEvents): void {
    const { node, index } = events
    if (node !== COMPONENT && node !== SERVICE) return
    const parent = this.#open?.at ?? ''
    const at =
      index < 0 ? '/metadata/component' : parent + (node === SERVICE ? '/services/' : '/components/') + index
    let frame = this.#frames[this.#depth]
    if (frame === undefined) {
      frame = { at, texts: newTexts() }
      this.#frames.push(frame)
    } else {
      frame.at = at
      frame.texts.fill(undefined)
    }
    this.#depth += 1
    this.#open = frame
  }

  #text(events: JsonEvents): void {
    const { node } = events
    if (events.textBytes() > this.#limits.textBytes) {
      this.#problems.add(oddText(this.#pointer(node), 'text-too-long', this.#limits.textBytes))
      return
    }
    const text = events.text()
    if (events.odd !== undefined) {
      this.#problems.add(oddText(this.#pointer(node), events.odd, this.#limits.textBytes))
      if (events.odd === 'text-too-long') return
    }
    const open = this.#open
    if (open === undefined) return this.#documentText(node, text)
    // Of several authors the first speaks; any other member that comes twice is a fault of the file, and the last one counts.
    if (open.texts[node] === undefined) open.texts[node] = text
    else if (node !== CONTACT_NAME) {
      this.#problems.add(repeated(this.#pointer(node)))
      open.texts[node] = text
    }
    return undefined
  }

  #documentText(node: number, text: string): void {
    if (node === BOM_FORMAT) this.bomFormat = text
    else if (node === SPEC_VERSION) {
      this.notes.push({
        code: 'format-version',
        says: `It says that it follows CycloneDX ${text.slice(0, 40)}.`,
      })
    } else if (node === AGGREGATE && text !== 'complete') {
      this.#noteIncomplete(text)
    }
  }

  #noteIncomplete(aggregate: string): void {
    const says = `By its own word (compositions: ${aggregate.slice(0, 80)}) it may not name everything.`
    if (this.notes.every(note => note.says !== says) && this.notes.length < 20) {
      this.notes.push({ code: 'inventory-incomplete', says })
    }
  }

  #end(node: number): void {
    if (node !== COMPONENT && node !== SERVICE) return
    const open = this.#open
    if (open === undefined) return
    this.#depth -= 1
    this.#open = this.#depth === 0 ? undefined : this.#frames[this.#depth - 1]
    const item = itemOf(open, node === SERVICE ? 'service' : open.texts[TYPE])
    if (item === undefined) this.#problems.add(nameless(open.at, 'without an identifier'))
    else {
      this.#items.push(item)
      if (isBlank(open.texts[NAME])) this.#problems.add(nameless(open.at, 'with an identifier'))
      if (node === COMPONENT) this.#checkType(open)
    }
  }

  #checkType(open: OpenComponent): void {
    const type = open.texts[TYPE]
    if (type !== undefined && TYPES.has(type)) return
    this.#problems.add({
      code: type === undefined ? 'component-without-type' : 'component-type-unknown',
      at: { pointer: `${open.at}/type` },
      says:
        type === undefined
          ? 'This component does not say what it is, as the standard wants; it was read all the same.'
          : `The standard knows no type "${type.slice(0, 60)}"; the component was read all the same.`,
    })
  }

  #pointer(node: number): string {
    return `${this.#open?.at ?? ''}/${SHAPE.placeOf(node)}`
  }
}

const CONTACT_NAME = SHAPE.nodeOf('contactName')

function nodes<const Places extends readonly string[]>(...places: Places): { [Key in keyof Places]: number } {
  return places.map(place => SHAPE.nodeOf(place)) as { [Key in keyof Places]: number }
}

function newTexts(): (string | undefined)[] {
  return Array.from({ length: SHAPE.places + 1 }, () => undefined)
}

/** The item of a component; without a name it goes by its identifier, without both there is none. */
function itemOf(open: OpenComponent, type: string | undefined): Item | undefined {
  const { at, texts } = open
  const identifiers = identifiersOf(texts)
  const name = isBlank(texts[NAME]) ? identifiers[0]?.value : texts[NAME]?.trim()
  if (name === undefined) return undefined
  const publisher = firstText(texts, MAKERS)
  return newItem({
    name,
    publisher: publisher === undefined ? undefined : withoutAddress(publisher),
    version: texts[VERSION],
    identifiers,
    at,
    type,
  })
}

function firstText(texts: readonly (string | undefined)[], places: readonly number[]): string | undefined {
  for (const place of places) {
    const text = texts[place]
    if (!isBlank(text)) return text
  }
  return undefined
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === ''
}

function identifiersOf(texts: readonly (string | undefined)[]): readonly ItemIdentifier[] {
  const identifiers: ItemIdentifier[] = []
  const [purl, cpe, swid] = [texts[PURL], texts[CPE], texts[SWID_TAG]]
  if (purl !== undefined && purl !== '') identifiers.push({ scheme: 'purl', value: purl })
  if (cpe !== undefined && cpe !== '') identifiers.push({ scheme: 'cpe', value: cpe })
  if (swid !== undefined && swid !== '') identifiers.push({ scheme: 'swid', value: swid })
  return identifiers
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

function repeated(pointer: string): Problem {
  return {
    code: 'json-repeated-member',
    at: { pointer },
    says: 'This member stands here twice; the last one counts.',
  }
}
