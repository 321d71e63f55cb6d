import type { Json, JsonObject } from '../../base/canonical-json.ts'
import type { CatalogFile } from '../parse.ts'

/** A measure as a gazette published it, and where it stands there. */
export interface Gazetted {
  readonly id: string
  readonly system: string
  /** As its file of a catalogue has it. */
  readonly measure: JsonObject
  readonly gazette: string
  /** Where the gazette can be read, if it has an address. */
  readonly url?: string
  readonly entry: { readonly number: number; readonly at: string }
  readonly repeal?: { readonly number: number; readonly at: string; readonly on: string }
}

/**
 * A measure of a gazette as a file of the catalogue. The gazette is named among the sources of every stage, provision, review and list,
 * so that each answer that rests on it can say so; a repeal becomes the last stage. Its law reports are left out: they name what
 * only its keeper's catalogue may have.
 */
export function gazettedFile(gazetted: Gazetted): CatalogFile {
  const { id, system, measure, entry, repeal } = gazetted
  const name = `gazette-entry-${entry.number}`
  const { cases: _, ...rest } = measure
  const stages = listOf(measure['stages'])
  const last = stages.at(-1)
  const isRepealed = isObject(last) && last['stage'] === 'repealed'
  const file = {
    ...rest,
    sources: {
      ...objectOf(measure['sources']),
      [name]: sourceOf(gazetted, entry),
      ...(repeal === undefined ? {} : { [`gazette-entry-${repeal.number}`]: sourceOf(gazetted, repeal) }),
    },
    stages: [
      ...stages.map(stage => sourced(stage, name)),
      ...(repeal === undefined || isRepealed
        ? []
        : [{ stage: 'repealed', on: repeal.on, sources: [`gazette-entry-${repeal.number}`] }]),
    ],
    ...eachSourced(measure, 'provisions', name),
    ...eachSourced(measure, 'reviews', name),
    ...eachSourced(measure, 'lists', name),
  }
  return { path: `measures/${system}/${id}.yaml`, text: JSON.stringify(file, undefined, 1) }
}

function sourceOf({ gazette, url }: Gazetted, { number, at }: Gazetted['entry']): JsonObject {
  return {
    title: `Gazette ${gazette}, entry ${number}`,
    publisher: gazette,
    published: at.slice(0, 10),
    ...(url === undefined ? {} : { url }),
    basis: 'official',
    read: 'whole',
  }
}

function eachSourced(measure: JsonObject, key: string, name: string): JsonObject {
  const entries = measure[key]
  // HOSTILE: what is no mapping is left for the reader of the file to tell.
  if (!isObject(entries)) return entries === undefined ? {} : { [key]: entries }
  return {
    [key]: Object.fromEntries(
      Object.entries(entries).map(([id, entry]) => [id, entry === undefined ? null : sourced(entry, name)]),
    ),
  }
}

/** The authority says it in its own journal, so that it is no longer unverified. */
function sourced(fact: Json, name: string): Json {
  if (!isObject(fact)) return fact
  const { unverified: _, ...rest } = fact
  return { ...rest, sources: [...listOf(fact['sources']), name] }
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return []
  // INVARIANT: Array.isArray tells arrays of JSON from its other values.
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
