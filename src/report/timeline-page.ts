import { addDays, civilOf, type Day, FIRST_DAY, formatDay } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { Status, StatusRange } from '../model/status.ts'
import { headBlock, heading } from './ask-page.ts'
import type { Setting, Subject } from './asked.ts'
import { rangeText } from './next-step.ts'
import { speechOf } from './speaking.ts'
import { type Block, GAP } from './page.ts'
import { colourOf } from './paint.ts'
import { settingBlocks } from './setting-page.ts'

/** A stretch of time with one status, and the provision that leads in it. */
export interface DatedStretch {
  readonly from: Day
  readonly range: StatusRange
  readonly leading?: string
}

export interface ActTimeline {
  readonly act: ActId
  readonly stretches: readonly DatedStretch[]
}

export interface TimelineAnswer {
  readonly setting: Setting
  readonly subject: Subject
  readonly notes: readonly string[]
  readonly acts: readonly ActTimeline[]
}

/** One letter for each status in the picture; a range is its worse end in lower case. */
const LETTERS: Readonly<Record<Status, string>> = {
  prohibited: 'P',
  'not-approved': 'N',
  withheld: 'W',
  disqualifying: 'D',
  restricted: 'R',
  discouraged: 'A',
  'under-review': 'U',
  waived: 'V',
  clear: '·',
  approved: '+',
}
/** The widths of a year, the widest first, and how many years of it a terminal of 80 columns has room for. */
const YEAR_WIDTHS = [
  { columns: 4, most: 17 },
  { columns: 2, most: 35 },
  { columns: 1, most: Infinity },
] as const
/** A year is written over the years that its four digits and a space take. */
const YEAR_LABEL = 5

/** The verdict of every act over the years: a picture, a column a quarter where there is room, and below it each change with what made it. */
export function timelinePage({ setting, subject, notes, acts }: TimelineAnswer): readonly Block[] {
  const years = yearsOf(setting, acts)
  const columns = YEAR_WIDTHS.find(({ most }) => years.length <= most)?.columns ?? 1
  return [
    headBlock(setting, subject),
    ...settingBlocks(setting),
    ...notes.map(text => ({ text })),
    GAP,
    {
      text: `${' '.repeat(10)}${labels(years, columns)}`,
      oneLine: true,
      colour: 'dim',
    },
    ...acts.map(one => ({
      lead: one.act.padEnd(10),
      text: picture(years, columns, one),
      oneLine: true as const,
    })),
    { text: legend(setting, acts), indent: 10, hang: 0, colour: 'dim' },
    ...acts.flatMap(one => [GAP, heading(speechOf(setting).word('act', one.act)), ...changes(setting, one)]),
  ]
}

/** The same as data, days as ISO 8601; `from` is null for the stretch before anything was said. */
export function timelineJson({ subject, acts }: TimelineAnswer): object {
  return {
    item: {
      name: subject.name,
      party: subject.party ?? null,
      product: subject.product ?? null,
      version: subject.version ?? null,
    },
    acts: acts.map(({ act, stretches }) => ({
      act,
      stretches: stretches.map(({ from, range, leading }, index) => {
        const next = stretches[index + 1]
        return {
          from: from === FIRST_DAY ? null : formatDay(from),
          until: next === undefined ? null : formatDay(addDays(next.from, -1)),
          status: range.best === range.worst ? range.worst : 'undetermined',
          best: range.best,
          worst: range.worst,
          provision: leading ?? null,
        }
      }),
    })),
  }
}

function yearsOf({ date }: Setting, acts: readonly ActTimeline[]): readonly number[] {
  const days = [date, ...acts.flatMap(({ stretches }) => stretches.map(({ from }) => from))].filter(
    day => day !== FIRST_DAY,
  )
  const years = days.map(day => civilOf(day).year)
  const [first, last] = [Math.min(...years), Math.max(...years) + 1]
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** As many years as can be told apart, each over its first column. */
function labels(years: readonly number[], columns: number): string {
  const step = Math.ceil(YEAR_LABEL / columns)
  return years
    .flatMap((year, at) => (at % step === 0 ? [String(year).padEnd(step * columns)] : []))
    .join('')
    .trimEnd()
}

function picture(years: readonly number[], columns: number, { stretches }: ActTimeline): string {
  const months = 12 / columns
  return years
    .flatMap(year =>
      Array.from({ length: columns }, (_, part) => letterOn(stretches, year, (part + 1) * months)),
    )
    .join('')
}

/** What holds at the end of a month. */
function letterOn(stretches: readonly DatedStretch[], year: number, month: number): string {
  const end = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-31`
  const stretch = stretches.findLast(({ from }) => formatDay(from) <= end)
  if (stretch === undefined) return ' '
  const letter = LETTERS[stretch.range.worst]
  return stretch.range.best === stretch.range.worst ? letter : letter.toLowerCase()
}

function legend(setting: Setting, acts: readonly ActTimeline[]): string {
  const ranges = acts.flatMap(({ stretches }) => stretches.map(({ range }) => range))
  const met = new Set(ranges.map(({ worst }) => worst))
  const letters = [...met].map(
    status => `${LETTERS[status]} ${rangeText({ best: status, worst: status }, setting)}`,
  )
  const open = ranges.some(({ best, worst }) => best !== worst)
    ? ['small letter: at worst, open facts decide']
    : []
  return [...letters, ...open].join('   ')
}

function changes(setting: Setting, { stretches }: ActTimeline): readonly Block[] {
  return stretches.map(({ from, range, leading }) => ({
    lead: (from === FIRST_DAY ? 'before' : formatDay(from)).padEnd(12),
    text: `${rangeText(range, setting)}${leading === undefined ? '' : `  ${leading}`}`,
    colour: colourOf(range.worst),
    indent: 2,
    hang: 12,
  }))
}
