import type { Place, Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { fieldMissing, type Fields, plainTitle, type RegisterRecord, splitValues } from './record.ts'

type JsonObject = Readonly<Record<string, unknown>>

/** The objects of an array in a JSON document, as records. `paths` are the keys that lead to it, the likeliest first; `[]` is the document itself. */
export function jsonRecords<Name extends string>(
  text: string,
  file: string,
  paths: readonly (readonly string[])[],
  fields: Fields<Name>,
): Result<readonly RegisterRecord<Name>[]> {
  const parsed = parseJson(text, { file })
  if (!parsed.ok) return parsed
  const path = paths.find(keys => Array.isArray(valueAt(parsed.value, keys)))
  const found = path === undefined ? undefined : valueAt(parsed.value, path)
  if (path === undefined || !Array.isArray(found)) return err(noArray(file, paths, parsed.value))
  return recordsOf(
    found.map((value: unknown, index) => ({
      value,
      at: { file, pointer: `/${[...path, String(index)].map(escapeKey).join('/')}` },
    })),
    fields,
  )
}

/** The objects of a file with one on each line, as records. Empty lines are passed over. */
export function jsonLineRecords<Name extends string>(
  text: string,
  file: string,
  fields: Fields<Name>,
): Result<readonly RegisterRecord<Name>[]> {
  const lines = text.split('\n')
  const values: { value: unknown; at: Place }[] = []
  const problems: Problem[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const parsed = parseJson(line, { file, line: index + 1 })
    if (parsed.ok) values.push({ value: parsed.value, at: { file, line: index + 1, pointer: '' } })
    else problems.push(...parsed.problems)
    if (problems.length >= IMPORT_LIMITS.problems) break
  }
  return problems.length > 0 ? { ok: false, problems } : recordsOf(values, fields)
}

function recordsOf<Name extends string>(
  values: readonly { readonly value: unknown; readonly at: Place }[],
  fields: Fields<Name>,
): Result<readonly RegisterRecord<Name>[]> {
  const [first] = values
  if (values.length > IMPORT_LIMITS.records)
    return err({
      code: 'too-much',
      at: first?.at ?? {},
      says: `Expected at most ${IMPORT_LIMITS.records} records and found ${values.length}.`,
      help: 'Narrow the export at its publisher, or cut the file.',
    })
  const problems: Problem[] = []
  const records: RegisterRecord<Name>[] = []
  for (const { value, at } of values) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      problems.push(noObject(value, at))
    else {
      const record = value as JsonObject
      // A record may leave a field out that is empty; the field has to be in one of them, which the first stands for.
      const lacking =
        value === first?.value
          ? Object.values<Fields<Name>[Name]>(fields).filter(
              field => field.isNeeded === true && locate(record, field.titles) === undefined,
            )
          : []
      problems.push(...lacking.map(field => fieldMissing(field, Object.keys(record), at)))
      records.push(recordOf(record, at, fields))
    }
    if (problems.length >= IMPORT_LIMITS.problems) break
  }
  return problems.length > 0 ? { ok: false, problems } : ok(records)
}

function recordOf<Name extends string>(
  object: JsonObject,
  at: Place,
  fields: Fields<Name>,
): RegisterRecord<Name> {
  const located = (field: Name) => locate(object, fields[field].titles)
  const texts = (field: Name): readonly string[] => {
    const value = located(field)?.value
    if (!Array.isArray(value)) return splitValues(textOf(value))
    return value
      .slice(0, IMPORT_LIMITS.values)
      .map(textOf)
      .filter(text => text !== '')
  }
  return {
    at,
    placeOf: field => {
      const keys = located(field)?.keys ?? []
      return { ...at, pointer: [at.pointer ?? '', ...keys.map(escapeKey)].join('/') }
    },
    text: field => {
      const value = located(field)?.value
      return Array.isArray(value) ? textOf(value[0]) : textOf(value)
    },
    texts,
  }
}

/** A title may be a path with dots, as `properties.name`. */
function locate(
  object: JsonObject,
  titles: readonly string[],
): { readonly keys: readonly string[]; readonly value: unknown } | undefined {
  for (const title of titles) {
    const keys: string[] = []
    let value: unknown = object
    for (const part of title.split('.')) {
      const owner: unknown = value
      if (typeof owner !== 'object' || owner === null) break
      const key = Object.hasOwn(owner, part)
        ? part
        : Object.keys(owner).find(each => plainTitle(each) === plainTitle(part))
      if (key === undefined) break
      keys.push(key)
      value = (owner as JsonObject)[key]
    }
    if (keys.length === title.split('.').length) return { keys, value }
  }
  return undefined
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, IMPORT_LIMITS.valueLength).trim()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as JsonObject)[key]
        : undefined,
    value,
  )
}

function parseJson(text: string, at: Place): Result<unknown> {
  try {
    return ok(JSON.parse(text))
  } catch (error) {
    const told = error instanceof Error ? error.message : ''
    const position = /line (\d+) column (\d+)/u.exec(told)
    const column = /at position (\d+)/u.exec(told)
    const where =
      position === null || at.line !== undefined
        ? { ...at, column: column === null ? text.length + 1 : Number(column[1]) + 1 }
        : { ...at, line: Number(position[1]), column: Number(position[2]) }
    return err({
      code: 'not-json',
      at: where,
      says: `Expected JSON and found something that is none${told.includes('end') ? ': the text ends too early' : ''}.`,
      help: 'Download the file once more; it may have been cut off, or be a web page in its place.',
    })
  }
}

function noArray(file: string, paths: readonly (readonly string[])[], value: unknown): Problem {
  const shown = paths.map(path => (path.length === 0 ? 'the document itself' : `/${path.join('/')}`))
  const found =
    typeof value === 'object' && value !== null
      ? `the keys ${Object.keys(value).slice(0, 8).join(', ')}`
      : typeof value
  return {
    code: 'records-missing',
    at: { file, pointer: '' },
    says: `Expected an array of records at ${shown.join(' or ')} and found ${found}.`,
    help: 'Check that this is the file of this register.',
  }
}

function noObject(value: unknown, at: Place): Problem {
  return {
    code: 'record-not-an-object',
    at,
    says: `Expected an object with the fields of one record and found ${Array.isArray(value) ? 'an array' : typeof value}.`,
  }
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
