import { WAIVER_STATES } from '../../../model/waiver-state.ts'
import type { Problem } from '../../../base/problem.ts'
import type { Snapshot } from '../../../model/snapshot.ts'
import type { waiver as waiverShape, WaiverQueryWire } from '../../../wire/waiver.ts'
import { pathTo } from '../../address.ts'
import { areaField, type Choice, hiddenFields, selectField, textField } from '../../fields.ts'
import { filesOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { dayMark, instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { type Column, plainTable, table } from '../../table.ts'
import { provisionLink } from '../../provision-link.ts'
import { actsList, inEnglish, wordOf } from '../../words.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

export type WaiverWire = (typeof waiverShape)['_output']

/** What the list of waivers shows. */
export interface WaiversPage extends WaiversShown {
  readonly query: WaiverQueryWire
  readonly total: number
  readonly choices: readonly Choice[]
}

/** Waivers, and what it takes to tell them. */
export interface WaiversShown {
  readonly waivers: readonly WaiverWire[]
  readonly units: UnitNames
  readonly productName: (id: string) => string
  /** From this day on a waiver ends soon. */
  readonly soon: string
}

/** Waivers: what is granted and ends first, then the newest of the others. */
export function waiversPage(frame: Frame, page: WaiversPage): Html {
  const { texts } = frame
  return html`<h1>${texts['waiver.title']}</h1>
    <p class="lead">${texts['waiver.says']}</p>
    ${filterForm(frame, {
      action: '/waivers',
      query: page.query,
      fields: [
        selectField({
          name: 'state',
          label: texts['waiver.state'],
          none: texts['table.all'],
          value: page.query.state,
          choices: WAIVER_STATES.map(name => ({
            value: name,
            text: wordOf(frame, 'waiver-state', name),
          })),
        }),
        selectField({
          name: 'unit',
          label: texts['finding.unit'],
          none: texts['table.all'],
          value: page.query.unit,
          choices: page.choices,
        }),
      ],
    })}
    ${table<WaiverWire>(frame, {
      caption: texts['waiver.title'],
      rows: page.waivers,
      query: page.query,
      pages: { kind: 'numbered', page: page.query.page, per: page.query.per, total: page.total },
      exports: filesOf(frame, '/waivers'),
      none: texts['waiver.none'],
      columns: columnsOf(frame, page).map(column => ({ ...column, canSort: SORTED.includes(column.key) })),
    })}`
}

/** What a waiver frees follows from findings as they are now: the rows of a page are counted, and nothing sorts by that. */
const SORTED: readonly string[] = ['what', 'unit', 'acts', 'until', 'state']

/** Waivers as a table. */
export function waiversTable(frame: Frame, shown: WaiversShown, name: string): Html {
  return plainTable<WaiverWire>(frame, {
    name,
    caption: frame.texts['waiver.title'],
    rows: shown.waivers,
    columns: columnsOf(frame, shown),
  })
}

function columnsOf(frame: Frame, { units, productName, soon }: WaiversShown): readonly Column<WaiverWire>[] {
  const { texts } = frame
  return [
    {
      key: 'what',
      title: texts['waiver.what'],
      isHead: true,
      cell: row => html`<a href="${pathTo('/waivers', row.id)}">${whatFor(frame, row, productName)}</a>`,
    },
    { key: 'unit', title: texts['finding.unit'], cell: row => unitLink(units, row.unit) },
    { key: 'acts', title: texts['waiver.acts'], cell: row => actsOf(frame, row) },
    {
      key: 'until',
      title: texts['waiver.until'],
      cell: row => html`${dayMark(frame, row.until)} ${mark(frame, row, soon)}`,
    },
    {
      key: 'matches',
      title: texts['waiver.matches'],
      isNumber: true,
      cell: row => numberText(frame, row.matches),
    },
    {
      key: 'state',
      title: texts['waiver.state'],
      cell: row =>
        html`<span class="tag" data-state="${row.state}">${wordOf(frame, 'waiver-state', row.state)}</span>`,
    },
  ]
}

/** Why a granted waiver stands first: it frees nothing, has ended, or ends soon. */
function mark({ texts, today }: Frame, row: WaiverWire, soon: string): Html {
  if (row.state !== 'granted') return NOTHING
  const text =
    row.until < today
      ? texts['waiver.ended']
      : row.matches === 0
        ? texts['waiver.matches-none']
        : row.until <= soon
          ? texts['waiver.ends-soon']
          : undefined
  return text === undefined ? NOTHING : html`<span class="contested">${text}</span>`
}

function whatFor({ texts }: Frame, { products }: WaiverWire, nameOf: (id: string) => string): string {
  return products.length === 0 ? texts['waiver.everything'] : products.map(nameOf).join(', ')
}

function actsOf(frame: Frame, { acts }: WaiverWire): string {
  return acts.length === 0 ? frame.texts['waiver.every-act'] : actsList(frame, acts)
}

/** What the page of one waiver shows. */
export interface WaiverPage {
  readonly snapshot: Snapshot
  readonly waiver: WaiverWire
  readonly units: UnitNames
  readonly productName: (id: string) => string
  readonly personName: (id: string) => string
  /** Who may lift each provision, as the provision names them. */
  readonly grantors: (provision: string) => readonly Choice[]
  readonly mayDecide: boolean
  readonly joinUnits: readonly Choice[]
  readonly problems: readonly Problem[]
}

/** One waiver: who asks, what was decided for each provision, and the forms of whoever decides. */
export function waiverPage(frame: Frame, page: WaiverPage): Html {
  const { texts } = frame
  const { waiver, units, personName } = page
  return html`<p class="crumbs"><a href="/waivers">${texts['waiver.title']}</a></p>
    <h1>${whatFor(frame, waiver, page.productName)}: ${actsOf(frame, waiver)}</h1>
    ${page.problems.map(problemBox)}
    <dl class="facts">
      <dt>${texts['waiver.state']}</dt>
      <dd>
        <span class="tag" data-state="${waiver.state}">${wordOf(frame, 'waiver-state', waiver.state)}</span>
      </dd>
      <dt>${texts['finding.unit']}</dt>
      <dd>${unitLink(units, waiver.unit)}</dd>
      <dt>${texts['waiver.from']}</dt>
      <dd>${dayMark(frame, waiver.from)}</dd>
      <dt>${texts['waiver.until']}</dt>
      <dd>${dayMark(frame, waiver.until)}</dd>
      <dt>${texts['waiver.matches']}</dt>
      <dd>${numberText(frame, waiver.matches)}</dd>
      <dt>${texts['waiver.impact']}</dt>
      <dd>${numberText(frame, waiver.impact)} ${waiver.needsTwo ? texts['waiver.needs-two'] : ''}</dd>
      ${
        waiver.conditions === ''
          ? NOTHING
          : html`<dt>${texts['waiver.conditions']}</dt>
              <dd>${waiver.conditions}</dd>`
      }
    </dl>
    <h2>${texts['waiver.requesters']}</h2>
    <ul class="events">
      ${waiver.requesters.map(
        each =>
          html`<li>
            ${instantMark(frame, each.at)}
            <strong>${personName(each.person)}</strong> ${unitLink(units, each.unit)}: ${each.reason}
          </li>`,
      )}
    </ul>
    <h2>${texts['waiver.decisions']}</h2>
    ${waiver.decisions.map(decision => decisionCard(frame, page, decision))}
    ${waiver.state === 'asked' && page.joinUnits.length > 0 ? joinForm(frame, page) : NOTHING}
    ${page.mayDecide && (waiver.state === 'asked' || waiver.state === 'granted') ? endForm(frame, waiver) : NOTHING}`
}

function decisionCard(
  frame: Frame,
  { snapshot, waiver, mayDecide, grantors, personName }: WaiverPage,
  decision: WaiverWire['decisions'][number],
): Html {
  const { texts, csrf = '' } = frame
  const isOpen = waiver.state === 'asked' && decision.state === 'open'
  const provision = snapshot.provisions[decision.provision]
  return html`<section class="card">
    <h3>
      ${provisionLink(snapshot, decision.provision)}
      <span class="tag" data-state="${decision.state}">${wordOf(frame, 'waiver-state', decision.state)}</span>
    </h3>
    ${provision === undefined ? NOTHING : html`<p>${inEnglish(frame, provision.says)}</p>`}
    <ul class="events">
      ${decision.by.map(
        each =>
          html`<li>
            ${instantMark(frame, each.at)} <strong>${personName(each.person)}</strong> ${each.says}
          </li>`,
      )}
    </ul>
    ${decision.grantor === null ? NOTHING : html`<p>${texts['waiver.grantor']}: ${decision.grantor}</p>`}
    ${
      isOpen && mayDecide
        ? html`<form class="no-print" method="post" action="${pathTo('/waivers', waiver.id)}/decisions">
            ${hiddenFields({ csrf, provision: decision.provision, version: String(waiver.version) })}
            <div class="row">
              ${selectField({
                name: 'grantor',
                id: `grantor-${decision.provision}`,
                label: texts['waiver.grantor'],
                choices: grantors(decision.provision),
              })}
              ${textField({ name: 'paper', id: `paper-${decision.provision}`, label: texts['waiver.paper'] })}
            </div>
            ${areaField({ name: 'says', id: `says-${decision.provision}`, label: texts['waiver.word'], rows: 2 })}
            <p>
              <button name="answer" value="grant">${texts['waiver.grant']}</button>
              <button class="second" name="answer" value="refuse">${texts['waiver.refuse']}</button>
            </p>
          </form>`
        : NOTHING
    }
  </section>`
}

function joinForm({ texts, csrf = '' }: Frame, { waiver, joinUnits }: WaiverPage): Html {
  return html`<details class="no-print">
    <summary>${texts['waiver.join']}</summary>
    <form class="narrow" method="post" action="${pathTo('/waivers', waiver.id)}/requesters">
      ${hiddenFields({ csrf })}
      ${selectField({ name: 'unit', label: texts['waiver.join-unit'], choices: joinUnits })}
      ${areaField({ name: 'reason', label: texts['waiver.reason'], rows: 2, isRequired: true })}
      <p><button class="second">${texts['waiver.join-go']}</button></p>
    </form>
  </details>`
}

function endForm({ texts, csrf = '' }: Frame, waiver: WaiverWire): Html {
  const text = waiver.state === 'asked' ? texts['waiver.take-back'] : texts['waiver.end']
  return html`<details class="no-print">
    <summary>${text}</summary>
    <form class="narrow" method="post" action="${pathTo('/waivers', waiver.id)}/end">
      ${hiddenFields({ csrf, version: String(waiver.version) })}
      ${areaField({ name: 'reason', id: 'end-reason', label: texts['waiver.end-why'], rows: 2, isRequired: true })}
      <p><button class="danger">${text}</button></p>
    </form>
  </details>`
}
