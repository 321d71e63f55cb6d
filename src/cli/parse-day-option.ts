import { type Day, daysInMonth, parseDay } from '../base/day.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { type Call, textOf, textsOf } from './call.ts'
import type { OptionName } from './options.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Reads a day such as 2014-08-05, or `today`; what is no day is told with the reason. */
export function parseDayOption<Default extends Day | undefined>(
  call: Call,
  name: OptionName,
  fallback: () => Default,
): Result<Day | Default> {
  const text = textOf(call, name)
  if (text === undefined || text === 'today') return ok(fallback())
  const day = parseDay(text)
  return day === undefined ? err(dayProblem(name, text)) : ok(day)
}

/** Reads every day of an option that is given more than once, in order. */
export function parseDayOptions(call: Call, name: OptionName): Result<readonly Day[]> {
  const texts = textsOf(call, name)
  const days = texts.map(text => parseDay(text))
  const [first, ...others] = texts
    .filter((_, index) => days[index] === undefined)
    .map(text => dayProblem(name, text))
  if (first !== undefined) return err(first, ...others)
  return ok(days.filter(day => day !== undefined))
}

function dayProblem(name: OptionName, text: string): Problem {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text)
  if (match === null) {
    return {
      code: 'date-unreadable',
      at: {},
      says: `--${name}: "${text}" is no day.`,
      help: `Write a day as year-month-day, for example ${meantDays(text) ?? '2014-08-05'}.`,
    }
  }
  const [year, month] = [Number(match[1]), Number(match[2])]
  const monthName = MONTHS[month - 1]
  return {
    code: 'date-impossible',
    at: {},
    says: `--${name}: there is no day ${text}.`,
    help:
      monthName === undefined
        ? 'Months go from 01 to 12.'
        : year < 1
          ? 'Years begin with 0001.'
          : `${monthName} ${year} has days 01 to ${daysInMonth(year, month)}.`,
  }
}

/** What "03/01/2026" may mean: people of different countries read it as two days. */
function meantDays(text: string): string | undefined {
  const match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/u.exec(text)
  if (match === null) return undefined
  const [, one = '', other = '', year = ''] = match
  const days = [
    `${year}-${one.padStart(2, '0')}-${other.padStart(2, '0')}`,
    `${year}-${other.padStart(2, '0')}-${one.padStart(2, '0')}`,
  ]
  const possible = [...new Set(days)].filter(day => parseDay(day) !== undefined)
  return possible.length === 0 ? undefined : possible.join(' or ')
}
