import { dayFrom, daysInMonth, formatDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import type { RegisterRecord } from './record.ts'

/** How a register writes its dates; ISO 8601 is read everywhere. */
export type DateForm = 'iso' | 'month-first' | 'day-first' | 'in-words'

const EXAMPLES: Readonly<Record<DateForm, string>> = {
  iso: '2024-03-12',
  'month-first': '03/12/2024',
  'day-first': '12.03.2024',
  'in-words': 'March 12, 2024',
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** A field's day as ISO 8601; undefined where the field is empty or says that there is no end; a problem where it says something else. */
export function readDate<Name extends string>(
  record: RegisterRecord<Name>,
  field: Name,
  form: DateForm,
  problems: Problem[],
): string | undefined {
  const written = record.text(field)
  if (written === '' || /^(?:indefinite|n\/?a|none|null|-|—)$/iu.test(written)) return undefined
  const day = parseRegisterDate(written, form)
  if (day === undefined) {
    const known = form === 'iso' ? EXAMPLES.iso : `${EXAMPLES[form]} or ${EXAMPLES.iso}`
    problems.push({
      code: 'date-unreadable',
      at: record.placeOf(field),
      says: `Expected a date such as ${known} and found "${written.slice(0, 60)}".`,
    })
  }
  return day
}

/** The text as an ISO 8601 day; a time of day after it is passed over. */
export function parseRegisterDate(text: string, form: DateForm): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/u.exec(text)
  if (iso !== null) return isoDay(iso[1], iso[2], iso[3])
  switch (form) {
    case 'iso':
      return undefined
    case 'month-first': {
      const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text)
      return parts === null ? undefined : isoDay(parts[3], parts[1], parts[2])
    }
    case 'day-first': {
      const parts = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?: .*)?$/u.exec(text)
      return parts === null ? undefined : isoDay(parts[3], parts[2], parts[1])
    }
    case 'in-words': {
      const parts = /^([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})$/u.exec(text)
      const name = parts?.[1]?.toLowerCase() ?? ''
      const month = MONTHS.findIndex(each => name !== '' && each.startsWith(name)) + 1
      return parts === null || month === 0 ? undefined : isoDay(parts[3], String(month), parts[2])
    }
  }
}

function isoDay(
  yearText: string | undefined,
  monthText: string | undefined,
  dateText: string | undefined,
): string | undefined {
  const [year, month, date] = [Number(yearText), Number(monthText), Number(dateText)]
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return formatDay(dayFrom(year, month, date))
}
