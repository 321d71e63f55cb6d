import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Exception, Provision } from '../model/measure.ts'
import { answersMeeting } from './answers-meeting.ts'
import { tablesOf } from './make-tables.ts'
import { dayOf, FOUNDED, listOf, provisionOf, snapshotOf } from './world.testing.ts'

const purpose = (...values: string[]): Condition => ({ kind: 'circumstance', name: 'purpose', values })
const size = (...values: string[]): Condition => ({ kind: 'attribute', name: 'size', values })
const agency: Condition = { kind: 'class', classes: ['agency', 'firm'] }
const not = (of: Condition): Condition => ({ kind: 'not', of })
const exception = (when: Condition, paper?: string): Exception => ({
  id: 'e',
  says: '',
  when,
  evidence: FOUNDED,
  ...(paper === undefined ? {} : { paper }),
})

function answers(...provisions: readonly Partial<Provision>[]): Readonly<Record<string, string>> {
  const lists = [listOf('l', [{}, { requirements: [{ id: 'r', says: '' }] }])]
  const { rules } = tablesOf(
    snapshotOf({ lists, provisions: provisions.map((more, index) => provisionOf(`m/${index}`, more)) }),
  )
  return answersMeeting(rules)
}

test('each fact is what the rule asks for, wherever it asks', () => {
  const rows: readonly (readonly [Partial<Provision>, Readonly<Record<string, string>>])[] = [
    [{}, {}],
    [{ to: purpose('x', 'y') }, { purpose: 'x' }],
    [{ covers: purpose('x') }, { purpose: 'x' }],
    [{ where: purpose('x') }, { purpose: 'x' }],
    [{ to: size('small') }, { 'attribute:size': 'small' }],
    [{ with: size('small') }, { 'counterparty:attribute:size': 'small' }],
    [{ with: not(size('small')) }, { 'counterparty:attribute:size': 'other' }],
    [{ to: agency }, {}],
    [{ with: agency }, { 'counterparty:agency': 'yes', 'counterparty:firm': 'yes' }],
    [{ with: not(agency) }, { 'counterparty:agency': 'no', 'counterparty:firm': 'no' }],
    [
      { where: { kind: 'all', of: [purpose('x'), { kind: 'any', of: [size('small'), agency] }] } },
      { purpose: 'x', 'attribute:size': 'small' },
    ],
    [{ where: not(purpose('x')) }, { purpose: 'other' }],
    [{ where: not(not(purpose('x'))) }, { purpose: 'x' }],
    [{ where: { kind: 'product', products: ['a'] } }, {}],
    [{ exceptions: [exception(purpose('x'))] }, { purpose: 'other' }],
    [{ exceptions: [exception(purpose('x'), 'a licence')] }, { 'shown:m/0/e': 'no' }],
    [{ list: 'l' }, { 'met:listing:l/1/r': 'yes' }],
  ]
  for (const [more, expected] of rows) assert.deepEqual(answers(more), expected, JSON.stringify(more))
})

test('a day lies within what is asked for, and outside of what is not to be', () => {
  const [from, before] = [dayOf('2020-01-01'), dayOf('2021-01-01')]
  const dated = (more: object): Condition => ({ kind: 'dated', name: 'acquired', ...more })
  const rows: readonly (readonly [Condition, Readonly<Record<string, string>>])[] = [
    [dated({ from }), { acquired: '2020-01-01' }],
    [dated({ before }), { acquired: '2020-12-31' }],
    [dated({ from, before }), { acquired: '2020-01-01' }],
    [not(dated({ from })), { acquired: '2019-12-31' }],
    [not(dated({ before })), { acquired: '2021-01-01' }],
    [not(dated({ from, before })), { acquired: '2021-01-01' }],
    [dated({}), {}],
    [not(dated({})), {}],
  ]
  for (const [where, expected] of rows) assert.deepEqual(answers({ where }), expected, JSON.stringify(where))
})

test('where several ask, the first answer that suits all is given, failing that the first', () => {
  const rows: readonly (readonly [readonly Condition[], string])[] = [
    [[purpose('x', 'y'), purpose('y')], 'y'],
    [[purpose('x'), purpose('y')], 'x'],
    [[purpose('x', 'y'), not(purpose('x'))], 'y'],
    [[not(purpose('x')), purpose('x', 'y')], 'y'],
    [[not(purpose('x')), purpose('x')], 'x'],
    [[not(purpose('x')), not(purpose('y'))], 'other'],
    [[purpose('x', 'y'), purpose('y', 'x'), not(purpose('y'))], 'x'],
  ]
  for (const [conditions, expected] of rows)
    assert.deepEqual(answers(...conditions.map(where => ({ where }))), { purpose: expected })
})
