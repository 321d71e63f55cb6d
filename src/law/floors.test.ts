import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis, Evidence } from '../model/evidence.ts'
import type { Provision } from '../model/measure.ts'
import { decide } from './decide.ts'
import { dayOf, provisionOf, questionOf, snapshotOf } from './world.testing.ts'

function founded(basis: Basis): Evidence {
  return { asserted: [{ source: 's', basis, knownFrom: dayOf('2000-01-01') }], denied: [] }
}

/** The status at the floor asked for, and at each stricter one that changes it. */
function told(provisions: readonly Provision[], floor?: Basis): readonly string[] {
  const question = questionOf(floor === undefined ? {} : { floor })
  const { range, floors } = decide(snapshotOf({ provisions }), question)
  return [
    `${range.best} ${range.worst}`,
    ...floors.map(one => `${one.basis} ${one.range.best} ${one.range.worst}`),
  ]
}

test('the status is told again at each stricter floor at which it differs, and at none that is weaker than the one asked for', () => {
  const rules = [
    provisionOf('m/press', { evidence: founded('reported') }),
    provisionOf('m/media', { effect: 'disqualify', evidence: founded('attested') }),
    provisionOf('m/text', { effect: 'discourage', evidence: founded('official') }),
  ]
  const [all, media] = [
    ['unauthenticated disqualifying disqualifying', 'official discouraged discouraged'],
    ['official discouraged discouraged'],
  ]
  assert.deepEqual(told(rules), ['prohibited prohibited', ...all])
  assert.deepEqual(told(rules, 'reported'), ['prohibited prohibited', ...all])
  assert.deepEqual(told(rules, 'unauthenticated'), ['disqualifying disqualifying', ...media])
  assert.deepEqual(told(rules, 'attested'), ['disqualifying disqualifying', ...media])
  assert.deepEqual(told(rules, 'official'), ['discouraged discouraged'])
})

test('a floor that changes one end of the status is told', () => {
  const open = { where: { kind: 'open', question: 'q' } } as const
  const weak = { evidence: founded('attested') }
  const milder = provisionOf('m/mild', { effect: 'discourage' })
  assert.deepEqual(told([milder, provisionOf('m/open', { ...open, ...weak })]), [
    'discouraged prohibited',
    'official discouraged discouraged',
  ])
  assert.deepEqual(
    told([provisionOf('m/open', open), provisionOf('m/x', { effect: 'discourage', ...weak })]),
    ['discouraged prohibited', 'official clear prohibited'],
  )
})
