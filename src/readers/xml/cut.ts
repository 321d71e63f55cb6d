import { SaxesParser } from 'saxes'
import type { Problem } from '../../base/problem.ts'
import { EVENT, type Events, type OddText } from '../events.ts'
import type { Limits } from '../limits.ts'
import { silent, tooDeep, unreadable } from './trouble.ts'
import type { XmlNode, XmlShape } from './shape.ts'

/** Which limit holds for a text, comment or tag: papers of purchases have whole files packed into them as text. */
type LengthLimit = 'recordLength' | 'attachmentLength'

/**
 * Cuts out of an XML document what a shape wants, as `cutJson` does of JSON: names count without their prefix.
 * HOSTILE: entities that the document declares are never unfolded, and nothing is fetched; using one ends the reading.
 */
export async function* cutXml(
  bytes: AsyncIterable<Uint8Array>,
  shape: XmlShape,
  limits: Limits,
  longest: LengthLimit = 'recordLength',
): AsyncGenerator<Events, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const events = new XmlEvents(shape, limits, longest)
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      events.take(decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true }))
      if (events.size > 0 || events.broken !== undefined) yield events
      if (events.broken !== undefined) return
    }
  }
  events.take(decoder.decode())
  events.finish()
  if (events.size > 0 || events.broken !== undefined) yield events
}

/** So much is parsed at a time: the texts of more would be moved about by the collector of memory before they are read. */
const PIECE_BYTES = 64 * 1024

/** An element that is open; used again for the next one at the same depth. */
interface Open {
  /** What is wanted of it; its node is 0 when nobody wants it. */
  wanted: XmlNode
  text: string
  isTooLong: boolean
  /** How many children of each name have begun; kept only where they are counted. */
  counts: Map<string, number> | undefined
}

/** An event; used again for the next stretch of the document, since making them took a third of the time of reading. */
interface Told {
  kind: number
  node: number
  index: number
  line: number
  text: string
  isTooLong: boolean
}

class XmlEvents implements Events {
  kind = 0
  node = 0
  index = -1
  line = 1
  broken: Problem | undefined
  readonly problems: readonly Problem[] = []
  odd: OddText | undefined
  readonly #shape: XmlShape
  readonly #limits: Limits
  readonly #longest: LengthLimit
  readonly #parser = new SaxesParser<{ position: true; xmlns: false }>({ position: true, xmlns: false })
  readonly #opened: Open[] = []
  #depth = 0
  readonly #told: Told[] = []
  #size = 0
  #at = 0
  /** Where the last tag ended, in characters: what follows has not been told yet. */
  #spoke = 0
  #written = 0

  constructor(shape: XmlShape, limits: Limits, longest: LengthLimit) {
    this.#shape = shape
    this.#limits = limits
    this.#longest = longest
    const parser = this.#parser
    parser.on('error', error => this.#break(unreadable(parser, error)))
    parser.on('opentag', tag => this.#begin(tag.name, tag.attributes))
    parser.on('text', text => this.#text(text))
    parser.on('cdata', text => this.#text(text))
    parser.on('closetag', () => this.#end())
  }

  get size(): number {
    return this.#size
  }

  /** Parses some more of the document. */
  take(text: string): void {
    this.#size = 0
    this.#at = 0
    this.#parser.write(text)
    // Between two pieces the parser's own position is wrong.
    this.#written += text.length
    const waiting = this.#written - this.#spoke
    const longest = this.#limits[this.#longest]
    if (waiting > longest) this.#break(silent(this.#parser, longest, this.#longest))
  }

  finish(): void {
    if (this.broken === undefined) this.#parser.close()
  }

  stepTo(step: string, index: number): string {
    return index < 0 ? step : `${step}[${index + 1}]`
  }

  next(): boolean {
    const told = this.#at < this.#size ? this.#told[this.#at] : undefined
    if (told === undefined) return false
    this.#at += 1
    this.kind = told.kind
    this.node = told.node
    this.index = told.index
    this.line = told.line
    return true
  }

  text(): string {
    const told = this.#told[this.#at - 1]
    this.odd = told?.isTooLong === true ? 'text-too-long' : undefined
    if (told === undefined || told.text.isWellFormed()) return told?.text ?? ''
    this.odd = 'text-lone-surrogate'
    return told.text.toWellFormed()
  }

  textBytes(): number {
    const told = this.#told[this.#at - 1]
    return told?.isTooLong === true ? this.#limits.textBytes + 1 : (told?.text.length ?? 0)
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#spoke = this.#parser.position
    if (this.broken !== undefined) return undefined
    if (this.#depth >= this.#limits.depth) return this.#break(tooDeep(this.#parser, this.#limits.depth))
    const parent = this.#depth === 0 ? undefined : this.#opened[this.#depth - 1]
    if (parent === undefined) return this.#enter(this.#shape.at(this.#shape.root), -1, attributes)
    const { children } = parent.wanted
    if (children.size === 0) return this.#push(this.#shape.at(0))
    const local = withoutPrefix(name)
    const child = children.get(local)
    if (child === undefined) return this.#push(this.#shape.at(0))
    const index = child.isMany ? countOf(parent, local) : -1
    return this.#enter(this.#shape.at(child.node), index, attributes)
  }

  #enter(wanted: XmlNode, index: number, attributes: Readonly<Record<string, string>>): void {
    this.#push(wanted)
    if (!wanted.isObject) return
    this.#tell(EVENT.object, wanted.node, index, '', false)
    if (wanted.attributes.size === 0) return
    for (const key in attributes) {
      const node = wanted.attributes.get(withoutPrefix(key))
      if (node !== undefined) this.#tell(EVENT.text, node, -1, attributes[key] ?? '', false)
    }
  }

  #push(wanted: XmlNode): undefined {
    const open = this.#opened[this.#depth]
    if (open === undefined) this.#opened.push({ wanted, text: '', isTooLong: false, counts: undefined })
    else {
      open.wanted = wanted
      open.text = ''
      open.isTooLong = false
      open.counts = undefined
    }
    this.#depth += 1
    return undefined
  }

  #text(text: string): void {
    this.#spoke = this.#parser.position
    const open = this.#depth === 0 ? undefined : this.#opened[this.#depth - 1]
    if (open?.wanted.isText !== true) return
    if (open.text.length + text.length > this.#limits.textBytes) open.isTooLong = true
    else open.text += text
  }

  #end(): void {
    this.#spoke = this.#parser.position
    if (this.#depth === 0) return
    this.#depth -= 1
    const open = this.#opened[this.#depth]
    if (open === undefined) return
    const { node, isText, isObject } = open.wanted
    if (isText) this.#tell(EVENT.text, node, -1, open.text, open.isTooLong)
    if (isObject) this.#tell(EVENT.endObject, node, -1, '', false)
  }

  #tell(kind: number, node: number, index: number, text: string, isTooLong: boolean): void {
    if (this.broken !== undefined) return
    const isLong = isTooLong || text.length > this.#limits.textBytes
    const told = this.#told[this.#size]
    this.#size += 1
    const { line } = this.#parser
    const kept = isLong ? '' : text
    if (told === undefined) {
      this.#told.push({ kind, node, index, line, text: kept, isTooLong: isLong })
      return
    }
    told.kind = kind
    told.node = node
    told.index = index
    told.line = line
    told.text = kept
    told.isTooLong = isLong
  }

  /** The first thing that is wrong ends the reading; what the parser says after it is not heard. */
  #break(problem: Problem): void {
    this.broken ??= problem
  }
}

/** Which of its like a child is. */
function countOf(parent: Open, local: string): number {
  parent.counts ??= new Map()
  const index = parent.counts.get(local) ?? 0
  parent.counts.set(local, index + 1)
  return index
}

function withoutPrefix(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
