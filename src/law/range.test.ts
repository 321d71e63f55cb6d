import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { openForStatus } from './docket.ts'
import { rangeOn, turnsOnRoles } from './range.ts'
import { hearAll, voicesFor } from './voice.ts'
import {
  dayOf,
  listOf,
  organisationOf,
  productOf,
  provisionOf,
  questionOf,
  snapshotOf,
  spanOf,
} from './world.testing.ts'

const is = (name: string, ...values: string[]): Condition => ({ kind: 'circumstance', name, values })
const yes = (name: string): Condition => is(name, 'yes')
const no = (name: string): Condition => ({ kind: 'not', of: yes(name) })
const every = (...of: Condition[]): Condition => ({ kind: 'all', of })
const some = (...of: Condition[]): Condition => ({ kind: 'any', of })
/** Open while the fact is, and false however it turns out. */
const neither = (name: string): Condition => every(yes(name), no(name))
const MANY = Array.from({ length: 14 }, (_, index) => String.fromCodePoint(97 + index))

interface Found {
  readonly range: string
  /** How many answers to open facts were followed. */
  readonly ways: number
  /** How often answers were looked up where nothing was followed yet. */
  readonly looks: number
}

function found(snapshot: Snapshot, asked: Partial<Question> = {}): Found {
  const counts = { ways: 0, looks: 0 }
  const answers = new Proxy<Record<string, string>>(
    {},
    {
      get() {
        counts.looks += 1
      },
    },
  )
  class Assumed extends Map<string, string> {
    override set(key: string, answer: string): this {
      counts.ways += 1
      return super.set(key, answer)
    }
  }
  const { context, tables, candidates } = openForStatus(snapshot, questionOf({ answers, ...asked }))
  const { best, worst } = rangeOn({ ...context, assumed: new Assumed() }, tables, candidates)
  return { range: `${best} ${worst}`, ...counts }
}

function world(...rules: readonly Partial<Provision>[]): Snapshot {
  return snapshotOf({ provisions: rules.map((rule, index) => provisionOf(`m/${index}`, rule)) })
}

test('rules that turn on no common fact are followed apart, so that many cost no more than each alone', () => {
  const [one, many] = [['a'], MANY].map(names => world(...names.map(name => ({ where: neither(name) }))))
  assert.ok(one !== undefined && many !== undefined)
  const [alone, together] = [found(one), found(many)]
  assert.deepEqual([alone.range, together.range], ['clear clear', 'clear clear'])
  assert.equal(together.ways, alone.ways * MANY.length)
})

test('burdens of one fact are followed together, also where a third rule joins them', () => {
  const [a, b] = [{ where: yes('a') }, { where: no('a'), effect: 'discourage' as const }]
  assert.equal(found(world(a, b)).range, 'discouraged prohibited')
  const joined = world(
    { where: every(yes('a'), yes('b')) },
    { where: every(no('a'), yes('b')), effect: 'discourage' },
    { where: no('b'), effect: 'review' },
    { where: yes('c'), effect: 'restrict', requirements: [{ id: 'r', says: '' }] },
  )
  assert.equal(found(joined).range, 'under-review prohibited')
  const late = world(
    { where: yes('a') },
    { where: yes('b') },
    { where: every(some(no('a'), no('b')), some(no('a'), yes('a'))), effect: 'discourage' },
  )
  assert.equal(found(late).range, 'discouraged prohibited')
})

test('once both ends are found, the other ways that open facts may turn out are not followed', () => {
  const pairs = MANY.map(name => every(yes(`a${name}`), no(`b${name}`)))
  const { range, ways } = found(world({ where: some(...pairs) }))
  assert.equal(range, 'clear prohibited')
  assert.ok(ways < 5 * MANY.length, `${ways} ways`)
})

test('rules that do not turn on what was answered are not asked again', () => {
  const mostOf = MANY.slice(0, 8)
  const turns = { where: every(some(...mostOf.map(neither)), yes('shared')) }
  const stays = { where: every(yes('shared'), neither('x')) }
  const { range, ways, looks } = found(world(turns, stays))
  assert.equal(range, 'clear clear')
  assert.ok(looks < 2 * ways, `${looks} looks on ${ways} ways`)
})

test('the answers that widened the status last are tried first for the next question', () => {
  const values = Array.from({ length: 40 }, (_, index) => `v${index}`)
  const ofChoice = (id: string) =>
    ({
      id,
      of: 'circumstance',
      asks: '',
      who: 'you',
      type: 'choice',
      exhaustive: true,
      crosses: false,
    }) as const
  const snapshot = world(
    { where: some(is('place', 'v10'), neither('z')) },
    { where: some(is('place', 'v20'), neither('z')), effect: 'approve' },
  )
  const facts = { place: { ...ofChoice('place'), values } }
  const asked = { ...snapshot, facts }
  const [first, next] = [found(asked), found(asked)]
  assert.equal(first.range, 'approved prohibited')
  assert.equal(next.range, first.range)
  assert.ok(first.ways > 50 && next.ways < 8, `${first.ways} ways, then ${next.ways}`)
})

test('approvals and what turns on the same facts are followed together', () => {
  const rows: readonly (readonly [readonly Partial<Provision>[], string, string])[] = [
    [[{ where: yes('a'), effect: 'approve' }], 'approved clear', 'an approval that may be'],
    [
      [
        { where: yes('a'), effect: 'approve' },
        { where: no('a'), effect: 'approve' },
      ],
      'approved approved',
      'one of two approvals',
    ],
    [
      [{ where: yes('a'), effect: 'approve' }, { where: no('a') }],
      'approved prohibited',
      'approved or prohibited',
    ],
    [[{ where: yes('a'), effect: 'approve' }, { where: yes('a') }], 'clear prohibited', 'both or neither'],
    [
      [{ effect: 'approve' }, { where: yes('a'), effect: 'discourage' }],
      'approved discouraged',
      'approved unless discouraged',
    ],
    [
      [
        { effect: 'approve', where: yes('a') },
        { effect: 'approve', where: every(yes('b'), no('a')) },
        { where: every(no('a'), no('b')) },
      ],
      'approved prohibited',
      'approvals joined by a burden',
    ],
  ]
  for (const [rules, expected, because] of rows) assert.equal(found(world(...rules)).range, expected, because)
})

test('a system that we do not live under, and that speaks only by chance, holds no approval down once it is silent', () => {
  const snapshot = snapshotOf({
    systems: { n: 'abroad' },
    provisions: [
      provisionOf('m/yes', { effect: 'approve', where: no('a') }),
      provisionOf('n/may', { effect: 'discourage', where: some(yes('b'), neither('a')) }),
    ],
  })
  const organisation = organisationOf('o', { systems: ['home'] })
  assert.equal(found(snapshot, { organisation }).range, 'approved discouraged')
})

test('under a floor an answer may better what is founded too weakly, and make it count', () => {
  const weak = {
    asserted: [{ source: 's', basis: 'reported' as const, knownFrom: dayOf('2000-01-01') }],
    denied: [],
  }
  const snapshot = snapshotOf({
    lists: [listOf('l', [{ evidence: weak }])],
    provisions: [
      provisionOf('m/x', { where: some({ kind: 'listed', list: 'l' }, no('a')) }),
      provisionOf('m/y', { effect: 'discourage', where: yes('b') }),
    ],
  })
  assert.equal(found(snapshot, { floor: 'official' }).range, 'clear prohibited')
  assert.equal(found(snapshot).range, 'prohibited prohibited')
})

test('what is said turns on roles where it is open since or until when a party holds one', () => {
  const reach = { group: 'entity' as const, atLeastPercent: 50, successors: false }
  const ofP: Condition = { kind: 'party', parties: ['p'], role: 'maker', reach }
  const turns = (since: readonly [string, string], ...rules: readonly Partial<Provision>[]) => {
    const snapshot = {
      ...world(...rules),
      products: { a: productOf('a', { roles: [{ party: 'p', role: 'maker', since: spanOf(...since) }] }) },
    }
    const { context, tables, candidates } = openForStatus(snapshot, questionOf())
    return turnsOnRoles(hearAll(context, tables, voicesFor('procure', candidates)))
  }
  const [open, known] = [['2019-01-01', '2021-01-01'] as const, ['2019-01-01', '2019-01-01'] as const]
  assert.equal(turns(open, { covers: ofP }), true)
  assert.equal(turns(known, { covers: ofP }), false)
  assert.equal(turns(open, {}), false)
  assert.equal(turns(open, { where: yes('date:role') }), false)
  assert.equal(turns(open, { where: yes('a') }, { covers: ofP, where: yes('b') }, {}), true)
  assert.equal(turns(open), false)
  const list = { effect: 'list-only' as const, covers: ofP, list: 'none' }
  assert.equal(turns(open, list, { where: yes('a') }), true)
})
