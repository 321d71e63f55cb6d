import { isScalar, isSeq, type Node } from 'yaml'
import type { JsonObject } from '../../base/canonical-json.ts'
import { checkId, idPattern } from './id.ts'
import { mapNode, pairsOf, unknownKey } from './mapping.ts'
import type { Shape } from './shape.ts'

/** A mapping from ids to things of one shape, in the order of the file. */
export function mapOf<T>(
  form: 'plain' | 'path',
  what: string,
  shape: Shape<T>,
): Shape<ReadonlyMap<string, T>> {
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
export function record<K extends string, T>(
  what: string,
  keys: readonly K[] | RegExp,
  shape: Shape<T>,
): Shape<ReadonlyMap<K, T>> {
  return {
    read(node, reader, at) {
      const map = mapNode(node, reader, at, `a mapping of ${what}`)
      if (map === undefined) return undefined
      return reader.deeper(at, () => {
        const read = new Map<K, T>()
        for (const { key, value, keyAt } of pairsOf(map, reader)) {
          const known =
            keys instanceof RegExp
              ? keys.test(key)
                ? (key as K)
                : undefined
              : keys.find(word => word === key)
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
        reader.problem(
          'empty-list',
          reader.placeOf(followed, at),
          'Expected at least one value, found an empty list.',
          'Leave the key out instead.',
        )
        return undefined
      }
      return reader.deeper(at, () => {
        const read = followed.items.map(item =>
          shape.read(item as Node | null, reader, reader.placeOf(item as Node | null, at)),
        )
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
      return isScalar(followed) && followed.value !== null
        ? short.read(followed, reader, at)
        : long.read(followed, reader, at)
    },
    schema: book => ({ anyOf: [short.schema(book), long.schema(book)] }),
  }
}
