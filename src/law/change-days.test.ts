import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, FIRST_DAY, formatDay, LAST_DAY } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Product } from '../model/party.ts'
import { daysOfProduct, daysOfRule, daysOfWaivers, inOrder } from './change-days.ts'
import { tablesOf } from './make-tables.ts'
import { dayOf, FOUNDED, listOf, productOf, provisionOf, snapshotOf, spanOf } from './world.testing.ts'

const ISSUED = '2000-01-01'
const dated: Condition = { kind: 'listed', list: 'l' }
const never: Condition = { kind: 'always' }
const LINE_DAYS = ['2010-03-01', '2010-04-02']

function texts(days: Iterable<number>): readonly string[] {
  return [...days].toSorted((a, b) => a - b).map(day => formatDay(addDays(FIRST_DAY, day - FIRST_DAY)))
}

/** The days of `m/x` without the day on which its measure was issued. */
function daysWith(more: Partial<Provision>, others: readonly Provision[] = []): readonly string[] {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', more), ...others],
    lists: [
      listOf('l', [{ from: spanOf('2010-03-01'), until: spanOf('2010-04-01') }]),
      listOf('outer', [{ names: { kind: 'listed', list: 'l' } }]),
      listOf('countries', [{ country: 'CN', from: spanOf('2011-01-01') }]),
    ],
    partyEdges: [
      {
        id: 'e',
        kind: 'owns',
        from: 'p',
        to: 'q',
        controls: true,
        since: spanOf('2013-01-01'),
        until: spanOf('2014-01-01'),
        evidence: FOUNDED,
      },
    ],
  })
  const tables = tablesOf(snapshot)
  const rule = tables.rules.find(({ provision }) => provision.id === 'm/x')
  assert.ok(rule !== undefined)
  return texts(daysOfRule(tables, rule)).filter(day => day !== ISSUED)
}

test('a rule may change on every day that any part of it names', () => {
  const party = (group: 'entity' | 'subsidiaries', successors: boolean): Condition => ({
    kind: 'party',
    parties: ['p'],
    role: 'maker',
    reach: { group, atLeastPercent: 50, successors },
  })
  const origin = (countryList?: string): Condition => ({
    kind: 'origin',
    stages: ['design'],
    countries: ['US'],
    inside: true,
    ...(countryList === undefined ? {} : { countryList }),
  })
  const edgeDays = ['2013-01-01', '2014-01-02']
  const rows: readonly (readonly [Partial<Provision>, readonly string[]])[] = [
    [{}, []],
    [
      { period: { from: spanOf('2001-01-01', '2001-02-01'), until: spanOf('2002-01-01'), countedOn: 'act' } },
      ['2001-01-01', '2001-02-01', '2002-01-02'],
    ],
    [{ to: dated }, LINE_DAYS],
    [{ with: dated }, LINE_DAYS],
    [{ covers: dated }, LINE_DAYS],
    [{ where: dated }, LINE_DAYS],
    [{ exceptions: [{ id: 'e', says: '', when: dated, evidence: FOUNDED }] }, LINE_DAYS],
    [{ bars: { acts: [], by: dated } }, LINE_DAYS],
    [{ effect: 'list-only', list: 'l' }, LINE_DAYS],
    [{ effect: 'list-only', list: 'outer' }, LINE_DAYS],
    [{ covers: { kind: 'all', of: [never, dated] } }, LINE_DAYS],
    [{ covers: { kind: 'any', of: [dated, never] } }, LINE_DAYS],
    [{ covers: { kind: 'not', of: dated } }, LINE_DAYS],
    [{ covers: { kind: 'contains', degree: 'any', of: dated } }, LINE_DAYS],
    [{ covers: { kind: 'bundles', of: dated } }, LINE_DAYS],
    [{ covers: { kind: 'runs-on', of: dated } }, LINE_DAYS],
    [{ covers: { kind: 'list-lacks-category', list: 'l' } }, LINE_DAYS],
    [{ covers: { kind: 'listed', list: 'outer' } }, LINE_DAYS],
    [{ covers: { kind: 'listed', list: 'nowhere' } }, []],
    [{ covers: origin() }, []],
    [{ covers: origin('countries') }, ['2011-01-01']],
    [{ covers: party('entity', false) }, []],
    [{ covers: party('entity', true) }, edgeDays],
    [{ covers: party('subsidiaries', false) }, edgeDays],
    [
      {
        to: {
          kind: 'named',
          parties: ['p'],
          reach: { group: 'affiliates', atLeastPercent: 1, successors: false },
        },
      },
      edgeDays,
    ],
    [
      {
        duty: {
          kind: 'remove',
          says: '',
          trigger: 'date',
          deadline: { kind: 'by', date: spanOf('2015-01-01', '2015-02-01') },
        },
      },
      ['2015-01-02', '2015-02-02'],
    ],
    [{ duty: { kind: 'remove', says: '', trigger: 'date', deadline: { kind: 'none' } } }, []],
  ]
  for (const [given, expect] of rows) assert.deepEqual(daysWith(given), expect, JSON.stringify(given))
})

test('a rule may change on the days of what lifts it, and of what lifts that', () => {
  const lifts = (id: string, target: string, from: string, on: string): Provision =>
    provisionOf(id, {
      relations: [{ kind: 'overrides', target, from: spanOf(from), evidence: FOUNDED }],
      period: { from: spanOf(on), countedOn: 'act' },
    })
  assert.deepEqual(
    daysWith({ relations: [] }, [
      lifts('n/y', 'm/x', '2016-01-01', '2016-02-01'),
      lifts('n/z', 'n/y', '2017-01-01', '2017-02-01'),
      lifts('n/other', 'elsewhere', '2018-01-01', '2018-02-01'),
    ]),
    ['2016-01-01', '2016-02-01', '2017-01-01', '2017-02-01'],
  )
})

test('two rules that lift each other have an end', () => {
  const relation = (target: string) => [
    { kind: 'overrides' as const, target, from: spanOf('2016-01-01'), evidence: FOUNDED },
  ]
  assert.deepEqual(
    daysWith({ relations: relation('n/y') }, [provisionOf('n/y', { relations: relation('m/x') })]),
    ['2016-01-01'],
  )
})

test('a measure that the snapshot does not hold has no days', () => {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/x')] })
  const tables = tablesOf({ ...snapshot, measures: {} })
  const [rule] = tables.rules
  assert.ok(rule !== undefined)
  assert.deepEqual([...daysOfRule(tables, rule)], [])
})

test('an item may change on the days of its roles, its edges and of what lies behind them', () => {
  const inner = (more: Partial<Product>) => productOf('inner', more)
  const outer = productOf('outer', {
    roles: [{ party: 'p', role: 'maker', since: spanOf('2001-01-01'), until: spanOf('2002-01-01') }],
    edges: [
      {
        id: 'e',
        kind: 'contains',
        product: 'inner',
        grade: 'unknown',
        since: spanOf('2003-01-01'),
        evidence: FOUNDED,
      },
      {
        id: 'f',
        kind: 'contains',
        party: 'p',
        grade: 'unknown',
        until: spanOf('2004-01-01'),
        evidence: FOUNDED,
      },
      { id: 'g', kind: 'contains', product: 'gone', grade: 'unknown', evidence: FOUNDED },
    ],
  })
  const snapshot = snapshotOf({
    products: [
      outer,
      inner({
        roles: [{ party: 'q', role: 'maker', since: spanOf('2005-01-01') }],
        edges: [{ id: 'h', kind: 'bundles', product: 'outer', grade: 'unknown', evidence: FOUNDED }],
      }),
    ],
  })
  assert.deepEqual(texts(daysOfProduct(snapshot, outer)), [
    '2001-01-01',
    '2002-01-02',
    '2003-01-01',
    '2004-01-02',
    '2005-01-01',
  ])
  assert.deepEqual([...daysOfProduct(snapshot, undefined)], [])
})

test('a waiver begins on its first day and has ended on the day after its last', () => {
  const waiver = {
    id: 'w',
    grantor: 'a',
    provision: 'm/x',
    organisation: 'o',
    from: dayOf('2020-01-01'),
    until: dayOf('2020-02-01'),
    where: never,
  }
  assert.deepEqual(texts(daysOfWaivers([waiver])), ['2020-01-01', '2020-02-02'])
})

test('days are told once each, from the first that can be named to the last but one', () => {
  const [a, b] = [dayOf('2020-01-01'), dayOf('2019-01-01')]
  assert.deepEqual(inOrder([[a, b], [a], [LAST_DAY]]), [FIRST_DAY, b, a])
  assert.deepEqual(inOrder([]), [FIRST_DAY])
})
