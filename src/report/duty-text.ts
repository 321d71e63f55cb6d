import type { DutyDue } from '../model/verdict.ts'
import type { Setting } from './asked.ts'
import { capitalised, clause, sentence } from './phrase.ts'
import { catalogueWords, dayIn, sayIn, spanIn, speechOf } from './speaking.ts'

/** A duty with its last day, or the day on which it should have been done, or what that is counted from. */
export function dutyText(setting: Setting, due: DutyDue): string {
  const say = sayIn(setting)
  const by = whenText(setting, due)
  const duty = sentence(
    say['next.duty']({ duty: catalogueWords(setting, capitalised(clause(due.duty.says))), by }),
    say,
  )
  return due.suspended ? [duty, say['due.suspended']].join(say['join.sentence']) : duty
}

/** The last day to do a duty as far as it is known; undefined where none is. */
export function lastDayText(
  speaking: Pick<Setting, 'speech'>,
  { duty: { deadline }, by }: DutyDue,
): string | undefined {
  if (deadline.kind === 'by') return spanIn(speaking, deadline.date)
  return by === undefined ? undefined : dayIn(speaking, by)
}

function whenText(setting: Setting, due: DutyDue): string {
  const { say } = speechOf(setting)
  const { deadline, trigger } = due.duty
  const last = lastDayText(setting, due)
  const isPast = due.by !== undefined && due.by < setting.date
  const by = last === undefined ? undefined : say[isPast ? 'due.was' : 'due.is']({ by: last })
  if (deadline.kind !== 'within') return by === undefined ? '' : say['due.by']({ by })
  const limit = say[deadline.working ? 'count.working-days' : 'count.days']({ count: deadline.days })
  const event = say[`trigger.${trigger}`]
  if (by === undefined)
    return due.asks === undefined
      ? say['due.within']({ limit, event })
      : say['due.open']({ limit, event, asks: due.asks })
  const from = due.counted === undefined ? '' : dayIn(setting, due.counted)
  const code = deadline.working ? 'due.working-days' : 'due.days'
  return say[code]({ by, limit, event, from })
}
