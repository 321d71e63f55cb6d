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
  organisationOf,
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
  const snapshot = catalogue({ kind: 'product', products: ['plain'], versions: { from: '2', upTo: '4' } })
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
