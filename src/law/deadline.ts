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

const NONE: ReadonlySet<Day> = new Set()

/** When the time to do a duty runs out, and from when it is counted, where it is. */
interface Term {
  readonly last: DateSpan
  readonly counted?: DateSpan
}

/** The term of a duty: one that stands by itself, or one for each day on which a trigger may go off, which a dated fact tells. */
type Clock =
  | { readonly key?: undefined; readonly term: Term }
  | { readonly key: FactKey; readonly termFrom: (event: Day) => Term }

/** Whether the time to do the duty of a rule has run out; open while the day of its trigger is, once the shortest time has. */
export function overTest({ provision }: Rule): Test {
  const isOver = (context: Context, { last }: Term) =>
    negate(context, inner => hasNotEnded(inner, last, `deadline:${provision.id}`))
  return context => {
    const clock = clockOf(context.snapshot, provision)
    if (clock === undefined) return NO
    if (clock.key === undefined) return isOver(context, clock.term)
    const event = dayAnswered(context, clock.key)
    if (event !== undefined) return isOver(context, clock.termFrom(event))
    return context.date <= clock.termFrom(FIRST_DAY).last[0] ? NO : leaveOpen(context, clock.key)
  }
}

/** The last day to do a duty and the day from which it is counted, or the fact that would fix them. */
export function dueDateOf(context: Context, { provision }: Rule): Pick<DutyDue, 'by' | 'counted' | 'asks'> {
  const clock = clockOf(context.snapshot, provision)
  if (clock === undefined) return {}
  if (clock.key === undefined) return dueIn(clock.term)
  const event = dayAnswered(context, clock.key)
  const isBefore = answerTo(context, clock.key)?.startsWith('<') === true
  return event === undefined || isBefore ? { asks: clock.key } : dueIn(clock.termFrom(event))
}

/** The days from which the time of a duty may have run out. */
export function daysOfDeadline(context: Context, { provision }: Rule): ReadonlySet<Day> {
  const clock = clockOf(context.snapshot, provision)
  if (clock === undefined) return NONE
  const terms = clock.key === undefined ? [clock.term] : eventsOf(context, clock.key).map(clock.termFrom)
  return new Set(terms.flatMap(({ last }) => last.map(day => addDays(day, 1))))
}

/** The day of the trigger. While it is open, what is over for the events on one side of a day that the law names changes of its own accord. */
function eventsOf(context: Context, key: FactKey): readonly Day[] {
  const event = dayAnswered(context, key)
  if (event !== undefined) return [event]
  return [FIRST_DAY, ...[...daysNamed(context, key)].flatMap(day => [day, addDays(day, -1)])]
}

function dueIn({ last, counted }: Term): Pick<DutyDue, 'by' | 'counted'> {
  return { by: last[1], ...(counted === undefined ? {} : { counted: counted[1] }) }
}

/** The clock of a duty; none where it has no deadline. */
function clockOf(snapshot: Snapshot, { duty, period, measure }: Provision): Clock | undefined {
  if (duty === undefined || duty.deadline.kind === 'none') return undefined
  const { deadline, trigger } = duty
  if (deadline.kind === 'by') return { term: { last: deadline.date } }
  const issued = snapshot.measures[measure]?.stages.find(({ stage }) => stage === 'issued')?.on
  const start = issued ?? [FIRST_DAY, FIRST_DAY]
  const termFrom = (counted: DateSpan): Term => ({ counted, last: lastDaysOf(deadline, counted) })
  if (trigger === 'date') return { term: termFrom(start) }
  // No time runs before the provision does.
  const begin = (period.countedOn === 'act' ? period.from : undefined) ?? start
  return { key: TRIGGER_FACTS[trigger], termFrom: event => termFrom(laterOf([event, event], begin)) }
}
