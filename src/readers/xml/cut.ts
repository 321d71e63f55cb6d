import type { Problem } from '../../base/problem.ts'
import { endFeed, feed, waiting } from '../../text/xml/feed.ts'
import { isWhole, nextToken } from '../../text/xml/next-token.ts'
import { ATTRIBUTE, newScan, nameOf, TOKEN } from '../../text/xml/scan.ts'
import { attributeName } from '../../text/xml/tag.ts'
import { troubleOf } from '../../text/xml/trouble.ts'
import { EVENT, type Events, type OddText } from '../events.ts'
import type { Limits } from '../limits.ts'
import { LastTexts } from './last-texts.ts'
import { OpenText } from './open-text.ts'
import { silent, tooDeep, unreadable } from './trouble.ts'
import { NOTHING, type XmlChild, type XmlNode, type XmlShape } from './shape.ts'

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
  const events = new XmlEvents(shape, limits, longest)
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      events.take(chunk.subarray(at, at + PIECE_BYTES))
      yield events
      if (events.broken !== undefined) return
    }
  }
  if (events.finish()) yield events
}

/** So much is gone over at a time, so that a long text is noticed. */
const PIECE_BYTES = 64 * 1024

/** An element that is open and wanted; used again for the next one at the same depth. */
interface Open {
  wanted: XmlNode
  readonly text: OpenText
  /** How many children of each kind that is counted have begun. */
  readonly counts: number[]
}

/** Names with a higher number are looked up by their texts. */
const KNOWN_NAMES = 512
const NO_ATTRIBUTE = 0x3fff_ffff

class XmlEvents implements Events {
  kind = 0
  node = 0
  index = -1
  line = 1
  broken: Problem | undefined
  odd: OddText | undefined
  readonly problems: readonly Problem[] = []
  readonly #scan = newScan()
  readonly #limits: Limits
  readonly #longest: LengthLimit
  readonly #root: number
  readonly #nodes: readonly XmlNode[]
  /** By node and number of a name: the child or attribute that is wanted, `NOBODY` where none is. */
  readonly #children: (XmlChild[] | undefined)[] = []
  readonly #attributes: (number[] | undefined)[] = []
  readonly #opened: Open[] = []
  #depth = 0
  /** How many elements are open within the last of `#opened` that nobody wants anything of. */
  #passed = 0
  /** Where the next attribute of the element lies that was told last. */
  #attribute = 0
  /** Whether its end is to be told, too, after the text of an element. */
  #isEnding = false
  readonly #last: LastTexts
  readonly #value: OpenText
  #said: OpenText

  constructor(shape: XmlShape, limits: Limits, longest: LengthLimit) {
    this.#limits = limits
    this.#longest = longest
    this.#root = shape.root
    this.#nodes = Array.from({ length: shape.places + 1 }, (_, node) => shape.at(node))
    this.#last = new LastTexts(this.#scan)
    this.#value = new OpenText(this.#scan, limits.textBytes)
    this.#said = this.#value
  }

  /** Takes some more of the document. */
  take(bytes: Uint8Array): void {
    if (this.#depth > 0) this.#opened[this.#depth - 1]?.text.settle()
    this.#last.forget()
    feed(this.#scan, bytes)
  }

  /** Says that the document ends; false where nothing follows from that. */
  finish(): boolean {
    endFeed(this.#scan)
    return !isWhole(this.#scan)
  }

  stepTo(step: string, index: number): string {
    return index < 0 ? step : `${step}[${index + 1}]`
  }

  next(): boolean {
    if (this.#isEnding) return this.#tellEnd()
    if (this.#attribute !== NO_ATTRIBUTE && this.#nextAttribute()) return true
    while (this.broken === undefined) {
      switch (nextToken(this.#scan)) {
        case TOKEN.open:
          if (this.#begin()) return true
          break
        case TOKEN.close:
          if (this.#end()) return true
          break
        case TOKEN.text:
        case TOKEN.cdata:
          this.#text()
          break
        case TOKEN.more:
          this.#wait()
          return false
        case TOKEN.trouble:
          this.broken = unreadable(troubleOf(this.#scan))
          break
        default:
      }
    }
    return false
  }

  text(): string {
    this.odd = this.#said.isTooLong ? 'text-too-long' : undefined
    return this.#said.read(this.node, this.#last)
  }

  textBytes(): number {
    return this.#said.isTooLong ? this.#limits.textBytes + 1 : this.#said.length
  }

  #begin(): boolean {
    if (this.#depth + this.#passed >= this.#limits.depth) {
      this.broken = tooDeep(this.#scan, this.#limits.depth)
      return false
    }
    this.#attribute = NO_ATTRIBUTE
    if (this.#passed > 0) {
      this.#passed += 1
      return false
    }
    const parent = this.#depth === 0 ? undefined : this.#opened[this.#depth - 1]
    if (parent === undefined) return this.#enter(this.#root, -1)
    const child = parent.wanted.children.size === 0 ? NOBODY : this.#childOf(parent.wanted)
    if (child.node === 0) {
      this.#passed = 1
      return false
    }
    parent.text.settle()
    if (child.counted < 0) return this.#enter(child.node, -1)
    const index = parent.counts[child.counted] ?? 0
    parent.counts[child.counted] = index + 1
    return this.#enter(child.node, index)
  }

  #childOf(wanted: XmlNode): XmlChild {
    const { name } = this.#scan
    const child = this.#children[wanted.node]?.[name]
    if (child !== undefined) return child
    const found = wanted.children.get(withoutPrefix(nameOf(this.#scan))) ?? NOBODY
    if (name > 0 && name < KNOWN_NAMES) (this.#children[wanted.node] ??= [])[name] = found
    return found
  }

  /** An element begins that something is wanted of. */
  #enter(node: number, index: number): boolean {
    const wanted = this.#nodes[node] ?? NOTHING
    const open = this.#opened[this.#depth]
    if (open === undefined)
      this.#opened.push({
        wanted,
        text: new OpenText(this.#scan, this.#limits.textBytes),
        counts: Array.from({ length: wanted.counted }, () => 0),
      })
    else {
      open.wanted = wanted
      open.text.clear()
      for (let order = 0; order < wanted.counted; order += 1) open.counts[order] = 0
    }
    this.#depth += 1
    if (!wanted.isObject) return false
    if (wanted.attributes.size > 0) this.#attribute = 0
    return this.#tell(EVENT.object, node, index)
  }

  #nextAttribute(): boolean {
    const { attributes, attributeCount } = this.#scan
    const wanted = this.#opened[this.#depth - 1]?.wanted ?? NOTHING
    while (this.#attribute < attributeCount * ATTRIBUTE.words) {
      const word = this.#attribute
      this.#attribute += ATTRIBUTE.words
      const node = this.#attributeOf(wanted, word)
      if (node === 0) continue
      this.#value.clear()
      this.#value.take(
        attributes[word + ATTRIBUTE.start] ?? 0,
        attributes[word + ATTRIBUTE.end] ?? 0,
        attributes[word + ATTRIBUTE.flags] ?? 0,
      )
      this.#said = this.#value
      return this.#tell(EVENT.text, node, -1)
    }
    // Whatever the scan notes from here on is of another tag.
    this.#attribute = NO_ATTRIBUTE
    return false
  }

  #attributeOf(wanted: XmlNode, word: number): number {
    const name = this.#scan.attributes[word] ?? 0
    const node = this.#attributes[wanted.node]?.[name]
    if (node !== undefined) return node
    const found = wanted.attributes.get(withoutPrefix(attributeName(this.#scan, word))) ?? 0
    if (name > 0 && name < KNOWN_NAMES) (this.#attributes[wanted.node] ??= [])[name] = found
    return found
  }

  #text(): void {
    if (this.#passed > 0 || this.#depth === 0) return
    const open = this.#opened[this.#depth - 1]
    if (open?.wanted.isText !== true) return
    const { start, finish, flags } = this.#scan
    open.text.take(start, finish, flags)
  }

  #end(): boolean {
    if (this.#passed > 0) {
      this.#passed -= 1
      return false
    }
    this.#depth -= 1
    const open = this.#opened[this.#depth]
    if (open === undefined) return false
    const { node, isText, isObject } = open.wanted
    if (!isText) return isObject && this.#tell(EVENT.endObject, node, -1)
    this.#isEnding = isObject
    this.#said = open.text
    return this.#tell(EVENT.text, node, -1)
  }

  #tellEnd(): boolean {
    this.#isEnding = false
    return this.#tell(EVENT.endObject, this.node, -1)
  }

  #tell(kind: number, node: number, index: number): true {
    this.kind = kind
    this.node = node
    this.index = index
    this.line = this.#scan.lines + 1
    return true
  }

  /** More of the document is needed, unless what began has gone on for too long. */
  #wait(): void {
    const longest = this.#limits[this.#longest]
    if (waiting(this.#scan, longest) > longest) this.broken = silent(this.#scan, longest, this.#longest)
  }
}

const NOBODY: XmlChild = { node: 0, counted: -1 }

function withoutPrefix(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}
