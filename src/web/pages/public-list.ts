import { categoriesText } from '../words.ts'
import { LIST_STATUSES, type PublicChange, type PublicRow } from '../../model/public-row.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { PublicListQueryWire } from '../../wire/public-list.ts'
import { pathTo } from '../address.ts'
import { categoryChoices } from '../choices.ts'
import { dateField, selectField } from '../fields.ts'
import { exportsOf, filterForm } from '../filter-form.ts'
import type { Frame } from '../frame.ts'
import { html, type Html, NOTHING } from '../html.ts'
import { dayMark } from '../numbers.ts'
import { plainTable, table } from '../table.ts'

const SHELVES: Readonly<Record<string, string>> = { product: '/products', party: '/parties' }

/** What the page of the public list shows. */
export interface ListPage {
  readonly snapshot: Snapshot
  readonly query: PublicListQueryWire & { readonly on: string; readonly since: string }
  readonly rows: readonly PublicRow[]
  readonly total: number
  /** What changed since another day; missing where nobody asked. */
  readonly changes?: readonly PublicChange[]
}

/** The public list of a day, and what changed since another. */
export function publicListPage(frame: Frame, page: ListPage): Html {
  const { texts } = frame
  const { snapshot, query, rows, total, changes } = page
  return html`<h1>${texts['list.title']}</h1>
    <p class="prose">${texts['list.says']}</p>
    ${filterForm(frame, {
      action: '/list',
      query,
      fields: [
        dateField({ name: 'on', label: texts['list.on'], value: query.on }),
        selectField({
          name: 'status',
          label: texts['list.status'],
          none: texts['table.all'],
          value: query.status,
          choices: LIST_STATUSES.map(value => ({ value, text: texts[`list-status.${value}`] })),
        }),
        selectField({
          name: 'category',
          label: texts['list.category'],
          none: texts['table.all'],
          value: query.category,
          choices: categoryChoices(frame, snapshot),
        }),
        dateField({ name: 'since', label: texts['list.compare'], value: query.since }),
      ],
    })}
    ${changes === undefined ? NOTHING : changesTable(frame, changes)}
    ${table<PublicRow>(frame, {
      caption: texts['list.title'],
      rows,
      pages: { kind: 'numbered', page: query.page, per: query.per, total },
      query,
      none: texts['list.none'],
      exports: exportsOf(frame, '/public-list'),
      columns: [
        {
          key: 'name',
          canSort: true,
          title: texts['list.name'],
          cell: row => html`${nameLink(row)}<br /><small>${row.says}</small>`,
          isHead: true,
        },
        { key: 'status', canSort: true, title: texts['list.status'], cell: row => statusOf(frame, row) },
        {
          key: 'since',
          canSort: true,
          title: texts['list.since'],
          cell: ({ since }) => (since === '' ? NOTHING : dayMark(frame, since)),
        },
        {
          key: 'until',
          canSort: true,
          title: texts['list.until'],
          cell: ({ until }) => (until === undefined ? NOTHING : dayMark(frame, until)),
        },
        {
          key: 'category',
          canSort: true,
          title: texts['list.category'],
          cell: ({ categories }) => categoriesText(frame, snapshot, categories),
          isMinor: true,
        },
        {
          key: 'measure',
          canSort: true,
          title: texts['list.measure'],
          cell: ({ measure }) =>
            measure === undefined ? NOTHING : html`<a href="${pathTo('/measures', measure)}">${measure}</a>`,
          isMinor: true,
        },
      ],
    })}
    <p>
      ${texts['list.feeds']}:
      <a href="/api/v1/public-list/feed.atom">Atom</a>,
      <a href="/api/v1/public-list/feed.json">JSON Feed</a>
    </p>`
}

function changesTable(frame: Frame, changes: readonly PublicChange[]): Html {
  const { texts } = frame
  if (changes.length === 0) return html`<p class="none">${texts['list.no-changes']}</p>`
  const one = (row: PublicRow | undefined): Html =>
    row === undefined ? html`${texts['list.not-listed']}` : statusOf(frame, row)
  return plainTable<PublicChange>(frame, {
    name: 'changes',
    caption: texts['list.compare'],
    rows: changes,
    columns: [
      {
        key: 'name',
        title: texts['list.name'],
        cell: ({ key, before, after }) => {
          const row = after ?? before
          return row === undefined ? key : nameLink(row)
        },
        isHead: true,
      },
      { key: 'was', title: texts['list.was'], cell: ({ before }) => one(before) },
      { key: 'is', title: texts['list.is'], cell: ({ after }) => one(after) },
    ],
  })
}

function statusOf({ texts }: Frame, { status, isUnderReview, conditions }: PublicRow): Html {
  const isBoth = isUnderReview && status !== 'under-review'
  return html`<span class="status" data-status="${status}">${texts[`list-status.${status}`]}</span>
    ${isBoth ? html`<small>${texts['list.also-reviewed']}</small>` : NOTHING}
    ${
      conditions.length === 0
        ? NOTHING
        : html`<ul>
            ${conditions.map(each => html`<li>${each}</li>`)}
          </ul>`
    }`
}

function nameLink({ about, name }: PublicRow): Html {
  const shelf = SHELVES[about.kind]
  return shelf === undefined ? html`${name}` : html`<a href="${pathTo(shelf, about.id)}">${name}</a>`
}
