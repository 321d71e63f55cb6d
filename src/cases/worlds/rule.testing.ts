import fc, { type Arbitrary } from 'fast-check'
import type { DateSpan } from '../../base/span.ts'
import type { Condition } from '../../model/condition.ts'
import type { List, Listing } from '../../model/list.ts'
import type {
  CountedOn,
  Duty,
  Effect,
  Exception,
  Measure,
  Provision,
  Relation,
  StagePoint,
  Suspension,
} from '../../model/measure.ts'
import {
  ACTS,
  doer,
  early,
  evidence,
  item,
  late,
  leafOfAct,
  leafOfItem,
  span,
  where,
} from './condition.testing.ts'

const requirements = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  fc.constant([{ id: 'r', says: 'show it' }]),
)

function looksAtList(one: Condition): boolean {
  return (
    one.kind === 'listed' ||
    one.kind === 'enlisted' ||
    one.kind === 'list-lacks-category' ||
    (one.kind === 'origin' && one.countryList !== undefined)
  )
}

function listing(list: string): Arbitrary<Omit<Listing, 'id'>> {
  return fc
    .record(
      {
        names: leafOfItem.filter(one => !looksAtList(one)),
        country: fc.constantFrom('CN', 'US'),
        categories: fc.constantFrom(['c1'], ['c2'], ['c1-x'], ['c1-x', 'c2'], []),
        from: span,
        until: span,
        requirements,
        evidence,
      },
      { requiredKeys: ['names', 'categories', 'requirements', 'evidence'] },
    )
    .chain(({ country, ...one }) =>
      fc
        .nat({ max: 3 })
        .map(pick => (pick > 0 || country === undefined ? { ...one, list } : { ...one, country, list })),
    )
}

export function listOf(id: string): Arbitrary<List> {
  return fc
    .tuple(
      fc.array(listing(id), { maxLength: 3 }),
      fc.constantFrom('closed' as const, 'closed' as const, 'open' as const),
    )
    .map(([lines, completeness]) => ({
      id,
      title: { en: id },
      authority: 'a1',
      system: 's1',
      completeness,
      listings: lines.map((line, index) => ({ ...line, id: `${id}/${index}` })),
    }))
}

const exception: Arbitrary<Omit<Exception, 'id'>> = fc
  .tuple(
    fc.oneof(leafOfItem, leafOfAct),
    fc.boolean(),
    evidence,
    fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ from: span, until: span }, { requiredKeys: [] }) },
    ),
  )
  .map(([when, claimed, proof, period]) => ({
    says: 'except',
    when,
    ...period,
    ...(claimed ? { paper: 'a paper' } : {}),
    evidence: proof,
  }))

const exceptions: Arbitrary<readonly Exception[]> = fc
  .array(exception, { minLength: 1, maxLength: 2 })
  .map(all => all.map((one, index) => ({ ...one, id: index === 0 ? 'e' : `e${index}` })))

/** Mostly there is nothing special: so much must hold at once for a provision to reach that each step lets most through. */
function mostly(arbitrary: Arbitrary<Condition>, weight: number): Arbitrary<Condition> {
  return fc.oneof({ weight, arbitrary: fc.constant<Condition>({ kind: 'always' }) }, { weight: 1, arbitrary })
}

const quota = fc.record({
  atMostPercent: fc.constantFrom(0, 35, 50, 100),
  ofCategories: fc.constantFrom(['c1'], ['c2'], ['c1-x', 'c2']),
})

const duty: Arbitrary<Duty> = fc
  .tuple(
    plainDuty(),
    fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ quota }) }),
  )
  .map(([one, share]) => ({ ...one, ...share }))

function plainDuty(): Arbitrary<Duty> {
  return fc.record({
    kind: fc.constantFrom('remove', 'report', 'replace', 'remove', 'notify', 'remove'),
    says: fc.constant('do it'),
    trigger: fc.constantFrom('holding', 'discovery', 'discovery', 'offer', 'award', 'receipt', 'date'),
    deadline: fc.oneof(
      { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
      { weight: 2, arbitrary: span.map(date => ({ kind: 'by' as const, date })) },
      {
        weight: 4,
        arbitrary: fc.record({
          kind: fc.constant('within' as const),
          days: fc.constantFrom(0, 1, 2, 3, 5, 20),
          working: fc.boolean(),
        }),
      },
    ),
  })
}

export function provisionOf(id: string, measure: string, others: readonly string[]): Arbitrary<Provision> {
  const relations: Arbitrary<readonly Relation[]> =
    others.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record(
            {
              kind: fc.constantFrom('repeals' as const, 'overrides' as const),
              target: fc.constantFrom(...others, measure === 'm1' ? 'm2' : 'm1'),
              from: span,
              evidence,
            },
            { requiredKeys: ['kind', 'target', 'evidence'] },
          ),
          { minLength: 1, maxLength: 2 },
        )
  const effects: readonly Effect[] = [
    'prohibit',
    'prohibit',
    'list-only',
    'approve',
    'restrict',
    'discourage',
    'disqualify',
    'oblige',
    'oblige',
    'review',
  ]
  return fc
    .record({
      effect: fc.constantFrom(...effects),
      acts: fc.oneof(
        { weight: 2, arbitrary: fc.constant([...ACTS, 'contract']) },
        {
          weight: 1,
          arbitrary: fc.uniqueArray(fc.constantFrom(...ACTS, 'contract'), { minLength: 3, maxLength: 6 }),
        },
      ),
      to: mostly(doer, 2),
      with: mostly(doer, 4),
      covers: item,
      where: mostly(where, 3),
      period: fc.record(
        {
          from: early,
          until: late,
          countedOn: fc.constantFrom<CountedOn>('act', 'act', 'act', 'act', 'act', 'acquired', 'agreed'),
        },
        { requiredKeys: ['countedOn'] },
      ),
      exceptions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: exceptions }),
      relations: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: relations }),
      suspensions: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: suspensions }),
      requirements,
      duty,
      bars: fc.record({ acts: fc.constant(['contract', 'procure']), by: mostly(doer, 1) }),
      liftedBy: fc.constantFrom([], ['a1'], ['a1']),
      evidence,
    })
    .map(({ duty: work, bars, ...rest }) => ({
      ...rest,
      id,
      measure,
      says: id,
      ...(rest.effect === 'list-only' ? { list: 'l1' } : {}),
      ...(rest.effect === 'oblige' ? { duty: work } : {}),
      ...(rest.effect === 'disqualify' ? { bars } : {}),
    }))
}

const suspensions: Arbitrary<readonly Suspension[]> = fc
  .record(
    { from: span, until: late, by: fc.constant('a1'), evidence },
    { requiredKeys: ['from', 'by', 'evidence'] },
  )
  .map(one => [one])

export function measureOf(id: string, provisions: readonly string[]): Arbitrary<Measure> {
  const stage = (kinds: readonly StagePoint['stage'][], on: Arbitrary<DateSpan>): Arbitrary<StagePoint> =>
    fc.record({ stage: fc.constantFrom(...kinds), on, evidence })
  const issued = stage(['issued'], early)
  const ended = stage(['withdrawn', 'repealed'], late)
  const stages: Arbitrary<readonly StagePoint[]> = fc.oneof(
    { weight: 16, arbitrary: fc.tuple(issued) },
    { weight: 2, arbitrary: fc.tuple(issued, ended) },
    { weight: 1, arbitrary: fc.tuple(stage(['proposed', 'announced'], early), stage(['issued'], span)) },
    { weight: 1, arbitrary: fc.tuple(issued, stage(['withdrawn'], span), stage(['issued'], late)) },
    { weight: 1, arbitrary: fc.tuple(stage(['proposed', 'announced'], early)) },
  )
  return fc.tuple(stages, fc.constantFrom('s1', 's1', 's2', 's1-x')).map(([all, system]) => ({
    id,
    title: { en: id },
    kind: 'directive',
    authority: 'a1',
    system,
    summary: id,
    stages: all,
    provisions,
    readings: [],
    claims: [],
    sources: [],
  }))
}
