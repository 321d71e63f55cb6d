import type { Snapshot } from '../../../model/snapshot.ts'
import type { StatusRange } from '../../../model/status.ts'
import { pathTo } from '../../address.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { tableName } from '../../table-state.ts'
import { actText, presetText, statusMark } from '../../words.ts'

/** What each day of a measure did to verdicts. */
export interface HistoryShown {
  readonly moments: readonly {
    readonly day: string
    readonly stages: readonly ('proposed' | 'announced' | 'issued' | 'withdrawn' | 'repealed')[]
    readonly begins: readonly string[]
    readonly ends: readonly string[]
    readonly effects: readonly {
      readonly act: string
      readonly before: StatusRange
      readonly after: StatusRange
      readonly products: number
      readonly organisations: readonly string[]
    }[]
  }[]
  readonly products: number
  readonly organisations: number
}

type Effect = HistoryShown['moments'][number]['effects'][number]

/** The days of a measure, each with the verdicts that changed on it; a link to them where they were not asked for. */
export function historySection(
  frame: Frame,
  snapshot: Snapshot,
  measure: string,
  history: HistoryShown | undefined,
): Html {
  const { texts } = frame
  const content =
    history === undefined
      ? html`<p>
          <a href="${pathTo('/measures', measure)}?history=1#history">${texts['measure.history-show']}</a>
        </p>`
      : html`<p class="note">
            ${texts['measure.history-says']({
              products: numberText(frame, history.products),
              organisations: numberText(frame, history.organisations),
            })}
          </p>
          ${history.moments.map(moment => momentArticle(frame, snapshot, moment))}`
  return html`<section id="history">
    <h2>${texts['measure.history']}</h2>
    ${content}
  </section>`
}

function momentArticle(frame: Frame, snapshot: Snapshot, moment: HistoryShown['moments'][number]): Html {
  const { texts } = frame
  const { day, stages, begins, ends, effects } = moment
  const local = (id: string): string => id.slice(id.indexOf('/') + 1)
  const title = dayText(frame, day)
  const links = (ids: readonly string[]): Html =>
    html`${ids.map((id, at) => html`${at === 0 ? '' : ', '}<a class="id" href="#${local(id)}">${local(id)}</a>`)}`
  return html`<article class="moment">
    <h3>${title} ${stages.map(stage => html`<span class="tag">${texts[`stage.${stage}`]}</span> `)}</h3>
    ${begins.length === 0 ? '' : html`<p>${texts['measure.begins']}: ${links(begins)}</p>`}
    ${ends.length === 0 ? '' : html`<p>${texts['measure.ends']}: ${links(ends)}</p>`}
    ${
      effects.length === 0
        ? html`<p class="none">${texts['measure.no-effect']}</p>`
        : plainTable<Effect>(frame, {
            name: tableName('day', day),
            caption: title,
            rows: effects,
            columns: [
              {
                key: 'act',
                title: texts['ask.act'],
                isHead: true,
                isShort: true,
                cell: ({ act }) => actText(frame, act),
              },
              {
                key: 'before',
                title: texts['measure.before'],
                cell: ({ before }) => statusMark(frame, before),
              },
              { key: 'after', title: texts['measure.then'], cell: ({ after }) => statusMark(frame, after) },
              {
                key: 'products',
                title: texts['nav.products'],
                isNumber: true,
                cell: ({ products }) => numberText(frame, products),
              },
              {
                key: 'organisations',
                title: texts['measure.for-whom'],
                cell: ({ organisations }) => whomCell(frame, snapshot, organisations),
              },
            ],
          })
    }
  </article>`
}

/** So many are named at once. */
const MOST_NAMED = 2

function whomCell(frame: Frame, snapshot: Snapshot, organisations: readonly string[]): Html {
  const names = html`${organisations.map(id => presetText(frame, snapshot, id)).join('; ')}`
  if (organisations.length <= MOST_NAMED) return names
  return html`<details class="inline">
    <summary>${numberText(frame, organisations.length)}</summary>
    ${names}
  </details>`
}
