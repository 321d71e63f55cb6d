import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputOf } from './input.ts'
import { runFuzz } from './run.ts'
import { tryInput } from './try-input.ts'

/** A slice of what `npm run fuzz` does for long. */
const COUNT = 1_500

test('nothing is thrown, no time is lost and no prototype is touched, whatever is done to an inventory', async () => {
  const report = await runFuzz({ seed: 2014, from: 0, count: COUNT, untilMs: Infinity }, () => undefined)
  assert.deepEqual(report.wrong, [])
  assert.equal(report.done, COUNT)
  assert.ok(report.items > COUNT && report.problems > COUNT / 10)
})

test('an input can be made again from its seed and its number', () => {
  for (const number of [0, 1, 999_999]) assert.deepEqual(inputOf(5, number), inputOf(5, number))
  assert.notDeepEqual(inputOf(5, 1).bytes, inputOf(5, 2).bytes)
  assert.notDeepEqual(inputOf(5, 1).bytes, inputOf(6, 1).bytes)
})

test('what touches a prototype is found', async () => {
  const prototype = Object.prototype as { polluted?: number }
  Object.defineProperty(prototype, 'polluted', { value: 1, configurable: true })
  try {
    assert.equal((await tryInput(inputOf(1, 1))).wrong, 'a prototype was touched')
  } finally {
    delete prototype.polluted
  }
})
