import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Recorded, worseThan } from './gate.ts'

const recorded: Recorded = {
  pairs: 5000,
  precision: 1,
  recall: 0.97,
  slips: 0.978,
  strongNearMissesLinked: 0,
  calibration: { link: 0.008, possible: 0.09, used: 0.0003 },
  background: { falseLinks: 0, possible: 0.0008 },
}
const { background: _, ...withoutBackground } = recorded

const runs: readonly { readonly now: Recorded; readonly expect: number; readonly because: string }[] = [
  { now: recorded, expect: 0, because: 'nothing changed' },
  { now: { ...recorded, recall: 0.9695 }, expect: 0, because: 'a thousandth is chance' },
  { now: { ...recorded, recall: 0.96 }, expect: 1, because: 'less is found' },
  { now: { ...recorded, strongNearMissesLinked: 1 }, expect: 1, because: 'a near miss is linked' },
  { now: { ...recorded, background: { falseLinks: 1, possible: 0 } }, expect: 1, because: 'a link is false' },
  {
    now: { ...recorded, background: { falseLinks: 0, possible: 0.0009 } },
    expect: 0,
    because: 'the aim is met',
  },
  {
    now: { ...recorded, background: { falseLinks: 0, possible: 0.0011 } },
    expect: 1,
    because: 'too many are asked about',
  },
  {
    now: { ...recorded, calibration: { link: 0.03, possible: 0.09, used: 0.006 } },
    expect: 2,
    because:
      'what is stated is further from what is right than the bound, of halves held out and of the steps in use',
  },
  { now: withoutBackground, expect: 0, because: 'no background titles are on the machine' },
]

for (const { now, expect, because } of runs) {
  test(`a run is worse in ${expect} figures where ${because}`, () => {
    assert.equal(worseThan(now, recorded).length, expect)
  })
}
