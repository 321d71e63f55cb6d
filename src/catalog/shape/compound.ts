import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { JsonObject } from '../../base/canonical-json.ts'
import type { Place } from '../../base/problem.ts'
import { nearestName } from './nearest.ts'
import type { Reader } from './reader.ts'
import { checkId, describe, idPattern } from './scalar.ts'
import type { Shape } from './shape.ts'

/** One key of an object: what it holds, whether it must be there, and a sentence for editors. */
export interface Field<out T, out P extends 'required' | 'optional'> {
  readonly shape: Shape<T>
  readonly presence: P
  readonly says: string
}

export type Fields = Readonly<Record<string, Field<unknown, 'required' | 'optional'>>>

/** What an object with these fields gives back; `at` is the place of its key, or of itself in a list. */
export type ObjectOf<F extends Fields> = { readonly at: Place } & {
  readonly [K in keyof F as F[K] extends Field<unknown, 'required'> ? K : never]: F[K] extends Field<infer T, 'required'>
    ? T
    : never
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, 'required'> ? never : K]?: F[K] extends Field<infer T, 'optional'>
    ? T
    : never
}

export function required<T>(shape: Shape<T>, says: string): Field<T, 'required'> {
  return { shape, presence: 'required', says }
}

export function optional<T>(shape: Shape<T>, says: string): Field<T, 'optional'> {
  return { shape, presence: 'optional', says }
}

/** A mapping with fixed keys. `what` completes "Unknown key in …". */
export function object<const F extends Fields>(what: string, fields: F): Shape<ObjectOf<F>> {
  return {
    read: (node, reader, at) => readObject(what, fields, node, reader, at),
    schema: book => ({
      type: 'object',
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, field]) => [key, { ...field.shape.schema(book), description: field.says }]),
      ),
      required: Object.entries(fields).flatMap(([key, field]) => (field.presence === 'required' ? [key] : [])),
      additionalProperties: false,
    }),
  }
}

/** A mapping from ids to things of one shape, in the order of the file. */
export function mapOf<T>(form: 'plain' | 'path', what: string, shape: Shape<T>): Shape<ReadonlyMap<string, T>> {
  return {
    read(node, reader, at) {
      const map = mapNode(node, reader, at, `a mapping of ${what}`)
      if (map === undefined) return undefined
      return reader.deeper(at, () => {
        const read = new Map<string, T>()
        for (const { key, value, keyAt } of pairsOf(map, reader)) {
          if (!checkId(key, form, reader, keyAt)) continue
          reader.keys.add(key)
          const entry = shape.read(value, reader, keyAt)
          if (entry === undefined) reader.unread.add(key)
          else read.set(key, entry)
        }
        return read
      })
    },
    schema: book => ({
      type: 'object',
      propertyNames: { pattern: idPattern(form) },
      additionalProperties: shape.schema(book),
    }),
  }
}

/** A mapping from fixed words to things of one shape. */
export function record<K extends string, T>(what: string, keys: readonly K[] | RegExp, shape: Shape<T>): Shape<ReadonlyMap<K, T>> {
  return {
    read(node, reader, at) {
      const map = mapNode(node, reader, at, `a mapping of ${what}`)
      if (map === undefined) return undefined
      return reader.deeper(at, () => {
        const read = new Map<K, T>()
        for (const { key, value, keyAt } of pairsOf(map, reader)) {
          const known = keys instanceof RegExp ? (keys.test(key) ? (key as K) : undefined) : keys.find(word => word === key)
          if (known === undefined) {
            unknownKey(what, key, keys instanceof RegExp ? [] : keys, reader, keyAt)
            continue
          }
          const entry = shape.read(value, reader, keyAt)
          if (entry !== undefined) read.set(known, entry)
        }
        return read
      })
    },
    schema: book => ({
      type: 'object',
      propertyNames: keys instanceof RegExp ? { pattern: keys.source } : { enum: keys },
      additionalProperties: shape.schema(book),
    }),
  }
}

/** A list of one or more; a single value stands for a list of one. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return {
    read(node, reader, at) {
      const followed = reader.follow(node, at)
      if (followed === undefined) return undefined
      if (!isSeq(followed)) {
        const only = shape.read(followed, reader, at)
        return only === undefined ? undefined : [only]
      }
      if (followed.items.length === 0) {
        reader.problem('empty-list', reader.placeOf(followed, at), 'Expected at least one value, found an empty list.', 'Leave the key out instead.')
        return undefined
      }
      return reader.deeper(at, () => {
        const read = followed.items.map(item => shape.read(item as Node | null, reader, reader.placeOf(item as Node | null, at)))
        const whole = read.filter(value => value !== undefined)
        return whole.length === read.length ? whole : undefined
      })
    },
    schema(book): JsonObject {
      const one = shape.schema(book)
      return { anyOf: [one, { type: 'array', items: one, minItems: 1 }] }
    },
  }
}

/** A short form (a scalar) or a long one (a mapping) of the same thing. */
export function shortOrLong<S, L>(short: Shape<S>, long: Shape<L>): Shape<S | L> {
  return {
    read(node, reader, at) {
      const followed = reader.follow(node, at)
      if (followed === undefined) return undefined
      return isScalar(followed) && followed.value !== null ? short.read(followed, reader, at) : long.read(followed, reader, at)
    },
    schema: book => ({ anyOf: [short.schema(book), long.schema(book)] }),
  }
}

/** The pairs of a mapping with the text and place of each key; a key that is no text is a problem and left out. */
export function pairsOf(
  map: YAMLMap,
  reader: Reader,
): readonly { readonly key: string; readonly value: Node | null; readonly keyAt: Place }[] {
  return map.items.flatMap((pair: Pair) => {
    const key = pair.key as Node | null
    const keyAt = reader.placeOf(key, reader.placeOf(map))
    if (isScalar(key) && key.value !== null) {
      const written = typeof key.value === 'string' ? key.value : (key.source ?? '')
      return [{ key: written, value: pair.value as Node | null, keyAt }]
    }
    reader.problem('wrong-key', keyAt, `Expected a word as key, found ${describe(key)}.`)
    return []
  })
}

/** The mapping that a node is, or a problem. */
export function mapNode(node: Node | null, reader: Reader, at: Place, expected: string): YAMLMap | undefined {
  const followed = reader.follow(node, at)
  if (followed === undefined) return undefined
  if (isMap(followed)) return followed
  reader.problem('wrong-kind', reader.placeOf(followed, at), `Expected ${expected}, found ${describe(followed)}.`)
  return undefined
}

/** Tells of a key that nothing here reads. */
export function unknownKey(what: string, key: string, known: Iterable<string>, reader: Reader, at: Place): void {
  const names = [...known]
  const near = nearestName(key, names)
  const help = near !== undefined ? `Did you mean \`${near}\`?` : names.length > 0 ? `Known here: ${names.join(', ')}.` : undefined
  reader.problem('unknown-key', at, `\`${key}\` is not a key of ${what}.`, help)
}

function readObject<F extends Fields>(
  what: string,
  fields: F,
  node: Node | null,
  reader: Reader,
  at: Place,
): ObjectOf<F> | undefined {
  const map = mapNode(node, reader, at, `a mapping (${what})`)
  if (map === undefined) return undefined
  return reader.deeper(at, () => {
    const read: Record<string, unknown> = { at }
    const present = new Set<string>()
    let whole = true
    for (const { key, value, keyAt } of pairsOf(map, reader)) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (field === undefined) {
        unknownKey(what, key, Object.keys(fields), reader, keyAt)
        continue
      }
      present.add(key)
      const entry = field.shape.read(value, reader, keyAt)
      if (entry === undefined) whole = false
      else read[key] = entry
    }
    for (const [key, field] of Object.entries(fields)) {
      if (field.presence !== 'required' || present.has(key)) continue
      reader.problem('missing-key', at, `The key \`${key}\` is missing in ${what}.`, `\`${key}\`: ${field.says}`)
      whole = false
    }
    // INVARIANT: every required key is present and every present key was read by the shape of its field.
    return whole ? (read as ObjectOf<F>) : undefined
  })
}
