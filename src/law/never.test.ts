import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Side } from '../model/verdict.ts'
import { openDocket } from './docket.ts'
import { neverAddresses, neverCovers, neverReaches, neverSpeaks } from './never.ts'
import { dayOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

const NOBODY: Condition = { kind: 'class', classes: ['agency'] }
const TOY: Condition = { kind: 'category', categories: ['toy'] }
const OPEN: Condition = { kind: 'open', question: 'q' }

/** What is never so of this provision beside one that covers everything: it `covers`, `addresses`, `speaks`, `reaches`. */
function never(more: Partial<Provision>, side: Side = 'ours', asked: Partial<Question> = {}): string {
  const { context, candidates } = openDocket(
    snapshotOf({ provisions: [provisionOf('m/x', { covers: { kind: 'always' }, ...more })] }),
    questionOf(asked),
  )
  const [candidate] = candidates
  if (candidate === undefined) return 'covers'
  const found = [
    neverCovers(context, candidate) ? 'covers' : '',
    neverAddresses(context, candidate, side) ? 'addresses' : '',
    neverSpeaks(context, candidate, side) ? 'speaks' : '',
    neverReaches(context, candidate, side) ? 'reaches' : '',
  ]
  assert.deepEqual([context.open, context.rests, context.date], [[], [], questionOf(asked).date])
  return found.filter(one => one !== '').join(' ')
}

test('what is ruled out on every day is never so, and what time may bring is not ruled out', () => {
  const rows: readonly (readonly [Partial<Provision>, string, string])[] = [
    [{}, '', 'it does already'],
    [{ covers: TOY }, 'covers', 'another category'],
    [{ covers: { kind: 'not', of: TOY } }, '', 'all but another category'],
    [{ covers: OPEN }, '', 'nobody knows'],
    [{ to: NOBODY }, 'addresses speaks reaches', 'binds others'],
    [{ to: { kind: 'any', of: [NOBODY, OPEN] } }, '', 'may bind us'],
    [{ with: NOBODY }, '', 'of the other side nothing is known'],
    [{ where: { kind: 'not', of: { kind: 'always' } } }, 'speaks reaches', 'nowhere'],
    [{ where: TOY }, 'reaches', 'in a place that this item never is'],
    [{ to: TOY }, 'addresses reaches', 'whom it binds turns on the item'],
    [{ acts: ['use'] }, 'reaches', 'another act'],
    [{ period: { from: spanOf('2030-01-01'), countedOn: 'act' } }, '', 'not yet'],
    [{ period: { until: spanOf('2010-01-01'), countedOn: 'act' } }, '', 'no longer'],
    [{ period: { from: spanOf('2030-01-01'), countedOn: 'acquired' } }, '', 'counted on a day not told'],
    [{ evidence: { asserted: [], denied: [] } }, 'speaks reaches', 'without any source'],
    [
      {
        exceptions: [{ id: 'e', says: '', when: { kind: 'always' }, evidence: provisionOf('m/x').evidence }],
      },
      'reaches',
      'always excepted',
    ],
    [
      {
        exceptions: [
          {
            id: 'e',
            says: '',
            when: { kind: 'always' },
            until: spanOf('2010-01-01'),
            evidence: provisionOf('m/x').evidence,
          },
        ],
      },
      '',
      'excepted for a time',
    ],
  ]
  for (const [more, expected, because] of rows) assert.equal(never(more), expected, because)
})

test('each side has its own addressee', () => {
  const bars = { acts: ['procure'], by: NOBODY }
  const rows: readonly (readonly [Partial<Provision>, Side, string])[] = [
    [{ acts: ['supply'], with: NOBODY }, 'theirs', 'addresses speaks reaches'],
    [{ acts: ['supply'] }, 'theirs', ''],
    [{ acts: ['supply'], with: TOY }, 'theirs', 'addresses reaches'],
    [{ effect: 'disqualify', acts: ['use'], bars }, 'barred', 'addresses speaks reaches'],
    [{ effect: 'disqualify', acts: ['use'], bars: { ...bars, by: { kind: 'always' } } }, 'barred', ''],
    [{}, 'barred', 'addresses reaches'],
  ]
  for (const [more, side, expected] of rows) assert.equal(never(more, side), expected)
})

test('an answer about a day that the text leaves open does not rule out other days', () => {
  const { context, candidates } = openDocket(
    snapshotOf({
      provisions: [
        provisionOf('m/x', { period: { from: spanOf('2020-01-01', '2020-12-31'), countedOn: 'act' } }),
        provisionOf('m/y', { period: { until: spanOf('2020-01-01', '2020-12-31'), countedOn: 'act' } }),
      ],
    }),
    questionOf({
      date: dayOf('2020-06-01'),
      answers: { 'date:provision:m/x:from': 'no', 'date:provision:m/y:until': 'no' },
    }),
  )
  assert.equal(candidates.length, 2)
  for (const candidate of candidates) assert.equal(neverReaches(context, candidate, 'ours'), false)
})
