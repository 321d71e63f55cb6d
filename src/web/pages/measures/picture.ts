import { addDays, type Day } from '../../../base/day.ts'
import type { Effect, Measure, Provision } from '../../../model/measure.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { Status } from '../../../model/status.ts'
import { endOf, startOf } from '../../../report/provision-text.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { type BarRow, barsPicture } from '../../pictures/bars.ts'
import { actText, just } from '../../words.ts'

/** What a provision does at its worst, as the colour of a status. */
export const STATUS_OF_EFFECT: Readonly<Record<Effect, Status>> = {
  prohibit: 'prohibited',
  'list-only': 'not-approved',
  approve: 'approved',
  restrict: 'restricted',
  discourage: 'discouraged',
  disqualify: 'disqualifying',
  oblige: 'restricted',
  review: 'under-review',
}

const MOST_ROWS = 24

/** Which acts since when: a row for each act, a bar for each provision that governs it. */
export function measurePicture(frame: Frame, snapshot: Snapshot, measure: Measure): Html {
  const { texts } = frame
  const issued = measure.stages.find(({ stage }) => stage === 'issued')
  if (issued === undefined) return html`<p class="note">${texts['measure.not-issued']}</p>`
  const ended = measure.stages.find(({ stage }) => stage === 'withdrawn' || stage === 'repealed')?.on[0]
  const provisions = measure.provisions.flatMap(id => snapshot.provisions[id] ?? [])
  const rows = provisions.flatMap(provision =>
    provision.acts.flatMap((act): BarRow[] => {
      const bar = barOf(snapshot, provision, ended)
      return bar === undefined
        ? []
        : [
            {
              title: actText(frame, act),
              bars: [
                {
                  ...bar,
                  range: just(STATUS_OF_EFFECT[provision.effect]),
                  text: `${texts[`effect.${provision.effect}`]} · ${provision.id.slice(measure.id.length + 1)}`,
                },
              ],
            },
          ]
    }),
  )
  if (rows.length === 0) return NOTHING
  return html`<section>
    <h2>${texts['measure.picture']}</h2>
    ${barsPicture(frame, {
      id: 'acts',
      title: texts['measure.picture'],
      rows: [...Map.groupBy(rows, ({ title }) => title).values()].flat().slice(0, MOST_ROWS),
      says: texts['measure.picture-says'],
    })}
  </section>`
}

function barOf(
  snapshot: Snapshot,
  provision: Provision,
  ended: Day | undefined,
): { readonly from: Day; readonly until?: Day } | undefined {
  const start = startOf(snapshot, provision)
  if (start === undefined) return undefined
  const last = endOf(provision)
  const until = last === undefined ? ended : addDays(last[1], 1)
  return until === undefined ? { from: start[0] } : { from: start[0], until }
}
