import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '../base/day.ts'
import { decide, decideActs } from '../law/decide.ts'
import { openForStatus } from '../law/docket.ts'
import { Profile } from '../law/profile.ts'
import { rangeOn } from '../law/range.ts'
import { timeline } from '../law/timeline.ts'
import { interpret, timeline as slowTimeline } from '../spec/interpret.ts'
import { worldRuns } from './worlds/count.testing.ts'
import { worlds } from './worlds/world.testing.ts'

const RUNS = worldRuns(3000, 100_000)

test('the engine and the reference interpreter say the same', () => {
  fc.assert(
    fc.property(worlds(), ({ snapshot, question }) => {
      const { since: _since, until: _until, next: _next, ...verdict } = decide(snapshot, question)
      assert.deepEqual(verdict, interpret(snapshot, question))
    }),
    RUNS,
  )
})

test('the engine and the reference interpreter draw the same timeline', () => {
  fc.assert(
    fc.property(worlds(3), ({ snapshot, question }) => {
      const slow = slowTimeline(snapshot, question)
      assert.deepEqual(timeline(snapshot, question), slow)
      const here = slow.findLast(({ from }) => from <= question.date)
      const after = slow.find(({ from }) => from > question.date)
      const { since, until, next } = decide(snapshot, question)
      assert.deepEqual(
        [since, until, next?.on, next?.range],
        [
          here === slow[0] ? undefined : here?.from,
          after === undefined ? undefined : addDays(after.from, -1),
          after?.from,
          after?.range,
        ],
      )
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
  )
})

test('a profile says of every product and act what a proof says, in whatever order it is asked', () => {
  fc.assert(
    fc.property(worlds(3), ({ snapshot, question }) => {
      const { act: _act, item: _item, date, answers, ...setting } = question
      const profile = new Profile(snapshot, setting)
      for (const product of profile.products.toReversed()) {
        for (const act of profile.acts) {
          const { range } = decide(snapshot, { ...setting, act, item: { product }, date, answers })
          assert.deepEqual(profile.rangeOn(product, act, date, answers), range, `${product} ${act}`)
        }
      }
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 20) },
  )
})

test('acts decided together come out as each would alone', () => {
  fc.assert(
    fc.property(worlds(3), ({ snapshot, question }) => {
      const acts = Object.keys(snapshot.acts)
      assert.deepEqual(
        decideActs(snapshot, question, acts),
        acts.map(act => decide(snapshot, { ...question, act })),
      )
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
  )
})

test('the status asked for alone is that of the whole verdict', () => {
  fc.assert(
    fc.property(worlds(), ({ snapshot, question }) => {
      const { context, tables, candidates } = openForStatus(snapshot, question)
      assert.deepEqual(rangeOn(context, tables, candidates), decide(snapshot, question).range)
    }),
    { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
  )
})
