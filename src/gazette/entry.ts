import { utf8 } from '../base/bytes.ts'
import { canonicalJson, type Json, type JsonObject } from '../base/canonical-json.ts'
import { parseDay } from '../base/day.ts'
import { invariant } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { GAZETTE_KINDS, type GazetteEntry, type GazetteKind } from '../model/gazette-entry.ts'
import { parseEntryJson } from './entry-json.ts'

const KEYS = ['format', 'kind', 'at', 'authority', 'subject', 'body', 'previous']
const MOST_NAME_LENGTH = 200

/** The bytes of an entry, which are the leaf; what cannot be one (too large, a wrong instant, …) is a problem. */
export function renderEntry(entry: GazetteEntry): Result<Uint8Array> {
  const bytes = utf8(canonicalJson(entry))
  const read = parseEntry(bytes)
  return read.ok ? ok(bytes) : read
}

/** Reads the bytes of an entry; every problem in it is told with its JSON pointer. */
export function parseEntry(bytes: Uint8Array): Result<GazetteEntry> {
  const json = parseEntryJson(bytes)
  if (!json.ok) return json
  const value = json.value
  if (!isObject(value)) return err(wrong('', 'an object', value))
  const problems = [...unknownKeys(value), ...checkFields(value), ...checkBody(value)]
  const [first, ...others] = problems
  if (first !== undefined) return err(first, ...others)
  // INVARIANT: every field was checked above.
  return ok(value as unknown as GazetteEntry)
}

/** Whether a text is a moment in UTC as `Clock.now` gives it. */
export function isInstant(text: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/u.exec(text)
  return match?.[1] !== undefined && parseDay(match[1]) !== undefined
}

/** The kinds whose body holds a measure. */
export function holdsMeasure(kind: GazetteKind): boolean {
  return kind === 'measure-published' || kind === 'measure-amended'
}

/** The measure of an entry that publishes or amends one. */
export function measureOf(entry: GazetteEntry): JsonObject {
  const measure = entry.body['measure']
  invariant(holdsMeasure(entry.kind) && isObject(measure), 'an entry that was parsed holds its measure')
  return measure
}

function unknownKeys(value: JsonObject): readonly Problem[] {
  return Object.keys(value)
    .filter(key => !KEYS.includes(key))
    .map(key => ({
      code: 'entry-key-unknown',
      at: { pointer: `/${key.slice(0, 50)}` },
      says: `Expected one of ${KEYS.join(', ')} and found "${key.slice(0, 50)}".`,
    }))
}

function checkFields(value: JsonObject): readonly Problem[] {
  const { format, kind, at, previous } = value
  return [
    ...(format === 1 ? [] : [wrong('/format', '1', format)]),
    ...(isKind(kind) ? [] : [wrong('/kind', `one of ${GAZETTE_KINDS.join(', ')}`, kind)]),
    ...(typeof at === 'string' && isInstant(at)
      ? []
      : [wrong('/at', 'a moment in UTC as 2026-03-01T10:00:00.000Z', at)]),
    ...['authority', 'subject']
      .filter(key => !isName(value[key]))
      .map(key => wrong(`/${key}`, `a name of 1 to ${MOST_NAME_LENGTH} characters`, value[key])),
    ...(previous === undefined || isNumber(previous)
      ? []
      : [wrong('/previous', 'the number of an earlier entry', previous)]),
  ]
}

function checkBody({ kind, subject, body }: JsonObject): readonly Problem[] {
  if (!isObject(body)) return [wrong('/body', 'an object', body)]
  if (kind === 'measure-published' || kind === 'measure-amended') {
    const { measure } = body
    if (!isObject(measure)) return [wrong('/body/measure', 'a measure', measure)]
    return measure['id'] === subject && isPlainId(subject)
      ? []
      : [wrong('/body/measure/id', 'the subject of the entry, an id as us-fcc-covered-list', measure['id'])]
  }
  if (kind === 'measure-repealed') {
    const { on } = body
    return typeof on === 'string' && parseDay(on) !== undefined
      ? []
      : [wrong('/body/on', 'the day of the repeal as 2026-03-01', on)]
  }
  return []
}

function isKind(kind: Json | undefined): boolean {
  return (GAZETTE_KINDS as readonly (Json | undefined)[]).includes(kind)
}

/** A name that shows what it is: no controls, no marks that turn the direction of writing. */
function isName(text: Json | undefined): boolean {
  return (
    typeof text === 'string' &&
    text.length > 0 &&
    text.length <= MOST_NAME_LENGTH &&
    !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)
  )
}

/** Also a name of a file: HOSTILE values are written to disk under it. */
function isPlainId(id: Json | undefined): boolean {
  return typeof id === 'string' && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)
}

function isNumber(value: Json): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function wrong(pointer: string, expected: string, found: Json | undefined): Problem {
  const seen = found === undefined ? 'nothing' : JSON.stringify(found)
  return {
    code: 'entry-field-wrong',
    at: { pointer },
    says: `Expected ${expected} and found ${seen.length > 80 ? `${seen.slice(0, 80)}…` : seen}.`,
  }
}
