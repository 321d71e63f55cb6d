import type { Problem } from '../../../base/problem.ts'
import { ROLES } from '../../../model/role.ts'
import type { auditEntry as auditShape } from '../../../wire/audit.ts'
import type { Person } from '../../../wire/person.ts'
import type { ScreeningWire } from '../../../wire/screening.ts'
import { addressWith, pathTo } from '../../address.ts'
import { areaField, type Choice, choiceFields, hiddenFields, selectField, textField } from '../../fields.ts'
import { filesOf, filterForm } from '../../filter-form.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html, NOTHING } from '../../html.ts'
import { instantMark, numberText } from '../../numbers.ts'
import { problemBox } from '../../problem-box.ts'
import { plainTable, table } from '../../table.ts'
import { wordOf } from '../../words.ts'
import { screeningState } from './screen.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

type AuditWire = (typeof auditShape)['_output']

/** What the page of administration shows. */
export interface AdminPage {
  readonly people: readonly Person[]
  readonly units: UnitNames
  readonly unitChoices: readonly Choice[]
  readonly jobs: readonly ScreeningWire[]
  readonly catalogue: string
  readonly version: string
  readonly invited?: { readonly name: string; readonly address: string }
  readonly problems: readonly Problem[]
}

/** People, what runs, and whether all is well. */
export function adminPage(frame: Frame, page: AdminPage): Html {
  const { texts } = frame
  return html`<h1>${texts['admin.title']}</h1>
    ${page.problems.map(problemBox)}
    ${
      page.invited === undefined
        ? NOTHING
        : html`<div class="note" role="status">
            <p>${texts['admin.invited']({ name: page.invited.name })}</p>
            <p class="id">${page.invited.address}</p>
          </div>`
    }
    <h2>${texts['admin.people']}</h2>
    ${peopleTable(frame, page)} ${inviteForm(frame, page)}
    <h2>${texts['admin.health']}</h2>
    <dl class="facts">
      <dt>${texts['admin.database']}</dt>
      <dd>${texts['admin.database-ok']}</dd>
      <dt>${texts['admin.catalogue']}</dt>
      <dd class="id">${page.catalogue}</dd>
      <dt>${texts['admin.version']}</dt>
      <dd>${page.version}</dd>
    </dl>
    <h3>${texts['admin.jobs']}</h3>
    ${
      page.jobs.length === 0
        ? html`<p class="none">${texts['admin.no-jobs']}</p>`
        : html`<ul>
            ${page.jobs.map(
              job =>
                html`<li>
                  <a href="${pathTo('/inventories', job.inventory)}">${job.file}</a>
                  ${screeningState(frame, job)}
                </li>`,
            )}
          </ul>`
    }
    <h2>${texts['admin.more']}</h2>
    <ul class="plain">
      ${WAYS.filter(({ least }) => least !== 'administrator' || frame.person?.isAdministrator === true).map(
        ({ path, title, says }) =>
          html`<li>
            <a href="${path}">${texts[title]}</a>
            <small>${texts[says]}</small>
          </li>`,
      )}
    </ul>`
}

/** What else there is to look after, and who may. */
const WAYS = [
  { path: '/units', title: 'unit.title', says: 'admin.way-units', least: 'officer' },
  { path: '/admin/tokens', title: 'tokens.title', says: 'admin.way-tokens', least: 'administrator' },
  { path: '/admin/keys', title: 'keys.title', says: 'admin.way-keys', least: 'administrator' },
  { path: '/admin/webhooks', title: 'hook.title', says: 'admin.way-webhooks', least: 'administrator' },
  { path: '/catalogue#parts', title: 'parts.title', says: 'admin.way-catalogues', least: 'officer' },
  { path: '/audit', title: 'admin.audit', says: 'admin.way-audit', least: 'officer' },
] as const

function peopleTable(frame: Frame, { people, units }: AdminPage): Html {
  const { texts } = frame
  return plainTable<Person>(frame, {
    name: 'people',
    caption: texts['admin.people'],
    rows: people,
    columns: [
      {
        key: 'name',
        title: texts['unit.name'],
        isHead: true,
        cell: row => html`<a href="${pathTo('/people', row.id)}">${row.name}</a>`,
      },
      { key: 'email', title: texts['door.email'], cell: row => row.email },
      {
        key: 'roles',
        title: texts['admin.grants'],
        cell: row =>
          html`${row.grants.map(
            ({ role, unit }) =>
              html`<span class="tag">${wordOf(frame, 'role', role)}</span>
                ${unit === null ? texts['admin.registry'] : unitLink(units, unit)} `,
          )}`,
      },
      {
        key: 'state',
        title: texts['finding.state'],
        cell: row =>
          row.isDisabled ? texts['admin.disabled'] : row.hasPassword ? '' : texts['admin.no-password'],
      },
    ],
  })
}

function inviteForm(frame: Frame, { unitChoices }: AdminPage): Html {
  const { texts, csrf = '' } = frame
  return html`<details class="no-print">
    <summary>${texts['admin.invite']}</summary>
    <form class="narrow" method="post" action="/people">
      ${hiddenFields({ csrf })}
      ${textField({ name: 'name', label: texts['unit.name'], isRequired: true, most: 300 })}
      ${textField({ name: 'email', label: texts['door.email'], type: 'email', isRequired: true })}
      ${selectField({
        name: 'role',
        label: texts['admin.role'],
        choices: ROLES.map(role => ({ value: role, text: wordOf(frame, 'role', role) })),
      })}
      ${selectField({ name: 'unit', label: texts['admin.where'], choices: unitChoices })}
      <p><button>${texts['admin.invite-go']}</button></p>
    </form>
  </details>`
}

/** One person and what they may. */
export function personPage(
  frame: Frame,
  page: { readonly person: Person; readonly problems: readonly Problem[]; readonly mayChange: boolean },
): Html {
  const { texts, csrf = '' } = frame
  const { person } = page
  return html`<p class="crumbs"><a href="/admin">${texts['admin.title']}</a></p>
    <h1>${person.name}</h1>
    ${page.problems.map(problemBox)}
    <p>${person.email}</p>
    ${
      page.mayChange
        ? html`<form class="narrow" method="post" action="${pathTo('/people', person.id)}">
            ${hiddenFields({ csrf, version: String(person.version) })}
            ${textField({ name: 'name', label: texts['unit.name'], value: person.name, isRequired: true })}
            ${areaField({
              name: 'grants',
              label: texts['admin.grants'],
              hint: texts['admin.grants-hint'],
              rows: 4,
              value: person.grants.map(({ role, unit }) => `${role} = ${unit ?? '*'}`).join('\n'),
            })}
            ${choiceFields({
              name: 'isDisabled',
              legend: texts['finding.state'],
              kind: 'checkbox',
              chosen: person.isDisabled ? ['yes'] : [],
              choices: [{ value: 'yes', text: texts['admin.disabled'] }],
            })}
            <p><button>${texts['unit.save']}</button></p>
          </form>`
        : NOTHING
    }`
}

function checkedNote(
  frame: Frame,
  { entries, head, bad }: NonNullable<Parameters<typeof auditPage>[1]['checked']>,
): Html {
  const { texts } = frame
  const count = numberText(frame, entries)
  return bad === undefined
    ? html`<p class="callout" role="status">
        ${texts['admin.audit-whole']({ count })} <span class="id">${head}</span>
      </p>`
    : html`<div class="problem" role="alert">
        <p>
          ${texts['admin.audit-broken']({ count, seq: String(bad.seq) })} <span lang="en">${bad.why}</span>
        </p>
      </div>`
}

/** The journal, a page of it. */
export function auditPage(
  frame: Frame,
  page: {
    readonly query: Readonly<Record<'actor' | 'action' | 'subject', string>> & {
      readonly order: 'up' | 'down'
    }
    readonly isFirst: boolean
    readonly entries: readonly AuditWire[]
    readonly next: string | null
    /** What going through the whole of it came to, where that was asked for. */
    readonly checked?: {
      readonly entries: number
      readonly head: string
      readonly bad?: { readonly seq: number; readonly why: string }
    }
  },
): Html {
  const { texts } = frame
  return html`<p class="crumbs"><a href="/admin">${texts['admin.title']}</a></p>
    <h1>${texts['admin.audit']}</h1>
    <p class="lead">${texts['admin.audit-says']}</p>
    ${page.checked === undefined ? html`<p><a class="button second" href="/audit?check=yes">${texts['admin.audit-check']}</a></p>` : checkedNote(frame, page.checked)}
    ${filterForm(frame, {
      action: '/audit',
      query: { sort: 'seq', order: page.query.order },
      fields: (['actor', 'action', 'subject'] as const).map(name =>
        textField({ name, label: texts[`admin.${name}`], value: page.query[name], most: 200 }),
      ),
    })}
    ${table<AuditWire>(frame, {
      caption: texts['admin.audit'],
      rows: page.entries,
      query: { sort: 'seq', order: page.query.order },
      pages: { kind: 'onward', next: page.next, isFirst: page.isFirst },
      exports: filesOf(frame, '/audit'),
      none: texts['table.none-found'],
      columns: [
        { key: 'seq', title: '№', isNumber: true, canSort: true, cell: row => String(row.seq) },
        { key: 'at', title: texts['screen.when'], cell: row => instantMark(frame, row.at) },
        {
          key: 'who',
          title: texts['admin.actor'],
          cell: row =>
            html`<a href="${addressWith('/audit', { actor: row.actor.id })}">${row.actor.name}</a>`,
        },
        {
          key: 'what',
          title: texts['admin.action'],
          isHead: true,
          isShort: true,
          cell: row =>
            html`<details>
              <summary>${row.action}</summary>
              <pre>${JSON.stringify({ before: row.before, after: row.after }, null, 2)}</pre>
            </details>`,
        },
        {
          key: 'to',
          title: texts['admin.subject'],
          isMinor: true,
          cell: row =>
            html`<a class="id" href="${addressWith('/audit', { subject: row.subject })}">${row.subject}</a>`,
        },
        { key: 'outcome', title: texts['admin.outcome'], cell: row => row.outcome },
        {
          key: 'hash',
          title: 'SHA-256',
          isMinor: true,
          cell: row => html`<span class="id whole" title="${row.hash}">${row.hash.slice(0, 12)}</span>`,
        },
      ],
    })}`
}
