import fc, { type Arbitrary } from 'fast-check'
import type { Condition } from '../../model/condition.ts'
import type { List, Listing } from '../../model/list.ts'
import type {
  Duty,
  Effect,
  Exception,
  Measure,
  Provision,
  Relation,
  StagePoint,
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

function listing(list: string): Arbitrary<Omit<Listing, 'id'>> {
  return fc
    .record(
      {
        names: leafOfItem.filter(one => one.kind !== 'listed' && one.kind !== 'list-lacks-category'),
        categories: fc.constantFrom(['c1'], ['c2']),
        from: span,
        until: span,
        requirements,
        evidence,
      },
      { requiredKeys: ['names', 'categories', 'requirements', 'evidence'] },
    )
    .map(one => ({ ...one, list }))
}

export function listOf(id: string): Arbitrary<List> {
  return fc
    .tuple(
      fc.array(listing(id), { maxLength: 2 }),
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

const exception: Arbitrary<Exception> = fc
  .tuple(fc.oneof(leafOfItem, leafOfAct), fc.boolean(), evidence)
  .map(([when, claimed, proof]) => ({
    id: 'e',
    says: 'except',
    when,
    ...(claimed ? { paper: 'a paper' } : {}),
    evidence: proof,
  }))

const duty: Arbitrary<Duty> = fc.record({
  kind: fc.constantFrom('remove', 'report', 'replace'),
  says: fc.constant('do it'),
  trigger: fc.constant('holding' as const),
  deadline: fc.oneof(
    fc.constant({ kind: 'none' as const }),
    span.map(date => ({ kind: 'by' as const, date })),
  ),
})

export function provisionOf(id: string, measure: string, others: readonly string[]): Arbitrary<Provision> {
  const relations: Arbitrary<readonly Relation[]> =
    others.length === 0
      ? fc.constant([])
      : fc.array(
          fc.record(
            {
              kind: fc.constantFrom('repeals' as const, 'overrides' as const),
              target: fc.constantFrom(...others),
              from: span,
              evidence,
            },
            { requiredKeys: ['kind', 'target', 'evidence'] },
          ),
          { maxLength: 1 },
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
    'review',
  ]
  return fc
    .record({
      effect: fc.constantFrom(...effects),
      acts: fc.uniqueArray(fc.constantFrom(...ACTS, 'contract'), { minLength: 3, maxLength: 6 }),
      to: doer,
      with: fc.oneof(
        { weight: 3, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
        { weight: 1, arbitrary: doer },
      ),
      covers: item,
      where: fc.oneof(
        { weight: 2, arbitrary: fc.constant<Condition>({ kind: 'always' }) },
        { weight: 1, arbitrary: where },
      ),
      period: fc.record(
        {
          from: early,
          until: late,
          countedOn: fc.constantFrom('act' as const, 'act' as const, 'act' as const, 'acquired' as const),
        },
        { requiredKeys: ['countedOn'] },
      ),
      exceptions: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.array(exception, { maxLength: 1 })),
      relations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, relations),
      requirements,
      duty,
      bars: fc.record({ acts: fc.constant(['contract', 'procure']), by: doer }),
      liftedBy: fc.constantFrom([], ['a1']),
      evidence,
    })
    .map(({ duty: work, bars, ...rest }) => ({
      ...rest,
      id,
      measure,
      says: id,
      suspensions: [],
      ...(rest.effect === 'list-only' ? { list: 'l1' } : {}),
      ...(rest.effect === 'oblige' ? { duty: work } : {}),
      ...(rest.effect === 'disqualify' ? { bars } : {}),
    }))
}

export function measureOf(id: string, provisions: readonly string[]): Arbitrary<Measure> {
  const stage: Arbitrary<StagePoint> = fc.record({
    stage: fc.constant('issued' as const),
    on: early,
    evidence,
  })
  const later: Arbitrary<StagePoint> = fc.record({
    stage: fc.constantFrom('withdrawn' as const, 'repealed' as const),
    on: late,
    evidence,
  })
  return fc
    .tuple(stage, fc.array(later, { maxLength: 1 }), fc.constantFrom('s1', 's2'))
    .map(([issued, ended, system]) => ({
      id,
      title: { en: id },
      kind: 'directive',
      authority: 'a1',
      system,
      summary: id,
      stages: [issued, ...ended],
      provisions,
      readings: [],
      claims: [],
      sources: [],
    }))
}
