import type { Problem } from '../../../base/problem.ts'
import { STATUSES, type Status } from '../../../model/status.ts'
import type { Unit } from '../../../wire/unit.ts'
import { pathTo } from '../../address.ts'
import { areaField, type Choice, hiddenFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable } from '../../table.ts'

/** A unit in the tree with what is open in it and below. */
export interface UnitRow {
  readonly id: string
  readonly title: string
  readonly depth: number
  /** Open findings of the unit itself and of those below, by the worst end. */
  readonly open: Readonly<Partial<Record<Status, number>>>
  readonly overdue: number
}

/** Something that is due. */
export interface DueRow {
  readonly deadline: string
  readonly name: string
  readonly path: string
  readonly unit: string
}

const SHOWN: readonly Status[] = STATUSES.slice(0, STATUSES.indexOf('waived') + 1)

/** The tree as a heat map of the statuses that something open has, and what is due next. */
export function unitsPage(
  frame: Frame,
  page: {
    readonly rows: readonly UnitRow[]
    readonly due: readonly DueRow[]
    readonly trend: Html
    readonly mayMake: boolean
    readonly hasExamples: boolean
  },
): Html {
  const { texts } = frame
  return html`<h1>${texts['unit.title']}</h1>
    <p class="lead">${texts['unit.says']}</p>
    ${page.rows.length === 0 ? html`<p class="none">${texts['unit.none']}</p>` : heat(frame, page.rows)}
    ${page.mayMake ? html`<p><a class="button" href="/units/new">${texts['unit.new']}</a></p>` : NOTHING}
    ${
      page.hasExamples
        ? html`<form class="note no-print" method="post" action="/examples/remove">
            ${hiddenFields({ csrf: frame.csrf ?? '' })}
            <p>${texts['unit.examples']} <button class="second">${texts['unit.examples-remove']}</button></p>
          </form>`
        : NOTHING
    }
    <h2>${texts['unit.deadlines']}</h2>
    ${dueTable(frame, page.due)}
    <p><a href="/due">${texts['unit.all-due']}</a></p>
    ${page.trend}`
}

function heat(frame: Frame, rows: readonly UnitRow[]): Html {
  const { texts } = frame
  const shown = SHOWN.filter(status => rows.some(({ open }) => (open[status] ?? 0) > 0))
  const most = Math.max(1, ...rows.flatMap(({ open }) => shown.map(status => open[status] ?? 0)))
  return plainTable<UnitRow>(frame, {
    name: 'units',
    caption: texts['unit.heat'],
    rows,
    columns: [
      {
        key: 'unit',
        title: texts['finding.unit'],
        isHead: true,
        cell: ({ id, title, depth }) =>
          html`<span class="depth" data-depth="${Math.min(depth, 8)}"></span
            ><a href="${pathTo('/units', id)}">${title}</a>`,
      },
      ...shown.map(status => ({
        key: status,
        title: texts[`status.${status}`],
        isNumber: true,
        cell: ({ id, open }: UnitRow): Html => {
          const count = open[status] ?? 0
          if (count === 0) return html`<span class="quiet">·</span>`
          const warmth = Math.max(1, Math.ceil((4 * Math.log1p(count)) / Math.log1p(most)))
          return html`<a
            class="heat"
            data-status="${status}"
            data-heat="${warmth}"
            href="/findings?unit=${encodeURIComponent(id)}&amp;status=${status}"
            >${numberText(frame, count)}</a
          >`
        },
      })),
      {
        key: 'overdue',
        title: texts['unit.overdue'],
        isNumber: true,
        cell: ({ overdue }) => (overdue === 0 ? '' : html`<strong>${numberText(frame, overdue)}</strong>`),
      },
    ],
  })
}

/** What is due, the first first. */
export function dueTable(frame: Frame, due: readonly DueRow[]): Html {
  const { texts } = frame
  if (due.length === 0) return html`<p class="none">${texts['unit.no-deadlines']}</p>`
  return plainTable<DueRow>(frame, {
    name: 'due',
    caption: texts['unit.deadlines'],
    rows: due,
    columns: [
      {
        key: 'due',
        title: texts['finding.due'],
        cell: ({ deadline }) =>
          deadline < frame.today
            ? html`<strong>${dayMark(frame, deadline)}</strong>`
            : dayMark(frame, deadline),
      },
      {
        key: 'what',
        title: texts['finding.what'],
        isHead: true,
        cell: ({ name, path }) => html`<a href="${path}">${name}</a>`,
      },
      { key: 'unit', title: texts['finding.unit'], cell: ({ unit }) => unit },
    ],
  })
}

/** What a form of a unit needs to know. */
export interface UnitForm {
  readonly typed: Readonly<Record<string, string>>
  readonly units: readonly Choice[]
  readonly presets: readonly Choice[]
  readonly problems: readonly Problem[]
  readonly mayBeTop: boolean
}

/** The form in which a unit is made. */
export function newUnitPage(frame: Frame, form: UnitForm): Html {
  const { texts, csrf = '' } = frame
  return html`<p class="crumbs"><a href="/units">${texts['unit.title']}</a></p>
    <h1>${texts['unit.new']}</h1>
    ${form.problems.map(problemBox)}
    <form class="narrow" method="post" action="/units">
      ${hiddenFields({ csrf })} ${unitFields(frame, form)}
      <p><button>${texts['unit.make']}</button></p>
    </form>`
}

function unitFields({ texts }: Frame, { typed, units, presets, mayBeTop }: UnitForm): Html {
  return html`${textField({ name: 'title', label: texts['unit.name'], value: typed['title'], isRequired: true })}
    ${selectField({
      name: 'above',
      label: texts['unit.above'],
      choices: units,
      value: typed['above'],
      ...(mayBeTop ? { none: texts['unit.top'] } : {}),
    })}
    ${selectField({
      name: 'preset',
      label: texts['unit.preset'],
      none: texts['unit.preset-none'],
      choices: presets,
      value: typed['preset'],
    })}
    ${selectField({
      name: 'isLegalPerson',
      label: texts['unit.legal-person'],
      choices: [
        { value: 'no', text: texts['unit.no'] },
        { value: 'yes', text: texts['unit.yes'] },
      ],
      value: typed['isLegalPerson'] ?? 'no',
    })}
    <details>
      <summary>${texts['unit.systems']}, ${texts['unit.classes']}, ${texts['unit.attributes']}</summary>
      ${areaField({ name: 'systems', label: texts['unit.systems'], hint: texts['unit.ids-hint'], rows: 2, value: typed['systems'] })}
      ${areaField({ name: 'classes', label: texts['unit.classes'], hint: texts['unit.ids-hint'], rows: 3, value: typed['classes'] })}
      ${areaField({ name: 'attributes', label: texts['unit.attributes'], hint: texts['unit.lines-hint'], rows: 3, value: typed['attributes'] })}
      ${areaField({
        name: 'circumstances',
        label: texts['unit.circumstances'],
        hint: texts['unit.lines-hint'],
        rows: 3,
        value: typed['circumstances'],
      })}
    </details>`
}

/** What somebody chose, as the form offers it; the id where the catalogue offers it no more. */
function titleOf(choices: readonly Choice[], id: string): string {
  return choices.find(({ value }) => value === id)?.text ?? id
}

/** One unit: what it is, what stands below it, and the form that changes it. */
export function unitPage(
  frame: Frame,
  page: {
    readonly unit: Unit
    readonly below: readonly UnitRow[]
    readonly due: readonly DueRow[]
    readonly form: UnitForm
    readonly mayChange: boolean
  },
): Html {
  const { texts, csrf = '' } = frame
  const { unit, below, form } = page
  return html`<p class="crumbs"><a href="/units">${texts['unit.title']}</a></p>
    <h1>${unit.title}</h1>
    ${form.problems.map(problemBox)}
    <dl class="facts">
      ${unit.preset === null ? NOTHING : fact(texts['unit.preset'], titleOf(form.presets, unit.preset))}
      ${unit.systems.length === 0 ? NOTHING : fact(texts['unit.systems'], unit.systems.join(', '))}
      ${unit.classes.length === 0 ? NOTHING : fact(texts['unit.classes'], unit.classes.join(', '))}
      ${fact(texts['unit.legal-person'], unit.isLegalPerson ? texts['unit.yes'] : texts['unit.no'])}
    </dl>
    <p>
      <a class="button" href="/findings?unit=${encodeURIComponent(unit.id)}">${texts['finding.title']}</a>
      <a class="button second" href="/?as=${encodeURIComponent(unit.id)}">${texts['unit.ask']}</a>
    </p>
    ${
      below.length < 2
        ? NOTHING
        : html`<h2>${texts['unit.units-below']}</h2>
            ${heat(frame, below)}`
    }
    <h2>${texts['unit.deadlines']}</h2>
    ${dueTable(frame, page.due)}
    ${
      page.mayChange
        ? html`<p><a href="/units/new?above=${encodeURIComponent(unit.id)}">${texts['unit.new-below']}</a></p>
            <details class="no-print" ${form.problems.length > 0 ? html`open` : NOTHING}>
              <summary>${texts['unit.edit']}</summary>
              <form class="narrow" method="post" action="${pathTo('/units', unit.id)}">
                ${hiddenFields({ csrf, version: String(unit.version) })} ${unitFields(frame, form)}
                <p>
                  <button name="do" value="save">${texts['unit.save']}</button>
                  <button class="second" name="do" value="remove" formnovalidate>
                    ${texts['unit.remove']}
                  </button>
                </p>
              </form>
            </details>`
        : NOTHING
    }`
}

function fact(label: string, text: string): Html {
  return html`<dt>${label}</dt>
    <dd>${text}</dd>`
}
