import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, dayFrom, formatDay, parseDay, weekdayOf } from './day.ts'
import { firstEventInTime, lastDayOf } from './time-limit.ts'

const day = fc.integer({ min: dayFrom(1990, 1, 1), max: dayFrom(2040, 1, 1) }).map(count => count as Day)
const limit = fc.record({ days: fc.integer({ min: 0, max: 60 }), working: fc.boolean() })

describe('a time limit', () => {
  for (const [days, working, event, last, because] of [
    [1, false, '2026-02-24', '2026-02-25', 'the day after the event is day 1'],
    [30, false, '2017-09-13', '2017-10-13', 'all days count'],
    [3, false, '2026-02-26', '2026-03-01', 'a Sunday is not moved to Monday'],
    [1, true, '2026-02-27', '2026-03-02', 'after Friday comes Monday'],
    [1, true, '2026-02-28', '2026-03-02', 'a Saturday is no working day'],
    [10, true, '2026-02-24', '2026-03-10', 'ten working days are two weeks'],
    [5, true, '2026-02-28', '2026-03-06', 'from a Saturday the fifth is a Friday'],
    [0, true, '2026-02-28', '2026-02-28', 'none is none'],
  ] as const) {
    test(`of ${days} ${working ? 'working ' : ''}days from ${event} ends on ${last}: ${because}`, () => {
      assert.equal(formatDay(lastDayOf({ days, working }, parseDay(event) ?? dayFrom(1, 1, 1))), last)
    })
  }

  test('of working days holds exactly that many of them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (event, days) => {
        const last = lastDayOf({ days, working: true }, event)
        const after = Array.from({ length: last - event }, (_, index) => addDays(event, index + 1))
        assert.equal(after.filter(one => weekdayOf(one) < 5).length, days)
        assert.ok(weekdayOf(last) < 5)
      }),
    )
  })

  test('never ends sooner for a later event', () => {
    fc.assert(
      fc.property(day, limit, (event, one) => {
        assert.ok(lastDayOf(one, event) <= lastDayOf(one, addDays(event, 1)))
      }),
    )
  })

  test('has not run out for the first event in time and has for the day before', () => {
    fc.assert(
      fc.property(day, limit, (date, one) => {
        const first = firstEventInTime(one, date)
        assert.ok(lastDayOf(one, first) >= date)
        assert.ok(lastDayOf(one, addDays(first, -1)) < date)
      }),
    )
  })
})
