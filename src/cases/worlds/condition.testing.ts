import fc, { type Arbitrary } from 'fast-check'
import { addDays, type Day, parseDay } from '../../base/day.ts'
import type { DateSpan } from '../../base/span.ts'
import type { Condition, OriginStage, Reach } from '../../model/condition.ts'
import { BASES, type Evidence } from '../../model/evidence.ts'

export const PARTIES = ['p1', 'p2', 'p3']
export const PRODUCTS = ['a', 'b', 'family']
const VERSIONS = ['1', '2', '3']
export const ACTS = ['procure', 'supply', 'use', 'install', 'update', 'serve']
export const ASKED = ['procure', 'supply', 'use', 'install', 'update', 'contract']
export const START = parseDay('2020-01-01') ?? addDays(0 as Day, 0)

export const day: Arbitrary<Day> = fc.integer({ min: 0, max: 6 }).map(count => addDays(START, count))
const later: Arbitrary<Day> = fc.integer({ min: 1, max: 9 }).map(count => addDays(START, count))
export const span: Arbitrary<DateSpan> = fc
  .tuple(day, fc.constantFrom(0, 0, 0, 2))
  .map(([from, length]) => [from, addDays(from, length)] as const)
/** Mostly before any question is asked. */
export const early: Arbitrary<DateSpan> = fc
  .tuple(span, fc.constantFrom(-12, -12, -12, -4))
  .map(([[from, until], by]) => [addDays(from, by), addDays(until, by)] as const)
/** Mostly after every question. */
export const late: Arbitrary<DateSpan> = fc
  .tuple(span, fc.constantFrom(3, 9, 9))
  .map(([[from, until], by]) => [addDays(from, by), addDays(until, by)] as const)
const reach: Arbitrary<Reach> = fc.record({
  group: fc.constantFrom('entity', 'subsidiaries', 'affiliates'),
  atLeastPercent: fc.constantFrom(25, 50),
  successors: fc.boolean(),
})

/** Mostly there before anybody asks; now and then weaker, later, denied or taken back, all of them too. */
export const evidence: Arbitrary<Evidence> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(...BASES, 'official' as const, 'official' as const).map((basis): Evidence => ({
      asserted: [{ source: 's', basis, knownFrom: addDays(START, -20) }],
      denied: [],
    })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      asserted: fc.array(
        fc.record(
          { source: fc.constant('s'), basis: fc.constantFrom(...BASES), knownFrom: day, takenBackOn: later },
          { requiredKeys: ['source', 'basis', 'knownFrom'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
      denied: fc.array(
        fc.record(
          {
            source: fc.constant('d'),
            voice: fc.constant('v'),
            says: fc.constant('no'),
            knownFrom: day,
            takenBackOn: later,
          },
          { requiredKeys: ['source', 'voice', 'says', 'knownFrom'] },
        ),
        { maxLength: 2 },
      ),
    }),
  },
)

export const some = (values: readonly string[]): Arbitrary<string[]> =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 })

const leafOfDoer: Arbitrary<Condition> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({ kind: fc.constant('class' as const), classes: some(['agency', 'body', 'firm', 'ghost']) }),
  fc.record({
    kind: fc.constant('attribute' as const),
    name: fc.constantFrom('size', 'size', 'reach', 'unheard'),
    values: some(['small', 'large', 'far', 'yes']),
  }),
  fc.record({ kind: fc.constant('named' as const), parties: some(PARTIES), reach }),
  fc.record({ kind: fc.constant('enlisted' as const), list: fc.constantFrom('l1', 'l2', 'l2', 'l3') }),
  fc.record({ kind: fc.constant('organisation' as const), organisations: some(['top', 'unit']) }),
  fc.record({ kind: fc.constant('system' as const), system: fc.constantFrom('s1', 's2', 's1-x') }),
)
function dated(ends: {
  readonly from?: Arbitrary<Day>
  readonly before?: Arbitrary<Day>
}): Arbitrary<Condition> {
  return fc.record({
    kind: fc.constant('dated' as const),
    name: fc.constantFrom('acquired', 'agreed', 'authorised', 'built', 'discovered', 'awarded'),
    ...ends,
  })
}

export const leafOfAct: Arbitrary<Condition> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  fc.record({
    kind: fc.constant('circumstance' as const),
    name: fc.constantFrom('purpose', 'place', 'free', 'unheard'),
    values: some(['x', 'y', 'yes', 'other']),
  }),
  dated({ before: day }),
  dated({ from: day }),
  dated({ from: day, before: day }),
  fc.record({ kind: fc.constant('open' as const), question: fc.constantFrom('q', 'r', 'unheard') }),
)
export const leafOfItem: Arbitrary<Condition> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('product' as const),
      products: fc.constantFrom(['a'], ['a', 'b'], ['a', 'b'], ['family']),
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
        fc.record({ from: fc.constantFrom('1', '2'), below: fc.constantFrom('2', '3') }),
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('party' as const),
      parties: some(PARTIES),
      role: fc.constantFrom('maker', 'maker', 'seller', 'rights-holder'),
      reach,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('category' as const), categories: some(['c1', 'c2', 'c1-x']) }),
  },
  fc.record(
    {
      kind: fc.constant('origin' as const),
      stages: fc.constantFrom<OriginStage[]>(
        ['development'],
        ['incorporation'],
        ['headquarters'],
        ['development', 'incorporation'],
      ),
      countries: some(['CN', 'US']),
      countryList: fc.constantFrom('l1', 'l1', 'l2', 'l2', 'l3'),
      inside: fc.boolean(),
    },
    { requiredKeys: ['kind', 'stages', 'countries', 'inside'] },
  ),
  fc.record({ kind: fc.constant('listed' as const), list: fc.constantFrom('l1', 'l1', 'l2', 'l2', 'l3') }),
  fc.record({
    kind: fc.constant('list-lacks-category' as const),
    list: fc.constantFrom('l1', 'l1', 'l2', 'l2', 'l3'),
  }),
  fc.record({
    kind: fc.constant('property' as const),
    name: fc.constantFrom('routes', 'routes', 'unheard'),
    values: some(['yes', 'no', 'other']),
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
      weight: 2,
      arbitrary: fc
        .tuple(plain, fc.constantFrom('essential' as const, 'any' as const))
        .map(([of, degree]): Condition => ({ kind: 'any', of: [of, { kind: 'contains', degree, of }] })),
    },
    { weight: 1, arbitrary: plain.map((of): Condition => ({ kind: 'runs-on', of })) },
    { weight: 1, arbitrary: plain.map((of): Condition => ({ kind: 'bundles', of })) },
    {
      weight: 1,
      arbitrary: plain.map((inner): Condition => ({
        kind: 'contains',
        degree: 'any',
        of: { kind: 'any', of: [inner, { kind: 'contains', degree: 'essential', of: inner }] },
      })),
    },
  )
}

export const item = condition(leafOfItem, true)
export const doer = condition(leafOfDoer, false)
export const where = condition(leafOfAct, false)

/** What a whole world can be about, so that the conditions of its provisions meet. */
export const THEMES: readonly {
  readonly part: 'to' | 'with' | 'covers' | 'where'
  readonly of: Arbitrary<Condition>
}[] = [
  ...(
    ['product', 'party', 'party', 'category', 'origin', 'listed', 'list-lacks-category', 'property'] as const
  ).map(kind => ({ part: 'covers' as const, of: condition(only(leafOfItem, [kind]), false) })),
  ...(['product', 'party', 'category', 'always'] as const).map(kind => ({
    part: 'covers' as const,
    of: fc
      .tuple(
        only(leafOfItem, [kind]),
        fc.constantFrom<'essential' | 'any'>('essential', 'any'),
        fc.nat({ max: 3 }),
      )
      .map(([of, degree, pick]): Condition => {
        if (pick === 0) return { kind: 'bundles', of }
        return pick === 1 ? { kind: 'runs-on', of } : { kind: 'contains', degree, of }
      }),
  })),
  ...(['named', 'named', 'enlisted', 'class', 'attribute', 'system', 'organisation'] as const).flatMap(
    kind => [
      { part: 'to' as const, of: condition(only(leafOfDoer, [kind]), false) },
      { part: 'with' as const, of: condition(only(leafOfDoer, [kind]), false) },
    ],
  ),
  ...(['circumstance', 'dated', 'open'] as const).map(kind => ({
    part: 'where' as const,
    of: condition(only(leafOfAct, [kind]), false),
  })),
]

function only(leaf: Arbitrary<Condition>, kinds: readonly Condition['kind'][]): Arbitrary<Condition> {
  return leaf.filter(one => kinds.includes(one.kind))
}
