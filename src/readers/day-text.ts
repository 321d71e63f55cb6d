import { dayFrom, daysInMonth, formatDay, parseDay } from '../base/day.ts'

export type DayText =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'no-day' }

/**
 * A day as tables write it, as ISO 8601: year first with any sign between, Chinese and Japanese with 年月日, day first with dots;
 * with slashes only where day and month cannot be mixed up, else it is ambiguous.
 */
export function parseDayText(text: string): DayText {
  const trimmed = text.trim().replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/u, '')
  if (parseDay(trimmed) !== undefined) return { kind: 'day', day: trimmed }
  const yearFirst =
    /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/u.exec(trimmed) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(trimmed)
  if (yearFirst !== null) return written(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const yearLast = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/u.exec(trimmed)
  if (yearLast === null) return { kind: 'no-day' }
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])]
  if (yearLast[2] === '.' || first > 12 || first === second) return written(year, second, first)
  return second > 12 ? written(year, first, second) : { kind: 'ambiguous' }
}

function written(year: number, month: number, date: number): DayText {
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month))
    return { kind: 'no-day' }
  return { kind: 'day', day: formatDay(dayFrom(year, month, date)) }
}
