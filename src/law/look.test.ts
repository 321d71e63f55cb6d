import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Day, formatDay, LAST_DAY } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Product, ProductRole } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { ANY_DAY } from './context.ts'
import { contextOf } from './docket.ts'
import { ALONE, lookOf, looksOf, NOT } from './look.ts'
import { tablesOf } from './make-tables.ts'
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

const REPORTED: Evidence = {
  asserted: [{ source: 's', basis: 'reported', knownFrom: dayOf('2000-01-01') }],
  denied: [],
}
const reach = { group: 'subsidiaries', atLeastPercent: 50, successors: false } as const
const ofP: Condition = { kind: 'party', parties: ['p'], role: 'maker', reach }
const named: Condition = { kind: 'named', parties: ['p'], reach }
const product = (...products: string[]): Condition => ({ kind: 'product', products })
const version: Condition = { kind: 'product', products: ['a'], versions: { from: '2' } }
const open: Condition = { kind: 'open', question: 'q' }
const origin = (...stages: ('design' | 'incorporation' | 'headquarters')[]): Condition => ({
  kind: 'origin',
  stages,
  countries: ['CN'],
  inside: true,
})
const maker = (party: string, more: Partial<ProductRole> = {}): ProductRole => ({
  party,
  role: 'maker',
  ...more,
})
const dated = { until: spanOf('2030-01-01') }

function world(a: Partial<Product>): Snapshot {
  const party = (id: string, incorporation?: string) => ({
    id,
    names: [],
    identifiers: [],
    falseFriends: [],
    sources: [],
    ...(incorporation === undefined ? {} : { incorporation }),
  })
  return {
    ...snapshotOf({
      products: [productOf('a', a)],
      lists: [
        listOf('l', [
          { names: product('b'), from: spanOf('2011-01-01') },
          { names: product('a'), from: spanOf('2012-01-01'), until: spanOf('2013-01-01') },
          { country: 'FR', from: spanOf('2014-01-01') },
        ]),
        listOf('kinds', [{ categories: ['toy'] }, { categories: ['tool'], from: spanOf('2015-01-01') }]),
      ],
      partyEdges: [
        {
          id: 'e',
          kind: 'owns',
          from: 'p',
          to: 'q',
          controls: true,
          since: spanOf('2016-01-01'),
          evidence: REPORTED,
        },
      ],
    }),
    parties: { p: party('p', 'CN'), q: party('q') },
  }
}

/** What a condition makes of `a`, and the days on which that may change. */
function looked(condition: Condition, a: Partial<Product> = {}): string {
  const tables = tablesOf(world(a))
  const question = questionOf({ organisation: organisationOf('o') })
  const context = { ...contextOf(tables, question), known: LAST_DAY, date: ANY_DAY, floorRank: -1 }
  const days = new Set<Day>()
  const mark = lookOf(tables, condition)(context, days)
  assert.deepEqual([context.open, context.rests], [[], []])
  return [mark, ...[...days].map(formatDay)].join(' ')
}

test('what is settled for good is told with its basis and no day, and what never holds is told as that', () => {
  assert.equal(looked(product('a')), '10')
  assert.equal(looked(product('b')), NOT)
  assert.equal(looked({ kind: 'category', categories: ['tool'] }), '10')
  assert.equal(looked({ kind: 'category', categories: ['toy'] }), NOT)
  assert.equal(looked(ofP, { roles: [maker('p')] }), '10')
  assert.equal(looked(ofP, { roles: [maker('r')] }), NOT)
  assert.equal(looked(ofP), NOT)
  assert.equal(looked(origin('design'), { origins: { design: ['CN'] } }), '10')
  const property: Condition = { kind: 'property', name: 'routes', values: ['yes'] }
  assert.equal(looked(property, { properties: { routes: 'yes' } }), '10')
  assert.equal(looked(property, { properties: { routes: 'no' } }), NOT)
})

test('what is not settled is told by what it reads of the product, and alone where that is more than a mark can say', () => {
  assert.equal(looked(version), `reads ${ALONE}`)
  assert.equal(looked(ofP, { roles: [maker('q')] }), 'reads q 2016-01-01')
  assert.equal(looked(ofP, { roles: [maker('q'), maker('s', { role: 'seller' })] }), 'reads q 2016-01-01')
  assert.equal(looked(ofP, { roles: [maker('q'), maker('r')] }), 'reads q,r 2016-01-01')
  assert.equal(looked(ofP, { roles: [maker('q', dated)] }), `reads ${ALONE} 2016-01-01`)
  assert.equal(
    looked(ofP, { roles: [maker('q', { since: spanOf('2020-01-01') })] }),
    `reads ${ALONE} 2016-01-01`,
  )
  assert.equal(looked({ kind: 'property', name: 'routes', values: ['yes'] }), 'reads ?')
  assert.equal(looked(origin('design')), 'reads ')
  assert.equal(looked(origin('incorporation'), { roles: [maker('q')] }), 'reads ')
  assert.equal(
    looked(origin('incorporation', 'design'), { roles: [maker('p', dated)], origins: { design: ['US'] } }),
    `reads ${ALONE}`,
  )
  assert.equal(
    looked(origin('headquarters', 'incorporation', 'design'), {
      roles: [maker('q'), maker('r')],
      origins: { design: ['US', 'DE'] },
    }),
    'reads ,;,;US,DE',
  )
})

test('of the lines of a list only those count that may name the product, each with its days', () => {
  assert.equal(looked({ kind: 'listed', list: 'l' }), '[1:10 ] 2012-01-01 2013-01-02')
  assert.equal(looked({ kind: 'listed', list: 'none' }), '[]')
  assert.equal(looked({ kind: 'list-lacks-category', list: 'kinds' }, { categories: [] }), '10')
  assert.equal(looked({ kind: 'list-lacks-category', list: 'kinds' }), 'reads ,1 2015-01-01')
})

test('parts are looked at one by one, with no day of what rules the whole out', () => {
  const days = '2012-01-01 2013-01-02'
  const listed: Condition = { kind: 'listed', list: 'l' }
  assert.equal(looked({ kind: 'all', of: [listed, product('a')] }), `all([1:10 ],10) ${days}`)
  assert.equal(looked({ kind: 'all', of: [listed, product('b')] }), NOT)
  assert.equal(looked({ kind: 'any', of: [listed, product('b')] }), `any([1:10 ],0) ${days}`)
  assert.equal(looked({ kind: 'any', of: [product('b'), product('c')] }), NOT)
  assert.equal(looked({ kind: 'any', of: [] }), NOT)
  assert.equal(looked({ kind: 'not', of: product('b') }), 'not 0')
  assert.equal(looked({ kind: 'not', of: listed }), `not [1:10 ] ${days}`)
  assert.equal(looked(open), '?')
})

test('a named other side may be the maker, so that who is counts, and whether anybody is known', () => {
  assert.equal(looked(named), 'maker(0) 2016-01-01')
  assert.equal(looked(named, { roles: [maker('p')] }), 'maker known(10) 2016-01-01')
  assert.equal(looked(named, { roles: [maker('r')] }), 'maker known(0) 2016-01-01')
  assert.equal(looked(named, { roles: [maker('q')] }), 'maker known(reads q) 2016-01-01')
  assert.equal(looked(named, { roles: [maker('p', { role: 'seller' })] }), 'maker(0) 2016-01-01')
})

test('of a rule its own days are told, its conditions and those of what may lift it', () => {
  const from = (day: string) => ({ period: { from: spanOf(day), countedOn: 'act' as const } })
  const lifts = (id: string, target: string, day: string) =>
    provisionOf(id, { ...from(day), relations: [{ kind: 'overrides', target, evidence: FOUNDED }] })
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/x', { ...from('2010-01-01'), covers: product('a') }),
      lifts('n/y', 'm/x', '2011-01-01'),
      lifts('k/z', 'n/y', '2012-01-01'),
      lifts('m/round', 'k/z', '2013-01-01'),
      lifts('k/round', 'm/round', '2014-01-01'),
    ],
  })
  const tables = tablesOf(snapshot)
  const [rule] = tables.rules
  assert.ok(rule !== undefined)
  const context = { ...contextOf(tables, questionOf()), date: ANY_DAY, floorRank: -1 }
  const days = new Set<Day>()
  const marks = looksOf(tables, rule, []).map(look => look(context, days))
  assert.equal(marks.filter(mark => mark === '10').length, 1)
  const told = [...days].map(formatDay)
  for (const day of ['2010-01-01', '2011-01-01', '2012-01-01', '2013-01-01', '2014-01-01'])
    assert.ok(told.includes(day), day)
  assert.deepEqual(looksOf(tables, rule, ['m/x']), [])
})
