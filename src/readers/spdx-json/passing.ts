import type { ItemIdentifier } from '../../model/item.ts'
import { EVENT, type LookAhead } from '../events.ts'
import type { Glance, Glimpse, Likeness } from '../glance.ts'
import { note } from '../json/met.ts'
import { UsualTexts } from '../json/usual-texts.ts'
import type { Limits } from '../limits.ts'
import { Passing } from '../passing.ts'
import { publisherOf, said, schemeOf, typeOf } from '../spdx/item.ts'
import { NODE, SHAPE } from './shape.ts'

/** Packages with more identifiers are left to the Collector. */
const MOST_IDENTIFIERS = 4
/** The places whose texts a glance goes by. */
const LOOKED_AT: readonly number[] = [
  NODE.name,
  NODE.supplier,
  NODE.originator,
  NODE.referenceType,
  NODE.locator,
]
/** Those whose texts only the whole answer goes by. */
const KEPT: readonly number[] = [NODE.version, NODE.purpose]
const USUAL: readonly number[] = [NODE.supplier, NODE.originator, NODE.referenceType]
/** HOSTILE: so many publishers are remembered. */
const MOST_PUBLISHERS = 1000

/** Passes over packages; the end of a reference is noted as an empty text. */
export class PackagePassing extends Passing {
  readonly #maxTextBytes: number
  readonly #isLookedAt = Array.from({ length: SHAPE.places + 1 }, (_, node) => LOOKED_AT.includes(node))
  readonly #isKept = Array.from({ length: SHAPE.places + 1 }, (_, node) => KEPT.includes(node))
  /** Of places that say one of few things. */
  readonly #usual = Array.from({ length: SHAPE.places + 1 }, (_, node) =>
    USUAL.includes(node) ? new UsualTexts() : undefined,
  )
  /** By the node of the place, as a Thing has them; used again for each package. */
  readonly #texts: (string | undefined)[] = Array.from({ length: SHAPE.places + 1 }, () => undefined)
  readonly #publishers = new Map<string, string>()
  /** The number of the object in which a place last had a text. */
  readonly #lastIn: number[] = Array.from({ length: SHAPE.places + 1 }, () => 0)
  #object = 0
  /** Used again for each package, too; by how many there are. */
  readonly #identifiers: readonly { scheme: string; value: string }[] = Array.from(
    { length: MOST_IDENTIFIERS },
    () => ({ scheme: '', value: '' }),
  )
  readonly #first: readonly (readonly ItemIdentifier[])[] = Array.from(
    { length: MOST_IDENTIFIERS + 1 },
    (_, count) => this.#identifiers.slice(0, count),
  )
  readonly #seen: { name: string; publisher: string; identifiers: Glimpse['identifiers'] } = {
    name: '',
    publisher: '',
    identifiers: [],
  }

  constructor(glance: Glance, { textBytes }: Limits) {
    super(glance)
    this.#maxTextBytes = textBytes
  }

  /** Goes to the end of the package; false where something on the way is not as usual. */
  protected override read(events: LookAhead): boolean {
    const { noted } = this
    noted.count = 0
    this.#object += 1
    while (events.next()) {
      const { kind, node } = events
      if (kind === EVENT.text) {
        // Of what comes twice more would have to be known.
        if (this.#lastIn[node] === this.#object || events.textBytes() > this.#maxTextBytes) return false
        this.#lastIn[node] = this.#object
        if (this.#isLookedAt[node] === true ? !events.note(noted) : !events.isPlain) return false
        if (this.#isKept[node] === true && events.textBytes() > 0 && !events.note(noted)) return false
      } else if (kind === EVENT.endObject) {
        if (node === NODE.package) return true
        if (!note(noted, NODE.reference, 0, 0, 0)) return false
        this.#lastIn[NODE.referenceType] = this.#lastIn[NODE.locator] = 0
      } else if (kind === EVENT.object) {
        if (node !== NODE.reference) return false
      } else if (kind !== EVENT.array && kind !== EVENT.endArray) return false
    }
    return false
  }

  /** Undefined where there are too many identifiers, too. */
  protected override decode(events: LookAhead): Glimpse | undefined {
    const texts = this.#texts
    const { count, nodes, places } = this.noted
    texts.fill(undefined)
    let identifiers = 0
    for (let at = 0; at < count; at += 1) {
      const node = nodes[at] ?? 0
      if (this.#isKept[node] === true) continue
      if (node !== NODE.reference) {
        const usual = this.#usual[node]
        const text = usual === undefined ? events.textAt(places[at] ?? 0) : usual.at(events, this.noted, at)
        if (text === undefined || (usual === undefined && events.odd !== undefined)) return undefined
        if (text !== text.trim()) return undefined
        texts[node] = text
        continue
      }
      const [scheme, value] = [schemeOf(texts[NODE.referenceType]), texts[NODE.locator]]
      texts[NODE.referenceType] = texts[NODE.locator] = undefined
      if (scheme === undefined || value === undefined) continue
      const identifier = this.#identifiers[identifiers]
      if (identifier === undefined) return undefined
      identifier.scheme = scheme
      identifier.value = value
      identifiers += 1
    }
    this.#seen.identifiers = this.#first[identifiers] ?? []
    const name = said(texts[NODE.name])
    if (name === undefined) return undefined
    this.#seen.name = name
    this.#seen.publisher = this.#publisherOf(texts[NODE.supplier], texts[NODE.originator])
    return this.#seen
  }

  protected override whole(events: LookAhead, { name, publisher = '', identifiers }: Glimpse): Likeness {
    const { count, nodes, places } = this.noted
    let [version, type] = ['', '']
    for (let at = 0; at < count; at += 1) {
      if (nodes[at] === NODE.version) version = said(events.textAt(places[at] ?? 0).trim()) ?? ''
      else if (nodes[at] === NODE.purpose) type = typeOf(events.textAt(places[at] ?? 0).trim()) ?? ''
    }
    return {
      name,
      identifiers: identifiers.map(one => ({ ...one })),
      ...(publisher === '' ? {} : { publisher }),
      ...(version === '' ? {} : { version }),
      ...(type === '' ? {} : { type }),
    }
  }

  /** Few suppliers publish many packages. */
  #publisherOf(supplier: string | undefined, originator: string | undefined): string {
    if (supplier === undefined || originator !== undefined) return publisherOf(supplier, originator) ?? ''
    let publisher = this.#publishers.get(supplier)
    if (publisher === undefined) {
      publisher = publisherOf(supplier, undefined) ?? ''
      if (this.#publishers.size < MOST_PUBLISHERS) this.#publishers.set(supplier, publisher)
    }
    return publisher
  }
}
