import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml'
import type { JsonObject } from '../../base/canonical-json.ts'
import type { Place } from '../../base/problem.ts'
import { DATE_FORMS, type DateSpan, parseSpan } from '../../base/span.ts'
import { LIMITS } from '../limits.ts'
import { nearestName } from './nearest.ts'
import type { Reader, Sort } from './reader.ts'
import type { Shape } from './shape.ts'

const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/u
const PATH_ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/u
/** A plain object of JavaScript answers to this name, whatever a table holds. */
const RESERVED_ID = 'constructor'

/** A text that is not empty. White space at both ends does not count. */
export const text: Shape<string> = {
  read(node, reader, at) {
    const scalar = scalarOf(node, reader, at, 'a text')
    if (scalar === undefined) return undefined
    if (typeof scalar.value !== 'string') {
      reader.problem(
        'not-text',
        reader.placeOf(scalar, at),
        `Expected a text, found ${describe(scalar)}.`,
        'Put it in quotes if it is a text.',
      )
      return undefined
    }
    return checkedText(scalar.value, reader, reader.placeOf(scalar, at))
  },
  schema: () => ({ type: 'string', minLength: 1, maxLength: LIMITS.textLength }),
}

/** A text as it is written, even if it looks like a number: a version, a value, an identifier. */
export const word: Shape<string> = {
  read: (node, reader, at) => writtenText(node, reader, at, 'a word'),
  schema: () => ({ type: ['string', 'number', 'boolean'] }),
}

export const flag: Shape<boolean> = {
  read(node, reader, at) {
    const scalar = scalarOf(node, reader, at, 'true or false')
    if (scalar === undefined || typeof scalar.value === 'boolean') return scalar?.value as boolean | undefined
    reader.problem('not-a-flag', reader.placeOf(scalar, at), `Expected true or false, found ${describe(scalar)}.`)
    return undefined
  },
  schema: () => ({ type: 'boolean' }),
}

/** A key that is there or is left out: `true`. */
export const mark: Shape<true> = {
  read(node, reader, at) {
    const value = flag.read(node, reader, at)
    if (value === false) reader.problem('not-a-mark', reader.placeOf(node, at), 'Expected true.', 'Leave the key out instead.')
    return value === true ? true : undefined
  },
  schema: () => ({ const: true }),
}

/** A number from 0 to 100. */
export const percent: Shape<number> = {
  read(node, reader, at) {
    const scalar = scalarOf(node, reader, at, 'a number from 0 to 100')
    if (scalar === undefined) return undefined
    if (typeof scalar.value === 'number' && scalar.value >= 0 && scalar.value <= 100) return scalar.value
    reader.problem('not-a-percentage', reader.placeOf(scalar, at), `Expected a number from 0 to 100, found ${describe(scalar)}.`)
    return undefined
  },
  schema: () => ({ type: 'number', minimum: 0, maximum: 100 }),
}

/** A date as far as it is known. */
export const date: Shape<DateSpan> = {
  read(node, reader, at) {
    const written = writtenText(node, reader, at, 'a date')
    if (written === undefined) return undefined
    const span = parseSpan(written)
    if (span === undefined)
      reader.problem('not-a-date', reader.placeOf(node, at), `Expected a date, found \`${written}\`.`, `A date looks like one of ${DATE_FORMS}.`)
    return span
  },
  schema: () => ({ type: ['string', 'integer'], description: `A date: ${DATE_FORMS}.` }),
}

/** A text that a pattern or a reading of its own must accept; `expected` completes "Expected …". */
export function parsed<T>(code: string, expected: string, parse: (written: string) => T | undefined, help?: string): Shape<T> {
  return {
    read(node, reader, at) {
      const written = writtenText(node, reader, at, expected)
      if (written === undefined) return undefined
      const value = parse(written)
      if (value === undefined) reader.problem(code, reader.placeOf(node, at), `Expected ${expected}, found \`${written}\`.`, help)
      return value
    },
    schema: () => ({ type: ['string', 'number'], description: `Expected: ${expected}.` }),
  }
}

/** One of a few fixed words. */
export function choice<const W extends string>(words: readonly W[]): Shape<W> {
  return {
    read(node, reader, at) {
      const written = writtenText(node, reader, at, `one of ${words.join(', ')}`)
      if (written === undefined) return undefined
      const found = words.find(candidate => candidate === written)
      if (found === undefined) {
        const near = nearestName(written, words)
        reader.problem(
          'unknown-word',
          reader.placeOf(node, at),
          `Expected one of ${words.join(', ')}; found \`${written}\`.`,
          near === undefined ? undefined : `Did you mean \`${near}\`?`,
        )
      }
      return found
    },
    schema: () => ({ enum: words }),
  }
}

/** The id of something that is defined elsewhere; that it exists is checked when all files are read. */
export function ref(sort: Sort): Shape<string> {
  return {
    read(node, reader, at) {
      const written = writtenText(node, reader, at, `the id of ${articleFor(sort)}`)
      if (written === undefined) return undefined
      reader.references.push({ sort, id: written, at: reader.placeOf(node, at), owner: reader.owner })
      return written
    },
    schema: (): JsonObject => ({ type: ['string', 'integer'], description: `The id of ${articleFor(sort)}.` }),
  }
}

/** The id of something that is defined elsewhere, or the word `none`. */
export function refOrNone(sort: Sort): Shape<string> {
  const known = ref(sort)
  return {
    read: (node, reader, at) => (isScalar(node) && node.value === 'none' ? 'none' : known.read(node, reader, at)),
    schema: known.schema,
  }
}

/** Whether a text may be the id of a thing: lower-case letters and digits, parted by `-` or `.` (and, in a path, by `/`). */
export function checkId(written: string, form: 'plain' | 'path', reader: Reader, at: Place): boolean {
  const fits = (form === 'plain' ? ID : PATH_ID).test(written) && written.length <= LIMITS.idLength
  if (fits && written !== RESERVED_ID) return true
  reader.problem(
    'not-an-id',
    at,
    `\`${shorten(written)}\` cannot be an id here.`,
    form === 'plain'
      ? 'An id has lower-case letters and digits, parted by single hyphens or dots: `us-bod-17-01`.'
      : 'An id has lower-case letters and digits, parted by single hyphens, dots or slashes: `us/civilian-agency`.',
  )
  return false
}

/** JSON Schema's pattern for ids. */
export function idPattern(form: 'plain' | 'path'): string {
  return (form === 'plain' ? ID : PATH_ID).source
}

/** The text of a scalar as its author wrote it. */
export function writtenText(node: Node | null, reader: Reader, at: Place, expected: string): string | undefined {
  const scalar = scalarOf(node, reader, at, expected)
  if (scalar === undefined) return undefined
  const written = typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '')
  return checkedText(written, reader, reader.placeOf(scalar, at))
}

/** Names what a node is, for "found …". */
export function describe(node: Node | null): string {
  if (isMap(node)) return 'a mapping'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'nothing'
  if (typeof node.value === 'boolean') return `the flag ${String(node.value)}`
  if (typeof node.value === 'number') return `the number ${node.source ?? node.value}`
  return `\`${shorten(node.source ?? '')}\``
}

/** Names a sort with its article, for sentences. */
export function articleFor(sort: Sort): string {
  switch (sort) {
    case 'target':
      return 'a measure or a provision'
    case 'about':
      return 'a fact (provision:…, listing:…, edge:…, stage:…, exception:… or reading:…)'
    case 'fact-key':
      return 'a fact that may be asked for'
    case 'act':
    case 'attribute':
    case 'authority':
    case 'open-question':
    case 'organisation':
      return `an ${sort.replace('-', ' ')}`
    default:
      return `a ${sort}`
  }
}

function scalarOf(node: Node | null, reader: Reader, at: Place, expected: string): Scalar | undefined {
  const followed = reader.follow(node, at)
  if (followed === undefined) return undefined
  if (isScalar(followed) && followed.value !== null) return followed
  reader.problem('wrong-kind', reader.placeOf(followed, at), `Expected ${expected}, found ${describe(followed)}.`)
  return undefined
}

function checkedText(written: string, reader: Reader, at: Place): string | undefined {
  const trimmed = written.trim()
  if (trimmed === '') {
    reader.problem('empty-text', at, 'Expected a text, found an empty one.')
    return undefined
  }
  if (trimmed.length <= LIMITS.textLength) return trimmed
  reader.problem('text-too-long', at, `A text may have ${LIMITS.textLength} characters; this one has ${trimmed.length}.`)
  return undefined
}

function shorten(written: string): string {
  return written.length <= 60 ? written : `${written.slice(0, 57)}…`
}
