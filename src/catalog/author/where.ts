import { isMap, type Node } from 'yaml'
import type { Place } from '../../base/problem.ts'
import type { DateSpan } from '../../base/span.ts'
import { listOf, shortOrLong } from '../shape/collection.ts'
import { mapNode, pairsOf } from '../shape/mapping.ts'
import { object, optional } from '../shape/object.ts'
import type { Reader, Reference } from '../shape/reader.ts'
import { checkId, idPattern, ref } from '../shape/id.ts'
import { date, word } from '../shape/scalar.ts'
import { named, type Shape } from '../shape/shape.ts'

/** A fact of the vocabulary with the values that are asked for; several values are alternatives. */
export interface AskedFact {
  readonly name: string
  readonly values: readonly string[]
  readonly from?: DateSpan
  readonly before?: DateSpan
}

/** Circumstances: all that is written in one mapping must hold. */
export interface WhereCondition {
  readonly at: Place
  readonly facts: readonly AskedFact[]
  readonly any?: readonly WhereCondition[]
  readonly all?: readonly WhereCondition[]
  readonly not?: WhereCondition
  readonly open?: string
}

const dated = object('a dated circumstance', {
  from: optional(date, 'On or after this day.'),
  before: optional(date, 'Before this day.'),
})

const COMBINED = ['any', 'all', 'not', 'open'] as const

/** `where: {purpose: security, acquired: {before: 2021-06-15}}`. */
export const where: Shape<WhereCondition> = named('where', () => ({
  read(node, reader, at) {
    const map = mapNode(node, reader, at, 'a mapping of circumstances')
    if (map === undefined) return undefined
    return reader.deeper(at, () => {
      const read: { -readonly [K in keyof WhereCondition]: WhereCondition[K] } = { at, facts: [] }
      const facts: AskedFact[] = []
      let whole = true
      for (const { key, value, keyAt } of pairsOf(map, reader)) {
        if (key === 'any' || key === 'all') {
          const parts = listOf(where).read(value, reader, keyAt)
          if (parts === undefined) whole = false
          else read[key] = parts
        } else if (key === 'not') {
          const part = where.read(value, reader, keyAt)
          if (part === undefined) whole = false
          else read.not = part
        } else if (key === 'open') {
          const question = ref('open-question').read(value, reader, keyAt)
          if (question === undefined) whole = false
          else read.open = question
        } else {
          const fact = readAsked(key, value, 'circumstance', reader, keyAt)
          if (fact === undefined) whole = false
          else facts.push(fact)
        }
      }
      read.facts = facts
      return whole ? read : undefined
    })
  },
  schema: book => ({
    type: 'object',
    properties: {
      any: listOf(where).schema(book),
      all: listOf(where).schema(book),
      not: where.schema(book),
      open: ref('open-question').schema(book),
    },
    propertyNames: { anyOf: [{ enum: COMBINED }, { pattern: idPattern('plain') }] },
    additionalProperties: shortOrLong(listOf(word), dated).schema(book),
  }),
}))

/** `attribute: {name: value | [values]}` or `property: …`: facts that are asked for in a condition. */
export function askedFacts(of: 'attribute' | 'property'): Shape<readonly AskedFact[]> {
  return {
    read(node, reader, at) {
      const map = mapNode(node, reader, at, `a mapping from ${of} to value`)
      if (map === undefined) return undefined
      return reader.deeper(at, () => {
        const facts = pairsOf(map, reader).map(({ key, value, keyAt }) =>
          readAsked(key, value, of, reader, keyAt),
        )
        const whole = facts.filter(fact => fact !== undefined)
        return whole.length === facts.length ? whole : undefined
      })
    },
    schema: book => ({
      type: 'object',
      propertyNames: { pattern: idPattern('plain') },
      additionalProperties: listOf(word).schema(book),
    }),
  }
}

/** `{name: value}`: facts that are given, one value each. */
export function givenFacts(
  of: 'attribute' | 'property' | 'circumstance',
): Shape<ReadonlyMap<string, string>> {
  return {
    read(node, reader, at) {
      const map = mapNode(node, reader, at, `a mapping from ${of} to value`)
      if (map === undefined) return undefined
      return reader.deeper(at, () => {
        const read = new Map<string, string>()
        for (const { key, value, keyAt } of pairsOf(map, reader)) {
          const given = word.read(value, reader, keyAt)
          if (given === undefined) continue
          name(key, of, reader, keyAt)
          reader.uses.push({ of, fact: key, value: given, asked: false, at: reader.placeOf(value, keyAt) })
          read.set(key, given)
        }
        return read
      })
    },
    schema: book => ({
      type: 'object',
      propertyNames: { pattern: idPattern('plain') },
      additionalProperties: word.schema(book),
    }),
  }
}

function readAsked(
  fact: string,
  value: Node | null,
  of: 'circumstance' | 'attribute' | 'property',
  reader: Reader,
  at: Place,
): AskedFact | undefined {
  if (!checkId(fact, 'plain', reader, at)) return undefined
  name(fact, of, reader, at)
  if (isMap(value) && of === 'circumstance') {
    const span = dated.read(value, reader, at)
    if (span === undefined) return undefined
    reader.uses.push({ of, fact, value: undefined, asked: true, at })
    return {
      name: fact,
      values: [],
      ...(span.from === undefined ? {} : { from: span.from }),
      ...(span.before === undefined ? {} : { before: span.before }),
    }
  }
  const values = listOf(word).read(value, reader, at)
  for (const given of values ?? [])
    reader.uses.push({ of, fact, value: given, asked: true, at: reader.placeOf(value, at) })
  return values === undefined ? undefined : { name: fact, values }
}

function name(fact: string, of: Reference['sort'], reader: Reader, at: Place): void {
  reader.references.push({ sort: of, id: fact, at, owner: reader.owner })
}
