import type { Place, Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { endFeed, feed } from '../../text/xml/feed.ts'
import { nextToken } from '../../text/xml/next-token.ts'
import { nameOf, newScan, placeOf, TOKEN } from '../../text/xml/scan.ts'
import { spanText } from '../../text/xml/spans.ts'
import { attributesOf } from '../../text/xml/tag.ts'
import { troubleOf, troubleSentence } from '../../text/xml/trouble.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { fieldMissing, type Fields, plainTitle, type RegisterRecord, splitValues } from './record.ts'

interface Element {
  readonly at: Place
  readonly values: Map<string, { readonly text: string; readonly at: Place }>
}

/**
 * The records of a flat XML file: each element below the root is one, and its attributes and the elements in it are the fields.
 * Documents with a DOCTYPE are refused, so that no entity can unfold.
 */
export function xmlRecords<Name extends string>(
  text: string,
  file: string,
  fields: Fields<Name>,
): Result<readonly RegisterRecord<Name>[]> {
  const elements = readElements(text, file)
  if (!elements.ok) return elements
  const [first] = elements.value
  const known = [...new Set(elements.value.flatMap(element => [...element.values.keys()]))]
  const missing = Object.values<Fields<Name>[Name]>(fields).filter(
    field => field.isNeeded === true && !field.titles.some(title => known.includes(plainTitle(title))),
  )
  if (missing.length > 0)
    return { ok: false, problems: missing.map(field => fieldMissing(field, known, first?.at ?? { file })) }
  return ok(elements.value.map(element => recordOf(element, fields)))
}

function readElements(text: string, file: string): Result<readonly Element[]> {
  const elements = new Elements(file)
  const problem = elements.read(new TextEncoder().encode(text))
  return problem === undefined ? ok(elements.elements) : err(problem)
}

/** The elements below the root, with what stands in them. */
class Elements {
  readonly elements: Element[] = []
  readonly #scan = newScan()
  readonly #file: string
  readonly #path: { readonly name: string; readonly at: Place }[] = []
  #content = ''

  constructor(file: string) {
    this.#file = file
  }

  /** Reads a whole document; what is wrong with it, if anything is. */
  read(bytes: Uint8Array): Problem | undefined {
    feed(this.#scan, bytes)
    endFeed(this.#scan)
    for (;;) {
      const token = nextToken(this.#scan)
      if (token === TOKEN.more) return undefined
      const problem = this.#take(token)
      if (problem !== undefined) return problem
    }
  }

  #take(token: number): Problem | undefined {
    switch (token) {
      case TOKEN.open:
        return this.#open()
      case TOKEN.close:
        return this.#close()
      case TOKEN.text:
      case TOKEN.cdata:
        return this.#text()
      case TOKEN.doctype:
        return this.#wrong('xml-doctype', 'Expected no DOCTYPE and found one.', 'Remove it.')
      case TOKEN.trouble:
        return this.#notXml()
      default:
        return undefined
    }
  }

  #open(): Problem | undefined {
    if (this.#path.length >= IMPORT_LIMITS.depth)
      return this.#wrong('too-deep', 'Expected a flat file and found deep nesting.', '')
    const at = this.#here()
    if (this.#path.length === 1) {
      if (this.elements.length >= IMPORT_LIMITS.records)
        return this.#wrong(
          'too-much',
          `Expected at most ${IMPORT_LIMITS.records} records and found more.`,
          'Cut the file.',
        )
      const given = attributesOf(this.#scan).map(([key, text]) => [plainTitle(key), { text, at }] as const)
      this.elements.push({ at, values: new Map(given) })
    }
    this.#path.push({ name: nameOf(this.#scan), at })
    this.#content = ''
    return undefined
  }

  #text(): Problem | undefined {
    const { buffer, start, finish, flags } = this.#scan
    const piece = spanText(buffer, start, finish, flags)
    if (this.#content.length + piece.length > IMPORT_LIMITS.valueLength)
      return this.#wrong(
        'too-much',
        `Expected at most ${IMPORT_LIMITS.valueLength} characters in a value and found more.`,
        '',
      )
    this.#content += piece
    return undefined
  }

  #close(): undefined {
    const closed = this.#path.pop()
    const element = this.elements.at(-1)
    const content = this.#content
    this.#content = ''
    if (this.#path.length !== 2 || closed === undefined || element === undefined || content.trim() === '')
      return undefined
    const key = plainTitle(closed.name)
    const before = element.values.get(key)
    element.values.set(key, {
      text: before === undefined ? content : `${before.text};${content}`,
      at: closed.at,
    })
    return undefined
  }

  #notXml(): Problem {
    const trouble = troubleOf(this.#scan)
    const { line, column } = trouble
    return {
      code: 'not-xml',
      at: { file: this.#file, line, column },
      says: `Expected XML and found something that is none: ${troubleSentence(trouble)}.`,
      help: 'Download the file once more.',
    }
  }

  #wrong(code: string, says: string, help: string): Problem {
    return { code, at: this.#here(), says, help }
  }

  #here(): Place {
    return { file: this.#file, ...placeOf(this.#scan) }
  }
}

function recordOf<Name extends string>(element: Element, fields: Fields<Name>): RegisterRecord<Name> {
  const valueOf = (field: Name) =>
    fields[field].titles
      .map(title => element.values.get(plainTitle(title)))
      .find(value => value !== undefined)
  const text = (field: Name): string => valueOf(field)?.text.trim() ?? ''
  return {
    at: element.at,
    placeOf: field => valueOf(field)?.at ?? element.at,
    text,
    texts: field => splitValues(text(field)),
  }
}
