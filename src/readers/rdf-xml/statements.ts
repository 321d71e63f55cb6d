import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { silent, tooDeep, unreadable } from '../xml/trouble.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const XML = 'http://www.w3.org/XML/1998/namespace'

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
  readonly #parser = new SaxesParser<{ position: true; xmlns: true }>({ position: true, xmlns: true })
  readonly #limits: Limits
  readonly #wanted: ReadonlySet<string>
  readonly #tell: (statement: Statement) => void
  readonly #open: Frame[] = []
  #base = ''
  #unnamed = 0
  #spoke = 0
  #written = 0

  constructor(limits: Limits, wanted: ReadonlySet<string>, tell: (statement: Statement) => void) {
    this.#limits = limits
    this.#wanted = wanted
    this.#tell = tell
    const parser = this.#parser
    parser.on('error', error => {
      this.broken ??= unreadable(parser, error)
    })
    parser.on('opentag', tag => this.#begin(tag))
    parser.on('text', text => this.#text(text))
    parser.on('cdata', text => this.#text(text))
    parser.on('closetag', () => this.#end())
  }

  take(text: string): void {
    this.#parser.write(text)
    this.#written += text.length
    if (this.#written - this.#spoke > this.#limits.recordLength)
      this.broken ??= silent(this.#parser, this.#limits.recordLength, 'recordLength')
  }

  finish(): void {
    if (this.broken === undefined) this.#parser.close()
  }

  #begin(tag: SaxesTagNS): void {
    this.#spoke = this.#parser.position
    if (this.broken !== undefined) return
    if (this.#open.length >= this.#limits.depth) {
      this.broken = tooDeep(this.#parser, this.#limits.depth)
      return
    }
    const attributes = attributesOf(tag)
    this.#base = attributes.get(`${XML}base`)?.replace(/#.*$/su, '') ?? this.#base
    const parent = this.#open.at(-1)
    if (parent === undefined && tag.uri === RDF && tag.local === 'RDF') this.#open.push({ kind: 'root' })
    else if (parent?.kind === 'skipped') this.#open.push(parent)
    else if (parent?.kind === 'node') this.#open.push(this.#property(tag, attributes, parent))
    else this.#open.push(this.#node(tag, attributes, parent))
  }

  /** Node elements and property elements take turns. */
  #node(tag: SaxesTagNS, attributes: Attributes, parent: Frame | undefined): Frame {
    const subject = this.#nameOf(attributes) ?? this.#newName()
    const node: Frame = { kind: 'node', subject, line: this.#parser.line }
    if (tag.uri !== RDF || tag.local !== 'Description') this.#say(node, `${RDF}type`, tag.uri + tag.local)
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

  #property(tag: SaxesTagNS, attributes: Attributes, of: NodeFrame): Frame {
    const predicate = tag.uri + tag.local
    const parse = attributes.get(`${RDF}parseType`)
    if (parse === 'Resource') {
      const subject = this.#newName()
      this.#say(of, predicate, subject)
      return { kind: 'node', subject, line: this.#parser.line }
    }
    if (parse !== undefined && parse !== 'Collection') return { kind: 'skipped' }
    const object = this.#nameOf(attributes)
    if (object !== undefined) this.#say(of, predicate, object)
    return { kind: 'property', of, predicate, hasObject: object !== undefined, text: '', isTooLong: false }
  }

  #text(text: string): void {
    this.#spoke = this.#parser.position
    const open = this.#open.at(-1)
    if (open?.kind !== 'property' || open.hasObject || !this.#wanted.has(open.predicate)) return
    if (open.text.length + text.length > this.#limits.textBytes) open.isTooLong = true
    else open.text += text
  }

  #end(): void {
    this.#spoke = this.#parser.position
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

function attributesOf(tag: SaxesTagNS): Attributes {
  return new Map(Object.values(tag.attributes).map(({ uri, local, value }) => [uri + local, value]))
}
