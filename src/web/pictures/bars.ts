import { type Day, civilOf, dayFrom, formatDay } from '../../base/day.ts'
import type { StatusRange } from '../../model/status.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayText } from '../numbers.ts'
import { rangeWords } from '../words.ts'

/** A stretch of time: without `from` it was always so, without `until` (the first day on which it is so no more) it stays. */
export interface Bar {
  readonly from?: Day
  readonly until?: Day
  readonly range: StatusRange
  /** Written into the bar where it has room; the status where missing. */
  readonly text?: string
}

export interface BarRow {
  readonly title: string
  readonly bars: readonly Bar[]
}

const WIDTH = 960
const LABEL = 150
const ROW = 34
const BAR = 24
const AXIS = 26
/** Estimated width of a letter, to tell whether a text has room; wide scripts take two. */
const LETTER = 7.2

/** Rows of bars over the years, drawn by the server: each bar has its status as a colour, as a shape and in words. */
export function barsPicture(
  frame: Frame,
  picture: {
    readonly id: string
    readonly title: string
    readonly rows: readonly BarRow[]
    readonly marked?: Day
    /** What the picture shows, for whoever does not see it. */
    readonly says?: string
  },
): Html {
  const { id, title, rows, marked, says } = picture
  const scale = scaleOf(rows, marked)
  const height = AXIS + rows.length * ROW + 4
  return html`<div class="picture" role="group" aria-label="${title}" tabindex="0">
    <svg
      viewBox="0 0 ${WIDTH} ${height}"
      width="${WIDTH}"
      height="${height}"
      role="img"
      aria-labelledby="${id}-title ${id}-says"
    >
      <title id="${id}-title">${title}</title>
      <desc id="${id}-says">
        ${says ?? frame.texts['ask.timeline-says']({ first: String(scale.first), last: String(scale.last) })}
      </desc>
      <defs>
        <pattern
          id="${id}-open"
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line class="hatch" x1="0" y1="0" x2="0" y2="7" />
        </pattern>
      </defs>
      ${yearsOf(scale, height)} ${rows.map((row, at) => rowOf(frame, id, scale, row, at))}
      ${
        marked === undefined
          ? NOTHING
          : html`<line
              class="now"
              x1="${scale.x(marked)}"
              x2="${scale.x(marked)}"
              y1="${AXIS - 6}"
              y2="${height}"
            >
              <title>${dayText(frame, formatDay(marked))}</title>
            </line>`
      }
    </svg>
  </div>`
}

interface Scale {
  readonly first: number
  readonly last: number
  readonly x: (day: Day) => number
}

function scaleOf(rows: readonly BarRow[], marked: Day | undefined): Scale {
  const days = [
    ...(marked === undefined ? [] : [marked]),
    ...rows.flatMap(({ bars }) => bars.flatMap(({ from, until }) => [from ?? [], until ?? []].flat())),
  ]
  const years = days.map(day => civilOf(day).year).filter(year => year > 1900 && year < 2200)
  const [first, last] = years.length === 0 ? [2014, 2026] : [Math.min(...years) - 1, Math.max(...years) + 1]
  const [start, end] = [dayFrom(first, 1, 1), dayFrom(last + 1, 1, 1)]
  const x = (day: Day): number =>
    round(LABEL + ((Math.min(Math.max(day, start), end) - start) / (end - start)) * (WIDTH - LABEL))
  return { first, last, x }
}

function yearsOf({ first, last, x }: Scale, height: number): readonly Html[] {
  const count = last - first + 1
  const step = Math.ceil((count * 44) / (WIDTH - LABEL))
  return Array.from({ length: count }, (_, at) => first + at).map(year => {
    const left = x(dayFrom(year, 1, 1))
    return html`<line class="grid" x1="${left}" x2="${left}" y1="${AXIS - 4}" y2="${height}" />${
        (year - first) % step === 0 ? html`<text class="year" x="${left + 4}" y="14">${year}</text>` : NOTHING
      }`
  })
}

function rowOf(frame: Frame, id: string, scale: Scale, { title, bars }: BarRow, at: number): Html {
  const top = AXIS + at * ROW + (ROW - BAR) / 2
  const shown = title.length * LETTER > LABEL - 8 ? `${title.slice(0, 18)}…` : title
  return html`<text class="label" x="0" y="${top + BAR / 2 + 4}">${shown}</text>${bars.map(bar =>
      barOf(frame, id, scale, bar, top),
    )}`
}

function barOf(frame: Frame, id: string, { x, first, last }: Scale, bar: Bar, top: number): Html {
  const left = bar.from === undefined ? LABEL : x(bar.from)
  const right = bar.until === undefined ? WIDTH : x(bar.until)
  const width = round(right - left)
  if (width <= 0) return NOTHING
  const { best, worst } = bar.range
  const isQuiet = best === worst && worst === 'clear'
  const words = bar.text ?? rangeWords(frame, bar.range)
  const since = bar.from === undefined ? String(first) : dayText(frame, formatDay(bar.from))
  const until = bar.until === undefined ? String(last) : dayText(frame, formatDay(bar.until))
  const hasRoom = widthOf(words) + 12 < width
  const [y, height] = isQuiet ? [top + BAR / 2 - 2, 4] : [top, BAR]
  return html`<g data-status="${worst}">
    <rect class="bar" x="${left}" y="${y}" width="${width}" height="${height}" rx="2">
      <title>${words}: ${since} – ${until}</title>
    </rect>
    ${
      best === worst
        ? NOTHING
        : html`<rect
            class="over"
            x="${left}"
            y="${y}"
            width="${width}"
            height="${height}"
            fill="url(#${id}-open)"
          />`
    }
    ${
      hasRoom && !isQuiet
        ? html`<text class="in ${best === worst ? '' : 'on-hatch'}" x="${left + 6}" y="${top + BAR / 2 + 4}"
            >${words}</text
          >`
        : NOTHING
    }
  </g>`
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 13 : LETTER), 0)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
