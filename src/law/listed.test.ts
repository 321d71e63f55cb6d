import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from '../model/evidence.ts'
import type { Listing } from '../model/list.ts'
import type { Question } from '../model/question.ts'
import { decide } from './decide.ts'
import { dayOf, listOf, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

/** What a rule that lets only the listed be taken makes of `a`: both ends, what that rests on, what is asked. */
function told(
  lines: readonly Partial<Listing>[],
  completeness: 'open' | 'closed',
  asked: Partial<Question> = {},
): string {
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { effect: 'list-only', list: 'l' })],
    lists: [listOf('l', lines, { completeness })],
  })
  const { range, citations, questions } = decide(snapshot, questionOf(asked))
  return [
    range.best,
    range.worst,
    ...citations.flatMap(({ rests }) => rests),
    ...questions.map(({ key }) => `${key}?`),
  ].join(' ')
}

const names = (...products: string[]): Partial<Listing> => ({ names: { kind: 'product', products } })
const founded = (basis: Basis): Partial<Listing> => ({
  ...names('a'),
  evidence: { asserted: [{ source: 's', basis, knownFrom: dayOf('2000-01-01') }], denied: [] },
})

test('what a list names while the line stands is listed, and nothing else', () => {
  const rows: readonly (readonly [readonly Partial<Listing>[], string, string])[] = [
    [[], 'not-approved not-approved', 'nothing is named'],
    [[names('b'), names('a')], 'approved approved listing:l/1', 'one of the lines names it'],
    [[names('b')], 'not-approved not-approved', 'another is named'],
    [[{ country: 'FR' }], 'not-approved not-approved', 'a line for a country names no product'],
    [[{ ...names('a'), from: spanOf('2020-01-02') }], 'not-approved not-approved', 'not yet'],
    [[{ ...names('a'), until: spanOf('2019-12-31') }], 'not-approved not-approved', 'no longer'],
    [
      [{ ...names('a'), until: spanOf('2019-12-31', '2020-01-01') }],
      'approved not-approved date:listing:l/0:until?',
      'nobody knows whether still',
    ],
  ]
  for (const [lines, expected, because] of rows) assert.equal(told(lines, 'closed'), expected, because)
})

test('a list that not everybody may read leaves open whether it names what we do not see on it', () => {
  assert.equal(told([names('b')], 'open'), 'approved not-approved listed:l?')
  assert.equal(told([names('b')], 'open', { answers: { 'listed:l': 'yes' } }), 'approved approved')
  assert.equal(told([names('b')], 'open', { answers: { 'listed:l': 'no' } }), 'not-approved not-approved')
})

test('what we see on such a list is listed without asking, unless it is founded too weakly for the floor', () => {
  const yes = { answers: { 'listed:l': 'yes' } }
  const [press, text] = [[founded('reported')], [founded('official')]]
  assert.equal(told(press, 'open'), 'approved approved listing:l/0')
  assert.equal(told(press, 'open', yes), 'approved approved listing:l/0')
  assert.equal(told(press, 'open', { floor: 'reported', ...yes }), 'approved approved listing:l/0')
  assert.equal(told(press, 'open', { floor: 'official', ...yes }), 'approved approved')
  assert.equal(told(text, 'open', { floor: 'official', ...yes }), 'approved approved listing:l/0')
})
