import type { Item, ItemIdentifier } from '../../model/item.ts'
import type { JsonEvents } from '../json/cut.ts'
import { EVENT } from '../json/memory.ts'
import { oddKind, oddText } from '../json/odd.ts'
import type { Limits } from '../limits.ts'
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
const NOTHING: Readonly<Record<string, string>> = Object.freeze({})

interface OpenComponent {
  at: string
  texts: (string | undefined)[]
}

/** Makes items of the events of a CycloneDX document. An item comes when its component ends: after those it holds. */
export class Collector {
  bomFormat: string | undefined
  readonly notes: Note[] = []
  #items: Item[] = []
  readonly #open: OpenComponent[] = []
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
    if (events.node !== COMPONENT && events.node !== SERVICE) return
    const parent = this.#open.at(-1)?.at ?? ''
    const place = events.node === SERVICE ? 'services' : 'components'
    const at = events.index < 0 ? '/metadata/component' : `${parent}/${place}/${events.index}`
    this.#open.push({ at, texts: [] })
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
    const open = this.#open.at(-1)
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
    const open = this.#open.pop()
    if (open === undefined) return
    const { at, texts } = open
    const identifiers = identifiersOf(texts)
    const name = texts[NAME]?.trim() ?? ''
    if (name === '') this.#problems.add(nameless(at, identifiers.length > 0))
    if (name === '' && identifiers.length === 0) return
    const publisher = firstText(texts, MAKERS)
    const version = texts[VERSION]
    const type = node === SERVICE ? 'service' : texts[TYPE]
    this.#items.push({
      name: name === '' ? (identifiers[0]?.value ?? '') : name,
      ...(publisher === undefined ? undefined : { publisher }),
      ...(version === undefined || version === '' ? undefined : { version }),
      identifiers,
      circumstances: NOTHING,
      quantity: 1,
      at,
      ...(type === undefined ? undefined : { type }),
    })
  }

  #pointer(node: number): string {
    return `${this.#open.at(-1)?.at ?? ''}/${SHAPE.placeOf(node)}`
  }
}

const CONTACT_NAME = SHAPE.nodeOf('contactName')

function nodes<const Places extends readonly string[]>(...places: Places): { [Key in keyof Places]: number } {
  return places.map(place => SHAPE.nodeOf(place)) as { [Key in keyof Places]: number }
}

function firstText(texts: readonly (string | undefined)[], places: readonly number[]): string | undefined {
  for (const place of places) {
    const text = texts[place]
    if (text !== undefined && text.trim() !== '') return text
  }
  return undefined
}

function identifiersOf(texts: readonly (string | undefined)[]): readonly ItemIdentifier[] {
  const [purl, cpe, swid] = [texts[PURL], texts[CPE], texts[SWID_TAG]]
  const identifiers: ItemIdentifier[] = []
  if (purl !== undefined && purl !== '') identifiers.push({ scheme: 'purl', value: purl })
  if (cpe !== undefined && cpe !== '') identifiers.push({ scheme: 'cpe', value: cpe })
  if (swid !== undefined && swid !== '') identifiers.push({ scheme: 'swid', value: swid })
  return identifiers
}

function nameless(
  at: string,
  isIdentified: boolean,
): { code: string; at: { pointer: string }; says: string } {
  return {
    code: 'component-without-name',
    at: { pointer: at },
    says: isIdentified
      ? 'This component has no name; it goes by its identifier.'
      : 'This component has neither a name nor an identifier, so nothing can be said of it.',
  }
}

function repeated(pointer: string): { code: string; at: { pointer: string }; says: string } {
  return {
    code: 'json-repeated-member',
    at: { pointer },
    says: 'This member stands here twice; the last one counts.',
  }
}
