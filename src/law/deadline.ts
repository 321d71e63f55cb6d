import { addDays, type Day, FIRST_DAY } from '../base/day.ts'
import { type DateSpan, laterOf } from '../base/span.ts'
import { lastDaysOf } from '../base/time-limit.ts'
import { type Provision, TRIGGER_FACTS } from '../model/measure.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { DutyDue } from '../model/verdict.ts'
import { negate, type Test } from './combine.ts'
import { dayAnswered } from './condition.ts'
import { answerTo, type Context, hasNotEnded, leaveOpen } from './context.ts'
import { daysNamed } from './open-facts.ts'
import { NO } from './packed.ts'
import type { Rule } from './tables.ts'

/** When the time to do a duty runs out, for a trigger that went off on a day. */
interface Clock {
  /** The dated fact that tells the day of the trigger; missing where the deadline stands by itself. */
  readonly key?: FactKey
  readonly from: (event: Day) => DateSpan
  readonly last: (event: Day) => DateSpan
}

const NONE: ReadonlySet<Day> = new Set()
const CLOCKS = new WeakMap<Provision, Clock | 'none'>()

/** Whether the time to do the duty of a rule has run out; open while the day of its trigger is, once the shortest time has. */
export function overTest({ provision }: Rule): Test {
  const name = `deadline:${provision.id}`
  return context => {
    const clock = clockOf(context.snapshot, provision)
    if (clock === 'none') return NO
    const event = eventOf(context, clock)
    if (event !== undefined) return negate(context, inner => hasNotEnded(inner, clock.last(event), name))
    return clock.key === undefined || context.date <= clock.last(FIRST_DAY)[0]
      ? NO
      : leaveOpen(context, clock.key)
  }
}

/** The last day to do a duty and the day from which it is counted, or the fact that would fix them. */
export function dueDateOf(context: Context, { provision }: Rule): Pick<DutyDue, 'by' | 'counted' | 'asks'> {
  const clock = clockOf(context.snapshot, provision)
  if (clock === 'none') return {}
  const event = eventOf(context, clock)
  const { key } = clock
  if (key !== undefined && answerTo(context, key)?.startsWith('<') === true) return { asks: key }
  if (event === undefined) return key === undefined ? {} : { asks: key }
  const by = clock.last(event)[1]
  return provision.duty?.deadline.kind === 'by' ? { by } : { by, counted: clock.from(event)[1] }
}

/** The days from which the time of a duty may have run out, where it is counted from a trigger; what is fixed is a day of the rule. */
export function daysOfDeadline(context: Context, { provision }: Rule): ReadonlySet<Day> {
  if (provision.duty?.deadline.kind !== 'within') return NONE
  const clock = clockOf(context.snapshot, provision)
  if (clock === 'none') return NONE
  const event = eventOf(context, clock)
  const events = new Set(event === undefined ? [FIRST_DAY] : [event])
  // While the trigger is open, what is over for the events on one side of a day that the law names changes of its own accord.
  if (event === undefined && clock.key !== undefined) {
    for (const day of daysNamed(context, clock.key)) events.add(day).add(addDays(day, -1))
  }
  return new Set([...events].flatMap(one => clock.last(one).map(day => addDays(day, 1))))
}

function eventOf(context: Context, { key }: Clock): Day | undefined {
  return key === undefined ? FIRST_DAY : dayAnswered(context, key)
}

function clockOf(snapshot: Snapshot, provision: Provision): Clock | 'none' {
  let clock = CLOCKS.get(provision)
  if (clock === undefined) {
    clock = makeClock(snapshot, provision)
    CLOCKS.set(provision, clock)
  }
  return clock
}

function makeClock(snapshot: Snapshot, { duty, period, measure }: Provision): Clock | 'none' {
  if (duty === undefined || duty.deadline.kind === 'none') return 'none'
  const { deadline, trigger } = duty
  if (deadline.kind === 'by') return { from: day => [day, day], last: () => deadline.date }
  const issued = snapshot.measures[measure]?.stages.find(({ stage }) => stage === 'issued')?.on
  const ownStart = trigger !== 'date' && period.countedOn === 'act' ? period.from : undefined
  // No time runs before the provision does.
  const start = ownStart ?? issued ?? [FIRST_DAY, FIRST_DAY]
  const from = (event: Day) => laterOf([event, event], start)
  return {
    ...(trigger === 'date' ? {} : { key: TRIGGER_FACTS[trigger] }),
    from,
    last: event => lastDaysOf(deadline, from(event)),
  }
}
