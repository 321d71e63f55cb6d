import type { Problem } from '../../../base/problem.ts'
import type { Change } from '../../../model/change.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { StatusRange } from '../../../model/status.ts'
import { pathTo } from '../../address.ts'
import { areaField, type Choice, dateField, hiddenFields, selectField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayText, numberText } from '../../numbers.ts'
import { plainTable } from '../../table.ts'
import { tableName } from '../../table-state.ts'
import { actText, inEnglish, presetText, statusMark } from '../../words.ts'
import { placedProblem } from '../../problem-box.ts'

/** What a draft would change of what one unit holds. */
export interface UnitImpact {
  readonly unit: string
  readonly title: string
  readonly changes: readonly {
    readonly product: string
    readonly name: string
    readonly act: string
    readonly before: StatusRange
    readonly after: StatusRange
    readonly items: number
    readonly deadline?: string
  }[]
  readonly items: number
  readonly firstDeadline?: string
}

/** A verdict of the catalogue that would change, with the names of what it is about. */
export interface NamedChange extends Change {
  readonly name: string
  readonly maker: string
}

/** What a draft would change, told without the catalogue that it was tried in. */
export interface TriedDraft {
  readonly measure: string
  readonly products: number
  readonly changes: readonly NamedChange[]
  readonly isCut: boolean
  /** What it would change in the inventories of whoever looks, by unit. */
  readonly ours: readonly UnitImpact[]
  readonly date: string
}

/** A draft and what came of it. */
export interface ImpactPage {
  readonly text: string
  readonly as: readonly string[]
  readonly on: string
  readonly organisations: readonly Choice[]
  readonly problems: readonly Problem[]
  /** The catalogue as it stands. */
  readonly snapshot: Snapshot
  readonly tried?: TriedDraft
}

/** So many organisations a draft is tried for at once. */
export const MOST_TRIED_FOR = 3

/** Where a draft measure is tried before anybody publishes it: which verdicts on products of the catalogue would change. */
export function impactPage(frame: Frame, page: ImpactPage): Html {
  const { texts, csrf } = frame
  const { text, as, on, organisations, problems, tried } = page
  return html`<h1>${texts['nav.impact']}</h1>
    <p class="prose">${texts['impact.says']}</p>
    ${problems.map(problem => inEnglish(frame, placedProblem(problem)))}
    ${tried === undefined ? NOTHING : resultOf(frame, page.snapshot, tried)}
    <form class="card plain no-print" method="post" action="/impact">
      ${hiddenFields({ csrf })}
      ${areaField({
        name: 'text',
        label: texts['impact.draft'],
        value: text,
        rows: 18,
        hint: texts['impact.draft-hint'],
        isRequired: true,
      })}
      <p class="field">
        <label for="draft-file" hidden data-load-label>${texts['impact.load']}</label>
        <input
          id="draft-file"
          type="file"
          accept=".yaml,.yml,text/yaml,text/plain"
          data-load="field-text"
          hidden
        />
      </p>
      <div class="row">
        ${Array.from({ length: MOST_TRIED_FOR }, (_, at) =>
          selectField({
            name: 'as',
            id: `as-${at}`,
            label: texts['conflicts.side']({ number: String(at + 1) }),
            value: as[at],
            choices: organisations,
            none: '–',
          }),
        )}
        ${dateField({ name: 'on', label: texts['impact.on'], value: on })}
      </div>
      <p><button>${texts['impact.go']}</button></p>
    </form>`
}

function resultOf(frame: Frame, snapshot: Snapshot, tried: TriedDraft): Html {
  const { texts } = frame
  const { measure, products, changes, isCut, date, ours } = tried
  return html`<section class="answer" aria-live="polite">
    <h2>${texts['impact.result']({ measure })}</h2>
    <p class="sentence">
      ${texts['impact.counts']({
        changes: numberText(frame, changes.length) + (isCut ? '+' : ''),
        products: numberText(frame, products),
        day: dayText(frame, date),
      })}
    </p>
    ${frame.person === undefined ? NOTHING : oursSection(frame, ours)}
    <h3>${texts['impact.in-catalogue']}</h3>
    ${
      changes.length === 0
        ? html`<p class="none">${texts['impact.nothing']}</p>`
        : plainTable<NamedChange>(frame, {
            name: 'changes',
            caption: texts['impact.changes'],
            rows: changes,
            columns: [
              {
                key: 'product',
                title: texts['products.name'],
                isHead: true,
                cell: ({ product, name, maker }) =>
                  html`<a href="${pathTo('/products', product)}">${name}</a> <small>${maker}</small>`,
              },
              {
                key: 'organisation',
                title: texts['party.organisation'],
                cell: ({ organisation }) => presetText(frame, snapshot, organisation),
              },
              { key: 'act', title: texts['ask.act'], cell: ({ act }) => actText(frame, act) },
              {
                key: 'before',
                title: texts['impact.before'],
                cell: ({ before }) => statusMark(frame, before),
              },
              { key: 'after', title: texts['impact.after'], cell: change => statusMark(frame, change.after) },
              {
                key: 'provision',
                title: texts['ask.provision'],
                cell: ({ ledAfter }) => html`<span class="id">${ledAfter ?? ''}</span>`,
              },
            ],
          })
    }
  </section>`
}

/** What the draft would change of what the registry holds: unit by unit, items and last days. */
function oursSection(frame: Frame, ours: readonly UnitImpact[]): Html {
  const { texts } = frame
  if (ours.length === 0) return html`<p class="none">${texts['impact.ours-none']}</p>`
  return html`<section>
    <h3>${texts['impact.ours']}</h3>
    ${ours.map(
      ({ unit, title, changes, items, firstDeadline }) =>
        html`<h4>
            <a href="${pathTo('/units', unit)}">${title}</a> ·
            ${texts['impact.unit-items']({ count: numberText(frame, items) })}${
              firstDeadline === undefined
                ? ''
                : ` · ${texts['impact.first-deadline']({ day: dayText(frame, firstDeadline) })}`
            }
          </h4>
          ${plainTable<UnitImpact['changes'][number]>(frame, {
            name: tableName('unit', unit),
            caption: title,
            rows: changes,
            columns: [
              {
                key: 'product',
                title: texts['products.name'],
                isHead: true,
                cell: ({ product, name }) => html`<a href="${pathTo('/products', product)}">${name}</a>`,
              },
              { key: 'act', title: texts['ask.act'], cell: ({ act }) => actText(frame, act) },
              {
                key: 'before',
                title: texts['impact.before'],
                cell: ({ before }) => statusMark(frame, before),
              },
              { key: 'after', title: texts['impact.after'], cell: change => statusMark(frame, change.after) },
              {
                key: 'items',
                title: texts['impact.items'],
                isNumber: true,
                cell: change => numberText(frame, change.items),
              },
              {
                key: 'deadline',
                title: texts['impact.deadline'],
                cell: ({ deadline }) => (deadline === undefined ? '–' : dayText(frame, deadline)),
              },
            ],
          })} `,
    )}
  </section>`
}
