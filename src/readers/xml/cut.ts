import { SaxesParser } from 'saxes'
import type { Problem } from '../../base/problem.ts'
import { EVENT, type Events, type OddText } from '../events.ts'
import type { Limits } from '../limits.ts'
import { silent, tooDeep, unreadable } from './trouble.ts'
import type { XmlShape } from './shape.ts'

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
    events.take(decoder.decode(chunk, { stream: true }))
    if (events.size > 0 || events.broken !== undefined) yield events
    if (events.broken !== undefined) return
  }
  events.take(decoder.decode())
  events.finish()
  if (events.size > 0 || events.broken !== undefined) yield events
}

/** An element that is open. */
interface Open {
  /** Its place; 0 when nobody wants it. */
  readonly node: number
  text: string
  isTooLong: boolean
  /** How many children of each name have begun; not counted where nobody wants them. */
  readonly counts: Map<string, number> | undefined
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
  readonly #open: Open[] = []
  #told: { kind: number; node: number; index: number; line: number; text: string; isTooLong: boolean }[] = []
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
    return this.#told.length
  }

  /** Parses some more of the document. */
  take(text: string): void {
    this.#told = []
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
    const told = this.#told[this.#at]
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
    if (this.#open.length >= this.#limits.depth) return this.#break(tooDeep(this.#parser, this.#limits.depth))
    const local = withoutPrefix(name)
    const parent = this.#open.at(-1)
    const index = parent?.counts?.get(local) ?? 0
    parent?.counts?.set(local, index + 1)
    const node = parent === undefined ? this.#shape.root : this.#shape.memberOf(parent.node, local)
    this.#open.push({ node, text: '', isTooLong: false, counts: node === 0 ? undefined : new Map() })
    if (node === 0 || !this.#shape.isObject(node)) return undefined
    const isMany = parent !== undefined && this.#shape.isMany(parent.node, local)
    this.#tell(EVENT.object, node, isMany ? index : -1)
    for (const key in attributes) {
      const wanted = this.#shape.memberOf(node, `@${withoutPrefix(key)}`)
      if (wanted !== 0) this.#tell(EVENT.text, wanted, -1, attributes[key])
    }
    return undefined
  }

  #text(text: string): void {
    this.#spoke = this.#parser.position
    const open = this.#open.at(-1)
    if (open === undefined || open.node === 0 || !this.#shape.isText(open.node)) return
    if (open.text.length + text.length > this.#limits.textBytes) open.isTooLong = true
    else open.text += text
  }

  #end(): void {
    this.#spoke = this.#parser.position
    const open = this.#open.pop()
    if (open === undefined || open.node === 0) return
    if (this.#shape.isText(open.node)) this.#tell(EVENT.text, open.node, -1, open.text, open.isTooLong)
    if (this.#shape.isObject(open.node)) this.#tell(EVENT.endObject, open.node, -1)
  }

  #tell(kind: number, node: number, index: number, text = '', isTooLong = false): void {
    if (this.broken !== undefined) return
    const isLong = isTooLong || text.length > this.#limits.textBytes
    this.#told.push({
      kind,
      node,
      index,
      line: this.#parser.line,
      text: isLong ? '' : text,
      isTooLong: isLong,
    })
  }

  /** The first thing that is wrong ends the reading; what the parser says after it is not heard. */
  #break(problem: Problem): void {
    this.broken ??= problem
  }
}

function withoutPrefix(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
