import type { Problem } from '../../base/problem.ts'
import { KIND } from '../events.ts'

const KINDS: Readonly<Record<number, string>> = {
  [KIND.object]: 'an object',
  [KIND.array]: 'an array',
  [KIND.text]: 'a single value',
}

/** A value of another kind than the format has there. */
export function oddKind(pointer: string, kind: number): Problem {
  return {
    code: 'json-unexpected-kind',
    at: { pointer },
    says: `Here stands ${KINDS[kind] ?? 'a value'}, which the format does not have in this place; it was not read.`,
  }
}

/** A text that is not quite what stood in the file; `odd` as `DecodedText` has it. */
export function oddText(pointer: string, odd: string, maxBytes: number): Problem {
  const says: Readonly<Record<string, string>> = {
    'text-too-long': `This text is longer than the limit of ${maxBytes} bytes (textBytes); it was not read.`,
    'text-lone-surrogate': 'This text holds half of a surrogate pair, shown as U+FFFD.',
    'text-not-utf8': 'This text holds bytes that are not UTF-8, shown as U+FFFD.',
  }
  return { code: odd, at: { pointer }, says: says[odd] ?? odd }
}
