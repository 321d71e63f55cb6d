import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide } from './decide.ts'
import { dayOf, FOUNDED, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

const world = () =>
  snapshotOf({
    provisions: [
      provisionOf('m/1', {
        exceptions: [
          {
            id: 'old',
            says: 'Old stock may be used up.',
            when: { kind: 'always' },
            from: spanOf('2020-01-01'),
            until: spanOf('2020-12-30', '2020-12-31'),
            evidence: FOUNDED,
          },
        ],
      }),
    ],
  })

const table = [
  { on: '2019-12-31', best: 'prohibited', worst: 'prohibited', because: 'it has not begun' },
  { on: '2020-01-01', best: 'clear', worst: 'clear', because: 'it has begun' },
  { on: '2020-12-30', best: 'clear', worst: 'clear', because: 'it has certainly not ended' },
  { on: '2020-12-31', best: 'clear', worst: 'prohibited', because: 'nobody knows on which day it ended' },
  { on: '2021-01-01', best: 'prohibited', worst: 'prohibited', because: 'it has ended' },
] as const

for (const { on, best, worst, because } of table) {
  test(`an exception with dates leaves use between ${best} and ${worst} on ${on}, since ${because}`, () => {
    const verdict = decide(world(), questionOf({ act: 'use', date: dayOf(on) }))
    assert.deepEqual(verdict.range, { best, worst })
    assert.deepEqual(
      verdict.questions.map(({ key }) => key),
      best === worst ? [] : ['date:exception:m/1/old:until'],
    )
  })
}

test('the days on which an exception begins and ends are days of change', () => {
  const verdict = decide(world(), questionOf({ act: 'use', date: dayOf('2020-06-01') }))
  assert.equal(verdict.since, dayOf('2020-01-01'))
  assert.equal(verdict.until, dayOf('2020-12-30'))
})
