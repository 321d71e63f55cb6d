import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankOf, type Status } from '../model/status.ts'
import { approval, burden, combinations, headlineOf, NOTHING, rankOfValue, together } from './value.ts'

const [FIRST, SECOND, BOTH] = [1, 2, 3]
const of = (status: Status) => burden(rankOf(status))

test('together the worse burden counts, and approvals add up while there is none', () => {
  const rows = [
    [NOTHING, NOTHING, NOTHING],
    [of('restricted'), NOTHING, of('restricted')],
    [of('restricted'), of('prohibited'), of('prohibited')],
    [of('restricted'), of('restricted'), of('restricted')],
    [of('restricted'), approval(FIRST), of('restricted')],
    [approval(FIRST), NOTHING, approval(FIRST)],
    [approval(FIRST), approval(SECOND), approval(BOTH)],
    [approval(FIRST), approval(FIRST), approval(FIRST)],
  ] as const
  for (const [one, other, expected] of rows) {
    assert.equal(together(one, other), expected)
    assert.equal(together(other, one), expected)
  }
})

test('the headline is the burden, else approved where every system approves, else clear', () => {
  const rows = [
    [of('prohibited'), BOTH, 'prohibited'],
    [of('waived'), FIRST, 'waived'],
    [NOTHING, BOTH, 'clear'],
    [NOTHING, 0, 'clear'],
    [approval(FIRST), 0, 'clear'],
    [approval(0), FIRST, 'clear'],
    [approval(FIRST), FIRST, 'approved'],
    [approval(FIRST), BOTH, 'clear'],
    [approval(BOTH), BOTH, 'approved'],
    [approval(BOTH), SECOND, 'approved'],
    [approval(1 << 19), 1 << 19, 'approved'],
  ] as const
  for (const [value, everySystem, expected] of rows) assert.equal(headlineOf(value, everySystem), expected)
  assert.equal(rankOfValue(of('withheld')), rankOf('withheld'))
  assert.equal(rankOfValue(approval(BOTH)), rankOf('clear'))
})

test('every combination takes one of each set, and of none nothing comes', () => {
  const told = (...sets: readonly (readonly number[])[]) => [...combinations(sets.map(set => new Set(set)))]
  assert.deepEqual(told(), [NOTHING])
  assert.deepEqual(told([]), [])
  assert.deepEqual(told([of('restricted'), NOTHING]), [of('restricted'), NOTHING])
  assert.deepEqual(
    told([of('restricted'), approval(FIRST)], [NOTHING, approval(SECOND), of('prohibited')]).toSorted(
      (a, b) => a - b,
    ),
    [of('prohibited'), of('restricted'), approval(FIRST), approval(BOTH)],
  )
})
