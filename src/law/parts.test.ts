import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import { rankOf, statusAt } from '../model/status.ts'
import type { Candidate } from './candidate.ts'
import { openDocket } from './docket.ts'
import type { Outcome } from './outcomes.ts'
import { MOST_LEAVES, partsOf } from './parts.ts'
import { NOTHING, rankOfValue, type Value } from './value.ts'
import { hearAll, voicesFor } from './voice.ts'
import { dayOf, provisionOf, questionOf, snapshotOf } from './world.testing.ts'

const yes = (name: string): Condition => ({ kind: 'circumstance', name, values: ['yes'] })
const no = (name: string): Condition => ({ kind: 'not', of: yes(name) })
const every = (...of: Condition[]): Condition => ({ kind: 'all', of })
const some = (...of: Condition[]): Condition => ({ kind: 'any', of })

function told(value: Value): string {
  if (rankOfValue(value) < rankOf('clear')) return statusAt(rankOfValue(value))
  return value === NOTHING ? 'clear' : 'approved'
}

function parted(rules: readonly Partial<Provision>[], floor?: 'official') {
  const provisions = rules.map((rule, index) => provisionOf(`m/${index}`, rule))
  const { context, tables, candidates } = openDocket(
    snapshotOf({ provisions }),
    questionOf(floor === undefined ? {} : { floor }),
  )
  const said = new Map<Candidate, Outcome[]>()
  for (const { voice, heard } of hearAll(context, tables, voicesFor('procure', candidates)))
    said.set(voice.candidate, [...(said.get(voice.candidate) ?? []), ...heard.outcomes])
  return partsOf({ context, tables, bitOf: () => 1, said }, candidates)
}

/** What is certain, and for each part the ways in which its facts may turn out, each with what is certain then. */
function ways(
  rules: readonly Partial<Provision>[],
  floor?: 'official',
): readonly (string | readonly string[])[] {
  const { certain, parts } = parted(rules, floor)
  return [
    told(certain),
    ...parts.map(leaves =>
      leaves.map(({ assumed, best, worst }) => {
        assert.equal(best, worst)
        return [...assumed].map(([key, answer]) => `${key}=${answer}`).join(' ') + ` ${told(best)}`
      }),
    ),
  ]
}

const A: Partial<Provision> = { where: yes('a') }
const B: Partial<Provision> = { where: yes('b') }
const MILD: Partial<Provision> = { effect: 'discourage' }
const APPROVES: Partial<Provision> = { effect: 'approve' }
const WAYS_OF_A = ['a=yes prohibited', 'a=no clear']
const WAYS_OF_B = ['b=yes prohibited', 'b=no clear']

test('rules that turn on no common fact are parts of their own, others are one', () => {
  assert.deepEqual(ways([]), ['clear'])
  assert.deepEqual(ways([A, B]), ['clear', WAYS_OF_A, WAYS_OF_B])
  assert.deepEqual(ways([A, { ...A, ...MILD }]), ['clear', WAYS_OF_A])
  assert.deepEqual(ways([A, { where: no('a'), ...MILD }, B]), [
    'clear',
    ['a=yes prohibited', 'a=no discouraged'],
    WAYS_OF_B,
  ])
  const joins = { where: every(no('a'), no('b')), ...MILD }
  const joined = ['a=yes prohibited', 'a=no b=yes prohibited', 'a=no b=no discouraged']
  assert.deepEqual(ways([A, B, joins]), ['clear', joined])
  assert.deepEqual(ways([joins, A, B]), ['clear', joined])
})

test('the open facts of a part are followed in the order of their names', () => {
  assert.deepEqual(ways([{ where: some(yes('c'), yes('b'), yes('a')) }]), [
    'clear',
    ['a=yes prohibited', 'a=no b=yes prohibited', 'a=no b=no c=yes prohibited', 'a=no b=no c=no clear'],
  ])
})

test('what is no worse than what is certain is no part, and an approval is none beside a burden', () => {
  assert.deepEqual(ways([{}, A]), ['prohibited'])
  assert.deepEqual(ways([{}, { ...A, ...APPROVES }]), ['prohibited'])
  assert.deepEqual(ways([MILD, { ...A, ...MILD }]), ['discouraged'])
  assert.deepEqual(ways([MILD, { ...B, effect: 'review' }, A]), ['discouraged', WAYS_OF_A])
  assert.deepEqual(ways([MILD, { ...A, ...APPROVES }]), ['discouraged'])
  assert.deepEqual(ways([APPROVES, { ...A, ...MILD }]), ['approved', ['a=yes discouraged', 'a=no clear']])
  assert.deepEqual(ways([{ ...A, ...APPROVES }]), ['clear', ['a=yes approved', 'a=no clear']])
})

test('a fact on which only something milder turns is not followed once something worse is certain', () => {
  assert.deepEqual(ways([A, { where: every(no('c'), some(yes('a'), yes('b'))), ...MILD }]), [
    'clear',
    ['a=yes prohibited', 'a=no b=yes c=yes clear', 'a=no b=yes c=no discouraged', 'a=no b=no clear'],
  ])
})

test('under a floor all that reaches is one part as soon as anything is open', () => {
  const weak = {
    evidence: {
      asserted: [{ source: 's', basis: 'reported' as const, knownFrom: dayOf('2000-01-01') }],
      denied: [],
    },
  }
  assert.deepEqual(ways([MILD, weak], 'official'), ['discouraged'])
  assert.deepEqual(ways([A, B, MILD], 'official'), [
    'discouraged',
    ['a=yes prohibited', 'a=no b=yes prohibited', 'a=no b=no discouraged'],
  ])
  assert.deepEqual(ways([A, B, MILD]), [
    'discouraged',
    ['a=yes prohibited', 'a=no clear'],
    ['b=yes prohibited', 'b=no clear'],
  ])
})

test('more ways than can be followed one by one leave a part as wide as three-valued logic makes it', () => {
  const names = Array.from({ length: 13 }, (_, index) => `k${10 + index}`)
  const { parts } = parted([
    { where: some(...names.map(name => every(yes(name), no(name)))) },
    { where: every(no('k10'), no('k11'), no('k12')), ...MILD },
  ])
  assert.equal(parts.length, 1)
  const [leaves] = parts
  assert.ok(leaves !== undefined)
  assert.ok(leaves.length >= MOST_LEAVES && leaves.length < MOST_LEAVES + names.length * 2)
  const cut = leaves.filter(({ best, worst }) => best !== worst)
  assert.ok(cut.length > 0 && cut.every(({ assumed }) => assumed.size < names.length))
  assert.ok(cut.every(({ worst }) => told(worst) === 'prohibited'))
})
