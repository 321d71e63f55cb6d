import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { endFeed, feed } from './feed.ts'
import { Namespaces } from './namespaces.ts'
import { nextToken } from './next-token.ts'
import { type NameRule, nameOf, newScan, type Scan, TOKEN } from './scan.ts'
import { spanText } from './spans.ts'
import { attributesOf, openedName } from './tag.ts'
import { isOfEntity, troubleOf, troubleSentence } from './trouble.ts'

/** What a parser told of a document. */
export interface Told {
  /** One event an entry; texts that touch are one. */
  readonly events: readonly string[]
  readonly trouble: Said | undefined
}

/** Where a document could not be read further and why. */
export interface Said {
  readonly line: number
  readonly column: number
  readonly isOfEntity: boolean
  readonly kind: string
  readonly says: string
}

/** What our scanner tells of a document that comes in these pieces. */
export function toldByUs(pieces: readonly Uint8Array[], rule: NameRule = 'plain'): Told {
  const scan = newScan(rule)
  const namespaces = rule === 'namespaces' ? new Namespaces(scan) : undefined
  const events = new Events()
  for (const piece of pieces) {
    feed(scan, piece)
    takeTokens(scan, namespaces, events)
    if (scan.trouble !== undefined) break
  }
  if (scan.trouble === undefined) {
    endFeed(scan)
    takeTokens(scan, namespaces, events)
  }
  if (scan.trouble === undefined) return { events: events.whole(), trouble: undefined }
  const trouble = troubleOf(scan)
  const { line, column, kind } = trouble
  return {
    events: events.broken(),
    trouble: { line, column, kind, isOfEntity: isOfEntity(trouble), says: troubleSentence(trouble) },
  }
}

function takeTokens(scan: Scan, namespaces: Namespaces | undefined, events: Events): void {
  for (;;) {
    const closing = scan.depth > 0 ? openedName(scan) : ''
    const token = nextToken(scan)
    if (token === TOKEN.more || token === TOKEN.trouble) return
    if (token === TOKEN.open) {
      const tag = namespaces?.open()
      if (namespaces !== undefined && tag === undefined) return
      events.open(
        tag === undefined ? nameOf(scan) : `{${tag.name.uri}}${tag.name.local}`,
        tag === undefined
          ? attributesOf(scan)
          : tag.attributes.map(({ name, value }) => [`{${name.uri}}${name.local}`, value]),
      )
    } else if (token === TOKEN.close) {
      namespaces?.close()
      events.close(closing)
    } else if (token === TOKEN.doctype) events.doctype()
    else events.text(spanText(scan.buffer, scan.start, scan.finish, scan.flags))
  }
}

/** What saxes, which Licet read XML with before, tells of a document. */
export function toldBySaxes(bytes: Uint8Array, rule: NameRule = 'plain'): Told {
  const events = new Events()
  let trouble: Said | undefined
  const hear =
    <Heard>(then: (heard: Heard) => void) =>
    (heard: Heard): void => {
      if (trouble === undefined) then(heard)
    }
  const parser = new SaxesParser({ position: true, xmlns: rule === 'namespaces' })
  parser.on(
    'error',
    hear(({ message }) => {
      const says = message.replace(/^\d+:\d+: /u, '')
      trouble = {
        line: parser.line,
        column: parser.columnIndex + 1,
        isOfEntity: says.includes('entity'),
        kind: 'saxes',
        says,
      }
    }),
  )
  parser.on(
    'opentag',
    hear(tag => {
      const attributes = Object.entries<string | SaxesAttributeNS>(tag.attributes).map(attributeToldBySaxes)
      events.open('uri' in tag ? `{${tag.uri}}${tag.local}` : tag.name, attributes)
    }),
  )
  parser.on(
    'closetag',
    hear(tag => events.close(tag.name)),
  )
  parser.on(
    'text',
    hear(text => events.text(text)),
  )
  parser.on(
    'cdata',
    hear(text => events.text(text)),
  )
  parser.on(
    'doctype',
    hear(() => events.doctype()),
  )
  parser.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  parser.close()
  return { events: trouble === undefined ? events.whole() : events.broken(), trouble }
}

function attributeToldBySaxes([name, attribute]: readonly [string, string | SaxesAttributeNS]): readonly [
  string,
  string,
] {
  return typeof attribute === 'string'
    ? [name, attribute]
    : [`{${attribute.uri}}${attribute.local}`, attribute.value]
}

class Events {
  readonly #events: string[] = []
  #depth = 0

  open(name: string, attributes: readonly (readonly [string, string])[]): void {
    this.#events.push(
      `<${name}${attributes.map(([of, value]) => ` ${of}=${JSON.stringify(value)}`).join('')}>`,
    )
    this.#depth += 1
  }

  close(name: string): void {
    this.#events.push(`</${name}>`)
    this.#depth -= 1
  }

  text(text: string): void {
    // White space around the outermost element is not told by ours.
    if (this.#depth === 0 || text === '') return
    const last = this.#events.at(-1)
    if (last?.startsWith('=') === true) this.#events[this.#events.length - 1] = last + text
    else this.#events.push(`=${text}`)
  }

  doctype(): void {
    this.#events.push('doctype')
  }

  whole(): readonly string[] {
    return this.#events
  }

  /** Of a document that breaks off in a text, how much of that was told is left out. */
  broken(): readonly string[] {
    return this.#events.at(-1)?.startsWith('=') === true ? this.#events.slice(0, -1) : this.#events
  }
}
