import type { Problem } from '../../base/problem.ts'
import { EVENT, type Events, KIND, type OddText } from '../events.ts'
import type { Limits } from '../limits.ts'
import type { XmlShape } from '../xml/shape.ts'

/** Events of one stretch, so that items are handed on while the rest is still to come. */
const STRETCH = 10_000

/** What an enumeration's numbers stand for, by place. */
export type Words = Readonly<Record<string, readonly string[]>>

/** Cuts out of a message in protobuf what a shape wants, whose members are named by the numbers of their fields. */
export function* cutProtobuf(
  bytes: Uint8Array,
  shape: XmlShape,
  words: Words,
  limits: Limits,
): Generator<Events, void, undefined> {
  const events = new ProtobufEvents(bytes, shape, words, limits)
  while (!events.isAtEnd) {
    events.goOn()
    yield events
  }
}

/** A message that is open. */
interface Open {
  readonly node: number
  readonly end: number
  /** How many messages of each field have begun. */
  readonly counts: Map<string, number>
}

/** Reads the wire format (protobuf.dev, Encoding) as it is asked for events. HOSTILE: every length is held to the message it lies in. */
class ProtobufEvents implements Events {
  kind = 0
  node = 0
  index = -1
  readonly line = 1
  broken: Problem | undefined
  readonly problems: readonly Problem[] = []
  odd: OddText | undefined
  isAtEnd = false
  readonly #bytes: Uint8Array
  readonly #shape: XmlShape
  readonly #words: Words
  readonly #limits: Limits
  readonly #open: Open[]
  #at = 0
  #told = 0
  #from = 0
  #to = 0
  #word: string | undefined
  /** Where the first message begins that is longer than the file. */
  #cutAt: number | undefined

  constructor(bytes: Uint8Array, shape: XmlShape, words: Words, limits: Limits) {
    this.#bytes = bytes
    this.#shape = shape
    this.#words = words
    this.#limits = limits
    this.#open = [{ node: shape.root, end: bytes.length, counts: new Map() }]
  }

  stepTo(step: string, index: number): string {
    return index < 0 ? step : `${step}/${index}`
  }

  /** Lets the next stretch begin. */
  goOn(): void {
    this.#told = 0
  }

  next(): boolean {
    if (this.#told >= STRETCH) return false
    this.#told += 1
    for (;;) {
      const open = this.#open.at(-1)
      if (open === undefined || this.broken !== undefined) {
        this.isAtEnd = true
        return false
      }
      if (this.#at < open.end) {
        if (this.#field(open)) return true
      } else if (this.#cutAt === undefined) return this.#end(open)
      else this.#break(this.#cutAt)
    }
  }

  text(): string {
    this.odd = undefined
    if (this.#word !== undefined) return this.#word
    const bytes = this.#bytes.subarray(this.#from, this.#to)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    if (text.includes('\uFFFD') && Buffer.compare(Buffer.from(text), bytes) !== 0) this.odd = 'text-not-utf8'
    return text
  }

  textBytes(): number {
    return this.#to - this.#from
  }

  #end(open: Open): boolean {
    this.#open.pop()
    this.kind = EVENT.endObject
    this.node = open.node
    return true
  }

  /** One field of a message; true when it is an event. */
  #field(open: Open): boolean {
    const start = this.#at
    const tag = this.#number(open.end)
    const field = Math.floor(tag / 8)
    const wire = tag % 8
    if (!(field >= 1 && field < 2 ** 29)) return this.#break(start)
    const node = this.#shape.at(open.node).children.get(`${field}`)?.node ?? 0
    if (wire === 0) return this.#enumerated(node, this.#number(open.end), start)
    const length = wire === 2 ? this.#number(open.end) : wire === 1 ? 8 : wire === 5 ? 4 : Number.NaN
    let end = this.#at + length
    if (!(end <= open.end)) {
      // A file that was cut off: what the last messages hold is read, they themselves have no end.
      const isCut = open.end === this.#bytes.length && this.#shape.at(node).isObject && end > open.end
      if (wire !== 2 || !isCut) return this.#break(start)
      this.#cutAt ??= start
      end = open.end
    }
    if (node === 0) {
      this.#at = end
      return false
    }
    this.node = node
    if (wire === 2 && this.#shape.at(node).isObject) return this.#begin(open, node, `${field}`, end)
    this.#from = this.#at
    this.#to = end
    this.#at = end
    if (wire === 2 && this.#words[this.#shape.placeOf(node)] === undefined) return this.#tellText(undefined)
    return this.#tellOdd()
  }

  #begin(open: Open, node: number, field: string, end: number): boolean {
    if (this.#open.length >= this.#limits.depth) {
      this.broken = tooDeep(this.#at, this.#limits.depth)
      return false
    }
    const index = open.counts.get(field) ?? 0
    open.counts.set(field, index + 1)
    this.#open.push({ node, end, counts: new Map() })
    this.kind = EVENT.object
    const counted = this.#shape.at(open.node).children.get(field)?.counted ?? -1
    this.index = counted < 0 ? -1 : index
    return true
  }

  /** A number on the wire: where a place has words for numbers, it stands for one. */
  #enumerated(node: number, value: number, start: number): boolean {
    if (Number.isNaN(value)) return this.#break(start)
    if (node === 0) return false
    this.node = node
    const words = this.#words[this.#shape.placeOf(node)]
    return words === undefined ? this.#tellOdd() : this.#tellText(words[value] ?? `${value}`)
  }

  #tellText(word: string | undefined): boolean {
    this.#word = word
    if (word !== undefined) this.#to = this.#from
    this.kind = EVENT.text
    return true
  }

  #tellOdd(): boolean {
    this.kind = EVENT.odd
    this.index = KIND.text
    return true
  }

  /** A number of up to ten bytes, seven bits each, the lowest first; not a number where it does not end. */
  #number(end: number): number {
    let value = 0
    for (let shift = 0; shift < 70 && this.#at < end; shift += 7) {
      const byte = this.#bytes[this.#at] ?? 0
      this.#at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    return Number.NaN
  }

  #break(at: number): boolean {
    this.broken = {
      code: 'protobuf-broken',
      at: {},
      says: `This is no message in protobuf from byte ${at} on: a field there is of no known kind or longer than what it lies in.`,
      help: 'What stands before this place was read. Export the file once more.',
    }
    return false
  }
}

function tooDeep(at: number, depth: number): Problem {
  return {
    code: 'protobuf-too-deep',
    at: {},
    says: `At byte ${at} messages lie more than ${depth} deep in one another, the limit (depth).`,
    help: 'No inventory is nested so deep; the file may be broken or hostile.',
  }
}
