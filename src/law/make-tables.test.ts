import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Relation } from '../model/measure.ts'
import { tablesOf } from './make-tables.ts'
import { FOUNDED, productOf, provisionOf, snapshotOf } from './world.testing.ts'

const overrides = (...targets: readonly string[]): readonly Relation[] =>
  targets.map(target => ({ kind: 'overrides', target, evidence: FOUNDED }))

test('what may lift a provision relates to it or to its measure, in the order of the catalogue, each once', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1'),
      provisionOf('m/2'),
      provisionOf('n/measure', { relations: overrides('m') }),
      provisionOf('n/itself', { relations: overrides('m/1') }),
      provisionOf('n/both', { relations: overrides('m/1', 'm') }),
      provisionOf('n/none'),
    ],
  })
  const { rules, liftersOf } = tablesOf(snapshot)
  const told = rules.map(({ provision }) =>
    liftersOf(provision)
      .map(other => other.provision.id)
      .join(' '),
  )
  assert.deepEqual(told, ['n/measure n/itself n/both', 'n/measure n/both', '', '', '', ''])
})

test('a rule speaks from our side, and from the other side or that of the barred where its effect does', () => {
  const effects = [
    'prohibit',
    'list-only',
    'approve',
    'restrict',
    'discourage',
    'disqualify',
    'oblige',
  ] as const
  const snapshot = snapshotOf({ provisions: effects.map(effect => provisionOf(`m/${effect}`, { effect })) })
  assert.deepEqual(
    tablesOf(snapshot).rules.map(({ sides }) => sides.join(' ')),
    ['ours theirs', 'ours theirs', 'ours', 'ours', 'ours', 'ours barred', 'ours'],
  )
})

test('an act is met by what names it or a wider one, and from the other side by what names its counter-act', () => {
  const snapshot = snapshotOf({
    provisions: [
      provisionOf('m/1', { acts: ['use', 'supply'], bars: { acts: ['procure'], by: { kind: 'always' } } }),
      provisionOf('m/2', { acts: ['install'] }),
    ],
  })
  const told = tablesOf(snapshot).rules.map(({ actsBySide: { ours, theirs, barred } }) =>
    [ours, theirs, barred].map(acts => [...acts].toSorted().join(' ')),
  )
  assert.deepEqual(told, [
    ['install supply use', 'procure', 'procure'],
    ['install', '', ''],
  ])
})

test('a product is of its categories, those of its families and all above', () => {
  const category = (id: string, within?: string) => ({
    id,
    title: id,
    cpv: [],
    unspsc: [],
    ...(within === undefined ? {} : { within }),
  })
  const snapshot = {
    ...snapshotOf({
      products: [
        productOf('a', { categories: ['saw'], families: ['line', 'unheard'] }),
        productOf('line', { categories: ['toy'] }),
      ],
    }),
    categories: {
      thing: category('thing'),
      tool: category('tool', 'thing'),
      saw: category('saw', 'tool'),
      toy: category('toy'),
    },
  }
  const { categoriesOf, categoryLine } = tablesOf(snapshot)
  assert.deepEqual([...categoriesOf('a')].toSorted(), ['saw', 'thing', 'tool', 'toy'])
  assert.deepEqual([...categoriesOf('line')], ['toy'])
  assert.deepEqual([...categoriesOf('unheard')], [])
  assert.deepEqual([...categoryLine('saw')], ['saw', 'tool', 'thing'])
  assert.deepEqual([...categoryLine('unheard')], ['unheard'])
})

test('tables are made once for a snapshot', () => {
  const snapshot = snapshotOf({})
  assert.equal(tablesOf(snapshot), tablesOf(snapshot))
  assert.notEqual(tablesOf(snapshot), tablesOf(snapshotOf({})))
})
