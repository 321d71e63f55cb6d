import type { ItemIdentifier } from '../../model/item.ts'
import { EVENT, type LookAhead } from '../events.ts'
import type { Glance, Glimpse } from '../glance.ts'
import { Met, roomForTexts } from '../json/met.ts'
import { UsualTexts } from '../json/usual-texts.ts'
import type { Limits } from '../limits.ts'
import { withoutAddress } from '../maintainer.ts'
import { isScope } from './check.ts'
import { firstText, isBlank, isType, type Nodes, nodesOf, type Shape } from './component.ts'

/**
 * Passes over components that are seen to be nobody's before anything is made of them. Only what is wholly as most components are is
 * passed over: one within which others stand, of which anything would be told or which is not at hand to its end is left to the Collector.
 */
export class Passing {
  readonly #glance: Glance
  readonly #nodes: Nodes
  readonly #maxTextBytes: number
  /** Of each place whether a glance goes by its texts, or something might be told of them. */
  readonly #isLookedAt: readonly boolean[]
  /** Where the texts that are looked at stand. */
  readonly #noted = roomForTexts()
  readonly #met = new Met()
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
    this.#glance = glance
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

  /** Whether the component whose beginning was told last is nobody's; then its end has been told, too. */
  pass(events: LookAhead): boolean {
    const { place } = events
    if (this.#read(events)) {
      if (this.#met.has(this.#noted)) return true
      if (this.#decode(events) && this.#isNobodys()) {
        this.#met.keep(this.#noted)
        return true
      }
    }
    events.back(place)
    return false
  }

  /** Goes to the end of the component; false where something on the way is not as usual. */
  #read(events: LookAhead): boolean {
    const { component, service, swidTag, swidName, contactName } = this.#nodes
    this.#noted.count = 0
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
        if (!(this.#isLookedAt[node] === true ? events.note(this.#noted) : events.isPlain)) return false
      } else if (kind === EVENT.endObject) {
        if (node === component) return true
      } else if (kind === EVENT.object) {
        if (node === component || node === service) return false
      } else if (kind !== EVENT.array && kind !== EVENT.endArray) return false
    }
    return false
  }

  /** Decodes what was noted; false where a text is not just what stands there. */
  #decode(events: LookAhead): boolean {
    const { count, nodes, places } = this.#noted
    this.#texts.fill(undefined)
    for (let at = 0; at < count; at += 1) {
      const node = nodes[at] ?? 0
      const usual = this.#usual[node]
      const text = usual === undefined ? events.textAt(places[at] ?? 0) : usual.at(events, this.#noted, at)
      if (text === undefined || (usual === undefined && events.odd !== undefined)) return false
      this.#texts[node] = text
    }
    return true
  }

  #isNobodys(): boolean {
    const texts = this.#texts
    const { name, type, scope, makers, purl, cpe } = this.#nodes
    const title = texts[name]
    if (title === undefined || isBlank(title) || !isType(texts[type]) || !isScope(texts[scope])) return false
    const seen = this.#seen
    const publisher = firstText(texts, makers)
    seen.name = title.trim()
    seen.publisher = publisher === undefined ? '' : withoutAddress(publisher)
    this.#purl.value = texts[purl] ?? ''
    this.#cpe.value = texts[cpe] ?? ''
    const hasCpe = this.#cpe.value !== ''
    if (this.#purl.value !== '') seen.identifiers = hasCpe ? this.#both : this.#onlyPurl
    else seen.identifiers = hasCpe ? this.#onlyCpe : NONE
    return this.#glance(seen)
  }
}

const NONE: readonly ItemIdentifier[] = []
