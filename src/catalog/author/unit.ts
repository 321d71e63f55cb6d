import { isScalar } from 'yaml'
import type { Place } from '../../base/problem.ts'
import { listOf, mapOf } from '../shape/collection.ts'
import { ref } from '../shape/id.ts'
import { mapNode, pairsOf } from '../shape/mapping.ts'
import { object, optional, required } from '../shape/object.ts'
import { flag, text, word } from '../shape/scalar.ts'
import { named, type Shape } from '../shape/shape.ts'
import { givenFacts } from './where.ts'

/** An organisation of one's own, with the units below it. */
export interface AuthorUnit {
  readonly at: Place
  readonly title: string
  readonly preset?: string
  readonly within?: string
  readonly 'is-legal-person'?: boolean
  readonly systems?: readonly string[]
  readonly classes?: readonly string[]
  readonly attributes?: ReadonlyMap<string, string>
  readonly circumstances?: ReadonlyMap<string, string>
  readonly party?: string
  readonly units?: ReadonlyMap<string, AuthorUnit>
}

/** Circumstances taken for granted: by name, or by the longer name of another fact, such as `counterparty:us/executive-agency`. */
const granted: Shape<ReadonlyMap<string, string>> = {
  read(node, reader, at) {
    const map = mapNode(node, reader, at, 'a mapping from circumstance to value')
    if (map === undefined) return undefined
    return reader.deeper(at, () => {
      const read = new Map<string, string>()
      for (const { key, value, keyAt } of pairsOf(map, reader)) {
        const given = word.read(value, reader, keyAt)
        if (given === undefined) continue
        // `yes` and `no` are words in YAML 1.2, true and false are not the values of any fact.
        if (isScalar(value) && typeof value.value === 'boolean')
          reader.problem(
            'not-a-value',
            reader.placeOf(value, keyAt),
            `Expected a word, found ${given}.`,
            'Write "yes" or "no".',
          )
        reader.references.push({ sort: 'fact-key', id: key, at: keyAt, owner: reader.owner })
        reader.uses.push({
          of: 'circumstance',
          fact: key,
          value: given,
          asked: false,
          at: reader.placeOf(value, keyAt),
        })
        read.set(key, given)
      }
      return read
    })
  },
  schema: () => ({ type: 'object', additionalProperties: { type: ['string', 'number'] } }),
}

const unit: Shape<AuthorUnit> = named('unit', () =>
  object('an organisation or unit', {
    title: required(text, 'Its name.'),
    preset: optional(
      ref('organisation'),
      'The kind of organisation in the catalogue that it is; it has what that has, and what is written here besides.',
    ),
    within: optional(
      ref('organisation'),
      'At the top: the organisation of the catalogue that it is a unit of.',
    ),
    'is-legal-person': optional(
      flag,
      'Whether it is a legal person of its own (at the top yes, below no). A unit that is none has all that its legal person has.',
    ),
    systems: optional(
      listOf(ref('system')),
      'The systems it lives under, besides those of its legal person.',
    ),
    classes: optional(listOf(ref('class')), 'Its classes, besides those of its legal person.'),
    attributes: optional(givenFacts('attribute'), 'Its attributes, as far as they are known.'),
    circumstances: optional(granted, 'Circumstances it takes for granted; before those of the units above.'),
    party: optional(ref('party'), 'The party that it is.'),
    units: optional(
      mapOf('plain', 'units', unit),
      'The units below it; their ids are written behind its own: agency/field/lab.',
    ),
  }),
)

/** A file of organisations of one's own. */
export const unitFile = mapOf('plain', 'organisations', unit)
