import type { Node } from 'yaml'
import type { Place } from '../../base/problem.ts'
import { mapNode, pairsOf, unknownKey } from './mapping.ts'
import type { Reader } from './reader.ts'
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
  readonly [K in keyof F as F[K] extends Field<unknown, 'required'> ? K : never]: F[K] extends Field<
    infer T,
    'required'
  >
    ? T
    : never
} & {
  readonly [K in keyof F as F[K] extends Field<unknown, 'required'> ? never : K]?: F[K] extends Field<
    infer T,
    'optional'
  >
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
    schema: book =>
      book.refer(definitionName(what), fields, () => ({
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(fields).map(([key, field]) => [
            key,
            { ...field.shape.schema(book), description: field.says },
          ]),
        ),
        required: Object.entries(fields).flatMap(([key, field]) =>
          field.presence === 'required' ? [key] : [],
        ),
        additionalProperties: false,
      })),
  }
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
      reader.problem(
        'missing-key',
        at,
        `The key \`${key}\` is missing in ${what}.`,
        `\`${key}\`: ${field.says}`,
      )
      whole = false
    }
    // INVARIANT: every required key is present and every present key was read by the shape of its field.
    return whole ? (read as ObjectOf<F>) : undefined
  })
}

/** `a condition on items` is defined as `condition-on-items`. */
function definitionName(what: string): string {
  return what.replace(/^(?:an?|the) /u, '').replaceAll(' ', '-')
}
