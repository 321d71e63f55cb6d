import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { openDocket } from './docket.ts'
import { answersTo } from './open-facts.ts'
import {
  dayOf,
  FOUNDED,
  organisationOf,
  productOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

function answers(snapshot: Snapshot, key: string, asked: Partial<Question> = {}): readonly string[] {
  return answersTo(openDocket(snapshot, questionOf(asked)).context, key)
}

test('of parties within reach of one that is named, those are told apart that some condition tells apart on the day', () => {
  const own = (from: string, to: string, more: object = {}) => ({
    id: `${from}-${to}`,
    kind: 'owns' as const,
    from,
    to,
    controls: true,
    evidence: FOUNDED,
    ...more,
  })
  const reported = {
    asserted: [{ source: 's', basis: 'reported' as const, knownFrom: dayOf('2000-01-01') }],
    denied: [],
  }
  const partyEdges = [
    own('top', 'd1'),
    own('top', 'd2'),
    own('top', 'rumoured', { evidence: reported }),
    own('top', 'later', { since: spanOf('2021-01-01') }),
    own('top', 'perhaps', { since: spanOf('2019-01-01', '2021-12-31') }),
    own('top', 'alike', { since: spanOf('2019-01-01', '2021-12-31') }),
    own('far', 'away'),
    { ...own('top', 'heir'), id: 'h', kind: 'succeeded-by' as const },
  ]
  const ask = (
    reaches: readonly {
      readonly parties: readonly string[]
      readonly group: string
      readonly successors?: boolean
    }[],
    asked: Partial<Question> = {},
  ) => {
    const where = reaches.map(({ parties, group, successors = false }): Condition => ({
      kind: 'named',
      parties,
      reach: { group: group as 'entity', atLeastPercent: 50, successors },
    }))
    const provisions = where.map((one, index) => provisionOf(`m/${index}`, { with: one }))
    return answers(snapshotOf({ partyEdges, provisions }), 'counterparty', asked)
  }
  const top = { parties: ['top'], group: 'subsidiaries' }
  assert.deepEqual(ask([{ parties: ['top'], group: 'entity' }]), ['top', 'other'])
  assert.deepEqual(ask([{ parties: ['top'], group: 'entity', successors: true }]), ['top', 'other'])
  assert.deepEqual(ask([top]), ['top', 'alike', 'perhaps', 'rumoured', 'other'])
  assert.deepEqual(ask([top], { date: dayOf('2022-01-01') }), ['top', 'rumoured', 'other'])
  assert.deepEqual(ask([top, { parties: ['d1'], group: 'entity' }]), [
    'd1',
    'top',
    'alike',
    'perhaps',
    'rumoured',
    'other',
  ])
  assert.deepEqual(ask([{ parties: ['top'], group: 'entity' }, top]), [
    'top',
    'alike',
    'd1',
    'perhaps',
    'rumoured',
    'other',
  ])
})

test('counterparties are found again for the day, the knowledge and the floor, and only then', () => {
  const reach = { group: 'subsidiaries', atLeastPercent: 50, successors: false } as const
  const edge = {
    id: 'e',
    kind: 'owns' as const,
    from: 'p',
    to: 'q',
    controls: true,
    since: spanOf('2020-06-01', '2020-07-01'),
    evidence: {
      asserted: [{ source: 's', basis: 'reported' as const, knownFrom: dayOf('2020-06-10') }],
      denied: [],
    },
  }
  const snapshot = snapshotOf({
    partyEdges: [edge],
    provisions: [provisionOf('m/x', { with: { kind: 'named', parties: ['p'], reach } })],
  })
  const told = (asked: Partial<Question>) => answers(snapshot, 'counterparty', asked)
  assert.deepEqual(told({ date: dayOf('2020-05-01') }), ['p', 'other'])
  assert.deepEqual(told({ date: dayOf('2020-06-15') }), ['p', 'q', 'other'])
  assert.deepEqual(told({ date: dayOf('2020-06-15'), known: dayOf('2020-06-09') }), ['p', 'other'])
  assert.equal(told({ date: dayOf('2020-06-15') }), told({ date: dayOf('2020-06-15') }))
})

test('a category that is said to lie within another leaves only what lies within', () => {
  const base = snapshotOf({
    provisions: [
      provisionOf('m/1', { covers: { kind: 'category', categories: ['saw', 'toy'] } }),
      provisionOf('m/2', { covers: { kind: 'category', categories: ['drill'] } }),
    ],
  })
  const category = (id: string, within?: string) => ({
    id,
    title: id,
    cpv: [],
    unspsc: [],
    ...(within === undefined ? {} : { within }),
  })
  const categories = [category('tool'), category('toy'), category('saw', 'tool'), category('drill', 'tool')]
  const snapshot = { ...base, categories: Object.fromEntries(categories.map(one => [one.id, one])) }
  const within = (wider: string) => answers(snapshot, 'category', { item: {}, answers: { category: wider } })
  assert.deepEqual(answers(snapshot, 'category'), ['drill', 'saw', 'other'])
  assert.deepEqual(within('within:tool'), ['drill', 'saw', 'tool'])
  assert.deepEqual(within('within:drill'), ['drill'])
  assert.deepEqual(within('within:toy'), ['toy'])
  assert.deepEqual(within('tool'), ['drill', 'saw', 'other'])
  const taken = organisationOf('o', { circumstances: { category: 'within:toy' } })
  assert.deepEqual(answers(snapshot, 'category', { item: {}, organisation: taken }), ['toy'])
})

test('a version said to lie between two leaves only what it may be', () => {
  const snapshot = snapshotOf({
    products: [productOf('a'), productOf('plain')],
    provisions: [
      provisionOf('m/x', {
        covers: { kind: 'product', products: ['plain'], versions: { from: '2', upTo: '4' } },
      }),
    ],
  })
  const told = (asked: Partial<Question>) => answers(snapshot, 'version:plain', asked)
  assert.deepEqual(told({}), ['<2', '2', '4', '>4'])
  assert.deepEqual(told({ answers: { 'version:plain': '<2' } }), ['<2'])
  assert.deepEqual(told({ answers: { 'version:plain': '>4' } }), ['>4'])
  assert.deepEqual(told({ answers: { 'version:plain': 'odd' } }), ['<2', '2', '4', '>4'])
  assert.deepEqual(told({ item: { product: 'plain', version: '<2' } }), ['<2'])
  assert.deepEqual(told({ item: { product: 'a', version: '<2' } }), ['<2', '2', '4', '>4'])
  const taken = organisationOf('o', { circumstances: { 'version:plain': '>4' } })
  assert.deepEqual(told({ organisation: taken }), ['>4'])
  const both = { organisation: taken, answers: { 'version:plain': '<2' } }
  assert.deepEqual(told(both), ['<2'])
})
