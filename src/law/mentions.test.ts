import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Duty, Provision } from '../model/measure.ts'
import { mentionsIn, mentionsOf, tellMentions } from './mentions.ts'
import { dayOf, provisionOf, snapshotOf, spanOf } from './world.testing.ts'

const within = { kind: 'within', days: 5, working: false } as const
const duty = (more: Partial<Duty>): Partial<Provision> => ({
  duty: { kind: 'remove', says: '', trigger: 'discovery', deadline: within, ...more },
})

function mentioned(...rules: readonly Partial<Provision>[]) {
  return mentionsOf(snapshotOf({ provisions: rules.map((rule, index) => provisionOf(`m/${index}`, rule)) }))
}

test('time limits are told by their trigger where a duty limits use and counts from one, each once', () => {
  const rows: readonly (readonly [readonly Partial<Provision>[], object, string])[] = [
    [[duty({})], { discovered: [within] }, 'to remove within some days'],
    [[duty({ kind: 'replace', trigger: 'award' })], { awarded: [within] }, 'to replace'],
    [[duty({}), duty({})], { discovered: [within] }, 'two of one limit'],
    [[duty({ kind: 'report' })], {}, 'a report does not limit use'],
    [[duty({ trigger: 'date' })], {}, 'counted from the issue'],
    [[duty({ deadline: { kind: 'none' } })], {}, 'no deadline'],
    [[duty({ deadline: { kind: 'by', date: spanOf('2020-01-01') } })], {}, 'a fixed date'],
    [[{}], {}, 'no duty'],
  ]
  for (const [rules, expected, because] of rows)
    assert.deepEqual(mentioned(...rules).limits, expected, because)
})

test('days are told of periods counted on another day than that of the act, and of dated conditions', () => {
  const [first, last] = [spanOf('2020-01-01'), spanOf('2020-06-30')]
  const day = (text: string) => dayOf(text)
  assert.deepEqual(mentioned({ period: { from: first, until: last, countedOn: 'act' } }).days, {})
  assert.deepEqual(mentioned({ period: { from: first, until: last, countedOn: 'acquired' } }).days, {
    acquired: [...new Set([...first, day('2020-07-01')])],
  })
  assert.deepEqual(mentioned({ period: { countedOn: 'acquired' } }).days, { acquired: [] })
  const dated = mentionsIn([
    { kind: 'dated', name: 'awarded', from: day('2020-01-01'), before: day('2020-02-01') },
    { kind: 'not', of: { kind: 'dated', name: 'awarded', before: day('2020-03-01') } },
  ])
  assert.deepEqual(dated.days, { awarded: ['2020-01-01', '2020-02-01', '2020-03-01'].map(day) })
})

test('what the whole of a snapshot mentions is told for a part of it, and read only when asked for', () => {
  const part = snapshotOf({})
  const whole = mentionsIn([{ kind: 'category', categories: ['tool'] }])
  let reads = 0
  tellMentions(part, () => {
    reads += 1
    return whole
  })
  assert.equal(reads, 0)
  assert.equal(mentionsOf(part), whole)
  assert.deepEqual(mentionsOf(snapshotOf({})).categorySets, [])
})

test('what a snapshot mentions is gathered once', () => {
  const snapshot = snapshotOf({})
  assert.equal(mentionsOf(snapshot), mentionsOf(snapshot))
})
