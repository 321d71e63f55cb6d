import type { Level } from '../../../model/resolution.ts'
import { STATUSES } from '../../../model/status.ts'
import type { Problem } from '../../../base/problem.ts'
import { renderPlace } from '../../../base/problem.ts'
import type { ScreeningWire } from '../../../wire/screening.ts'
import { addressWith } from '../../address.ts'
import { textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayMark, instantMark, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { actsList, just, statusMark } from '../../words.ts'
import { eventList, type EventShown } from './events.ts'
import { type InventoryWire, screeningState } from './screen.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

/** A line of what an inventory holds. */
export interface HeldRow {
  readonly name: string
  readonly publisher: string
  readonly version: string
  readonly takenFor: string
  /** How closely that is known; empty where it is nobody's. */
  readonly level: Level | ''
  readonly isPossible: boolean
  readonly at: string
  readonly quantity: number
  readonly lines: number
}

/** What the page of one inventory shows. */
export interface InventoryPage {
  readonly inventory: InventoryWire
  readonly history: readonly ScreeningWire[]
  readonly units: UnitNames
  readonly news: readonly EventShown[]
  readonly held: readonly HeldRow[]
  /** Cursor of the next page of what it holds. */
  readonly next: string | undefined
  readonly words: string
}

const MOST_PROBLEMS = 20

/** One inventory: how it was read, what is wrong with it, what has changed, and everything in it. */
export function inventoryPage(frame: Frame, page: InventoryPage): Html {
  const { texts, csrf = '' } = frame
  const { inventory, units, history, news } = page
  const { latest, current } = inventory
  return html`<p class="crumbs"><a href="/screen">${texts['screen.title']}</a></p>
    <h1>${inventory.name}</h1>
    <dl class="facts">
      <dt>${texts['finding.unit']}</dt>
      <dd>${unitLink(units, inventory.unit)}</dd>
      <dt>${texts['screen.acts']}</dt>
      <dd>${actsList(frame, inventory.acts)}</dd>
      ${
        inventory.asOf === null
          ? NOTHING
          : html`<dt>${texts['screen.as-of']}</dt>
              <dd>${dayMark(frame, inventory.asOf)}</dd>`
      }
      ${
        latest === null
          ? NOTHING
          : html`<dt>${texts['screen.state']}</dt>
              <dd>${screeningState(frame, latest)} ${buttons(frame, latest, csrf)}</dd>`
      }
      ${current === null ? NOTHING : counts(frame, current)}
    </dl>
    ${latest === null || latest.problemCount === 0 ? NOTHING : problems(frame, latest)}
    ${
      inventory.isPending
        ? html`<p class="note" role="status" data-pending="${inventory.id}">${texts['screen.pending']}</p>`
        : NOTHING
    }
    <p class="no-print">
      <a class="button" href="/findings?inventory=${encodeURIComponent(inventory.id)}"
        >${texts['screen.see-findings']}</a
      >
    </p>
    <h2>${texts['screen.news']}</h2>
    ${news.length === 0 ? html`<p class="none">${texts['screen.no-news']}</p>` : eventList(frame, news)}
    ${current === null ? NOTHING : held(frame, page)}
    ${history.length < 2 ? NOTHING : earlier(frame, history)}`
}

function counts(frame: Frame, current: ScreeningWire): Html {
  const { texts } = frame
  return html`<dt>${texts['screen.file']}</dt>
    <dd>${current.file} · ${instantMark(frame, current.endedAt ?? current.queuedAt)}</dd>
    <dt>${texts['screen.read-as']}</dt>
    <dd>${current.notes.map(note => html`<span lang="en">${note}</span> `)}</dd>
    <dt>${texts['screen.items']}</dt>
    <dd>
      ${numberText(frame, current.items)} · ${texts['screen.known']} ${numberText(frame, current.known)} ·
      ${texts['screen.possible']} ${numberText(frame, current.possible)}
    </dd>
    ${
      Object.keys(current.byStatus).length === 0
        ? NOTHING
        : html`<dt>${texts['screen.counts']}</dt>
            <dd>
              <ul class="chips">
                ${STATUSES.filter(status => (current.byStatus[status] ?? 0) > 0).map(
                  status =>
                    html`<li>
                      ${statusMark(frame, just(status))} ${numberText(frame, current.byStatus[status] ?? 0)}
                    </li>`,
                )}
              </ul>
            </dd>`
    }`
}

function buttons({ texts }: Frame, { id, state }: ScreeningWire, csrf: string): Html {
  const what = state === 'failed' ? 'retry' : state === 'queued' || state === 'reading' ? 'cancel' : undefined
  if (what === undefined) return NOTHING
  return html`<form class="inline" method="post" action="/screenings/${id}/${what}">
    <input type="hidden" name="csrf" value="${csrf}" />
    <button class="second">${texts[`screen.${what}`]}</button>
  </form>`
}

function problems(frame: Frame, screening: ScreeningWire): Html {
  const { texts } = frame
  const shown = screening.problems.slice(0, MOST_PROBLEMS)
  const more = screening.problemCount - shown.length
  return html`<div class="problem">
    <p>${texts['screen.problems-say']({ count: numberText(frame, screening.problemCount) })}</p>
    <ul lang="en">
      ${shown.map(problem => html`<li>${problemLine(problem)}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${texts['screen.more-problems']({ count: numberText(frame, more) })}</p>` : NOTHING}
  </div>`
}

function problemLine({ at, says }: ScreeningWire['problems'][number]): Html {
  const place: Problem['at'] = Object.fromEntries(
    Object.entries(at).filter(([, value]) => value !== undefined),
  )
  return html`<span class="id">${renderPlace(place)}</span> ${says}`
}

/** What is less than a product by itself. */
function levelMark({ texts }: Frame, level: HeldRow['level']): Html {
  return level === '' || level === 'product' ? NOTHING : html` <small>(${texts[`level.${level}`]})</small>`
}

function held(frame: Frame, { held: rows, next, words, inventory }: InventoryPage): Html {
  const { texts } = frame
  const isWhole = next === undefined && !frame.here.includes('after=')
  return html`<h2 id="holds">${texts['screen.holds']}</h2>
    <form class="filters" method="get" action="/inventories/${inventory.id}#holds">
      ${textField({ name: 'words', label: texts['table.words'], value: words, type: 'search' })}
      <p class="field go"><button>${texts['table.filter']}</button></p>
    </form>
    ${plainTable<HeldRow>(frame, {
      name: 'held',
      ...(isWhole ? {} : { isPart: true }),
      caption: texts['screen.holds'],
      rows,
      columns: [
        { key: 'name', title: texts['screen.name'], isHead: true, cell: row => row.name },
        { key: 'maker', title: texts['screen.maker'], isMinor: true, cell: row => row.publisher },
        { key: 'version', title: texts['screen.version'], cell: row => row.version },
        {
          key: 'for',
          title: texts['screen.taken-for'],
          cell: row =>
            row.takenFor === ''
              ? html`<span class="quiet">${texts['screen.nobodys']}</span>`
              : html`${row.isPossible ? '? ' : NOTHING}${row.takenFor}${levelMark(frame, row.level)}`,
        },
        {
          key: 'quantity',
          title: texts['screen.quantity'],
          isNumber: true,
          cell: row => numberText(frame, row.quantity),
        },
        {
          key: 'at',
          title: texts['screen.place'],
          isMinor: true,
          cell: row => html`<span class="id">${row.at}</span>`,
        },
      ],
    })}
    ${
      isWhole
        ? NOTHING
        : html`<p class="take no-print">
            ${texts['table.export']}
            ${(['csv', 'json'] as const).map(
              format =>
                html`<a
                  href="${addressWith(`/inventories/${inventory.id}/held.${format}`, { words })}"
                  download
                  >${format.toUpperCase()}</a
                > `,
            )}
          </p>`
    }
    ${
      next === undefined
        ? NOTHING
        : html`<p class="pages">
            <a rel="next" href="${addressWith(frame.here, { after: next })}#holds"
              >${texts['finding.next']}</a
            >
          </p>`
    }`
}

function earlier(frame: Frame, history: readonly ScreeningWire[]): Html {
  const { texts } = frame
  return html`<h2>${texts['screen.history']}</h2>
    ${plainTable<ScreeningWire>(frame, {
      name: 'files',
      caption: texts['screen.history'],
      rows: history,
      columns: [
        { key: 'file', title: texts['screen.file'], isHead: true, cell: row => row.file },
        { key: 'state', title: texts['screen.state'], cell: row => screeningState(frame, row) },
        {
          key: 'items',
          title: texts['screen.items'],
          isNumber: true,
          cell: row => numberText(frame, row.items),
        },
        {
          key: 'known',
          title: texts['screen.known'],
          isNumber: true,
          cell: row => numberText(frame, row.known),
        },
        {
          key: 'when',
          title: texts['screen.when'],
          cell: row => instantMark(frame, row.endedAt ?? row.queuedAt),
        },
      ],
    })}`
}
