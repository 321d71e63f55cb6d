import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addWorkingDays,
  type Day,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  parseDay,
  weekdayOf,
} from './day.ts'

const days = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(count => count as Day)

describe('a day', () => {
  test('is read back from its own text', () => {
    fc.assert(fc.property(days, day => assert.equal(parseDay(formatDay(day)), day)))
  })

  test('counts from 1970-01-01 as the platform does', () => {
    fc.assert(
      fc.property(days, day => {
        const year = formatDay(day).slice(0, 4)
        fc.pre(year >= '0100')
        assert.equal(Date.parse(`${formatDay(day)}T00:00:00Z`) / 86_400_000, day)
      }),
    )
  })

  for (const text of [
    '2023-02-29',
    '1900-02-29',
    '2014-13-01',
    '2014-00-10',
    '2014-1-1',
    '0000-01-01',
    '2014-08-05T00:00',
    '+2014-08-05',
    '２０１４-08-05',
    '',
  ]) {
    test(`is not to be had from "${text}"`, () => assert.equal(parseDay(text), undefined))
  }

  test('of a leap year is a day', () =>
    assert.equal(formatDay(parseDay('2024-02-29') ?? FIRST_DAY), '2024-02-29'))

  test('moves within the days that have a name', () => {
    assert.equal(addDays(LAST_DAY, 5), LAST_DAY)
    assert.equal(addDays(FIRST_DAY, -5), FIRST_DAY)
  })

  for (const [from, count, to] of [
    ['2014-08-01', 1, '2014-08-04'],
    ['2014-08-01', 10, '2014-08-15'],
    ['2014-08-02', 1, '2014-08-04'],
    ['2014-08-04', 0, '2014-08-04'],
  ] as const) {
    test(`${count} working days after ${from} is ${to}`, () => {
      assert.equal(formatDay(addWorkingDays(parseDay(from) ?? FIRST_DAY, count)), to)
    })
  }

  test('3 August 2014 was a Sunday', () => assert.equal(weekdayOf(parseDay('2014-08-03') ?? FIRST_DAY), 6))
})
