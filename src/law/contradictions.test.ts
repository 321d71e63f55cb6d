import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDay } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import { findContradictions } from './contradictions.ts'
import { dayOf, listOf, organisationOf, productOf, provisionOf, snapshotOf, spanOf } from './world.testing.ts'

const agency: Condition = { kind: 'class', classes: ['agency'] }
const ofB: Condition = { kind: 'product', products: ['b'] }
const purpose = (value: string): Condition => ({ kind: 'circumstance', name: 'purpose', values: [value] })
const since = (first: string): Partial<Provision> => ({ period: { from: spanOf(first), countedOn: 'act' } })
const role = { party: 'p', role: 'maker' } as const
const madeByP: Condition = {
  kind: 'party',
  parties: ['p'],
  role: 'maker',
  reach: { group: 'entity', atLeastPercent: 50, successors: false },
}

/** Where an approval and another provision are met: who, act, product, day and answers. */
function met(approval: Partial<Provision>, other: Partial<Provision>, systems = {}): readonly string[] {
  const snapshot = {
    ...snapshotOf({
      systems,
      lists: [listOf('l', [{ names: ofB }])],
      products: [
        productOf('b', { roles: [{ ...role, since: spanOf('2015-01-01') }] }),
        productOf('a', { roles: [{ party: 'q', role: 'maker' }] }),
      ],
      provisions: [
        provisionOf('m/yes', { effect: 'approve', ...approval }),
        provisionOf('n/no', { effect: 'prohibit', ...other }),
      ],
    }),
    organisations: Object.fromEntries(
      [organisationOf('firm'), organisationOf('office', { classes: ['agency'] })].map(one => [one.id, one]),
    ),
  }
  return findContradictions(snapshot).map(({ system, approves, forbids, question }) => {
    const { organisation, act, item, date, answers } = question
    const given = Object.entries(answers).map(([key, answer]) => `${key}=${answer}`)
    return [system, approves, forbids, organisation.id, act, item.product, formatDay(date), ...given].join(
      ' ',
    )
  })
}

const FOUND = 'home m/yes n/no firm procure a 2000-01-01'

test('an approval and a prohibition of one system that speak of the same are met where they first can be', () => {
  const duty = (kind: 'remove' | 'report') =>
    ({ kind, says: '', trigger: 'date', deadline: { kind: 'by', date: spanOf('2018-01-01') } }) as const
  const quota = { atMostPercent: 50, ofCategories: ['tool'] }
  const rows: readonly (readonly [Partial<Provision>, Partial<Provision>, readonly string[], string])[] = [
    [{}, {}, [FOUND], 'both of everything'],
    [{ acts: ['use'] }, {}, ['home m/yes n/no firm use a 2000-01-01'], 'the act of both'],
    [{ acts: ['use'] }, { acts: ['procure'] }, [], 'no act of both'],
    [{ covers: ofB }, {}, ['home m/yes n/no firm procure b 2000-01-01'], 'the product of both'],
    [{ covers: ofB }, { covers: { kind: 'product', products: ['a'] } }, [], 'no product of both'],
    [{ effect: 'list-only', list: 'l' }, {}, ['home m/yes n/no firm procure b 2000-01-01'], 'what is listed'],
    [{ effect: 'restrict' }, {}, [], 'no approval'],
    [{}, { effect: 'discourage' }, [], 'no prohibition'],
    [
      {},
      { effect: 'oblige', duty: duty('remove') },
      ['home m/yes n/no firm use a 2018-01-02'],
      'once it must be gone',
    ],
    [{}, { effect: 'oblige', duty: duty('report') }, [], 'a duty that lets it stay'],
    [{}, { effect: 'oblige' }, [], 'a duty that is not told'],
    [{}, { effect: 'oblige', duty: { ...duty('report'), quota } }, [], 'a quota that no inventory exceeds'],
    [
      since('2010-01-01'),
      since('2012-01-01'),
      ['home m/yes n/no firm procure a 2012-01-01'],
      'the days of both',
    ],
    [
      { period: { until: spanOf('2009-12-31'), countedOn: 'act' } },
      since('2010-01-01'),
      [],
      'no day of both',
    ],
    [{}, { to: agency }, ['home m/yes n/no office procure a 2000-01-01'], 'whom both bind'],
    [{ to: { kind: 'not', of: agency } }, { to: agency }, [], 'whom not both bind'],
    [{}, { covers: madeByP }, ['home m/yes n/no firm procure b 2015-01-01'], 'since it has that maker'],
    [{ where: purpose('x') }, {}, [`${FOUND} purpose=x`], 'answers that the rules ask for'],
    [{ where: purpose('x') }, { where: purpose('y') }, [], 'answers that no one can give'],
    [{ where: { kind: 'open', question: 'q' } }, {}, [], 'not for certain'],
    [{}, { where: { kind: 'open', question: 'q' } }, [], 'not for certain'],
    [
      { period: { from: spanOf('2011-01-01'), countedOn: 'acquired' } },
      {},
      ['home m/yes n/no firm procure a 2011-01-01 acquired=2011-01-01'],
      'counted on a day that is taken for the same',
    ],
  ]
  for (const [approval, other, expected, because] of rows)
    assert.deepEqual(met(approval, other), expected, because)
})

test('systems that are not the same contradict nobody', () => {
  assert.deepEqual(met({}, {}, { n: 'abroad' }), [])
})

test('one question is told of each two provisions', () => {
  const snapshot = {
    ...snapshotOf({
      provisions: [
        provisionOf('m/1', { effect: 'approve' }),
        provisionOf('m/2', { effect: 'approve', acts: ['use'] }),
        provisionOf('m/3', { period: { from: spanOf('2020-01-01'), countedOn: 'act' } }),
      ],
    }),
    organisations: { o: organisationOf('o'), u: organisationOf('u') },
  }
  assert.deepEqual(
    findContradictions(snapshot).map(({ approves, question }) => [approves, question.act, question.date]),
    [
      ['m/1', 'procure', dayOf('2020-01-01')],
      ['m/2', 'use', dayOf('2020-01-01')],
    ],
  )
})
