import type { ItemIdentifier } from '../model/item.ts'
import type { IdentifierInBytes, ItemInBytes, Stretch } from '../model/item-in-bytes.ts'
import type { LookAhead } from './events.ts'
import type { Glimpse } from './glance.ts'
import { isUsualInBytes } from './identifier-form.ts'
import type { Texts } from './json/met.ts'

/** Things with more identifiers are left to the Collector. */
const MOST_IDENTIFIERS = 4
const NOWHERE = -1
const SPACE = 0x20

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] }

/** What a glance goes by of one thing, found among the texts that were noted of it; used again for the next one. */
export class Found {
  /** Empty where nobody is named. */
  publisher = ''
  /** Which of the noted texts is the name. */
  name = NOWHERE
  readonly #texts: Texts
  #identifiers = 0
  /** Which of the noted texts each identifier is. */
  readonly #at = new Int32Array(MOST_IDENTIFIERS)
  readonly #stretches = rooms((): Writable<IdentifierInBytes> => ({ scheme: '', from: 0, to: 0 }))
  readonly #values = rooms((): Writable<ItemIdentifier> => ({ scheme: '', value: '' }))
  /** By how many there are. */
  readonly #firstStretches = beginningsOf(this.#stretches)
  readonly #firstValues = beginningsOf(this.#values)
  readonly #name: Writable<Stretch> = { from: 0, to: 0 }
  readonly #inBytes: Writable<ItemInBytes>
  readonly #decoded: Writable<Required<Glimpse>> = { name: '', publisher: '', identifiers: [] }

  constructor(texts: Texts) {
    this.#texts = texts
    this.#inBytes = { bytes: texts.bytes, name: this.#name, publisher: '', identifiers: [] }
  }

  clear(): void {
    this.publisher = ''
    this.name = NOWHERE
    this.#identifiers = 0
  }

  /** Adds an identifier by which of the noted texts it is; false where there is no room, or it is not written as most are. */
  add(scheme: string, at: number): boolean {
    const [stretch, value] = [this.#stretches[this.#identifiers], this.#values[this.#identifiers]]
    if (stretch === undefined || value === undefined) return false
    const { bytes, starts, ends } = this.#texts
    if (!isUsualInBytes(scheme, bytes, starts[at] ?? 0, ends[at] ?? 0)) return false
    stretch.scheme = value.scheme = scheme
    this.#at[this.#identifiers] = at
    this.#identifiers += 1
    return true
  }

  /** Where that stands which was found; undefined where it is not just what stands there, in ASCII. */
  inBytes(): ItemInBytes | undefined {
    if (!this.#stands(this.name, this.#name)) return undefined
    for (let which = 0; which < this.#identifiers; which += 1) {
      const stretch = this.#stretches[which]
      if (stretch === undefined || !this.#stands(this.#at[which] ?? NOWHERE, stretch)) return undefined
    }
    this.#inBytes.bytes = this.#texts.bytes
    this.#inBytes.publisher = this.publisher
    this.#inBytes.identifiers = this.#firstStretches[this.#identifiers] ?? []
    return this.#inBytes
  }

  #stands(at: number, stretch: Writable<Stretch>): boolean {
    const { bytes, starts, ends, isPlain } = this.#texts
    if (isPlain[at] !== 1) return false
    const [from, to] = [starts[at] ?? 0, ends[at] ?? 0]
    stretch.from = from
    stretch.to = to
    return bytes[from] !== SPACE && bytes[to - 1] !== SPACE
  }

  /** What was found, as texts; undefined where one of them is not just what stands there, or has spaces around it. */
  decode(events: LookAhead): Glimpse | undefined {
    const decoded = this.#decoded
    const name = this.#textAt(events, this.name)
    if (name === undefined) return undefined
    for (let which = 0; which < this.#identifiers; which += 1) {
      const value = this.#textAt(events, this.#at[which] ?? NOWHERE)
      const identifier = this.#values[which]
      if (identifier === undefined || value === undefined) return undefined
      identifier.value = value
    }
    decoded.name = name
    decoded.publisher = this.publisher
    decoded.identifiers = this.#firstValues[this.#identifiers] ?? []
    return decoded
  }

  #textAt(events: LookAhead, at: number): string | undefined {
    const text = events.textAt(this.#texts.places[at] ?? 0)
    return events.odd === undefined && text === text.trim() ? text : undefined
  }
}

function rooms<Room>(room: () => Room): readonly Room[] {
  return Array.from({ length: MOST_IDENTIFIERS }, room)
}

function beginningsOf<Room>(all: readonly Room[]): readonly (readonly Room[])[] {
  return Array.from({ length: all.length + 1 }, (_, count) => all.slice(0, count))
}
