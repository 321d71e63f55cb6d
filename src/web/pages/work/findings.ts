import { FINDING_STATES } from '../../../model/finding-state.ts'
import { STATUSES } from '../../../model/status.ts'
import type { findingQuery, FindingWire } from '../../../wire/finding.ts'
import { pathTo } from '../../address.ts'
import { type Choice, hiddenFields, selectField, textField } from '../../fields.ts'
import type { Frame } from '../../frame.ts'
import { html, type Html } from '../../html.ts'
import { dayMark, numberText } from '../../numbers.ts'
import type { Pages } from '../../paging.ts'
import { type Column, plainTable, table } from '../../table.ts'
import { actText, statusMark, wordOf, worstMark } from '../../words.ts'
import { unitLink, type UnitNames } from './unit-names.ts'

type FindingQuery = (typeof findingQuery)['_output']

/** Findings that go together, with how many they are. */
export interface FindingGroup {
  readonly title: string
  readonly href: string
  readonly worst: FindingWire['worst']
  readonly count: number
  readonly quantity: number
}

/** What the page of findings shows. */
export interface FindingsPage {
  readonly findings: readonly FindingWire[]
  readonly groups: readonly FindingGroup[] | undefined
  readonly units: UnitNames
  readonly choices: { readonly units: readonly Choice[]; readonly acts: readonly string[] }
  readonly query: {
    readonly unit?: string | undefined
    readonly state?: readonly string[] | undefined
    readonly act?: string | undefined
    readonly status?: string | undefined
    readonly by?: string | undefined
    readonly dueBy?: string | undefined
    readonly inventory?: string | undefined
    readonly measure?: string | undefined
    readonly product?: string | undefined
    readonly party?: string | undefined
    readonly owner?: string | undefined
    readonly sort: FindingQuery['sort']
    readonly order: FindingQuery['order']
  }
  readonly pages: Pages
  readonly exports: { readonly csv: string; readonly json: string }
}

/** The list of findings with its filters. */
export function findingsPage(frame: Frame, page: FindingsPage): Html {
  const { texts } = frame
  return html`<h1>${texts['finding.title']}</h1>
    <p class="lead">${texts['finding.says']}</p>
    ${filters(frame, page)} ${page.groups !== undefined ? groups(frame, page.groups) : rows(frame, page)}`
}

/** What other pages lead here with, and no field names. */
const BESIDE = ['measure', 'inventory', 'product', 'party', 'owner'] as const

function filters(frame: Frame, { query, choices }: FindingsPage): Html {
  const { texts } = frame
  const state = query.state?.length === 1 ? query.state[0] : undefined
  return html`<form class="filters" method="get" action="/findings">
    ${hiddenFields({
      ...Object.fromEntries(BESIDE.map(name => [name, query[name] ?? ''])),
      sort: query.sort === 'status' ? '' : query.sort,
      order: query.order === 'down' ? 'down' : '',
    })}
    ${selectField({
      name: 'unit',
      label: texts['finding.unit'],
      choices: choices.units,
      none: texts['table.all'],
      value: query.unit,
    })}
    ${selectField({
      name: 'state',
      label: texts['finding.state'],
      none: texts['finding.usual'],
      value: state,
      choices: FINDING_STATES.map(name => ({ value: name, text: wordOf(frame, 'finding-state', name) })),
    })}
    ${selectField({
      name: 'act',
      label: texts['finding.act'],
      none: texts['table.all'],
      value: query.act,
      choices: choices.acts.map(act => ({ value: act, text: actText(frame, act) })),
    })}
    ${selectField({
      name: 'status',
      label: texts['finding.status'],
      none: texts['table.all'],
      value: query.status,
      choices: STATUSES.map(status => ({ value: status, text: texts[`status.${status}`] })),
    })}
    ${textField({ name: 'dueBy', label: texts['finding.due'], type: 'date', value: query.dueBy })}
    ${selectField({
      name: 'by',
      label: texts['finding.group'],
      none: texts['finding.group-none'],
      value: query.by,
      choices: [
        { value: 'product', text: texts['finding.what'] },
        { value: 'unit', text: texts['finding.unit'] },
        { value: 'measure', text: texts['finding.measure'] },
      ],
    })}
    <p class="field go"><button>${texts['table.filter']}</button></p>
  </form>`
}

function groups(frame: Frame, all: readonly FindingGroup[]): Html {
  const { texts } = frame
  if (all.length === 0) return html`<p class="none">${texts['finding.none']}</p>`
  return plainTable<FindingGroup>(frame, {
    name: 'groups',
    caption: texts['finding.title'],
    rows: all,
    columns: [
      {
        key: 'title',
        title: texts['finding.what'],
        isHead: true,
        cell: ({ title, href }) => html`<a href="${href}">${title}</a>`,
      },
      {
        key: 'status',
        title: texts['finding.status'],
        cell: ({ worst }) => statusMark(frame, { best: worst, worst }),
      },
      {
        key: 'count',
        title: texts['finding.count'],
        isNumber: true,
        cell: row => numberText(frame, row.count),
      },
      {
        key: 'quantity',
        title: texts['finding.quantity'],
        isNumber: true,
        cell: row => numberText(frame, row.quantity),
      },
    ],
  })
}

function rows(frame: Frame, page: FindingsPage): Html {
  const { texts } = frame
  return table<FindingWire>(frame, {
    caption: texts['finding.title'],
    rows: page.findings,
    query: page.query,
    pages: page.pages,
    exports: page.exports,
    none: texts['finding.none'],
    columns: columnsOf(frame, page).map(column => ({ ...column, canSort: true })),
  })
}

/** Their keys are those by which the address sorts. */
function columnsOf(
  frame: Frame,
  { units }: FindingsPage,
): readonly (Column<FindingWire> & { readonly key: FindingQuery['sort'] })[] {
  const { texts } = frame
  return [
    {
      key: 'what',
      title: texts['finding.what'],
      isHead: true,
      cell: ({ id, name }) => html`<a href="${pathTo('/findings', id)}">${name}</a>`,
    },
    { key: 'act', title: texts['finding.act'], cell: ({ act }) => actText(frame, act) },
    {
      key: 'status',
      title: texts['finding.status'],
      cell: row => worstMark(frame, { best: row.best, worst: row.worst }),
    },
    { key: 'unit', title: texts['finding.unit'], cell: ({ unit }) => unitLink(units, unit) },
    {
      key: 'due',
      title: texts['finding.due'],
      cell: ({ deadline }) => (deadline === null ? '' : dayMark(frame, deadline)),
    },
    {
      key: 'measure',
      title: texts['finding.measure'],
      isMinor: true,
      cell: ({ measure }) =>
        measure === null ? '' : html`<a href="${pathTo('/measures', measure)}">${measure}</a>`,
    },
    {
      key: 'opened',
      title: texts['finding.first-seen'],
      isMinor: true,
      cell: ({ openedAt }) => dayMark(frame, openedAt.slice(0, 10)),
    },
    {
      key: 'state',
      title: texts['finding.state'],
      cell: ({ state }) =>
        html`<span class="tag" data-state="${state}">${wordOf(frame, 'finding-state', state)}</span>`,
    },
    {
      key: 'quantity',
      title: texts['finding.quantity'],
      isNumber: true,
      cell: row => numberText(frame, row.quantity),
    },
  ]
}
