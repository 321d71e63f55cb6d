import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Basis } from '../model/evidence.ts'
import { decide } from './decide.ts'
import { all, any, negate, type Test } from './combine.ts'
import { leaveOpen, seen } from './context.ts'
import { openDocket } from './docket.ts'
import { basisRankOf, NO, truthOfPacked, YES } from './packed.ts'
import { quotasMayBind } from './quota.ts'
import { dayOf, provisionOf, questionOf, snapshotOf } from './world.testing.ts'

const open =
  (key: string): Test =>
  context =>
    leaveOpen(context, key)
const founded = (basis: Basis): Test => {
  const evidence = { asserted: [{ source: 's', basis, knownFrom: dayOf('2000-01-01') }], denied: [] }
  return context => seen(context, evidence, basis)
}
const named =
  (name: string): Test =>
  context =>
    seen(
      context,
      { asserted: [{ source: 's', basis: 'attested', knownFrom: dayOf('2000-01-01') }], denied: [] },
      name,
    )
const yes: Test = () => YES
const no: Test = () => NO

/** How a test comes out under a floor of basis: truth, rank of basis, what it leaves open and what it rests on. */
function outcome(one: Test, floor?: Basis): string {
  const question = questionOf(floor === undefined ? {} : { floor })
  const { context } = openDocket(snapshotOf({}), question)
  context.open.push('before')
  context.rests.push('earlier')
  const packed = one(context)
  assert.deepEqual([context.open.shift(), context.rests.shift()], ['before', 'earlier'])
  return [truthOfPacked(packed), basisRankOf(packed), ...context.open, ...context.rests].join(' ')
}

test('what is settled leaves nothing open, and what does not count under the floor settles nothing', () => {
  const some =
    (...tests: Test[]): Test =>
    context =>
      any(context, tests)
  const every =
    (...tests: Test[]): Test =>
    context =>
      all(context, tests)
  const not =
    (one: Test): Test =>
    context =>
      negate(context, one)
  const rows: readonly (readonly [Test, Basis | undefined, string])[] = [
    [some(), undefined, 'no 0'],
    [every(), undefined, 'yes 0'],
    [some(open('a'), yes), undefined, 'yes 0'],
    [some(open('a'), no), undefined, 'unknown 0 a'],
    [some(no, every(open('a'), no)), undefined, 'no 0'],
    [some(open('a'), founded('reported')), undefined, 'yes 3 reported'],
    [some(open('a'), founded('reported')), 'reported', 'yes 3 reported'],
    [some(open('a'), founded('reported')), 'official', 'yes 3 a reported'],
    [some(open('a'), founded('official')), 'official', 'yes 0 official'],
    [some(open('a'), founded('attested')), 'attested', 'yes 1 attested'],
    [some(founded('reported'), founded('attested')), undefined, 'yes 1 attested'],
    [some(founded('attested'), founded('reported')), undefined, 'yes 1 attested'],
    [some(named('one'), named('other')), undefined, 'yes 1 one'],
    [every(founded('attested'), founded('reported')), undefined, 'yes 3 attested reported'],
    [every(open('a'), founded('attested'), no), undefined, 'no 0'],
    [every(open('a'), founded('attested')), undefined, 'unknown 1 a attested'],
    [not(some(open('a'), founded('reported'))), 'official', 'no 0'],
    [not(every(open('a'), founded('reported'))), undefined, 'unknown 0 a'],
    [not(no), undefined, 'yes 0'],
    [not(founded('official')), undefined, 'no 0'],
  ]
  rows.forEach(([one, floor, expected], index) => assert.equal(outcome(one, floor), expected, `row ${index}`))
})

test('a quota restricts use as the inventory says, and binds only whom it addresses', () => {
  const duty = {
    kind: 'plan',
    says: '',
    trigger: 'date',
    deadline: { kind: 'by', date: [dayOf('2019-01-01'), dayOf('2019-01-01')] },
    quota: { atMostPercent: 50, ofCategories: ['tool'] },
  } as const
  const rule = provisionOf('m/x', { effect: 'oblige', acts: ['use'], duty })
  const snapshot = snapshotOf({ provisions: [provisionOf('m/w'), rule].slice(1) })
  const told = (answers: Readonly<Record<string, string>>) => {
    const { range, questions } = decide(snapshot, questionOf({ act: 'use', answers }))
    return [range.best, range.worst, ...questions.map(({ key }) => key)].join(' ')
  }
  assert.equal(told({}), 'clear clear')
  assert.equal(told({ 'quota:m/x': 'no' }), 'clear clear')
  assert.equal(told({ 'quota:m/x': 'yes' }), 'prohibited prohibited')
  assert.equal(told({ 'quota:m/x': 'open' }), 'clear prohibited quota:m/x')
  const others = provisionOf('m/x', { ...rule, to: { kind: 'class', classes: ['agency'] } })
  const perhaps = provisionOf('m/y', { ...rule, to: { kind: 'open', question: 'q' } })
  const binds = (...provisions: readonly (typeof rule)[]) =>
    quotasMayBind(snapshotOf({ provisions }), questionOf())
  assert.equal(binds(rule), true)
  assert.equal(binds(others), false)
  assert.equal(binds(others, { ...perhaps, id: 'm/y' }), true)
  assert.equal(binds(provisionOf('m/x')), false)
  assert.equal(binds(), false)
})
