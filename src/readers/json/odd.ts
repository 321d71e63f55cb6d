import type { Place, Problem } from '../../base/problem.ts'
import { KIND, WANT } from '../events.ts'

const KINDS: Readonly<Record<number, string>> = {
  [KIND.object]: 'an object',
  [KIND.array]: 'a list',
  [KIND.text]: 'a text',
  [KIND.null]: 'null',
  [KIND.number]: 'a number',
  [KIND.truth]: 'true or false',
}

const WANTED: readonly (readonly [want: number, what: string])[] = [
  [WANT.members | WANT.others, 'an object'],
  [WANT.elements, 'a list'],
  [WANT.text, 'a text'],
]

/** A value of another kind than the format has there; `index` as an odd event has it. */
export function oddKind(at: Place, index: number): Problem {
  const wanted = WANTED.filter(([want]) => ((index >> 4) & want) !== 0).map(([, what]) => what)
  const found = KINDS[kindIn(index)] ?? 'a value of another kind'
  return {
    code: 'json-unexpected-kind',
    at,
    says: `Expected ${wanted.length === 0 ? 'something else' : wanted.join(' or ')} and found ${found}; it was not read.`,
  }
}

/** One of KIND, of an odd event. */
export function kindIn(index: number): number {
  return index & 15
}

const ONCE =
  'A name may stand once in an object (RFC 8259 §4), and programs differ in which one they take. Find out which was meant.'

// One text is too short to guess from what it is in, and beside it stand others in UTF-8.
const NOT_UTF8 =
  'Export it again in UTF-8. Where the whole of a file in JSON is in another encoding, say in which, for example --encoding windows-1250.'

/** A text that is not quite what stood in the file; `odd` as `DecodedText` has it. */
export function oddText(at: Place, odd: string, maxBytes: number): Problem {
  const says: Readonly<Record<string, string>> = {
    'text-too-long': `This text is longer than the limit of ${maxBytes} bytes (textBytes); it was not read.`,
    'text-lone-surrogate': 'This text holds half of a surrogate pair, shown as U+FFFD.',
    'text-not-utf8': 'This text holds bytes that are not UTF-8, shown as U+FFFD.',
  }
  const help = odd === 'text-not-utf8' ? { help: NOT_UTF8 } : undefined
  return { code: odd, at, says: says[odd] ?? odd, ...help }
}

/**
 * A member whose object has had one of this name before; `which` of its values counts, where it is a text and only one can. Only JSON
 * has a line for the place; in other encodings its rules do not hold.
 */
export function repeatedMember(at: Place, wants: number, which: 'first' | 'last'): Problem {
  return {
    code: 'json-repeated-member',
    at,
    says:
      wants === WANT.text
        ? `A member of this name stands here a second time; ${which === 'first' ? 'the first that says something' : 'the last one'} counts.`
        : 'A member of this name stands here a second time; what both hold was read.',
    ...(at.line === undefined ? undefined : { help: ONCE }),
  }
}
