import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { editDistance, nearestName } from './nearest.ts'

const table: readonly { readonly one: string; readonly other: string; readonly expect: number }[] = [
  { one: 'procure', other: 'procure', expect: 0 },
  { one: 'procure', other: 'procrue', expect: 1 },
  { one: 'procure', other: 'procur', expect: 1 },
  { one: 'procure', other: 'prokure', expect: 1 },
  { one: 'use', other: 'pay', expect: 3 },
  { one: '', other: 'abc', expect: 3 },
]

for (const { one, other, expect } of table) {
  test(`${expect} changes lead from "${one}" to "${other}"`, () => {
    assert.equal(editDistance(one, other, 5), expect)
  })
}

test('the distance is the same both ways and never told beyond the limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
  fc.assert(
    fc.property(word, word, fc.nat({ max: 8 }), (one, other, limit) => {
      const distance = editDistance(one, other, limit)
      assert.equal(distance, editDistance(other, one, limit))
      assert.ok(distance <= limit + 1)
      assert.equal(distance, Math.min(limit + 1, editDistance(one, other, 20)))
    }),
  )
})

test('a name is near when at most a third of it differs, and the first by code unit wins a tie', () => {
  assert.equal(nearestName('procur', ['supply', 'procure']), 'procure')
  assert.equal(nearestName('pay', ['use', 'contract']), undefined)
  assert.equal(nearestName('cat', ['car', 'bat']), 'bat')
  assert.equal(nearestName('x'.repeat(10_000), ['supply']), undefined)
})
