import type { Problem } from '../../base/problem.ts'
import { endFeed, feed, waiting } from '../../text/xml/feed.ts'
import { Namespaces, type QualifiedTag, XML_NAMESPACE as XML } from '../../text/xml/namespaces.ts'
import { nextToken } from '../../text/xml/next-token.ts'
import { newScan, TOKEN } from '../../text/xml/scan.ts'
import { spanText } from '../../text/xml/spans.ts'
import { troubleOf } from '../../text/xml/trouble.ts'
import type { Limits } from '../limits.ts'
import { silent, tooDeep, unreadable } from '../xml/trouble.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
/** So much is gone over at a time, so that a long text is noticed. */
const PIECE_BYTES = 64 * 1024

/** `subject predicate object`, as RDF has it; names are whole addresses, nodes without one begin with `_:`. */
export interface Statement {
  readonly subject: string
  readonly predicate: string
  /** An address, the name of a node, or a text. */
  readonly object: string
  /** The line that the subject begins on here. */
  readonly line: number
  readonly isTooLong: boolean
}

/**
 * Tells the statements of an RDF/XML document as they come, those whose predicate is wanted (RDF 1.1 XML Syntax §2).
 * Lists, reification and literals of XML are passed over. HOSTILE: entities of the document are not unfolded, nothing is fetched.
 */
export class Statements {
  broken: Problem | undefined
  readonly #scan = newScan('namespaces')
  readonly #namespaces = new Namespaces(this.#scan)
  readonly #limits: Limits
  readonly #wanted: ReadonlySet<string>
  readonly #tell: (statement: Statement) => void
  readonly #open: Frame[] = []
  #base = ''
  #unnamed = 0

  constructor(limits: Limits, wanted: ReadonlySet<string>, tell: (statement: Statement) => void) {
    this.#limits = limits
    this.#wanted = wanted
    this.#tell = tell
  }

  take(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && this.broken === undefined; at += PIECE_BYTES) {
      feed(this.#scan, bytes.subarray(at, at + PIECE_BYTES))
      this.#run()
    }
  }

  finish(): void {
    endFeed(this.#scan)
    this.#run()
  }

  #run(): void {
    while (this.broken === undefined) {
      switch (nextToken(this.#scan)) {
        case TOKEN.open:
          this.#openTag()
          break
        case TOKEN.close:
          this.#namespaces.close()
          this.#end()
          break
        case TOKEN.text:
        case TOKEN.cdata:
          this.#text()
          break
        case TOKEN.more:
          return this.#wait()
        case TOKEN.trouble:
          this.broken = unreadable(troubleOf(this.#scan))
          break
        default:
      }
    }
    return undefined
  }

  #wait(): void {
    const { recordLength } = this.#limits
    if (waiting(this.#scan, recordLength) > recordLength)
      this.broken = silent(this.#scan, recordLength, 'recordLength')
  }

  #openTag(): void {
    const tag = this.#namespaces.open()
    if (tag === undefined) this.broken = unreadable(troubleOf(this.#scan))
    else if (this.#open.length >= this.#limits.depth) this.broken = tooDeep(this.#scan, this.#limits.depth)
    else this.#begin(tag)
  }

  #begin(tag: QualifiedTag): void {
    const attributes = attributesOf(tag)
    this.#base = attributes.get(`${XML}base`)?.replace(/#.*$/su, '') ?? this.#base
    const parent = this.#open.at(-1)
    if (parent === undefined && tag.name.whole === `${RDF}RDF`) this.#open.push({ kind: 'root' })
    else if (parent?.kind === 'skipped') this.#open.push(parent)
    else if (parent?.kind === 'node') this.#open.push(this.#property(tag, attributes, parent))
    else this.#open.push(this.#node(tag, attributes, parent))
  }

  /** Node elements and property elements take turns. */
  #node(tag: QualifiedTag, attributes: Attributes, parent: Frame | undefined): Frame {
    const subject = this.#nameOf(attributes) ?? this.#newName()
    const node: Frame = { kind: 'node', subject, line: this.#line }
    const { whole } = tag.name
    if (whole !== `${RDF}Description`) this.#say(node, `${RDF}type`, whole)
    for (const [name, value] of attributes) {
      if (name === `${RDF}type` || !(name.startsWith(RDF) || name.startsWith(XML)))
        this.#say(node, name, value)
    }
    if (parent?.kind === 'property') {
      parent.hasObject = true
      this.#say(parent.of, parent.predicate, subject)
    }
    return node
  }

  #property(tag: QualifiedTag, attributes: Attributes, of: NodeFrame): Frame {
    const predicate = tag.name.whole
    const parse = attributes.get(`${RDF}parseType`)
    if (parse === 'Resource') {
      const subject = this.#newName()
      this.#say(of, predicate, subject)
      return { kind: 'node', subject, line: this.#line }
    }
    if (parse !== undefined && parse !== 'Collection') return { kind: 'skipped' }
    const object = this.#nameOf(attributes)
    if (object !== undefined) this.#say(of, predicate, object)
    return { kind: 'property', of, predicate, hasObject: object !== undefined, text: '', isTooLong: false }
  }

  #text(): void {
    const open = this.#open.at(-1)
    if (open?.kind !== 'property' || open.hasObject || !this.#wanted.has(open.predicate)) return
    const { buffer, start, finish, flags } = this.#scan
    const text = spanText(buffer, start, finish, flags)
    if (open.text.length + text.length > this.#limits.textBytes) open.isTooLong = true
    else open.text += text
  }

  #end(): void {
    const open = this.#open.pop()
    if (open?.kind !== 'property' || open.hasObject) return
    this.#say(open.of, open.predicate, open.text.trim().toWellFormed(), open.isTooLong)
  }

  #say(of: NodeFrame, predicate: string, object: string, isTooLong = false): void {
    if (this.broken !== undefined || !this.#wanted.has(predicate)) return
    const isLong = isTooLong || object.length > this.#limits.textBytes
    this.#tell({
      subject: of.subject,
      predicate,
      object: isLong ? '' : object,
      line: of.line,
      isTooLong: isLong,
    })
  }

  /** What an element is about, or its property leads to. */
  #nameOf(attributes: Attributes): string | undefined {
    const address = attributes.get(`${RDF}about`) ?? attributes.get(`${RDF}resource`)
    if (address !== undefined) return address.startsWith('#') ? this.#base + address : address
    const id = attributes.get(`${RDF}ID`)
    if (id !== undefined) return `${this.#base}#${id}`
    const node = attributes.get(`${RDF}nodeID`)
    return node === undefined ? undefined : `_:${node}`
  }

  /** The line that has been come to. */
  get #line(): number {
    return this.#scan.lines + 1
  }

  /** No name that a document can give: a node's is no number. */
  #newName(): string {
    this.#unnamed += 1
    return `_:${this.#unnamed}`
  }
}

interface NodeFrame {
  readonly kind: 'node'
  readonly subject: string
  readonly line: number
}

type Frame =
  | { readonly kind: 'root' | 'skipped' }
  | NodeFrame
  | {
      readonly kind: 'property'
      readonly of: NodeFrame
      readonly predicate: string
      hasObject: boolean
      text: string
      isTooLong: boolean
    }

/** By whole name. */
type Attributes = ReadonlyMap<string, string>

const NONE: Attributes = new Map()

function attributesOf({ attributes }: QualifiedTag): Attributes {
  return attributes.length === 0 ? NONE : new Map(attributes.map(({ name, value }) => [name.whole, value]))
}
