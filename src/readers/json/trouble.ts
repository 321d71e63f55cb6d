import { TROUBLE } from './memory.ts'
import type { Limits } from '../limits.ts'

/** What is said of a trouble: the code of the problem, what stood there being `found`, and the next step. */
export interface TroubleText {
  readonly code: string
  readonly says: string
  readonly help: string
}

const REPAIR =
  'Nothing after this place was read. Export the file again; a JSON checker shows the same place.'

const ANOTHER = 'What stood before was read. Another document begins here; give each a file of its own.'

const EXPECTED: Readonly<Record<number, string>> = {
  [TROUBLE.expectedValue]: 'a value',
  [TROUBLE.expectedElementOrEnd]: 'a value or "]"',
  [TROUBLE.expectedKey]: 'the name of a member in double quotes',
  [TROUBLE.expectedKeyOrEnd]: 'the name of a member in double quotes or "}"',
  [TROUBLE.expectedColon]: 'a colon after the name of a member',
  [TROUBLE.expectedCommaOrBrace]: 'a comma or "}" after the value of a member',
  [TROUBLE.expectedCommaOrBracket]: 'a comma or "]" after an element',
  [TROUBLE.afterEnd]: 'the end of the file, since the document is complete',
  [TROUBLE.badEscape]: 'one of the escapes that JSON knows (\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000)',
  [TROUBLE.controlInString]: 'a closing quote, or this character written as an escape',
  [TROUBLE.badNumber]: 'a digit',
  [TROUBLE.badWord]: 'true, false or null',
}

/** The sentence for one of TROUBLE. */
export function troubleText(trouble: number, found: string, limits: Limits): TroubleText {
  if (trouble === TROUBLE.tooDeep) {
    return {
      code: 'json-too-deep',
      says: `Brackets are nested deeper than the limit of ${limits.depth} (depth).`,
      help: 'No inventory needs such nesting. If this one does, read it with a higher limit of depth.',
    }
  }
  if (trouble === TROUBLE.numberTooLong) {
    return {
      code: 'json-number-too-long',
      says: `A number is longer than the limit of ${limits.numberBytes} bytes (numberBytes).`,
      help: REPAIR,
    }
  }
  const isAnother = trouble === TROUBLE.afterEnd && (found === '"{"' || found === '"["')
  return {
    code: 'json-syntax',
    says: `Expected ${EXPECTED[trouble] ?? 'JSON'} and found ${found}.`,
    help: isAnother ? ANOTHER : REPAIR,
  }
}

/** A document at whose top nothing stands that the format has there. */
export function nothingWantedText(members: readonly string[]): TroubleText {
  const named = members.slice(0, MOST_NAMED).map(name => `"${name}"`)
  return {
    code: 'json-members-missing',
    says: `Expected ${named.join(', ')}${members.length > named.length ? ' and the like' : ''} at the top of this document and found nothing of that; so nothing was read.`,
    help: 'What is of this format may lie within something else. Take it out, for example with jq, and give it alone.',
  }
}

const MOST_NAMED = 4

/** A document that stops in the middle. */
export function truncatedText(openBrackets: string, insideText: boolean): TroubleText {
  const missing = openBrackets === '' ? 'a value' : `the closing ${openBrackets.slice(0, 40)}`
  return {
    code: 'json-truncated',
    says: `The file ends ${insideText ? 'inside a value' : 'too early'}: expected ${missing} and found the end of the file.`,
    help: 'What stood before was read. The export was probably cut off; make it again.',
  }
}

/** How the first character of a text is named in a sentence. */
export function nameCharacter(text: string): string {
  const code = text.codePointAt(0)
  if (code === undefined) return 'the end of the file'
  if (code === 0x0a || code === 0x0d) return 'the end of the line'
  const printable = code > 0x20 && code < 0x7f ? `"${String.fromCodePoint(code)}"` : undefined
  return printable ?? `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
