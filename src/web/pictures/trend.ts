import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayMark, dayText, numberText } from '../numbers.ts'
import { plainTable } from '../table.ts'

/** How many were open at the end of a day. */
export interface TrendPoint {
  readonly day: string
  readonly open: number
}

const WIDTH = 960
const HEIGHT = 180
const LEFT = 56
const BOTTOM = 28
const TOP = 12
const DAY_MS = 86_400_000
/** So many days stand in the table behind the picture. */
const MOST_ROWS = 60

/** A line of steps over time, drawn by the server, with its table behind it. */
export function trendSection(frame: Frame, title: string, points: readonly TrendPoint[]): Html {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return NOTHING
  return html`<h2>${title}</h2>
    <div class="picture" role="region" aria-label="${title}" tabindex="0">
      ${picture(frame, title, points)}
    </div>
    <details>
      <summary>${frame.texts['table.count']({ count: numberText(frame, last.open) })}</summary>
      ${plainTable<TrendPoint>(frame, {
        name: 'trend',
        caption: title,
        rows: points.slice(-MOST_ROWS),
        columns: [
          {
            key: 'day',
            title: frame.texts['screen.when'],
            isHead: true,
            cell: ({ day }) => dayMark(frame, day),
          },
          {
            key: 'open',
            title: frame.texts['finding.count'],
            isNumber: true,
            cell: ({ open }) => numberText(frame, open),
          },
        ],
      })}
    </details>`
}

function picture(frame: Frame, title: string, points: readonly TrendPoint[]): Html {
  const times = points.map(({ day }) => Date.parse(`${day}T00:00:00Z`))
  const today = Date.parse(`${frame.today}T00:00:00Z`)
  const begin = times[0] ?? today
  const span = Math.max(DAY_MS, Math.max(today, times.at(-1) ?? today) - begin)
  const most = Math.max(1, ...points.map(({ open }) => open))
  const x = (time: number): number => LEFT + ((time - begin) / span) * (WIDTH - LEFT - 8)
  const y = (open: number): number => TOP + (1 - open / most) * (HEIGHT - TOP - BOTTOM)
  const path = points
    .map(({ open }, at) => {
      const here = x(times[at] ?? begin).toFixed(1)
      return at === 0 ? `M${here},${y(open).toFixed(1)}` : `H${here}V${y(open).toFixed(1)}`
    })
    .join('')
  return html`<svg
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    role="img"
    aria-label="${title}"
  >
    <line
      x1="${LEFT}"
      y1="${y(0)}"
      x2="${WIDTH - 8}"
      y2="${y(0)}"
      stroke="currentColor"
      stroke-opacity="0.4"
    />
    <text x="${LEFT - 8}" y="${y(most) + 4}" text-anchor="end">${numberText(frame, most)}</text>
    <text x="${LEFT - 8}" y="${y(0) + 4}" text-anchor="end">0</text>
    <text x="${LEFT}" y="${HEIGHT - 6}">${dayText(frame, points[0]?.day ?? '')}</text>
    <text x="${WIDTH - 8}" y="${HEIGHT - 6}" text-anchor="end">${dayText(frame, frame.today)}</text>
    <path d="${path}H${x(begin + span).toFixed(1)}" fill="none" stroke="var(--accent)" stroke-width="2.5" />
  </svg>`
}
