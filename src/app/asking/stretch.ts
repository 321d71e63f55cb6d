import { addDays, civilOf, type Day, dayFrom, daysInMonth, parseDay, weekdayOf } from '../../base/day.ts'

/** A stretch of days that a text begins with, and how much of the text says it. */
export interface Stretch {
  readonly first: Day
  readonly last: Day
  readonly length: number
  /** Whether it can be meant for nothing but days, even where no word before it says so. */
  readonly isPlain: boolean
}

const TAGS = ['en', 'de', 'es', 'zh']
const MONTHS = 12

/** Reads "March", "15 April 2027", "next month", "heute", "2027年3月", "2014": in the languages of the pages, seen from `today`. */
export function stretchAt(text: string, today: Day): Stretch | undefined {
  return isoAt(text) ?? yearEndAt(text, today) ?? nearAt(text, today) ?? monthAt(text, today) ?? yearAt(text)
}

function isoAt(text: string): Stretch | undefined {
  const written = /^\d{4}-\d\d-\d\d(?!\d)/u.exec(text)?.[0]
  const day = written === undefined ? undefined : parseDay(written)
  return day === undefined || written === undefined
    ? undefined
    : { first: day, last: day, length: written.length, isPlain: true }
}

/** A word that begins or ends here, in scripts that have gaps between words. */
const STOP = String.raw`(?![\p{L}\d])`

/** Words for a day as seen from today, by how many days it lies ahead. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `^(?:today|right now|now|currently|heute|jetzt|derzeit|aktuell|hoy|ahora|actualmente)${STOP}`,
      'iu',
    ),
    0,
  ],
  [/^(?:今天|今日|现在|目前|当前)/u, 0],
  [new RegExp(`^(?:tomorrow|morgen|mañana)${STOP}`, 'iu'), 1],
  [/^(?:明天|明日)/u, 1],
  [new RegExp(`^(?:yesterday|gestern|ayer)${STOP}`, 'iu'), -1],
  [/^(?:昨天|昨日)/u, -1],
]

type Unit = 'week' | 'month' | 'quarter' | 'year'

const UNITS: Readonly<Record<Unit, string>> = {
  week: 'week|woche|semana|周|星期|礼拜',
  month: 'months?|monats?|mes|月',
  quarter: 'quarter|quartals?|trimestre|季度',
  year: 'year|jahr(?:es)?|año|年',
}

/** Words before or behind a unit that say which one is meant, by how many of them it lies ahead. */
const WHICH: readonly (readonly [before: string, behind: string, ahead: number])[] = [
  [
    String.raw`(?:the\s+)?(?:next|coming|following)|(?:de[rnms]|des|die|das)?\s*(?:nächste|kommende)[rnsm]?|(?:el\s+|la\s+)?próxim[oa]|下(?:一)?个?`,
    String.raw`que\s+viene|próxim[oa]|siguiente`,
    1,
  ],
  [
    String.raw`(?:the\s+)?(?:last|past|previous)|(?:de[rnms]|des|die|das)?\s*(?:letzte|vorige|vergangene)[rnsm]?|(?:el\s+|la\s+)?últim[oa]|上(?:一)?个?|去`,
    String.raw`pasad[oa]`,
    -1,
  ],
  [String.raw`this|(?:the\s+)?current|diese[rnsm]?|est[ea]|本|这个?|今`, 'en curso|actual', 0],
]

/** A unit in Han needs no gap behind it. */
const STOP_OR_HAN = String.raw`(?:(?<=\p{Script=Han})|(?![\p{L}\d]))`

const NEAR = WHICH.flatMap(([before, behind, ahead]) =>
  (Object.entries(UNITS) as [Unit, string][]).map(([unit, names]) => ({
    unit,
    ahead,
    pattern: new RegExp(
      `^(?:(?:${before})\\s*(?:${names})${STOP_OR_HAN}|(?:el\\s+|la\\s+)?(?:${names})\\s+(?:${behind})${STOP})`,
      'iu',
    ),
  })),
)

function nearAt(text: string, today: Day): Stretch | undefined {
  for (const [word, ahead] of DAYS) {
    const said = word.exec(text)?.[0]
    if (said === undefined) continue
    const day = addDays(today, ahead)
    return { first: day, last: day, length: said.length, isPlain: true }
  }
  if (text.startsWith('明年')) return { ...unitFrom('year', 1, today), length: 2, isPlain: true }
  for (const { pattern, unit, ahead } of NEAR) {
    const said = pattern.exec(text)?.[0]
    if (said !== undefined) return { ...unitFrom(unit, ahead, today), length: said.length, isPlain: true }
  }
  return undefined
}

/** The week (from Monday), month, quarter or year that lies so many of them ahead. */
function unitFrom(unit: Unit, ahead: number, today: Day): Pick<Stretch, 'first' | 'last'> {
  if (unit === 'week') {
    const first = addDays(today, 7 * ahead - weekdayOf(today))
    return { first, last: addDays(first, 6) }
  }
  const { year, month } = civilOf(today)
  const size = unit === 'month' ? 1 : unit === 'quarter' ? 3 : MONTHS
  const begins = Math.floor((year * MONTHS + month - 1) / size) * size + ahead * size
  const ends = begins + size - 1
  const lastYear = Math.floor(ends / MONTHS)
  const lastMonth = (ends % MONTHS) + 1
  return {
    first: dayFrom(Math.floor(begins / MONTHS), (begins % MONTHS) + 1, 1),
    last: dayFrom(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  }
}

const YEAR_END = new RegExp(
  String.raw`^(?:the\s+)?(?:end\s+of\s+(?:the|this)\s+year|year['’]s\s+end|year${STOP}|jahresende|(?:ende\s+)?(?:des\s+)?jahres${STOP}|(?:fin(?:al|ales)?\s+de(?:l)?\s+)?año(?!\s+(?:pasad|que\s|próxim|siguiente))${STOP}|(?:今年)?年底)`,
  'iu',
)

function yearEndAt(text: string, today: Day): Stretch | undefined {
  const said = YEAR_END.exec(text)?.[0]
  if (said === undefined) return undefined
  const { year } = civilOf(today)
  return { first: dayFrom(year, 1, 1), last: dayFrom(year, MONTHS, 31), length: said.length, isPlain: false }
}

const HAN_MONTH =
  /^(?:(?<year>(?:19|20)\d\d)\s*年\s*)?(?<month>\d{1,2}|十[一二]|[一二三四五六七八九十])\s*月(?:\s*(?<date>\d{1,2})\s*[日号])?/u
const NAMED_MONTH =
  /^(?:(?<date>\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+|de\s+)?)?(?<month>\p{L}{3,})(?:\s+(?<after>\d{1,2})(?!\d)(?:st|nd|rd|th)?)?(?:,?\s+(?:de(?:l)?\s+)?(?<year>(?:19|20)\d\d))?/u

function monthAt(text: string, today: Day): Stretch | undefined {
  const han = HAN_MONTH.exec(text)
  if (han?.groups !== undefined) {
    const { year, month = '', date } = han.groups
    const found = monthOf(hanMonth(month), date, year, today)
    return found === undefined ? undefined : { ...found, length: han[0].length, isPlain: true }
  }
  const named = NAMED_MONTH.exec(text)
  const { month = '', date, after, year } = named?.groups ?? {}
  const number = monthCalled(month)
  if (named === null || number === undefined) return undefined
  const found = monthOf(number, date ?? after, year, today)
  return found === undefined ? undefined : { ...found, length: named[0].length, isPlain: year !== undefined }
}

/** A month, or its day that is named: of the year named, else of the next such month that is not over. */
function monthOf(
  month: number,
  date: string | undefined,
  year: string | undefined,
  today: Day,
): Pick<Stretch, 'first' | 'last'> | undefined {
  if (month < 1 || month > MONTHS) return undefined
  const inYear = (of: number): Pick<Stretch, 'first' | 'last'> => {
    const days = daysInMonth(of, month)
    const one = date === undefined ? undefined : Math.min(Math.max(1, Number(date)), days)
    return { first: dayFrom(of, month, one ?? 1), last: dayFrom(of, month, one ?? days) }
  }
  if (year !== undefined) return inYear(Number(year))
  const now = civilOf(today).year
  return inYear(now).last < today ? inYear(now + 1) : inYear(now)
}

function yearAt(text: string): Stretch | undefined {
  const said = /^(?<year>(?:19|20)\d\d)(?:\s*(?<han>年)|(?![\d.]))/u.exec(text)
  if (said?.groups === undefined) return undefined
  const year = Number(said.groups['year'])
  return {
    first: dayFrom(year, 1, 1),
    last: dayFrom(year, MONTHS, 31),
    length: said[0].length,
    isPlain: said.groups['han'] !== undefined,
  }
}

function hanMonth(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text)
  return ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].indexOf(text) + 1
}

/** A month by its name or the beginning of it, as the languages of the pages call it. */
function monthCalled(name: string): number | undefined {
  const called = name.toLowerCase()
  if (called.length < 3) return undefined
  const months = (monthNames ??= TAGS.map(tag => namesIn(tag)))
  for (const names of months) {
    const at = names.findIndex(each => each === called || (called.length <= 4 && each.startsWith(called)))
    if (at >= 0) return at + 1
  }
  return undefined
}

let monthNames: readonly (readonly string[])[] | undefined

function namesIn(tag: string): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: MONTHS }, (_, at) => format.format(Date.UTC(2000, at, 1)).toLowerCase())
}
