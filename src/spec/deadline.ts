import { FIRST_DAY } from '../base/day.ts'
import { type DateSpan, laterOf } from '../base/span.ts'
import { lastDaysOf } from '../base/time-limit.ts'
import { type Provision, TRIGGER_FACTS } from '../model/measure.ts'
import type { FactKey } from '../model/question.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { DutyDue } from '../model/verdict.ts'
import { type Found, NO, open, opposite } from './support.ts'
import { answerTo, dayAnswered, hasNotEnded, type View } from './view.ts'

/** The dated fact from which the time to do a duty is counted, where it is counted from one. */
export function triggerOf({ duty }: Provision): FactKey | undefined {
  return duty === undefined || duty.deadline.kind !== 'within' || duty.trigger === 'date'
    ? undefined
    : TRIGGER_FACTS[duty.trigger]
}

/** A duty that says for how long a thing may stay in use: to remove it, or to hold no more than a share of it. */
export function limitsUse({ duty }: Provision): boolean {
  return duty?.kind === 'remove' || duty?.kind === 'replace' || duty?.quota !== undefined
}

/** Between which days the time to do a duty runs out, for a trigger that went off on `event`; nothing, if it has no end. */
export function lastDays(snapshot: Snapshot, provision: Provision, event: DateSpan[0]): DateSpan | undefined {
  const { deadline } = provision.duty ?? { deadline: { kind: 'none' } }
  if (deadline.kind === 'none') return undefined
  return deadline.kind === 'by'
    ? deadline.date
    : lastDaysOf(deadline, countedFrom(snapshot, provision, event))
}

/** Whether the time to do a duty has run out. Until the day of its trigger is given that is open, once the shortest has. */
export function isOver(view: View, provision: Provision): Found {
  const key = triggerOf(provision)
  const event = key === undefined ? FIRST_DAY : dayAnswered(view, key)
  const last = lastDays(view.snapshot, provision, event ?? FIRST_DAY)
  if (last === undefined) return NO
  if (key !== undefined && event === undefined) return view.question.date > last[0] ? open(key) : NO
  return opposite(hasNotEnded(view, last, `deadline:${provision.id}`))
}

/** The last day to do a duty and the day from which it is counted, or the fact that would fix them. */
export function dueDateOf(view: View, provision: Provision): Pick<DutyDue, 'by' | 'counted' | 'asks'> {
  const key = triggerOf(provision)
  const event = key === undefined ? FIRST_DAY : dayAnswered(view, key)
  const isExact = key === undefined || answerTo(view, key)?.startsWith('<') === false
  if (key !== undefined && (event === undefined || !isExact)) return { asks: key }
  const last = lastDays(view.snapshot, provision, event ?? FIRST_DAY)
  if (last === undefined) return {}
  return provision.duty?.deadline.kind === 'within'
    ? { by: last[1], counted: countedFrom(view.snapshot, provision, event ?? FIRST_DAY)[1] }
    : { by: last[1] }
}

/** No time runs before the provision does: from the event, or from the first day of the provision where that came later. */
function countedFrom(snapshot: Snapshot, provision: Provision, event: DateSpan[0]): DateSpan {
  const { period, measure, duty } = provision
  const issued = snapshot.measures[measure]?.stages.find(({ stage }) => stage === 'issued')?.on
  const isOfMeasure = duty?.trigger === 'date' || period.countedOn !== 'act'
  const start = (isOfMeasure ? undefined : period.from) ?? issued ?? [FIRST_DAY, FIRST_DAY]
  return laterOf([event, event], start)
}
