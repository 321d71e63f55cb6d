import { parseUtf8 } from '../base/bytes.ts'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { MOST_ENTRY_BYTES } from './bundle.ts'

/** Objects and arrays within one another that an entry may have. */
export const MOST_DEPTH = 40

/** Reads the bytes of an entry as JSON, and refuses all but the one canonical way of writing it: equal acts have equal hashes. */
export function parseEntryJson(bytes: Uint8Array): Result<Json> {
  // HOSTILE: the bytes. Size and depth are bounded before a parser that recurses sees them.
  if (bytes.length > MOST_ENTRY_BYTES)
    return err(problem('entry-too-large', `at most ${MOST_ENTRY_BYTES} bytes`, `${bytes.length}`))
  const text = parseUtf8(bytes)
  if (text === undefined) return err(problem('entry-not-utf8', 'a text in UTF-8', 'other bytes'))
  if (depthOf(text) > MOST_DEPTH)
    return err(problem('entry-too-deep', `at most ${MOST_DEPTH} values within one another`, 'more of them'))
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch {
    return err(problem('entry-not-json', 'JSON', 'something else'))
  }
  if (!isCanonical(value) || canonicalJson(value) !== text)
    return err(problem('entry-not-canonical', 'canonical JSON (RFC 8785)', 'another way of writing it'))
  return ok(value)
}

/** How deep brackets stand within one another outside of strings. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

/** JSON.parse takes escapes of half a character and numbers beyond all bounds, which canonical JSON cannot say. */
function isCanonical(value: Json | undefined): boolean {
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isCanonical)
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isCanonical(member))
}

function problem(code: string, expected: string, found: string): Problem {
  return { code, at: {}, says: `Expected ${expected} and found ${found}.` }
}
