import fc, { type Arbitrary } from 'fast-check'
import { addDays, type Day, parseDay } from '../../base/day.ts'
import type { DateSpan } from '../../base/span.ts'
import type { Condition, Reach } from '../../model/condition.ts'
import { BASES, type Evidence } from '../../model/evidence.ts'

export const PARTIES = ['p1', 'p2', 'p3']
export const PRODUCTS = ['a', 'b', 'family']
const VERSIONS = ['1', '2', '3']
export const ACTS = ['procure', 'supply', 'use', 'install', 'update', 'serve']
export const ASKED = ['procure', 'supply', 'use', 'install', 'update', 'contract']
export const START = parseDay('2020-01-01') ?? addDays(0 as Day, 0)

export const day: Arbitrary<Day> = fc.integer({ min: 0, max: 6 }).map(count => addDays(START, count))
export const span: Arbitrary<DateSpan> = fc
  .tuple(day, fc.constantFrom(0, 0, 0, 2))
  .map(([from, length]) => [from, addDays(from, length)] as const)
export const early: Arbitrary<DateSpan> = span.map(
  ([from, until]) => [addDays(from, -4), addDays(until, -4)] as const,
)
export const late: Arbitrary<DateSpan> = span.map(
  ([from, until]) => [addDays(from, 3), addDays(until, 3)] as const,
)
const reach: Arbitrary<Reach> = fc.record({
  group: fc.constantFrom('entity', 'subsidiaries', 'affiliates'),
  atLeastPercent: fc.constantFrom(25, 50),
  successors: fc.boolean(),
})

export const evidence: Arbitrary<Evidence> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constant<Evidence>({
      asserted: [{ source: 's', basis: 'official', knownFrom: START }],
      denied: [],
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      asserted: fc.array(
        fc.record(
          { source: fc.constant('s'), basis: fc.constantFrom(...BASES), knownFrom: day, takenBackOn: day },
          { requiredKeys: ['source', 'basis', 'knownFrom'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
      denied: fc.array(
        fc.record({
          source: fc.constant('d'),
          voice: fc.constant('v'),
          says: fc.constant('no'),
          knownFrom: day,
        }),
        { maxLength: 1 },
      ),
    }),
  },
)

export const some = (values: readonly string[]): Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })

const leafOfDoer: Arbitrary<Condition> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({ kind: fc.constant('class' as const), classes: some(['agency', 'body', 'firm']) }),
  fc.record({
    kind: fc.constant('attribute' as const),
    name: fc.constant('size'),
    values: some(['small', 'large']),
  }),
  fc.record({ kind: fc.constant('named' as const), parties: some(PARTIES), reach }),
  fc.record({ kind: fc.constant('organisation' as const), organisations: some(['top', 'unit']) }),
  fc.record({ kind: fc.constant('system' as const), system: fc.constantFrom('s1', 's2', 's1-x') }),
)
export const leafOfAct: Arbitrary<Condition> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({
    kind: fc.constant('circumstance' as const),
    name: fc.constantFrom('purpose', 'place'),
    values: some(['x', 'y']),
  }),
  fc.record({ kind: fc.constant('dated' as const), name: fc.constant('acquired'), before: day }),
  fc.record({ kind: fc.constant('open' as const), question: fc.constant('q') }),
)
export const leafOfItem: Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('product' as const),
      products: fc.constantFrom(['a'], ['a', 'b'], ['family']),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('product' as const),
      products: fc.constantFrom(['a', 'b'], ['a'], ['a', 'family']),
      versions: fc.oneof(
        fc.record({ from: fc.constantFrom(...VERSIONS) }),
        fc.record({ below: fc.constantFrom(...VERSIONS) }),
        fc.record({ upTo: fc.constantFrom(...VERSIONS) }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('party' as const),
      parties: some(PARTIES),
      role: fc.constantFrom('maker', 'maker', 'seller'),
      reach,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('category' as const), categories: some(['c1', 'c2', 'c1-x']) }),
  },
  fc.record({
    kind: fc.constant('origin' as const),
    stages: fc.constantFrom(['development' as const], ['incorporation' as const]),
    countries: some(['CN', 'US']),
    inside: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('listed' as const), list: fc.constantFrom('l1', 'l2') }),
  fc.record({ kind: fc.constant('list-lacks-category' as const), list: fc.constantFrom('l1', 'l2') }),
  fc.record({
    kind: fc.constant('property' as const),
    name: fc.constant('routes'),
    values: fc.constant(['yes']),
  }),
)

/** A condition made of leaves, two levels deep at the most; about an item it may look into components. */
function condition(leaf: Arbitrary<Condition>, mayLookInto: boolean): Arbitrary<Condition> {
  const pair = fc.array(leaf, { minLength: 1, maxLength: 2 })
  const plain = fc.oneof(
    { weight: 5, arbitrary: leaf },
    { weight: 1, arbitrary: pair.map((of): Condition => ({ kind: 'all', of })) },
    { weight: 1, arbitrary: pair.map((of): Condition => ({ kind: 'any', of })) },
    { weight: 1, arbitrary: leaf.map((of): Condition => ({ kind: 'not', of })) },
  )
  if (!mayLookInto) return plain
  return fc.oneof(
    { weight: 6, arbitrary: plain },
    {
      weight: 1,
      arbitrary: fc
        .tuple(plain, fc.constantFrom('essential' as const, 'any' as const))
        .map(([of, degree]): Condition => ({ kind: 'any', of: [of, { kind: 'contains', degree, of }] })),
    },
    { weight: 1, arbitrary: plain.map((of): Condition => ({ kind: 'runs-on', of })) },
  )
}

export const item = condition(leafOfItem, true)
export const doer = condition(leafOfDoer, false)
export const where = condition(leafOfAct, false)
