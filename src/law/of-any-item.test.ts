import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import { isLasting, isOfAnyItem } from './lasting.ts'
import { FOUNDED, productOf, provisionOf, spanOf } from './world.testing.ts'

const ALWAYS: Condition = { kind: 'always' }
const LASTING_OF_ANY: readonly Condition[] = [
  ALWAYS,
  { kind: 'class', classes: ['agency'] },
  { kind: 'attribute', name: 'size', values: ['small'] },
  { kind: 'organisation', organisations: ['o'] },
  { kind: 'system', system: 'home' },
]
const LASTING_OF_ITEM: readonly Condition[] = [
  { kind: 'product', products: ['a'] },
  { kind: 'category', categories: ['tool'] },
  { kind: 'property', name: 'routes', values: ['yes'] },
]
const DATED_OF_ANY: readonly Condition[] = [
  { kind: 'named', parties: ['p'], reach: { group: 'entity', atLeastPercent: 50, successors: false } },
  { kind: 'circumstance', name: 'purpose', values: ['x'] },
  { kind: 'dated', name: 'acquired' },
  { kind: 'open', question: 'q' },
]
const DATED_OF_ITEM: readonly Condition[] = [
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

test('what names no date, no list and no chain of owners lasts', () => {
  for (const one of [...LASTING_OF_ANY, ...LASTING_OF_ITEM].flatMap(nested))
    assert.equal(isLasting(one, undefined), true, JSON.stringify(one))
  for (const one of [...DATED_OF_ANY, ...DATED_OF_ITEM].flatMap(nested))
    assert.equal(isLasting(one, undefined), false, JSON.stringify(one))
})

test('a party lasts where it is itself alone and no role of the item is dated', () => {
  const party = (group: 'entity' | 'subsidiaries', successors: boolean): Condition => ({
    kind: 'party',
    parties: ['p'],
    role: 'maker',
    reach: { group, atLeastPercent: 50, successors },
  })
  const of = (more: object) =>
    productOf('a', {
      roles: [
        { party: 'p', role: 'maker' },
        { party: 'q', role: 'seller', ...more },
      ],
    })
  assert.equal(isLasting(party('entity', false), undefined), true)
  assert.equal(isLasting(party('entity', false), of({})), true)
  assert.equal(isLasting(party('entity', false), of({ since: spanOf('2020-01-01') })), false)
  assert.equal(isLasting(party('entity', false), of({ until: spanOf('2020-01-01') })), false)
  assert.equal(isLasting(party('entity', true), of({})), false)
  assert.equal(isLasting(party('subsidiaries', false), of({})), false)
})

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
  for (const one of [...LASTING_OF_ANY, ...DATED_OF_ANY].flatMap(nested))
    for (const more of withPart(one))
      assert.equal(isOfAnyItem(provisionOf('m/x', more)), true, JSON.stringify(more))
  for (const one of [...LASTING_OF_ITEM, ...DATED_OF_ITEM, party].flatMap(nested))
    for (const more of withPart(one))
      assert.equal(isOfAnyItem(provisionOf('m/x', more)), false, JSON.stringify(more))
  assert.equal(isOfAnyItem(provisionOf('m/x', { effect: 'list-only' })), false)
})
