import { EVENT, type LookAhead } from '../events.ts'
import type { Glance, Likeness } from '../glance.ts'
import { note } from '../json/met.ts'
import { UsualTexts } from '../json/usual-texts.ts'
import type { Limits } from '../limits.ts'
import { Passing } from '../passing.ts'
import { publisherOf, said, schemeOf, typeOf } from '../spdx/item.ts'
import { NODE, SHAPE } from './shape.ts'

/** The places whose texts a glance goes by, and those that only the whole answer goes by. */
const LOOKED_AT: readonly number[] = [
  NODE.name,
  NODE.supplier,
  NODE.originator,
  NODE.referenceType,
  NODE.locator,
]
const KEPT: readonly number[] = [NODE.version, NODE.purpose]
const NOWHERE = -1

/** Passes over packages. The end of a reference is noted as an empty text. */
export class PackagePassing extends Passing {
  readonly #maxTextBytes: number
  readonly #isLookedAt = Array.from({ length: SHAPE.places + 1 }, (_, node) => LOOKED_AT.includes(node))
  readonly #isKept = Array.from({ length: SHAPE.places + 1 }, (_, node) => KEPT.includes(node))
  readonly #agents = new UsualTexts(ifTrimmed(text => publisherOf(text, undefined) ?? ''))
  readonly #schemes = new UsualTexts(ifTrimmed(text => schemeOf(text) ?? ''))
  /** The number of the object in which a place last had a text. */
  readonly #lastIn: number[] = Array.from({ length: SHAPE.places + 1 }, () => 0)
  #object = 0

  constructor(glance: Glance, { textBytes }: Limits) {
    super(glance)
    this.#maxTextBytes = textBytes
  }

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
        if (!note(noted, NODE.reference, 0, 0, 0, 0)) return false
        this.#lastIn[NODE.referenceType] = this.#lastIn[NODE.locator] = 0
      } else if (kind === EVENT.object) {
        if (node !== NODE.reference) return false
      } else if (kind !== EVENT.array && kind !== EVENT.endArray) return false
    }
    return false
  }

  protected override find(events: LookAhead): boolean {
    const { found, noted } = this
    let [scheme, locator, supplier, originator] = ['', NOWHERE, '', '']
    for (let at = 0; at < noted.count; at += 1) {
      const node = noted.nodes[at]
      if (node === NODE.name) found.name = at
      else if (node === NODE.locator) {
        // Where it is of a kind that nobody asks for, its text is not read, and half a character in it would not be told.
        if (noted.isPlain[at] !== 1) return false
        locator = at
      } else if (node === NODE.reference) {
        if (scheme !== '' && locator !== NOWHERE && !found.add(scheme, locator)) return false
        scheme = ''
        locator = NOWHERE
      } else if (node === NODE.referenceType) {
        const meant = this.#schemes.at(events, noted, at)
        if (meant === undefined) return false
        scheme = meant
      } else if (node === NODE.supplier || node === NODE.originator) {
        const meant = this.#agents.at(events, noted, at)
        if (meant === undefined) return false
        if (node === NODE.supplier) supplier = meant
        else originator = meant
      }
    }
    found.publisher = supplier === '' ? originator : supplier
    return found.name !== NOWHERE && this.#isNamed(events, found.name)
  }

  /** Whether a name says anything; nearly every one is told from nothing by its first byte. */
  #isNamed(events: LookAhead, name: number): boolean {
    const { bytes, starts, isPlain, places } = this.noted
    const first = (bytes[starts[name] ?? 0] ?? 0) | 0x20
    return (
      (isPlain[name] === 1 && first !== 0x6e && first !== 0x68) ||
      said(events.textAt(places[name] ?? 0)) !== undefined
    )
  }

  protected override rest(events: LookAhead): Pick<Likeness, 'version' | 'type'> {
    const { count, nodes, places } = this.noted
    let [version, type] = ['', '']
    for (let at = 0; at < count; at += 1) {
      if (nodes[at] === NODE.version) version = said(events.textAt(places[at] ?? 0).trim()) ?? ''
      else if (nodes[at] === NODE.purpose) type = typeOf(events.textAt(places[at] ?? 0).trim()) ?? ''
    }
    return { version, type }
  }
}

/** What a text means, if there are no spaces around it. */
function ifTrimmed(meaningOf: (text: string) => string): (text: string) => string | undefined {
  return text => (text === text.trim() ? meaningOf(text) : undefined)
}
