import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day, formatDay, weekdayOf } from '../base/day.ts'
import { decide } from '../law/decide.ts'
import { timeline } from '../law/timeline.ts'
import { type Duty, TRIGGER_FACTS } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import { interpret } from '../spec/interpret.ts'
import { START } from './worlds/condition.testing.ts'
import { worldRuns } from './worlds/count.testing.ts'
import { plainProvision } from './worlds/plain.testing.ts'
import { type World, worlds } from './worlds/world.testing.ts'

const trigger = fc.constantFrom('holding', 'discovery', 'award', 'receipt')
const limit = fc.record({ days: fc.integer({ min: 1, max: 12 }), working: fc.boolean() })
const offset = fc.integer({ min: -15, max: 15 })

/** A world with one removal that reaches whatever is used. */
const removals = fc
  .record({ world: worlds(1), trigger, limit, date: offset, event: offset })
  .map(({ world, date, event, ...work }) => ({
    ...work,
    date: addDays(START, date),
    event: addDays(START, event),
    world: oneRemoval(world, { trigger: work.trigger, deadline: { kind: 'within', ...work.limit } }),
  }))

describe('a duty with a time limit', () => {
  test('to remove leaves use restricted to its last day and prohibits it after, once its trigger is known', () => {
    fc.assert(
      fc.property(removals, ({ world, trigger: one, limit: { days, working }, date, event }) => {
        const question = asked(world, date, { [TRIGGER_FACTS[one]]: formatDay(event) })
        const last = countedOneByOne(event, days, working)
        const expected = date <= last ? 'restricted' : 'prohibited'
        const { range, duties } = decide(world.snapshot, question)
        assert.deepEqual(range, { best: expected, worst: expected })
        assert.deepEqual([duties[0]?.by, duties[0]?.counted, duties[0]?.asks], [last, event, undefined])
        assert.deepEqual(
          timeline(world.snapshot, question)
            .map(({ from, range: { worst } }) => [from, worst])
            .slice(-2),
          [
            [addDays(START, -20), 'restricted'],
            [addDays(last, 1), 'prohibited'],
          ],
        )
      }),
      worldRuns(300, 4000),
    )
  })

  test('is restricted to prohibited, with the question, while its trigger is not known', () => {
    fc.assert(
      fc.property(removals, ({ world, trigger: one, date }) => {
        const { range, questions, duties } = decide(world.snapshot, asked(world, date, {}))
        assert.equal(duties[0]?.asks, TRIGGER_FACTS[one])
        assert.equal(range.best, 'restricted')
        const isAsked = questions.map(({ key }) => key).includes(TRIGGER_FACTS[one])
        assert.equal(range.worst === 'prohibited', isAsked)
      }),
      worldRuns(300, 4000),
    )
  })

  test('ends no sooner for a later trigger', () => {
    fc.assert(
      fc.property(removals, offset, ({ world, trigger: one, date, event }, other) => {
        const lastFor = (day: Day) =>
          decide(world.snapshot, asked(world, date, { [TRIGGER_FACTS[one]]: formatDay(day) })).duties[0]?.by
        const [sooner, later] = [event, addDays(START, other)].toSorted((a, b) => a - b)
        assert.ok((lastFor(sooner ?? event) ?? Infinity) <= (lastFor(later ?? event) ?? -Infinity))
      }),
      worldRuns(200, 2000),
    )
  })

  test('has a last day or asks for what would fix it, never both', () => {
    fc.assert(
      fc.property(worlds(), ({ snapshot, question }) => {
        for (const { duty, by, asks } of decide(snapshot, question).duties) {
          if (duty.deadline.kind === 'none') assert.deepEqual([by, asks], [undefined, undefined])
          else assert.equal(by === undefined, asks !== undefined)
        }
      }),
      worldRuns(300, 4000),
    )
  })

  test('counts from the first day of the provision where the trigger went off before', () => {
    const [world] = fc.sample(removals, { seed: 7, numRuns: 1 })
    assert.ok(world !== undefined)
    const { snapshot } = oneRemoval(world.world, {
      trigger: 'discovery',
      deadline: { kind: 'within', days: 10, working: true },
    })
    const question = asked(world.world, START, { discovered: '2015-06-01' })
    for (const { duties } of [decide(snapshot, question), interpret(snapshot, question)])
      assert.equal(duties[0]?.counted, addDays(START, -20))
  })

  test('whose trigger is only known to lie before a day has no last day', () => {
    fc.assert(
      fc.property(removals, ({ world, trigger: one, date, event }) => {
        const question = asked(world, date, { [TRIGGER_FACTS[one]]: `<${formatDay(event)}` })
        const [due] = decide(world.snapshot, question).duties
        assert.deepEqual([due?.by, due?.asks], [undefined, TRIGGER_FACTS[one]])
      }),
      { numRuns: 50 },
    )
  })
})

/** The measure is of START − 20, before every event. */
function oneRemoval({ snapshot, question }: World, work: Pick<Duty, 'trigger' | 'deadline'>): World {
  const [provision] = Object.values(snapshot.provisions)
  assert.ok(provision !== undefined)
  const { list: _list, bars: _bars, ...plain } = plainProvision(provision, [])
  const removal = {
    ...plain,
    effect: 'oblige' as const,
    acts: ['use'],
    liftedBy: [],
    suspensions: [],
    duty: { kind: 'remove' as const, says: 'remove it', ...work },
  }
  const on = addDays(START, -20)
  const measures = Object.values(snapshot.measures).map(one => ({
    ...one,
    stages: [{ stage: 'issued' as const, on: [on, on] as const, evidence: plain.evidence }],
  }))
  return {
    snapshot: {
      ...snapshot,
      provisions: { [removal.id]: removal },
      measures: Object.fromEntries(measures.map(one => [one.id, one])),
    },
    question,
  }
}

function asked({ question }: World, date: Day, answers: Question['answers']): Question {
  const { known: _known, floor: _floor, ...rest } = question
  const organisation = { ...question.organisation, circumstances: {}, isLegalPerson: true }
  return { ...rest, organisation, act: 'use', date, answers, waivers: [] }
}

/** The convention said again, day by day: the day after the event is day 1. */
function countedOneByOne(event: Day, days: number, working: boolean): Day {
  let [day, left] = [event, days]
  while (left > 0) {
    day = addDays(day, 1)
    if (!working || weekdayOf(day) < 5) left -= 1
  }
  return day
}
