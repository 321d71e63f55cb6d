import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { CALIBRATION } from '../../src/identity/calibration.ts'
import { probabilityOf } from '../../src/identity/probability.ts'
import { LINK_BITS, POSSIBLE_BITS } from '../../src/identity/thresholds.ts'
import { calibrate, errorOf, heldOutError } from './calibrate.ts'
import { recordedAnswers } from './calibration-counts.ts'
import type { Answered } from './calibration-set.ts'
import { MOST_ERROR } from './gate.ts'

const recorded = recordedAnswers(join(import.meta.dirname, '..', '..'))

test('what is stated is what the recorded answers say', () => {
  assert.deepEqual(calibrate(recorded), CALIBRATION)
  assert.ok(errorOf(CALIBRATION, recorded) <= MOST_ERROR.used)
})

for (const decision of ['link', 'possible'] as const) {
  test(`what one half says of ${decision} holds of the other, within the bound`, () => {
    const error = heldOutError(recorded.filter(one => one.decision === decision))
    assert.ok(error <= MOST_ERROR[decision], String(error))
  })
}

test('more evidence is never stated as less likely, and what is asked about never as likely as a link', () => {
  const inOrder = [
    ...bitsFrom(-40, POSSIBLE_BITS).map(bits => probabilityOf('none', bits)),
    ...bitsFrom(POSSIBLE_BITS, 60).map(bits => probabilityOf('possible', bits)),
    ...bitsFrom(LINK_BITS, 60).map(bits => probabilityOf('link', bits)),
  ]
  assert.deepEqual(
    inOrder,
    inOrder.toSorted((one, other) => one - other),
  )
  assert.ok(probabilityOf('possible', 60) < probabilityOf('link', LINK_BITS))
})

test('neighbours of which the upper is less often right become one step, and few answers are none of their own', () => {
  const answers = [...some(1, 60, 120), ...some(2, 30, 110), ...some(3, 120, 130), ...some(4, 3, 3)]
  assert.deepEqual(calibrate(answers).possible, [
    { bits: 0, right: 0.392 },
    { bits: 2.5, right: 0.922 },
  ])
})

test('nothing is stated as certain for want of the other', () => {
  assert.deepEqual(calibrate(some(5, 100, 100)).possible, [{ bits: 0, right: 0.995 }])
})

test('steps that overstate are found out by their error', () => {
  const steps = { possible: [{ bits: 0, right: 0.9 }], link: [{ bits: LINK_BITS, right: 1 }] }
  assert.equal(errorOf(steps, some(1, 50, 100)).toFixed(3), '0.400')
})

function some(bits: number, right: number, all: number): readonly Answered[] {
  return Array.from({ length: all }, (_, at) => ({
    decision: 'possible',
    bits,
    isRight: at < right,
    half: 0,
  }))
}

function bitsFrom(first: number, last: number): readonly number[] {
  return Array.from({ length: (last - first) * 10 }, (_, at) => first + at / 10)
}
