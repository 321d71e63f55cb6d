import type { Problem } from '../../../base/problem.ts'
import type { inventory as inventoryShape, ScreeningWire } from '../../../wire/screening.ts'
import { pathTo } from '../../address.ts'
import { type Choice, choiceFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'
import { actText, wordOf } from '../../words.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

export type InventoryWire = (typeof inventoryShape)['_output']

/** What the page of screenings shows. */
export interface ScreenPage {
  readonly inventories: readonly InventoryWire[]
  /** How many findings of each are not closed; undefined where nobody counted them. */
  readonly findings: ReadonlyMap<string, number> | undefined
  readonly units: UnitNames
  readonly choices: readonly Choice[]
  readonly unit: string
  readonly acts: readonly string[]
  readonly largest: string
  readonly problems: readonly Problem[]
}

/** Where files are sent, and what has come of those that were. */
export function screenPage(frame: Frame, page: ScreenPage): Html {
  const { texts } = frame
  return html`<h1>${texts['screen.title']}</h1>
    <p class="lead">${texts['screen.says']}</p>
    ${page.problems.map(problemBox)} ${page.choices.length === 0 ? NOTHING : form(frame, page)}
    <h2>${texts['screen.inventories']}</h2>
    ${page.inventories.length === 0 ? html`<p class="none">${texts['screen.none']}</p>` : list(frame, page)}`
}

function form(frame: Frame, { choices, unit, acts, largest }: ScreenPage): Html {
  const { texts, csrf = '' } = frame
  return html`<form
    class="card screen"
    method="post"
    action="/screen"
    enctype="multipart/form-data"
    data-screen
    data-csrf="${csrf}"
  >
    <input type="hidden" name="csrf" value="${csrf}" />
    <div class="field drop">
      <label for="files">${texts['screen.drop']}</label>
      <input id="files" name="file" type="file" multiple required />
      <p class="hint">${texts['screen.limit']({ most: largest })}</p>
    </div>
    <div class="row">
      ${selectField({ name: 'unit', label: texts['screen.unit'], choices, value: unit })}
      ${textField({
        name: 'inventory',
        label: texts['screen.inventory'],
        hint: texts['screen.inventory-hint'],
        most: 200,
      })}
    </div>
    ${choiceFields({
      name: 'acts',
      legend: texts['screen.acts'],
      kind: 'checkbox',
      chosen: ['use', 'procure'],
      choices: acts.map(act => ({ value: act, text: actText(frame, act) })),
    })}
    <p><button>${texts['screen.go']}</button></p>
    <ul class="progress" aria-live="polite"></ul>
  </form>`
}

function list(frame: Frame, { inventories, units, findings }: ScreenPage): Html {
  const { texts } = frame
  return plainTable<InventoryWire>(frame, {
    name: 'inventories',
    caption: texts['screen.inventories'],
    rows: inventories,
    columns: [
      {
        key: 'name',
        title: texts['screen.inventory'],
        isHead: true,
        cell: ({ id, name }) => html`<a href="${pathTo('/inventories', id)}">${name}</a>`,
      },
      { key: 'unit', title: texts['finding.unit'], cell: ({ unit }) => unitLink(units, unit) },
      {
        key: 'state',
        title: texts['screen.state'],
        cell: ({ latest }) => (latest === null ? '' : screeningState(frame, latest)),
      },
      {
        key: 'items',
        title: texts['screen.items'],
        isNumber: true,
        cell: ({ current }) => numberText(frame, current?.items ?? 0),
      },
      {
        key: 'known',
        title: texts['screen.known'],
        isNumber: true,
        cell: ({ current }) => numberText(frame, current?.known ?? 0),
      },
      {
        key: 'possible',
        title: texts['screen.possible'],
        isNumber: true,
        cell: ({ current }) => numberText(frame, current?.possible ?? 0),
      },
      {
        key: 'findings',
        title: texts['screen.findings'],
        cell: ({ id, isPending }) =>
          html`<a href="/findings?inventory=${encodeURIComponent(id)}"
              >${
                findings === undefined
                  ? texts['screen.see-findings']
                  : texts['screen.findings-of']({ count: numberText(frame, findings.get(id) ?? 0) })
              }</a
            >${isPending ? html` <small>${texts['screen.working-out']}</small>` : NOTHING}`,
      },
      {
        key: 'when',
        title: texts['screen.when'],
        isMinor: true,
        cell: ({ latest }) => (latest === null ? '' : instantMark(frame, latest.endedAt ?? latest.queuedAt)),
      },
    ],
  })
}

/** How far a screening has come, in words, with its share while it is being read. */
export function screeningState(frame: Frame, screening: ScreeningWire): Html {
  const { state, bytesRead, sizeBytes, items, id } = screening
  const text = wordOf(frame, 'screen-state', state)
  if (state === 'queued')
    return html`<span class="tag" data-state="queued" data-progress="${id}">${text}</span>`
  if (state !== 'reading') return html`<span class="tag" data-state="${state}">${text}</span>`
  const share = sizeBytes === 0 ? 0 : Math.min(100, Math.round((100 * bytesRead) / sizeBytes))
  return html`<span data-progress="${id}"
    >${text} <progress max="100" value="${share}">${share} %</progress> ${numberText(frame, items)}</span
  >`
}
