import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import { openDocket } from './docket.ts'
import { isOfAnyItem, saysTheSameOfAnyItem } from './of-any-item.ts'
import { dayOf, FOUNDED, provisionOf, questionOf, snapshotOf } from './world.testing.ts'

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

/** Whether a rule says the same of any item beside these others. */
function isSame(
  rule: Partial<Provision>,
  others: readonly Provision[],
  asked: Partial<Question> = {},
): boolean {
  const snapshot = snapshotOf({ provisions: [provisionOf('m/x', rule), ...others] })
  const sells = { id: 'sell', says: '', otherSide: 'maker' as const }
  const { context, tables, candidates } = openDocket(
    { ...snapshot, acts: { ...snapshot.acts, sell: sells } },
    questionOf(asked),
  )
  const candidate = candidates.find(one => one.rule.provision.id === 'm/x')
  assert.ok(candidate !== undefined)
  return saysTheSameOfAnyItem(context, tables, candidate)
}

test('a rule says the same of any item unless it, what may lift it, a waiver or the other side turns on the item', () => {
  const lifts = (id: string, target: string, more: Partial<Provision> = {}) =>
    provisionOf(id, { relations: [{ kind: 'overrides', target, evidence: FOUNDED }], ...more })
  const ofA: Partial<Provision> = { covers: { kind: 'product', products: ['a'] } }
  const waivers = (provision: string) => [
    {
      id: 'w',
      provision,
      grantor: 'a',
      organisation: 'o',
      where: ALWAYS,
      from: dayOf('2000-01-01'),
      until: dayOf('2030-01-01'),
    },
  ]
  assert.equal(isSame({}, []), true)
  assert.equal(isSame(ofA, []), false, 'it looks at the item')
  assert.equal(isSame({}, [], { item: { party: 'p' } }), false, 'no item of the catalogue is asked about')
  assert.equal(isSame({}, [], { act: 'sell' }), false, 'the other side is the maker of the item')
  assert.equal(isSame({}, [], { act: 'unheard' }), true, 'of an act without another side')
  assert.equal(isSame({}, [], { waivers: waivers('m/x') }), false, 'a waiver may be for some products')
  assert.equal(isSame({}, [], { waivers: waivers('m/y') }), true, 'a waiver of another rule')
  assert.equal(isSame({}, [lifts('n/y', 'm/x')]), true, 'what lifts it does not look')
  assert.equal(isSame({}, [lifts('n/y', 'm/x', ofA)]), false, 'what lifts it looks')
  assert.equal(isSame({}, [lifts('n/y', 'm/x'), lifts('n/z', 'n/y')]), false, 'what lifts it may be lifted')
  assert.equal(
    isSame({}, [lifts('n/y', 'm/x'), lifts('n/z', 'm/x'), lifts('k/z', 'n/y')]),
    false,
    'one of those that lift it may be lifted',
  )
})
