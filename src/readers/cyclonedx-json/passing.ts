import { EVENT, type LookAhead } from '../events.ts'
import type { Glance, Likeness } from '../glance.ts'
import { UsualTexts } from '../json/usual-texts.ts'
import type { Limits } from '../limits.ts'
import { withoutAddress } from '../maintainer.ts'
import { Passing } from '../passing.ts'
import { isScope } from './check.ts'
import { isBlank, isType, type Nodes, nodesOf, type Shape } from './component.ts'

const NOWHERE = -1

/** Passes over components; one within which others stand is left to the Collector. */
export class ComponentPassing extends Passing {
  readonly #nodes: Nodes
  readonly #maxTextBytes: number
  /** Of each place whether a glance goes by its texts, or something might be told of them. */
  readonly #isLookedAt: readonly boolean[]
  readonly #types = new UsualTexts(text => (isType(text) ? text : undefined))
  readonly #scopes = new UsualTexts(text => (isScope(text) ? text : undefined))
  /** Of those makers of which there are few. */
  readonly #makers: readonly (UsualTexts<string> | undefined)[]
  /** Which of the noted texts is of each maker, in the order of `Nodes.makers`. */
  readonly #makerAt: number[]
  #type: string | undefined
  /** The number of the component in which a place last had a text. */
  readonly #lastIn: number[]
  #component = 0

  constructor(glance: Glance, shape: Shape, { textBytes }: Limits) {
    super(glance)
    this.#nodes = nodesOf(shape)
    this.#maxTextBytes = textBytes
    const places = Array.from({ length: shape.places + 1 }, (_, node) => node)
    this.#lastIn = places.map(() => 0)
    const { name, type, scope, purl, cpe, makers } = this.#nodes
    const lookedAt = [name, type, scope, purl, cpe, ...makers]
    this.#isLookedAt = places.map(node => lookedAt.includes(node))
    const few = [shape.nodeOf('publisher'), shape.nodeOf('supplierName')]
    this.#makers = makers.map(node => (few.includes(node) ? new UsualTexts(text => text) : undefined))
    this.#makerAt = makers.map(() => NOWHERE)
  }

  protected override read(events: LookAhead): boolean {
    const { component, service, version, versionRange, swidTag, swidName, contactName } = this.#nodes
    this.noted.count = 0
    this.#component += 1
    while (events.next()) {
      const { kind, node } = events
      if (kind === EVENT.text) {
        const isAgain = this.#lastIn[node] === this.#component
        this.#lastIn[node] = this.#component
        // Of several authors the first speaks.
        if (isAgain && node === contactName && events.isPlain) continue
        if (isAgain || node === swidTag || node === swidName || node === versionRange) return false
        if (events.textBytes() > this.#maxTextBytes) return false
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

  protected override find(events: LookAhead): boolean {
    const { found, noted } = this
    const { name, type, scope, purl, cpe, version, makers } = this.#nodes
    let [purlAt, cpeAt] = [NOWHERE, NOWHERE]
    this.#type = undefined
    this.#makerAt.fill(NOWHERE)
    for (let at = 0; at < noted.count; at += 1) {
      const node = noted.nodes[at] ?? 0
      if (node === name) found.name = at
      else if (node === purl) purlAt = at
      else if (node === cpe) cpeAt = at
      else if (node === type) this.#type = this.#types.at(events, noted, at)
      else if (node === scope) {
        if (this.#scopes.at(events, noted, at) === undefined) return false
      } else if (node !== version) {
        // Whatever would be told of, also of a maker whom others outrank.
        if (noted.isPlain[at] !== 1 && this.#textAt(events, at) === undefined) return false
        this.#makerAt[makers.indexOf(node)] = at
      }
    }
    if (found.name === NOWHERE || this.#type === undefined) return false
    if (purlAt !== NOWHERE && !found.add('purl', purlAt)) return false
    if (cpeAt !== NOWHERE && !found.add('cpe', cpeAt)) return false
    found.publisher = this.#publisher(events)
    return true
  }

  /** The first maker of whom anything is said. */
  #publisher(events: LookAhead): string {
    for (const [rank, at] of this.#makerAt.entries()) {
      if (at === NOWHERE) continue
      const text = this.#makers[rank]?.at(events, this.noted, at) ?? this.#textAt(events, at)
      if (text !== undefined && !isBlank(text)) return withoutAddress(text)
    }
    return ''
  }

  #textAt(events: LookAhead, at: number): string | undefined {
    const text = events.textAt(this.noted.places[at] ?? 0)
    return events.odd === undefined ? text : undefined
  }

  protected override rest(events: LookAhead): Pick<Likeness, 'version' | 'type'> {
    const { count, nodes } = this.noted
    let version = ''
    for (let at = 0; at < count; at += 1)
      if (nodes[at] === this.#nodes.version) version = this.#textAt(events, at) ?? ''
    return { version, ...(this.#type === undefined ? {} : { type: this.#type }) }
  }
}
