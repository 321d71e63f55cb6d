/** A calendar day as the count of days since 1970-01-01, in the calendar of whoever sets the rule. */
export type Day = number & { readonly __day: true }

/** The first and last day that Licet can name: 0001-01-01 and 9999-12-31. */
export const FIRST_DAY = dayFrom(1, 1, 1)
export const LAST_DAY = dayFrom(9999, 12, 31)

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/u

/** Reads an ISO 8601 calendar day such as `2014-08-05`; undefined for anything else, also for days that no calendar has. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text)
  if (match === null) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayFrom(year, month, date)
}

/** Writes a day as ISO 8601. */
export function formatDay(day: Day): string {
  const { year, month, date } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The day that lies `count` days after `day` (before, when negative), held within the days Licet can name. */
export function addDays(day: Day, count: number): Day {
  return Math.min(LAST_DAY, Math.max(FIRST_DAY, day + count)) as Day
}

/** The day `count` working days (Monday to Friday; public holidays are not known here) after `day`. */
export function addWorkingDays(day: Day, count: number): Day {
  if (count <= 0) return day
  // Any seven days in a row hold five working days; the last one to five are gone through, to end on one.
  const weeks = Math.floor((count - 1) / 5)
  let current = addDays(day, weeks * 7)
  for (let left = count - weeks * 5; left > 0 && current < LAST_DAY;) {
    current = addDays(current, 1)
    if (weekdayOf(current) < 5) left -= 1
  }
  return current
}

/** Monday is 0, Sunday is 6. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The last day of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a Gregorian date that is known to exist. */
export function dayFrom(year: number, month: number, date: number): Day {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146097 + dayOfEra - 719468) as Day
}

/** The Gregorian year, month and date of a day. */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1,
  }
}
