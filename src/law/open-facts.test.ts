import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { openDocket } from './docket.ts'
import { answererOf, answersTo } from './open-facts.ts'
import {
  dayOf,
  FOUNDED,
  listOf,
  productOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

/** A catalogue whose provisions carry these conditions, each in another part of one. */
function catalogue(...conditions: readonly Condition[]): Snapshot {
  const parts = ['to', 'with', 'covers', 'where'] as const
  const snapshot = snapshotOf({
    provisions: conditions.map((one, index) =>
      provisionOf(`m/${index}`, { [parts[index % 4] ?? 'to']: one }),
    ),
    products: [
      productOf('a', {
        families: ['line', 'gone'],
        edges: [
          { id: 'e', kind: 'contains', grade: 'unknown', versions: { from: '7' }, evidence: FOUNDED },
          { id: 'f', kind: 'contains', grade: 'unknown', evidence: FOUNDED },
        ],
      }),
      productOf('line'),
      productOf('plain'),
    ],
    lists: [listOf('l', [{ country: 'FR', categories: ['toy'] }])],
  })
  const fact = (id: string, values: readonly string[], more: object = {}) => ({
    id,
    of: 'circumstance' as const,
    asks: '',
    who: 'supplier' as const,
    type: 'choice' as const,
    values,
    exhaustive: true,
    crosses: false,
    ...more,
  })
  return {
    ...snapshot,
    facts: {
      colour: fact('colour', ['red', 'blue']),
      shade: fact('shade', ['other', 'dark'], { exhaustive: false, who: 'authority' }),
      built: fact('built', [], { type: 'date' }),
    },
    openQuestions: { q: { id: 'q', asks: '', who: 'authority' } },
  }
}

function answers(snapshot: Snapshot, key: string, asked: Partial<Question> = {}): readonly string[] {
  return answersTo(openDocket(snapshot, questionOf(asked)).context, key)
}

test('everybody is asked what they can tell', () => {
  const snapshot = catalogue()
  const rows: readonly (readonly [string, string])[] = [
    ['open:q', 'authority'],
    ['open:unheard', 'nobody'],
    ['date:provision:m/0:from', 'authority'],
    ['listed:l', 'authority'],
    ['origin:design', 'supplier'],
    ['component:e', 'supplier'],
    ['property:shade', 'authority'],
    ['property:unheard', 'supplier'],
    ['attribute:colour', 'supplier'],
    ['attribute:unheard', 'you'],
    ['version:a', 'you'],
    ['category', 'you'],
    ['counterparty', 'you'],
    ['counterparty:agency', 'you'],
    ['offeror-uses', 'you'],
    ['colour', 'supplier'],
    ['unheard', 'you'],
  ]
  for (const [key, who] of rows) assert.equal(answererOf(snapshot, key), who, key)
})

test('what is asked by name has the answers of its kind', () => {
  const snapshot = catalogue()
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['open:q', ['yes', 'no']],
    ['date:x:from', ['yes', 'no']],
    ['listed:l', ['yes', 'no']],
    ['component:e', ['yes', 'no']],
    ['offeror-uses', ['yes', 'no']],
    ['counterparty:agency', ['yes', 'no']],
    ['counterparty:attribute:colour', ['red', 'blue']],
    ['attribute:colour', ['red', 'blue']],
    ['property:shade', ['dark', 'other']],
    ['shade', ['dark', 'other']],
    ['unheard', ['yes', 'no']],
    ['counterparty', ['other']],
  ]
  for (const [key, expect] of rows) assert.deepEqual(answers(snapshot, key), expect, key)
})

test('versions are told apart at the bounds that any condition or edge names', () => {
  const product = (products: readonly string[], versions: object): Condition => ({
    kind: 'product',
    products,
    versions,
  })
  const snapshot = catalogue(
    { kind: 'all', of: [product(['a'], { from: '10' })] },
    { kind: 'any', of: [product(['a', 'plain'], { upTo: '9' })] },
    { kind: 'not', of: product(['line'], { below: '8' }) },
    { kind: 'contains', degree: 'any', of: product(['elsewhere'], { below: '1' }) },
    { kind: 'bundles', of: product(['line'], { upTo: '11' }) },
    { kind: 'runs-on', of: { kind: 'product', products: ['a'] } },
  )
  assert.deepEqual(answers(snapshot, 'version:a'), ['<7', '7', '8', '9', '>9 <10', '10', '11', '>11'])
  assert.deepEqual(answers(snapshot, 'version:plain'), ['<9', '9', '>9'])
  assert.deepEqual(answers(snapshot, 'version:elsewhere'), ['<1', '1'])
  assert.deepEqual(answers(snapshot, 'version:unheard'), ['other'])
})

test('days are told apart where a condition or a period begins and after it ends', () => {
  const base = catalogue(
    { kind: 'dated', name: 'acquired', from: dayOf('2020-01-01'), before: dayOf('2021-01-01') },
    { kind: 'dated', name: 'built', before: dayOf('2019-01-01') },
  )
  const counted = provisionOf('n/x', {
    period: { from: spanOf('2018-01-01'), until: spanOf('2022-12-31'), countedOn: 'acquired' },
  })
  const onAct = provisionOf('n/y', { period: { from: spanOf('2017-01-01'), countedOn: 'act' } })
  const agreed = provisionOf('n/z', { period: { until: spanOf('2016-01-01'), countedOn: 'agreed' } })
  const snapshot = {
    ...base,
    provisions: { ...base.provisions, 'n/x': counted, 'n/y': onAct, 'n/z': agreed },
  }
  assert.deepEqual(answers(snapshot, 'acquired'), [
    '<2018-01-01',
    '2018-01-01',
    '2020-01-01',
    '2021-01-01',
    '2023-01-01',
  ])
  assert.deepEqual(answers(snapshot, 'built'), ['<2019-01-01', '2019-01-01'])
  assert.deepEqual(answers(snapshot, 'agreed'), ['<2016-01-02', '2016-01-02'])
  assert.deepEqual(answers(snapshot, 'authorised'), ['other'])
})

test('a counterparty is one of those named anywhere, or another', () => {
  const reach = { group: 'entity', atLeastPercent: 50, successors: false } as const
  const named = (...parties: readonly string[]): Condition => ({ kind: 'named', parties, reach })
  const base = catalogue(named('q'), named('p', 'q'))
  const barred = provisionOf('n/b', { effect: 'disqualify', bars: { acts: ['procure'], by: named('z') } })
  const excepted = provisionOf('n/e', {
    exceptions: [{ id: 'e', says: '', when: named('r'), evidence: FOUNDED }],
  })
  const snapshot = { ...base, provisions: { ...base.provisions, 'n/b': barred, 'n/e': excepted } }
  assert.deepEqual(answers(snapshot, 'counterparty'), ['p', 'q', 'r', 'z', 'other'])
})

test('categories and countries that no text tells apart are asked about once', () => {
  const origin = (
    stages: readonly 'design'[] | readonly 'assembly'[],
    countries: readonly string[],
    countryList?: string,
  ): Condition => ({
    kind: 'origin',
    stages,
    countries,
    inside: true,
    ...(countryList === undefined ? {} : { countryList }),
  })
  const snapshot = catalogue(
    origin(['design'], ['CN', 'HK', 'RU']),
    origin(['design'], ['RU', 'BY']),
    origin(['assembly'], ['CN'], 'l'),
    { kind: 'category', categories: ['tool', 'gone'] },
  )
  assert.deepEqual(answers(snapshot, 'origin:design'), ['BY', 'CN', 'RU', 'other'])
  assert.deepEqual(answers(snapshot, 'origin:assembly'), ['CN', 'FR', 'other'])
  assert.deepEqual(answers(snapshot, 'origin:manufacture'), ['other'])
  assert.deepEqual(answers(snapshot, 'category'), ['gone', 'toy', 'other'])
})

test('countries of a list are told apart when their lines are', () => {
  const base = catalogue({
    kind: 'origin',
    stages: ['design'],
    countries: [],
    countryList: 'days',
    inside: true,
  })
  const other = {
    ...FOUNDED,
    denied: [{ source: 's', voice: 'v', says: 'no', knownFrom: dayOf('2020-01-01') }],
  }
  const list = listOf('days', [
    { country: 'AA' },
    { country: 'BB' },
    { country: 'CC', from: spanOf('2020-01-01') },
    { country: 'DD', until: spanOf('2020-01-01') },
    { country: 'EE', evidence: other },
    { country: 'FF', from: spanOf('2020-01-01') },
    {},
  ])
  assert.deepEqual(answers({ ...base, lists: { days: list } }, 'origin:design'), [
    'AA',
    'CC',
    'DD',
    'EE',
    'other',
  ])
  assert.deepEqual(answers({ ...base, lists: {} }, 'origin:design'), ['other'])
})

test('what only a waiver names is asked about where that waiver is shown', () => {
  const snapshot = catalogue()
  const waiver = {
    id: 'w',
    grantor: 'a',
    provision: 'm/0',
    organisation: 'o',
    from: dayOf('2020-01-01'),
    until: dayOf('2020-02-01'),
    where: { kind: 'dated', name: 'acquired', before: dayOf('2019-06-01') } as const,
  }
  assert.deepEqual(answers(snapshot, 'acquired'), ['other'])
  assert.deepEqual(answers(snapshot, 'acquired', { waivers: [waiver] }), ['<2019-06-01', '2019-06-01'])
  assert.deepEqual(answers(snapshot, 'acquired'), ['other'])
})
