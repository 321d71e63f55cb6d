import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import { isOfAnyItem } from './of-any-item.ts'
import { FOUNDED, provisionOf } from './world.testing.ts'

const ALWAYS: Condition = { kind: 'always' }
const OF_ANY: readonly Condition[] = [
  ALWAYS,
  { kind: 'class', classes: ['agency'] },
  { kind: 'attribute', name: 'size', values: ['small'] },
  { kind: 'organisation', organisations: ['o'] },
  { kind: 'system', system: 'home' },
  { kind: 'named', parties: ['p'], reach: { group: 'entity', atLeastPercent: 50, successors: false } },
  { kind: 'circumstance', name: 'purpose', values: ['x'] },
  { kind: 'dated', name: 'acquired' },
  { kind: 'open', question: 'q' },
]
const OF_ITEM: readonly Condition[] = [
  { kind: 'product', products: ['a'] },
  { kind: 'category', categories: ['tool'] },
  { kind: 'property', name: 'routes', values: ['yes'] },
  { kind: 'listed', list: 'l' },
  { kind: 'list-lacks-category', list: 'l' },
  { kind: 'origin', stages: ['design'], countries: ['CN'], inside: true },
  { kind: 'contains', degree: 'any', of: ALWAYS },
  { kind: 'bundles', of: ALWAYS },
  { kind: 'runs-on', of: ALWAYS },
]

function nested(one: Condition): readonly Condition[] {
  return [
    one,
    { kind: 'not', of: one },
    { kind: 'all', of: [ALWAYS, one] },
    { kind: 'any', of: [one, ALWAYS] },
  ]
}

test('a provision is of any item when no part of it looks at the item', () => {
  const party: Condition = {
    kind: 'party',
    parties: ['p'],
    role: 'maker',
    reach: { group: 'entity', atLeastPercent: 50, successors: false },
  }
  const withPart = (one: Condition) => [
    { to: one },
    { with: one },
    { covers: one },
    { where: one },
    { exceptions: [{ id: 'e', says: '', when: one, evidence: FOUNDED }] },
    { bars: { acts: [], by: one } },
  ]
  for (const one of [...OF_ANY].flatMap(nested))
    for (const more of withPart(one))
      assert.equal(isOfAnyItem(provisionOf('m/x', more)), true, JSON.stringify(more))
  for (const one of [...OF_ITEM, party].flatMap(nested))
    for (const more of withPart(one))
      assert.equal(isOfAnyItem(provisionOf('m/x', more)), false, JSON.stringify(more))
  assert.equal(isOfAnyItem(provisionOf('m/x', { effect: 'list-only' })), false)
})
