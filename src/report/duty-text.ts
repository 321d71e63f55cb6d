import { type Day, formatDay } from '../base/day.ts'
import { formatSpan } from '../base/span.ts'
import type { DutyDue } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { en, triggerWords } from './messages/en.ts'
import { capitalised, clause, counted, sentence } from './phrase.ts'

/** A duty with its last day, or the day on which it should have been done, or what that is counted from. */
export function dutyText({ date }: Setting, due: DutyDue): string {
  const when = whenText(date, due)
  const duty = sentence(en['next.duty']({ duty: capitalised(clause(due.duty.says)), by: when }))
  return due.suspended ? `${duty} ${en['due.suspended']()}` : duty
}

/** The last day to do a duty as far as it is known; undefined where none is. */
export function lastDayText({ duty: { deadline }, by }: DutyDue): string | undefined {
  if (deadline.kind === 'by') return formatSpan(deadline.date)
  return by === undefined ? undefined : formatDay(by)
}

function whenText(date: Day, due: DutyDue): string {
  const { deadline, trigger } = due.duty
  const last = lastDayText(due)
  const isPast = due.by !== undefined && due.by < date
  const by = last === undefined ? undefined : en[isPast ? 'due.was' : 'due.is']({ by: last })
  if (deadline.kind !== 'within') return by === undefined ? '' : en['due.by']({ by })
  const limit = counted(deadline.days, deadline.working ? 'working day' : 'day')
  const event = triggerWords[trigger]
  if (by === undefined)
    return due.asks === undefined
      ? en['due.within']({ limit, event })
      : en['due.open']({ limit, event, asks: due.asks })
  const from = due.counted === undefined ? '' : formatDay(due.counted)
  const code = deadline.working ? 'due.working-days' : 'due.days'
  return en[code]({ by, limit, event, from })
}
