import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { openDocket } from './docket.ts'
import { tablesOf } from './make-tables.ts'
import { answersTo } from './open-facts.ts'
import { graphOf, mayBeReachedFrom } from './parties.ts'
import { type CommonRows, noRows, rowsOf, type Stretch } from './rows.ts'
import {
  dayOf,
  FOUNDED,
  organisationOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

const ACTS = ['procure', 'supply', 'use', 'install']
const ofA: Condition = { kind: 'product', products: ['a'] }
const from = (text: string): Partial<Provision> => ({ period: { from: spanOf(text), countedOn: 'act' } })

function rows(
  snapshot: Snapshot,
  product: string,
  common?: CommonRows,
  asked: Partial<Question> = {},
): (act: string) => readonly Stretch[] {
  return rowsOf(openDocket(snapshot, questionOf({ ...asked, item: { product } })), common)
}

test('a row is drawn from the first day that can be named, with a stretch for each change', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1', { ...from('2010-01-01'), effect: 'discourage' }),
      provisionOf('m/2', {
        covers: ofA,
        period: { from: spanOf('2012-01-01'), until: spanOf('2013-12-31'), countedOn: 'act' },
      }),
      provisionOf('m/3', { ...from('2012-06-01'), covers: ofA }),
      provisionOf('m/4', { ...from('2013-06-01'), effect: 'approve' }),
    ],
  })
  const told = (product: string) => rows(snapshot, product)('use').map(one => [one.from, one.range.worst])
  assert.deepEqual(told('a').slice(1), [
    [dayOf('2010-01-01'), 'discouraged'],
    [dayOf('2012-01-01'), 'prohibited'],
  ])
  assert.deepEqual(told('b').slice(1), [[dayOf('2010-01-01'), 'discouraged']])
  assert.equal(told('a')[0]?.[1], 'clear')
})

test('acts that the same rules concern, and that no rule concerns, have one row', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1', { acts: ['use'], covers: ofA }),
      provisionOf('m/2', { acts: ['procure'], effect: 'discourage' }),
    ],
  })
  const of = rows(snapshot, 'a')
  assert.equal(of('use'), of('install'))
  assert.equal(of('use'), of('use'))
  assert.notEqual(of('use'), of('procure'))
  assert.equal(of('supply').length, 1)
})

test('items of which no rule says anything of their own have one row', () => {
  const common = noRows()
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1', from('2010-01-01')),
      provisionOf('m/2', { acts: ['use'], covers: ofA, effect: 'discourage' }),
    ],
  })
  const [a, b] = [rows(snapshot, 'a', common), rows(snapshot, 'b', common)]
  assert.equal(a('procure'), b('procure'))
  assert.notEqual(a('use'), b('use'))
  assert.notEqual(rows(snapshot, 'a')('procure'), a('procure'))
})

test('what looks at the item in any way is said of that item alone', () => {
  const lifts = (covers: Condition): readonly Provision[] => [
    provisionOf('m/1'),
    provisionOf('n/2', {
      covers,
      effect: 'discourage',
      relations: [{ kind: 'overrides', target: 'm/1', evidence: FOUNDED }],
    }),
  ]
  const rules: readonly (readonly Provision[])[] = [
    [provisionOf('m/1', { covers: { kind: 'category', categories: ['tool'] } })],
    [provisionOf('m/1', { exceptions: [{ id: 'e', says: '', when: ofA, evidence: FOUNDED }] })],
    [provisionOf('m/1', { effect: 'list-only' })],
    lifts(ofA),
  ]
  for (const provisions of rules) {
    const snapshot = snapshotOf({ provisions })
    const common = noRows()
    const [a, b] = ['a', 'b'].map(product => rows(snapshot, product, common)('procure'))
    assert.notEqual(a, b)
    for (const product of ['a', 'b'])
      assert.deepEqual(rows(snapshot, product, common)('procure'), rows(snapshot, product)('procure'))
  }
  const snapshot = snapshotOf({ provisions: lifts({ kind: 'always' }) })
  const common = noRows()
  assert.equal(rows(snapshot, 'a', common)('procure'), rows(snapshot, 'b', common)('procure'))
})

test('where a waiver is shown, each item and act is drawn for itself', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/1', { liftedBy: ['a'] })] })
  const waiver = {
    id: 'w',
    grantor: 'a',
    provision: 'm/1',
    organisation: 'o',
    products: ['a'],
    acts: ['use'],
    from: dayOf('2020-01-01'),
    until: dayOf('2020-02-01'),
    where: { kind: 'always' } as const,
  }
  const common = noRows()
  const told = (product: string, act: string) =>
    rows(snapshot, product, common, { waivers: [waiver] })(act).map(({ range }) => range.worst)
  assert.deepEqual(told('a', 'procure'), ['clear', 'prohibited'])
  assert.deepEqual(told('a', 'use'), ['clear', 'prohibited', 'waived', 'prohibited'])
  assert.deepEqual(told('a', 'install'), ['clear', 'prohibited'])
  assert.deepEqual(told('b', 'use'), ['clear', 'prohibited'])
})

test('a waiver leaves alone what it does not concern', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/1')] })
  const waiver = {
    id: 'w',
    grantor: 'a',
    provision: 'm/2',
    organisation: 'o',
    products: ['a'],
    from: dayOf('2020-01-01'),
    until: dayOf('2020-02-01'),
    where: { kind: 'always' } as const,
  }
  const common = noRows()
  const of = (product: string) => rows(snapshot, product, common, { waivers: [waiver] })('procure')
  assert.equal(of('a'), of('b'))
})

test('what addresses others and what covers other things never speaks', () => {
  const agency: Condition = { kind: 'class', classes: ['agency'] }
  const dated = from('2010-01-01')
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1', { ...dated, to: agency }),
      provisionOf('m/2', {
        ...dated,
        effect: 'discourage',
        covers: { kind: 'category', categories: ['toy'] },
      }),
      provisionOf('m/3', {
        ...dated,
        effect: 'disqualify',
        acts: ['use'],
        bars: { acts: ['procure'], by: agency },
      }),
      provisionOf('m/4', { ...dated, acts: ['supply'], with: agency }),
    ],
  })
  const told = (asked: Partial<Question>) =>
    ACTS.map(act =>
      rows(
        snapshot,
        'a',
        undefined,
        asked,
      )(act)
        .map(({ range }) => range.worst)
        .join(' '),
    )
  const disqualifying = 'clear disqualifying'
  assert.deepEqual(told({}), ['clear', 'clear prohibited', disqualifying, disqualifying])
  const organisation = organisationOf('o', { classes: ['agency'] })
  assert.deepEqual(
    told({ organisation }),
    Array.from({ length: 4 }, () => 'clear prohibited'),
  )
})

test('what is worked out for a catalogue is worked out once', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/1')] })
  assert.equal(tablesOf(snapshot), tablesOf(snapshot))
  const [one, other] = [openDocket(snapshot, questionOf()), openDocket(snapshot, questionOf({ act: 'use' }))]
  assert.equal(one.candidates[0], other.candidates[0])
  assert.equal(answersTo(one.context, 'category'), answersTo(other.context, 'category'))
  const graph = graphOf(snapshot)
  assert.equal(mayBeReachedFrom(graph, 'p'), mayBeReachedFrom(graph, 'p'))
})
