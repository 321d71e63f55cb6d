import { FIRST_DAY, formatDay } from '../../base/day.ts'
import type { Setting } from '../../report/asked.ts'
import type { ActTimeline, DatedStretch } from '../../report/timeline-page.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayText } from '../numbers.ts'
import { plainTable } from '../table.ts'
import { provisionLink } from '../provision-link.ts'
import { actText, just, statusMark } from '../words.ts'
import { type Bar, barsPicture, type BarRow } from './bars.ts'

/** The status of each act over the years: a picture, what its marks mean, and behind it the same as a table. */
export function timelineSection(
  frame: Frame,
  { date, snapshot }: Setting,
  acts: readonly ActTimeline[],
): Html {
  const { texts } = frame
  if (acts.length === 0) return NOTHING
  const rows = acts.map(({ act, stretches }): BarRow => ({
    title: actText(frame, act),
    bars: stretches.map(({ from, range }, at): Bar => {
      const next = stretches[at + 1]?.from
      return {
        ...(from === FIRST_DAY ? {} : { from }),
        ...(next === undefined ? {} : { until: next }),
        range,
      }
    }),
  }))
  const met = [...new Set(acts.flatMap(({ stretches }) => stretches.map(({ range }) => range.worst)))]
  const hasOpen = acts.some(({ stretches }) => stretches.some(({ range }) => range.best !== range.worst))
  const table = acts.flatMap(({ act, stretches }) => stretches.map(stretch => ({ act, ...stretch })))
  return html`<section class="timeline">
    <h3>${texts['ask.timeline']}</h3>
    ${barsPicture(frame, { id: 'timeline', rows, marked: date, title: texts['ask.timeline'] })}
    <p class="key">
      ${met.map(status => html`${statusMark(frame, just(status))} `)}
      ${hasOpen ? html`<span class="hatched-key" aria-hidden="true"></span> ${texts['ask.open-end']}` : NOTHING}
    </p>
    <details>
      <summary>${texts['ask.as-table']}</summary>
      ${plainTable<DatedStretch & { readonly act: string }>(frame, {
        name: 'years',
        caption: texts['ask.timeline'],
        rows: table,
        columns: [
          { key: 'act', title: texts['ask.act'], cell: ({ act }) => actText(frame, act), isHead: true },
          {
            key: 'from',
            title: texts['ask.from'],
            cell: ({ from }) => (from === FIRST_DAY ? texts['ask.before'] : dayText(frame, formatDay(from))),
          },
          { key: 'status', title: texts['ask.status'], cell: ({ range }) => statusMark(frame, range) },
          {
            key: 'provision',
            title: texts['ask.provision'],
            cell: ({ leading }) => (leading === undefined ? '' : provisionLink(snapshot, leading)),
          },
        ],
      })}
    </details>
  </section>`
}
