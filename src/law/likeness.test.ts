import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDay, LAST_DAY, type Day } from '../base/day.ts'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { PartyEdge, Product } from '../model/party.ts'
import { daysFor, meetingsOf } from './likeness.ts'
import { openDocket } from './docket.ts'
import { tablesOf } from './make-tables.ts'
import { FOUNDED, listOf, productOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

const reach = { group: 'subsidiaries', atLeastPercent: 50, successors: false } as const
const ofP: Condition = { kind: 'party', parties: ['p'], role: 'maker', reach }
const aOnly: Condition = { kind: 'product', products: ['a'] }
const listed: Condition = { kind: 'listed', list: 'l' }
const design: Condition = { kind: 'origin', stages: ['design'], countries: ['XX'], inside: true }
const edge: PartyEdge = {
  id: 'e',
  kind: 'owns',
  from: 'p',
  to: 'q',
  controls: true,
  since: spanOf('2013-01-01'),
  evidence: FOUNDED,
}
const madeBy = (party: string, since?: string): Partial<Product> => ({
  roles: [{ party, role: 'maker', ...(since === undefined ? {} : { since: spanOf(since) }) }],
})

interface World {
  readonly provision?: Partial<Provision>
  readonly others?: readonly Provision[]
  readonly a?: Partial<Product>
  readonly b?: Partial<Product>
  readonly list?: Parameters<typeof listOf>[2]
}

function worldOf({ provision, others = [], a, b, list }: World) {
  return snapshotOf({
    provisions: [provisionOf('m/x', provision), ...others],
    products: [productOf('a', a), productOf('b', b)],
    partyEdges: [edge],
    lists: [
      listOf('of-parties', [{ names: ofP, until: spanOf('2012-03-01') }]),
      listOf('of-others', [{ names: { kind: 'product', products: ['c'] } }], { completeness: 'open' }),
      listOf(
        'l',
        [
          { names: aOnly, from: spanOf('2010-03-01') },
          { names: { kind: 'product', products: ['c'] }, from: spanOf('2011-03-01') },
        ],
        list,
      ),
    ],
  })
}

function likenessesIn(world: World): readonly (number | 'alone' | 'never')[] {
  const meetingOf = meetingsOf(tablesOf(worldOf(world)), LAST_DAY)
  return ['a', 'b'].map(id => {
    const met = meetingOf(id).met.find(({ candidate }) => candidate.rule.provision.id === 'm/x')
    return met === undefined ? 'never' : (met.likeness ?? 'alone')
  })
}

test('products are the same to a rule when whatever its conditions read of them is', () => {
  const same: readonly World[] = [
    {},
    { provision: { covers: { kind: 'category', categories: ['tool'] } } },
    { provision: { covers: ofP }, a: madeBy('q'), b: madeBy('q') },
    { provision: { covers: design } },
    { provision: { covers: { kind: 'listed', list: 'of-others' } } },
    { provision: { where: { kind: 'property', name: 'n', values: ['x'] } } },
    { provision: { where: { kind: 'circumstance', name: 'purpose', values: ['x'] } } },
  ]
  for (const world of same) {
    const [a, b] = likenessesIn(world)
    assert.equal(a, b, JSON.stringify(world))
    assert.equal(typeof a, 'number', JSON.stringify(world))
  }
})

test('products are not the same to a rule of which any part reads something else of them', () => {
  const overriding = provisionOf('n/x', {
    effect: 'approve',
    covers: aOnly,
    relations: [{ kind: 'overrides', target: 'm/x', evidence: FOUNDED }],
  })
  const otherSide: Condition = { kind: 'named', parties: ['p'], reach }
  const different: readonly World[] = [
    { provision: { covers: ofP }, a: madeBy('p'), b: madeBy('q') },
    { provision: { covers: design }, a: { origins: { design: ['XX'] } } },
    { provision: { covers: { kind: 'not', of: design } }, a: { origins: { design: ['XX'] } } },
    { provision: { covers: listed }, list: { completeness: 'open' } },
    { provision: { effect: 'list-only', list: 'l' } },
    { provision: { exceptions: [{ id: 'e', says: '', when: aOnly, evidence: FOUNDED }] } },
    { provision: { where: { kind: 'property', name: 'n', values: ['x'] } }, a: { properties: { n: 'x' } } },
    { provision: { with: otherSide }, a: madeBy('other') },
    { provision: { effect: 'disqualify', bars: { acts: ['use'], by: aOnly } } },
    { provision: { where: { kind: 'list-lacks-category', list: 'l' } }, a: { categories: ['toy'] } },
    { others: [overriding] },
  ]
  for (const world of different) {
    const [a, b] = likenessesIn(world)
    assert.notEqual(a, b, JSON.stringify(world))
  }
})

test('a product whose maker changed, or whose version is asked for, is like no other', () => {
  const versions = { below: '8' }
  const alone: readonly World[] = [
    { provision: { covers: ofP }, a: madeBy('q', '2015-01-01'), b: madeBy('q', '2015-01-01') },
    { provision: { covers: { kind: 'product', products: ['a', 'b'], versions } } },
  ]
  for (const world of alone) assert.deepEqual(likenessesIn(world), ['alone', 'alone'], JSON.stringify(world))
})

test('a rule is met that turns on the day alone, or on who the other side is', () => {
  const listing: Condition = { kind: 'list-lacks-category', list: 'l' }
  const theirs: Condition = { kind: 'all', of: [{ kind: 'named', parties: ['p'], reach }] }
  for (const provision of [
    { covers: listing },
    { covers: theirs },
    { covers: { kind: 'enlisted', list: 'l' } as const },
  ])
    assert.notEqual(likenessesIn({ provision })[0], 'never')
  const onList: Condition = { kind: 'all', of: [{ kind: 'enlisted', list: 'of-parties' }] }
  const snapshot = worldOf({ provision: { effect: 'disqualify', bars: { acts: ['use'], by: onList } } })
  const docket = openDocket(snapshot, questionOf())
  const days = docket.candidates.flatMap(one => daysFor(docket, one).flatMap(set => [...set]))
  assert.ok(days.map((day: Day) => formatDay(day)).includes('2012-03-02'), 'the line ends')
})

test('a rule that can never cover a product is not met by it, whoever asks', () => {
  assert.deepEqual(likenessesIn({ provision: { covers: aOnly } })[1], 'never')
  const inVain: Condition = { kind: 'all', of: [aOnly, { kind: 'class', classes: ['agency'] }] }
  assert.deepEqual(likenessesIn({ provision: { covers: inVain } })[1], 'never')
})

test('of a list only the lines that may name the product give days, and of parties only those that hang together', () => {
  const daysIn = (world: World, product: string) => {
    const docket = openDocket(worldOf(world), questionOf({ item: { product } }))
    const days = docket.candidates.flatMap(one => daysFor(docket, one).flatMap(set => [...set]))
    return days.toSorted((x, y) => x - y).map((day: Day) => formatDay(day))
  }
  const whereListed: World = { provision: { where: { kind: 'not', of: listed } } }
  assert.deepEqual(daysIn(whereListed, 'a'), ['2000-01-01', '2010-03-01'])
  assert.deepEqual(daysIn(whereListed, 'b'), ['2000-01-01'])
  const notP: Condition = { kind: 'not', of: ofP }
  assert.deepEqual(daysIn({ provision: { where: notP }, a: madeBy('q') }, 'a'), ['2000-01-01', '2013-01-01'])
  assert.deepEqual(daysIn({ provision: { where: notP }, a: madeBy('other') }, 'a'), ['2000-01-01'])
})

test('what is known on another day is looked at anew', () => {
  const late = {
    asserted: [{ source: 's', basis: 'official', knownFrom: spanOf('2020-01-01')[0] }],
    denied: [],
  } as const
  const tables = tablesOf(
    worldOf({
      provision: { covers: { kind: 'contains', degree: 'any', of: aOnly } },
      b: {
        edges: [{ id: 'c', kind: 'contains', product: 'a', grade: 'essential', evidence: late }],
      },
    }),
  )
  const meets = (known: Day) => meetingsOf(tables, known)('b').met.length
  const [before, after] = [spanOf('2019-01-01')[0], LAST_DAY]
  assert.deepEqual([meets(after), meets(before), meets(after)], [1, 0, 1])
})
