import assert from 'node:assert/strict'
import { test } from 'node:test'
import { historiesAhead, historyOf } from '../app/measures/history-of.ts'
import { snapshot } from './catalogue.ts'
import { EXLAND } from './world.testing.ts'

test('the histories of all measures are worked out ahead, one after the other, as long as they are wanted', async () => {
  const loaded = await snapshot(EXLAND)
  assert.ok(loaded.ok)
  const measures = Object.values(loaded.value.measures)
  assert.ok(measures.length > 1)
  let rests = 0
  await historiesAhead(loaded.value, async () => {
    rests += 1
    return false
  })
  assert.equal(rests, 1, 'not even the first was wanted any more')
  await historiesAhead(loaded.value, async () => true)
  for (const measure of measures) {
    const { moments } = await historyOf(loaded.value, measure)
    assert.ok(moments.length > 0, measure.id)
  }
})
