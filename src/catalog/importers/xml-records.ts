import { SaxesParser } from 'saxes'
import type { Place, Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { fieldMissing, type Fields, plainTitle, type RegisterRecord, splitValues } from './record.ts'

interface Element {
  readonly at: Place
  readonly values: Map<string, { readonly text: string; readonly at: Place }>
}

/** Ends the parsing where nothing more is wanted; never leaves this file. */
class Stop extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.says)
    this.problem = problem
  }
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
  const parser = new SaxesParser({ position: true })
  const elements: Element[] = []
  const path: { readonly name: string; readonly at: Place }[] = []
  let content = ''
  const here = (): Place => ({ file, line: parser.line, column: parser.column + 1 })
  const stop = (code: string, says: string, help: string): never => {
    throw new Stop({ code, at: here(), says, help })
  }
  parser.on('doctype', () => stop('xml-doctype', 'Expected no DOCTYPE and found one.', 'Remove it.'))
  parser.on('error', ({ message }) =>
    stop(
      'not-xml',
      `Expected XML and found something that is none: ${message}`,
      'Download the file once more.',
    ),
  )
  parser.on('opentag', ({ name, attributes }) => {
    const at = here()
    if (path.length >= IMPORT_LIMITS.depth)
      stop('too-deep', 'Expected a flat file and found deep nesting.', '')
    if (path.length === 1) {
      if (elements.length >= IMPORT_LIMITS.records)
        stop('too-much', `Expected at most ${IMPORT_LIMITS.records} records and found more.`, 'Cut the file.')
      const given = Object.entries(attributes).map(
        ([key, value]) => [plainTitle(key), { text: String(value), at }] as const,
      )
      elements.push({ at, values: new Map(given) })
    }
    path.push({ name, at })
    content = ''
  })
  parser.on('text', piece => {
    if (content.length + piece.length > IMPORT_LIMITS.valueLength)
      stop(
        'too-much',
        `Expected at most ${IMPORT_LIMITS.valueLength} characters in a value and found more.`,
        '',
      )
    content += piece
  })
  parser.on('closetag', () => {
    const closed = path.pop()
    const element = elements.at(-1)
    if (path.length === 2 && closed !== undefined && element !== undefined && content.trim() !== '') {
      const key = plainTitle(closed.name)
      const before = element.values.get(key)
      element.values.set(key, {
        text: before === undefined ? content : `${before.text};${content}`,
        at: closed.at,
      })
    }
    content = ''
  })
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof Stop) return err(error.problem)
    throw error
  }
  return ok(elements)
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
