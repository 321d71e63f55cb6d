import type { ItemIdentifier } from '../../model/item.ts'
import { EVENT, type LookAhead } from '../events.ts'
import type { Glance, Glimpse, Likeness } from '../glance.ts'
import { UsualTexts } from '../json/usual-texts.ts'
import type { Limits } from '../limits.ts'
import { withoutAddress } from '../maintainer.ts'
import { Passing } from '../passing.ts'
import { isScope } from './check.ts'
import { firstText, isBlank, isType, type Nodes, nodesOf, type Shape } from './component.ts'

/** Passes over components; one within which others stand is left to the Collector. */
export class ComponentPassing extends Passing {
  readonly #nodes: Nodes
  readonly #maxTextBytes: number
  /** Of each place whether a glance goes by its texts, or something might be told of them. */
  readonly #isLookedAt: readonly boolean[]
  /** Of places that say one of few things. */
  readonly #usual: readonly (UsualTexts | undefined)[]
  /** By the node of the place, as a Thing has them; used again for each component. */
  readonly #texts: (string | undefined)[]
  /** The number of the component in which a place last had a text. */
  readonly #lastIn: number[]
  #component = 0
  readonly #seen: { name: string; publisher: string; identifiers: Glimpse['identifiers'] }
  readonly #purl = { scheme: 'purl', value: '' }
  readonly #cpe = { scheme: 'cpe', value: '' }
  readonly #both: readonly ItemIdentifier[] = [this.#purl, this.#cpe]
  readonly #onlyPurl: readonly ItemIdentifier[] = [this.#purl]
  readonly #onlyCpe: readonly ItemIdentifier[] = [this.#cpe]

  constructor(glance: Glance, shape: Shape, { textBytes }: Limits) {
    super(glance)
    this.#nodes = nodesOf(shape)
    this.#maxTextBytes = textBytes
    this.#texts = Array.from({ length: shape.places + 1 }, () => undefined)
    this.#lastIn = this.#texts.map(() => 0)
    const { name, type, scope, purl, cpe, makers } = this.#nodes
    const lookedAt = [name, type, scope, purl, cpe, ...makers]
    this.#isLookedAt = this.#texts.map((_, node) => lookedAt.includes(node))
    const usual = [type, scope, shape.nodeOf('publisher'), shape.nodeOf('supplierName')]
    this.#usual = this.#texts.map((_, node) => (usual.includes(node) ? new UsualTexts() : undefined))
    this.#seen = { name: '', publisher: '', identifiers: NONE }
  }

  /** Goes to the end of the component; false where something on the way is not as usual. */
  protected override read(events: LookAhead): boolean {
    const { component, service, version, swidTag, swidName, contactName } = this.#nodes
    this.noted.count = 0
    this.#component += 1
    while (events.next()) {
      const { kind, node } = events
      if (kind === EVENT.text) {
        const isAgain = this.#lastIn[node] === this.#component
        this.#lastIn[node] = this.#component
        // Of several authors the first speaks.
        if (isAgain && node === contactName && events.isPlain) continue
        if (isAgain || node === swidTag || node === swidName || events.textBytes() > this.#maxTextBytes)
          return false
        if (this.#isLookedAt[node] === true ? !events.note(this.noted) : !events.isPlain) return false
        // Only the whole answer goes by it.
        if (node === version && events.textBytes() > 0 && !events.note(this.noted)) return false
      } else if (kind === EVENT.endObject) {
        if (node === component) return true
      } else if (kind === EVENT.object) {
        if (node === component || node === service) return false
      } else if (kind !== EVENT.array && kind !== EVENT.endArray) return false
    }
    return false
  }

  protected override decode(events: LookAhead): Glimpse | undefined {
    const { count, nodes, places } = this.noted
    const { version } = this.#nodes
    this.#texts.fill(undefined)
    for (let at = 0; at < count; at += 1) {
      const node = nodes[at] ?? 0
      if (node === version) continue
      const usual = this.#usual[node]
      const text = usual === undefined ? events.textAt(places[at] ?? 0) : usual.at(events, this.noted, at)
      if (text === undefined || (usual === undefined && events.odd !== undefined)) return undefined
      this.#texts[node] = text
    }
    return this.#glimpse()
  }

  #glimpse(): Glimpse | undefined {
    const texts = this.#texts
    const { name, type, scope, makers, purl, cpe } = this.#nodes
    const title = texts[name]
    if (title === undefined || isBlank(title) || !isType(texts[type]) || !isScope(texts[scope]))
      return undefined
    const seen = this.#seen
    const publisher = firstText(texts, makers)
    seen.name = title.trim()
    seen.publisher = publisher === undefined ? '' : withoutAddress(publisher)
    this.#purl.value = texts[purl] ?? ''
    this.#cpe.value = texts[cpe] ?? ''
    const hasCpe = this.#cpe.value !== ''
    if (this.#purl.value !== '') seen.identifiers = hasCpe ? this.#both : this.#onlyPurl
    else seen.identifiers = hasCpe ? this.#onlyCpe : NONE
    return seen
  }

  protected override whole(events: LookAhead, { name, publisher = '', identifiers }: Glimpse): Likeness {
    const { count, nodes, places } = this.noted
    const type = this.#texts[this.#nodes.type] ?? ''
    let version = ''
    for (let at = 0; at < count; at += 1)
      if (nodes[at] === this.#nodes.version) version = events.textAt(places[at] ?? 0)
    return {
      name,
      identifiers: identifiers.map(one => ({ ...one })),
      type,
      ...(publisher === '' ? {} : { publisher }),
      ...(version === '' ? {} : { version }),
    }
  }
}

const NONE: readonly ItemIdentifier[] = []
