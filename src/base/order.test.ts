import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { byText, compareText, firstOf } from './order.ts'

test('capitals stand before small letters and Latin before Han, as their code units do', () => {
  assert.deepEqual(['金山', 'a', 'B', 'é', 'Z'].toSorted(compareText), ['B', 'Z', 'a', 'é', '金山'])
})

test('code units decide, not code points: an astral character stands before U+FFFD', () => {
  assert.equal(compareText('\u{1F600}', '\uFFFD'), -1)
})

test('comparing is antisymmetric and says zero only of equal texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      assert.equal(compareText(one, other) + compareText(other, one), 0)
      assert.equal(compareText(one, other) === 0, one === other)
    }),
  )
})

test('a later order decides only where the earlier ones do not', () => {
  const lines = [
    { name: 'b', version: '1' },
    { name: 'a', version: '2' },
    { name: 'a', version: '1' },
  ]
  const order = firstOf<{ name: string; version: string }>(
    byText(line => line.name),
    byText(line => line.version),
  )
  assert.deepEqual(
    lines.toSorted(order).map(line => line.name + line.version),
    ['a1', 'a2', 'b1'],
  )
})
