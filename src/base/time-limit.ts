import { addDays, addWorkingDays, type Day, FIRST_DAY, weekdayOf } from './day.ts'
import type { DateSpan } from './span.ts'

/** So many days, or working days, after an event. */
export interface TimeLimit {
  readonly days: number
  readonly working: boolean
}

/**
 * The last day of a time limit. The day of the event is not counted: the day after it is day 1, as in Regulation (EEC, Euratom)
 * No 1182/71, article 3, and Rule 6(a) of the Federal Rules of Civil Procedure. Working days are Monday to Friday; public holidays
 * are not counted out, and a last day that falls on a weekend is not moved to the next week: where a text grants more, the day
 * given here is too early, never too late.
 */
export function lastDayOf({ days, working }: TimeLimit, event: Day): Day {
  return working ? addWorkingDays(event, days) : addDays(event, days)
}

/** The same for an event that lies within a span. */
export function lastDaysOf(limit: TimeLimit, event: DateSpan): DateSpan {
  return [lastDayOf(limit, event[0]), lastDayOf(limit, event[1])]
}

/** The first day on which the event may lie such that the limit has not run out before `date`. */
export function firstEventInTime(limit: TimeLimit, date: Day): Day {
  if (!limit.working) return addDays(date, -limit.days)
  if (limit.days <= 0) return date
  // Between an event and the day before `date` there may be one working day fewer than the limit has.
  const weeks = Math.floor((limit.days - 1) / 5)
  let event = addDays(date, -1 - weeks * 7)
  for (let left = limit.days - 1 - weeks * 5; event > FIRST_DAY; event = addDays(event, -1)) {
    if (weekdayOf(event) >= 5) continue
    if (left === 0) break
    left -= 1
  }
  return event
}
