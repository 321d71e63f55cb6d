import type { Node } from 'yaml'
import type { JsonObject } from '../../base/canonical-json.ts'
import type { Place } from '../../base/problem.ts'
import type { Reader } from './reader.ts'

/**
 * What a place in a YAML file may hold. One description serves twice: `read` checks a node, tells every problem with its
 * position and gives back the value (nothing, if it could not be one); `schema` says the same as JSON Schema for editors.
 */
export interface Shape<out T> {
  /** `at` is the place to blame when the node itself is missing: the key it stands under. */
  readonly read: (node: Node | null, reader: Reader, at: Place) => T | undefined
  readonly schema: (book: SchemaBook) => JsonObject
}

/** What a shape gives back when it is read. */
export type Read<S> = S extends Shape<infer T> ? T : never

/** The definitions that a JSON Schema collects while it is written; recursion goes through them. */
export interface SchemaBook {
  /** Defines once and refers to it; two owners of one name are our fault. */
  readonly refer: (name: string, owner: unknown, define: () => JsonObject) => JsonObject
}

/** Gives a shape a name under `$defs`, so that it may hold itself and is written once. */
export function named<T>(name: string, shape: () => Shape<T>): Shape<T> {
  return {
    read: (node, reader, at) => shape().read(node, reader, at),
    schema: book => book.refer(name, shape, () => shape().schema(book)),
  }
}

/** Adds what the fields together must keep: the check tells its problems, and the value stands. */
export function checked<T>(shape: Shape<T>, check: (value: T, reader: Reader) => void): Shape<T> {
  return {
    read(node, reader, at) {
      const value = shape.read(node, reader, at)
      if (value !== undefined) check(value, reader)
      return value
    },
    schema: shape.schema,
  }
}
