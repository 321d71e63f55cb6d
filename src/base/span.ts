import { civilOf, type Day, dayFrom, daysInMonth, FIRST_DAY, formatDay, LAST_DAY, parseDay } from './day.ts'

/**
 * A date as far as it is known: it lies on one of the days `[earliest, latest]`, both included.
 * "First half of 2026" is `[2026-01-01, 2026-06-30]`; a known day has both ends equal.
 */
export type DateSpan = readonly [earliest: Day, latest: Day]

/** What a date text may look like; for messages. */
export const DATE_FORMS =
  '2014-08-05, 2014-08, 2014, 2014-H1, 2014-Q3, 2014-08-01..2014-08-05, after 2014-05-23, before 2014-05-23'

/** Reads one of DATE_FORMS; undefined when it is none of them. */
export function parseSpan(text: string): DateSpan | undefined {
  const range = /^(.+?)\.\.(.+)$/u.exec(text)
  if (range !== null) return joinSpans(parseSpan((range[1] ?? '').trim()), parseSpan((range[2] ?? '').trim()))
  const open = /^(after|before) (.+)$/u.exec(text)
  if (open !== null) {
    const inner = parseSpan(open[2] ?? '')
    if (inner === undefined) return undefined
    return open[1] === 'after' ? [(inner[1] + 1) as Day, LAST_DAY] : [FIRST_DAY, (inner[0] - 1) as Day]
  }
  const day = parseDay(text)
  if (day !== undefined) return [day, day]
  const part = /^(\d{4})(?:-(?:(\d{2})|H([12])|Q([1-4])))?$/u.exec(text)
  if (part === null || part[1] === '0000') return undefined
  const year = Number(part[1])
  if (part[2] !== undefined) return monthsOf(year, Number(part[2]), Number(part[2]))
  if (part[3] !== undefined) return monthsOf(year, Number(part[3]) * 6 - 5, Number(part[3]) * 6)
  if (part[4] !== undefined) return monthsOf(year, Number(part[4]) * 3 - 2, Number(part[4]) * 3)
  return monthsOf(year, 1, 12)
}

/** Writes a span in the shortest of DATE_FORMS that says the same. */
export function formatSpan(span: DateSpan): string {
  const [earliest, latest] = span
  if (earliest === latest) return formatDay(earliest)
  if (latest === LAST_DAY) return `after ${formatDay((earliest - 1) as Day)}`
  if (earliest === FIRST_DAY) return `before ${formatDay((latest + 1) as Day)}`
  const [from, to] = [civilOf(earliest), civilOf(latest)]
  const wholeMonths = from.year === to.year && from.date === 1 && to.date === daysInMonth(to.year, to.month)
  if (wholeMonths) {
    if (from.month === 1 && to.month === 12) return formatDay(earliest).slice(0, 4)
    if (from.month === to.month) return formatDay(earliest).slice(0, 7)
    const year = formatDay(earliest).slice(0, 4)
    if (to.month - from.month === 5 && to.month % 6 === 0) return `${year}-H${to.month / 6}`
    if (to.month - from.month === 2 && to.month % 3 === 0) return `${year}-Q${to.month / 3}`
  }
  return `${formatDay(earliest)}..${formatDay(latest)}`
}

/** The later of two dates as far as they are known. */
export function laterOf(one: DateSpan, other: DateSpan): DateSpan {
  return [one[0] > other[0] ? one[0] : other[0], one[1] > other[1] ? one[1] : other[1]]
}

function monthsOf(year: number, first: number, last: number): DateSpan | undefined {
  if (first < 1 || last > 12) return undefined
  return [dayFrom(year, first, 1), dayFrom(year, last, daysInMonth(year, last))]
}

function joinSpans(a: DateSpan | undefined, b: DateSpan | undefined): DateSpan | undefined {
  return a !== undefined && b !== undefined && a[0] <= b[1] ? [a[0], b[1]] : undefined
}
