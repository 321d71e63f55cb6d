import { DATE_FORMS, type DateSpan, parseSpan } from '../../base/span.ts'
import { LIMITS } from '../limits.ts'
import { nearestName } from './nearest.ts'
import { checkedText, describe, scalarOf, writtenText } from './scalar-node.ts'
import type { Shape } from './shape.ts'

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
  schema: book =>
    book.refer('text', 'text', () => ({ type: 'string', minLength: 1, maxLength: LIMITS.textLength })),
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
    reader.problem(
      'not-a-flag',
      reader.placeOf(scalar, at),
      `Expected true or false, found ${describe(scalar)}.`,
    )
    return undefined
  },
  schema: () => ({ type: 'boolean' }),
}

/** A key that is there or is left out: `true`. */
export const mark: Shape<true> = {
  read(node, reader, at) {
    const value = flag.read(node, reader, at)
    if (value === false)
      reader.problem('not-a-mark', reader.placeOf(node, at), 'Expected true.', 'Leave the key out instead.')
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
    reader.problem(
      'not-a-percentage',
      reader.placeOf(scalar, at),
      `Expected a number from 0 to 100, found ${describe(scalar)}.`,
    )
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
      reader.problem(
        'not-a-date',
        reader.placeOf(node, at),
        `Expected a date, found \`${written}\`.`,
        `A date looks like one of ${DATE_FORMS}.`,
      )
    return span
  },
  schema: book =>
    book.refer('date', 'date', () => ({
      type: ['string', 'integer'],
      description: `A date: ${DATE_FORMS}.`,
    })),
}

/** A text that a pattern or a reading of its own must accept; `expected` completes "Expected …". */
export function parsed<T>(
  code: string,
  expected: string,
  parse: (written: string) => T | undefined,
  help?: string,
): Shape<T> {
  return {
    read(node, reader, at) {
      const written = writtenText(node, reader, at, expected)
      if (written === undefined) return undefined
      const value = parse(written)
      if (value === undefined)
        reader.problem(code, reader.placeOf(node, at), `Expected ${expected}, found \`${written}\`.`, help)
      return value
    },
    schema: () => ({ type: ['string', 'number'], description: `Expected: ${expected}.` }),
  }
}

/** A name that fits into a line beside other words. */
export const shortName: Shape<string> = parsed(
  'not-a-short-name',
  `a name of at most ${LIMITS.shortName} characters`,
  written => (written.length <= LIMITS.shortName ? written : undefined),
  'The title can be as long as it is; leave `short` out where it is short enough.',
)

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
