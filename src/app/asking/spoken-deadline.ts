import { civilOf, type Day, dayFrom, daysInMonth, parseDay } from '../../base/day.ts'
import { withoutMarks } from './spoken-question.ts'

/** How a language asks what has to be gone by a day: what, must, gone; and where the day begins. */
interface Asking {
  readonly what: RegExp
  readonly must: RegExp
  readonly gone: RegExp
  readonly by: RegExp
}

const ASKINGS: readonly Asking[] = [
  {
    what: /^(?:what|which|list)\b/iu,
    must: /\b(?:must|has to|have to|needs? to|should|due)\b/iu,
    gone: /\b(?:gone|go|goes|out|leave|due|removed?|replaced?|uninstalled?|stopped?|phased out|got rid of|get rid of)\b/iu,
    by: /\b(?:by|before|until|till)\s+(?:the\s+)?/iu,
  },
  {
    what: /^(?:was|welche[rs]?)\b/iu,
    must: /\b(?:muss|müssen|soll|sollen)\b/iu,
    gone: /\b(?:weg|raus|fort|entfernt|ersetzt|deinstalliert|abgelöst|verschwunden|verschwinden)\b/iu,
    by: /\b(?:bis|vor)\s+(?:zum\s+|dem\s+)?/iu,
  },
  {
    what: /^[¿\s]*(?:qué|que|cuáles|cuales)(?![\p{L}])/iu,
    must: /(?<!\p{L})(?:debe|deben|debemos|hay que|tiene que|tienen que|tenemos que)(?!\p{L})/iu,
    gone: /(?:desaparec|retira|elimina|quita|sustitu|reemplaza|desinstala|fuera)/iu,
    by: /(?<!\p{L})(?:antes de|para|hasta|en)\s+(?:el\s+|la\s+)?/iu,
  },
  {
    what: /(?:什么|哪些|何物|哪个)/u,
    must: /(?:必须|须|需要|要|应)/u,
    gone: /(?:清除|移除|拆除|撤下|下架|停用|淘汰|替换|更换|卸载|消失|清理)/u,
    by: /(?:到|在|至|于)?/u,
  },
]

const TAGS = ['en', 'de', 'es', 'zh']
const MONTHS = 12

/** Reads "what must be gone by March, and where is it?" as the last day that is meant; undefined where the text asks nothing like it. */
export function spokenDeadline(text: string, today: Day): Day | undefined {
  const asked = withoutMarks(text)
  for (const { what, must, gone, by } of ASKINGS) {
    if (!what.test(asked) || !must.test(asked) || !gone.test(asked)) continue
    const day = dayAfter(asked, by, today)
    if (day !== undefined) return day
  }
  return undefined
}

/** The day that stands behind one of the words that begin it. */
function dayAfter(asked: string, by: RegExp, today: Day): Day | undefined {
  for (const { 0: word, index } of asked.matchAll(new RegExp(by.source, 'giu'))) {
    const day = dayAt(asked.slice(index + word.length), today)
    if (day !== undefined) return day
  }
  return undefined
}

const ENDS =
  /^(?:(?:the\s+)?end\s+of|ende|finales\s+de|fines\s+de|final\s+de|fin\s+de)\s+(?:the\s+|des\s+)?/iu
const END_OF_YEAR =
  /^(?:the\s+)?(?:year(?:['’]s end)?|end of (?:the|this) year|jahresende|(?:ende )?(?:des )?jahres|año|(?:fin de |finales de |final del? )?año|(?:今年)?年底)/iu

function dayAt(text: string, today: Day): Day | undefined {
  const iso = /^\d{4}-\d\d-\d\d/u.exec(text)?.[0]
  if (iso !== undefined) return parseDay(iso)
  if (END_OF_YEAR.test(text)) return dayFrom(civilOf(today).year, MONTHS, 31)
  const rest = text.replace(ENDS, '')
  if (END_OF_YEAR.test(rest)) return dayFrom(civilOf(today).year, MONTHS, 31)
  const han =
    /^(?:(?<year>(?:19|20)\d\d)\s*年\s*)?(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月(?:\s*(?<date>\d{1,2})\s*[日号])?/u.exec(
      rest,
    )
  if (han?.groups !== undefined) return lastOf(hanMonth(han.groups['month'] ?? ''), han.groups, today)
  const named =
    /^(?:(?<date>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?)?(?<month>\p{L}{3,})(?:\s+(?<after>\d{1,2})(?!\d)(?:st|nd|rd|th)?)?(?:,?\s+(?:de(?:l)?\s+)?(?<year>(?:19|20)\d\d))?/u.exec(
      rest,
    )
  if (named?.groups !== undefined) {
    const { month = '', date, after, year } = named.groups
    const number = monthCalled(month)
    if (number !== undefined) return lastOf(number, { date: date ?? after, year }, today)
  }
  const year = /^(?:19|20)\d\d(?!\d|\s*年\s*\d)/u.exec(rest)?.[0]
  return year === undefined ? undefined : dayFrom(Number(year), MONTHS, 31)
}

/** The last day of a month, or its day that is named: of the year named, else of the next such month that is not over. */
function lastOf(
  month: number,
  { date, year }: { readonly [name: string]: string | undefined },
  today: Day,
): Day | undefined {
  if (month < 1 || month > MONTHS) return undefined
  const dayIn = (of: number): Day =>
    dayFrom(of, month, Math.min(Number(date ?? MOST_DAYS) || 1, daysInMonth(of, month)))
  if (year !== undefined) return dayIn(Number(year))
  const now = civilOf(today).year
  return dayIn(now) < today ? dayIn(now + 1) : dayIn(now)
}

const MOST_DAYS = 31

function hanMonth(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  return ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].indexOf(text) + 1
}

/** A month by its name or the beginning of it, as the languages of the pages call it. */
function monthCalled(name: string): number | undefined {
  const called = name.toLowerCase()
  for (const tag of TAGS) {
    const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
    const names = Array.from({ length: MONTHS }, (_, at) =>
      format.format(Date.UTC(2000, at, 1)).toLowerCase(),
    )
    const at = names.findIndex(
      each => each === called || (called.length >= 3 && called.length <= 4 && each.startsWith(called)),
    )
    if (at >= 0) return at + 1
  }
  return undefined
}
