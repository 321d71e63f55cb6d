import type { FindingWire } from '../../../wire/finding.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { plainTable } from '../../table.ts'
import { actText, statusMark } from '../../words.ts'
import { eventList, type EventShown } from './events.ts'
import { unitLink, type UnitNames } from './unit-names.ts'
import { dueTable, type DueRow } from './units.ts'
import { waiversTable, type WaiversShown } from './waivers.ts'

/** What somebody has to do. */
export interface WorkPage {
  readonly mine: readonly FindingWire[]
  readonly due: readonly DueRow[]
  readonly toDecide: WaiversShown
  readonly ending: WaiversShown
  readonly news: readonly EventShown[]
  readonly units: UnitNames
}

/** Somebody's own page: what waits for them, and what has happened. */
export function workPage(frame: Frame, { mine, due, toDecide, ending, news, units }: WorkPage): Html {
  const { texts } = frame
  return html`<h1>${texts['work.title']}</h1>
    <h2>${texts['work.mine']}</h2>
    ${
      mine.length === 0
        ? html`<p class="none">${texts['work.mine-none']}</p>`
        : plainTable<FindingWire>(frame, {
            name: 'mine',
            caption: texts['work.mine'],
            rows: mine,
            columns: [
              {
                key: 'what',
                title: texts['finding.what'],
                isHead: true,
                cell: row =>
                  html`<a href="${pathTo('/findings', row.id)}">${row.name}: ${actText(frame, row.act)}</a>`,
              },
              { key: 'status', title: texts['finding.status'], cell: row => statusMark(frame, row) },
              { key: 'unit', title: texts['finding.unit'], cell: row => unitLink(units, row.unit) },
            ],
          })
    }
    <h2>${texts['work.due']}</h2>
    ${dueTable(frame, due)}
    <h2>${texts['work.decide']}</h2>
    ${
      toDecide.waivers.length === 0
        ? html`<p class="none">${texts['work.decide-none']}</p>`
        : waiversTable(frame, toDecide, 'to-decide')
    }
    <h2>${texts['work.soon']}</h2>
    ${
      ending.waivers.length === 0
        ? html`<p class="none">${texts['work.soon-none']}</p>`
        : waiversTable(frame, ending, 'ending')
    }
    <h2>${texts['work.news']}</h2>
    ${news.length === 0 ? html`<p class="none">${texts['work.news-none']}</p>` : eventList(frame, news)}`
}
