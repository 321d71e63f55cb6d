import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Day, FIRST_DAY, formatDay, LAST_DAY } from './day.ts'
import { type DateSpan, formatSpan, parseSpan } from './span.ts'

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(count => count as Day)

describe('a span of dates', () => {
  for (const [text, earliest, latest] of [
    ['2014-08-05', '2014-08-05', '2014-08-05'],
    ['2014-02', '2014-02-01', '2014-02-28'],
    ['2014', '2014-01-01', '2014-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2014-08-03..2014-08-05', '2014-08-03', '2014-08-05'],
    ['2014-08..2014-10', '2014-08-01', '2014-10-31'],
    ['after 2014-05-23', '2014-05-24', '9999-12-31'],
    ['before 2014', '0001-01-01', '2013-12-31'],
  ] as const) {
    test(`"${text}" runs from ${earliest} to ${latest}`, () => {
      assert.deepEqual(parseSpan(text)?.map(formatDay), [earliest, latest])
    })
  }

  for (const text of [
    '2014-13',
    '2014-H3',
    '2014-Q0',
    'soon',
    '',
    '2014-08-05..',
    '2015..2014',
    'after',
    '0000',
  ]) {
    test(`"${text}" is none`, () => assert.equal(parseSpan(text), undefined))
  }

  test('is read back from its own text', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const span: DateSpan = a <= b ? [a, b] : [b, a]
        fc.pre(span[0] !== FIRST_DAY || span[1] !== LAST_DAY)
        assert.deepEqual(parseSpan(formatSpan(span)), span)
      }),
    )
  })
})
