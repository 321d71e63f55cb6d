import { addDays, civilOf, type Day, FIRST_DAY, formatDay } from '../base/day.ts'
import type { ActId } from '../model/condition.ts'
import type { Status, StatusRange } from '../model/status.ts'
import { headBlock, heading } from './ask-page.ts'
import type { Setting, Subject } from './asked.ts'
import { rangeText } from './next-step.ts'
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
const COLUMNS_OF_A_YEAR = 4

/** The verdict of every act over the years: a picture, four columns a year, and below it each change with what made it. */
export function timelinePage({ setting, subject, notes, acts }: TimelineAnswer): readonly Block[] {
  const years = yearsOf(setting, acts)
  return [
    headBlock(setting, subject),
    ...settingBlocks(setting),
    ...notes.map(text => ({ text })),
    GAP,
    {
      text: `${' '.repeat(10)}${years.map(year => String(year).padEnd(COLUMNS_OF_A_YEAR)).join('')}`,
      oneLine: true,
      colour: 'dim',
    },
    ...acts.map(one => ({ lead: one.act.padEnd(10), text: picture(years, one), oneLine: true as const })),
    { text: legend(acts), indent: 10, hang: 0, colour: 'dim' },
    ...acts.flatMap(one => [GAP, heading(one.act), ...changes(one)]),
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

function picture(years: readonly number[], { stretches }: ActTimeline): string {
  return years
    .flatMap(year =>
      Array.from({ length: COLUMNS_OF_A_YEAR }, (_, quarter) => letterOn(stretches, year, quarter)),
    )
    .join('')
}

/** What holds on the last day of a quarter. */
function letterOn(stretches: readonly DatedStretch[], year: number, quarter: number): string {
  const end = `${String(year).padStart(4, '0')}-${String(quarter * 3 + 3).padStart(2, '0')}-31`
  const stretch = stretches.findLast(({ from }) => formatDay(from) <= end)
  if (stretch === undefined) return ' '
  const letter = LETTERS[stretch.range.worst]
  return stretch.range.best === stretch.range.worst ? letter : letter.toLowerCase()
}

function legend(acts: readonly ActTimeline[]): string {
  const ranges = acts.flatMap(({ stretches }) => stretches.map(({ range }) => range))
  const met = new Set(ranges.map(({ worst }) => worst))
  const letters = [...met].map(status => `${LETTERS[status]} ${rangeText({ best: status, worst: status })}`)
  const open = ranges.some(({ best, worst }) => best !== worst)
    ? ['small letter: at worst, open facts decide']
    : []
  return [...letters, ...open].join('   ')
}

function changes({ stretches }: ActTimeline): readonly Block[] {
  return stretches.map(({ from, range, leading }) => ({
    lead: (from === FIRST_DAY ? 'before' : formatDay(from)).padEnd(12),
    text: `${rangeText(range)}${leading === undefined ? '' : `  ${leading}`}`,
    colour: colourOf(range.worst),
    indent: 2,
    hang: 12,
  }))
}
