import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatDay } from '../base/day.ts'
import type { DateSpan } from '../base/span.ts'
import type { Condition } from '../model/condition.ts'
import type { Deadline, Provision, StagePoint, Trigger } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { daysOfDeadline, dueDateOf } from './deadline.ts'
import { decide } from './decide.ts'
import { openDocket } from './docket.ts'
import { timeline } from './timeline.ts'
import { dayOf, FOUNDED, provisionOf, questionOf, snapshotOf, spanOf } from './world.testing.ts'

type Answers = Question['answers']

const within = (days: number): Deadline => ({ kind: 'within', days, working: false })
const by = (first: string, last = first): Deadline => ({ kind: 'by', date: spanOf(first, last) })

/** A duty to remove, of a measure issued on 2020-01-01 unless it is of other days. */
function world(
  trigger: Trigger,
  deadline: Deadline,
  more: Partial<Provision> = {},
  stages: readonly (readonly [StagePoint['stage'], DateSpan])[] = [['issued', spanOf('2020-01-01')]],
): Snapshot {
  const duty = { kind: 'remove', says: '', trigger, deadline } as const
  const snapshot = snapshotOf({
    provisions: [provisionOf('m/x', { effect: 'oblige', acts: ['use'], duty, ...more })],
  })
  const measures = Object.values(snapshot.measures).map(one => ({
    ...one,
    stages: stages.map(([stage, span]) => ({ stage, on: span, evidence: FOUNDED })),
  }))
  return { ...snapshot, measures: Object.fromEntries(measures.map(one => [one.id, one])) }
}

/** Statuses from each day of change after the first on which anything is said. */
function told(snapshot: Snapshot, answers: Answers = {}): readonly string[] {
  return timeline(snapshot, questionOf({ act: 'use', answers })).map(
    ({ from, range: { best, worst } }) => `${formatDay(from)} ${best === worst ? worst : `${best}…${worst}`}`,
  )
}

/** What use comes to on a day, the last day to remove, from which day that is counted, what is asked. */
function on(snapshot: Snapshot, date: string, answers: Answers = {}): string {
  const { range, duties, questions } = decide(
    snapshot,
    questionOf({ act: 'use', date: dayOf(date), answers }),
  )
  const { by: last, counted, asks } = duties[0] ?? {}
  return [
    range.best,
    range.worst,
    last === undefined ? 'no day' : formatDay(last),
    ...(counted === undefined ? [] : ['from', formatDay(counted)]),
    ...(asks === undefined ? [] : ['by', asks]),
    ...questions.map(({ key }) => `${key}?`),
  ].join(' ')
}

test('use is restricted to the last day of a fixed date, prohibited after, and open while that date is known only roughly', () => {
  const snapshot = world('holding', by('2020-03-01', '2020-03-03'))
  assert.equal(on(snapshot, '2020-03-01'), 'restricted restricted 2020-03-03')
  assert.equal(on(snapshot, '2020-03-02'), 'restricted prohibited 2020-03-03 date:deadline:m/x:until?')
  assert.equal(on(snapshot, '2020-03-04'), 'prohibited prohibited 2020-03-03')
  assert.deepEqual(told(snapshot).slice(1), [
    '2020-01-01 restricted',
    '2020-03-02 restricted…prohibited',
    '2020-03-04 prohibited',
  ])
})

test('a duty without a deadline restricts use for ever', () => {
  const snapshot = world('discovery', { kind: 'none' })
  assert.deepEqual(told(snapshot).slice(1), ['2020-01-01 restricted'])
  assert.equal(on(snapshot, '2099-01-01'), 'restricted restricted no day')
})

test('the time that a measure gives from its own issue is counted from then, whatever the provision begins on', () => {
  for (const more of [{}, { period: { from: spanOf('2020-01-05'), countedOn: 'act' as const } }]) {
    const snapshot = world('date', within(10), more)
    assert.equal(on(snapshot, '2020-01-11'), 'restricted restricted 2020-01-11 from 2020-01-01')
    assert.equal(on(snapshot, '2020-01-12'), 'prohibited prohibited 2020-01-11 from 2020-01-01')
    assert.equal(told(snapshot).at(-1), '2020-01-12 prohibited')
  }
})

test('the time counted from a trigger runs from its day, or from the beginning of the provision where that is later', () => {
  const begun = { period: { from: spanOf('2020-02-01'), countedOn: 'act' as const } }
  const acquired = { period: { from: spanOf('2019-02-01'), countedOn: 'acquired' as const } }
  const rows: readonly (readonly [Partial<Provision>, Answers, string, string])[] = [
    [{}, { discovered: '2020-05-01' }, '2020-05-11 from 2020-05-01', 'the day of the trigger'],
    [{}, { discovered: '2019-05-01' }, '2020-01-11 from 2020-01-01', 'the issue of the measure'],
    [begun, { discovered: '2020-01-15' }, '2020-02-11 from 2020-02-01', 'the first day of the provision'],
    [begun, { discovered: '2020-05-01' }, '2020-05-11 from 2020-05-01', 'the day of the trigger'],
    [
      acquired,
      { discovered: '2019-05-01', acquired: '2019-03-01' },
      '2020-01-11 from 2020-01-01',
      'the issue, as the first day of the provision is one of acquisition',
    ],
  ]
  for (const [more, answers, expected, because] of rows) {
    const found = on(world('discovery', within(10), more), '2020-06-01', answers)
    assert.equal(found, `prohibited prohibited ${expected}`, because)
  }
})

test('a measure that was proposed before it was issued counts from its issue', () => {
  const snapshot = world('date', within(10), {}, [
    ['proposed', spanOf('2019-01-01')],
    ['issued', spanOf('2020-01-01')],
  ])
  assert.equal(on(snapshot, '2020-01-01'), 'restricted restricted 2020-01-11 from 2020-01-01')
})

test('while the trigger is not known use is restricted as long as the shortest time lasts, and open after', () => {
  const snapshot = world('discovery', within(10))
  assert.equal(on(snapshot, '2020-01-11'), 'restricted restricted no day by discovered')
  assert.equal(on(snapshot, '2020-01-12'), 'restricted prohibited no day by discovered discovered?')
  assert.deepEqual(told(snapshot).slice(1), ['2020-01-01 restricted', '2020-01-12 restricted…prohibited'])
})

test('a trigger known to lie before a day gives no last day, but is over for the latest such day', () => {
  const snapshot = world('discovery', within(10))
  const answers = { discovered: '<2020-03-01' }
  assert.equal(on(snapshot, '2020-02-29', answers), 'restricted restricted no day by discovered')
  assert.equal(on(snapshot, '2020-03-11', answers), 'prohibited prohibited no day by discovered')
  assert.match(on(snapshot, '2020-03-11', { discovered: 'soon' }), / no day by discovered discovered\?$/u)
})

test('while the trigger is open, time runs out of itself for the events on each side of a day that the law names', () => {
  const dated = (bounds: object): Condition => ({ kind: 'dated', name: 'discovered', ...bounds })
  const [before, since] = [dated({ before: dayOf('2020-03-01') }), dated({ from: dayOf('2020-03-01') })]
  const begun = { period: { from: spanOf('2020-01-20'), countedOn: 'act' as const } }
  const [early, late] = [before, since].map(where => world('discovery', within(10), { where, ...begun }))
  assert.ok(early !== undefined && late !== undefined)
  assert.deepEqual(told(late).slice(1), ['2020-01-20 clear…restricted', '2020-03-12 clear…prohibited'])
  const forbidden = provisionOf('m/y', { where: since })
  const both = { ...early, provisions: { ...early.provisions, [forbidden.id]: forbidden } }
  assert.deepEqual(told(both).slice(-2), ['2020-01-20 restricted…prohibited', '2020-03-11 prohibited'])
})

test('the duty of a measure of which no issue is known counts from its trigger alone', () => {
  const withoutIssue = world('discovery', within(10), {}, [['proposed', spanOf('2019-01-01')]])
  for (const snapshot of [withoutIssue, { ...withoutIssue, measures: {} }]) {
    const { context, tables } = openDocket(
      snapshot,
      questionOf({ act: 'use', answers: { discovered: '2020-05-01' } }),
    )
    const [rule] = tables.rules
    assert.ok(rule !== undefined)
    assert.deepEqual(dueDateOf(context, rule), { by: dayOf('2020-05-11'), counted: dayOf('2020-05-01') })
    assert.deepEqual([...daysOfDeadline(context, rule)], [dayOf('2020-05-12')])
  }
})

test('what is no duty, or has no deadline, never runs out', () => {
  for (const snapshot of [
    snapshotOf({ provisions: [provisionOf('m/x')] }),
    world('discovery', { kind: 'none' }),
  ]) {
    const { context, tables } = openDocket(snapshot, questionOf({ act: 'use' }))
    const [rule] = tables.rules
    assert.ok(rule !== undefined)
    assert.deepEqual(dueDateOf(context, rule), {})
    assert.equal(daysOfDeadline(context, rule).size, 0)
  }
})
