import type { ListQueryWire } from '../wire/list-query.ts'
import { addressWith } from './address.ts'
import { hiddenFields } from './fields.ts'
import type { Frame } from './frame.ts'
import { html, type Html, NOTHING } from './html.ts'
import { numberText } from './numbers.ts'
import { numbered, type Pages, waysToPages } from './paging.ts'
import { arranged, takeAddress, tableKeys, tableState, type TableState, valueIn } from './table-state.ts'

/** A column of a table. */
export interface Column<Row> {
  /** The name by which the address sorts. */
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => Html | string
  readonly canSort?: boolean
  /** What exports write and rows are sorted by, where that is not the text of the cell. */
  readonly value?: (row: Row) => string | number
  readonly isNumber?: boolean
  /** The column that names its row: read out with every cell. */
  readonly isHead?: boolean
  /** Of a head: a word, and not the name of something, which wants room. */
  readonly isShort?: boolean
  /** Hidden where there is no room for it. */
  readonly isMinor?: boolean
}

/** A page of rows out of all that were found. */
export interface TablePage<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** The column by which it is sorted, also where the address names none. */
  readonly query: Pick<ListQueryWire, 'sort' | 'order'>
  readonly pages: Pages
  /** Where all that was found can be had, without pages. */
  readonly exports?: Readonly<Record<'csv' | 'json', string>>
  /** Said in place of rows. */
  readonly none: string
}

/** A table that sorts, pages and exports; its whole state stands in the address. */
export function table<Row>(frame: Frame, page: TablePage<Row>): Html {
  const {
    caption,
    columns,
    rows,
    pages: { total },
  } = page
  if (rows.length === 0) return html`<p class="none">${page.none}</p>`
  return html`<div class="list">
    ${toolsOf(frame, page)}
    <div class="table" role="group" aria-label="${caption}" tabindex="0">
      <table>
        <caption>
          ${caption}
          ${
            total === undefined
              ? NOTHING
              : html`<small>${frame.texts['table.count']({ count: numberText(frame, total) })}</small>`
          }
        </caption>
        <thead>
          <tr>
            ${columns.map(column => headOf(frame, page, column))}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            row =>
              html`<tr>
                ${columns.map(column => cellOf(column, row))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${waysToPages(frame, page.pages)}
  </div>`
}

/** So many rows of a table that is whole on its page stand in one part of it; files have all of them. */
const ROWS_SHOWN = 200

/** A table that is whole on its page: what sorts it and finds in it stands in the address under its name. The heading above it says the caption to those who see it. */
export function plainTable<Row>(
  frame: Frame,
  asked: {
    /** Unique on its page. */
    readonly name: string
    readonly caption: string
    readonly columns: readonly Column<Row>[]
    readonly rows: readonly Row[]
    /** Set where these are not all rows, and something else on the page sorts them and takes them along. */
    readonly isPart?: true
  },
): Html {
  const { name, caption, columns } = asked
  const isWhole = asked.isPart !== true && frame.isSent !== true
  const state = tableState(frame, name)
  const rows = isWhole ? arranged(frame, state, columns, asked.rows) : asked.rows
  if (isWhole) takeAlong(frame, name, columns, rows)
  const parts = Math.max(1, Math.ceil(rows.length / ROWS_SHOWN))
  const part = Math.min(state.page, parts)
  const shown = isWhole ? rows.slice((part - 1) * ROWS_SHOWN, part * ROWS_SHOWN) : rows
  const body = shown.map(
    row =>
      html`<tr>
        ${columns.map(column => cellOf(column, row))}
      </tr>`,
  )
  return html`${isWhole ? findIn(frame, name, caption, state, asked.rows.length) : NOTHING}
    <div class="table" id="table-${name}" role="group" aria-label="${caption}" tabindex="0">
      <table>
        <caption class="hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            ${columns.map(column =>
              isWhole && rows.length > 1
                ? sortableHead(frame, name, state, column)
                : html`<th scope="col" class="${classOf(column)}">${column.title}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${
            rows.length === 0
              ? html`<tr>
                  <td colspan="${columns.length}">${frame.texts['table.none-found']}</td>
                </tr>`
              : body
          }
        </tbody>
      </table>
    </div>
    ${
      isWhole
        ? numbered(
            frame,
            { page: part, pages: parts },
            to =>
              `${addressWith(frame.here, { [tableKeys(name).page]: to === 1 ? undefined : String(to) })}#table-${name}`,
          )
        : NOTHING
    }
    ${isWhole && asked.rows.length > 0 ? takeLinks(frame, name, caption) : NOTHING}`
}

/** From so many rows on, a field finds among them. */
const ENOUGH_TO_SEARCH = 12

function findIn(frame: Frame, name: string, caption: string, { words }: TableState, count: number): Html {
  if (count < ENOUGH_TO_SEARCH && words === '') return NOTHING
  const { here, texts } = frame
  const at = here.indexOf('?')
  const key = tableKeys(name).words
  const others = Object.groupBy(
    [...new URLSearchParams(at < 0 ? '' : here.slice(at + 1))].filter(
      ([other]) => other !== key && other !== tableKeys(name).page,
    ),
    ([other]) => other,
  )
  const kept = Object.fromEntries(
    Object.entries(others).map(([other, pairs = []]) => [other, pairs.map(([, value]) => value)]),
  )
  return html`<form
    class="find-in no-print"
    method="get"
    action="${at < 0 ? here : here.slice(0, at)}#table-${name}"
    aria-label="${texts['table.words']}: ${caption}"
  >
    ${hiddenFields(kept)}
    <label for="${name}-words">${texts['table.words']}</label>
    <input id="${name}-words" name="${key}" type="search" maxlength="200" value="${words}" />
    <button class="second">${texts['table.filter']}</button>
    ${words === '' ? NOTHING : html`<a href="${addressWith(here, { [key]: undefined, [tableKeys(name).page]: undefined })}#table-${name}">${texts['table.clear']}</a>`}
  </form>`
}

function sortableHead<Row>(
  frame: Frame,
  name: string,
  { sort, isDown }: TableState,
  column: Column<Row>,
): Html {
  const keys = tableKeys(name)
  const isSorted = sort === column.key
  const mark = isSorted ? (isDown ? ' ▼' : ' ▲') : ''
  const to = addressWith(frame.here, {
    [keys.sort]: column.key,
    [keys.order]: isSorted && !isDown ? 'down' : undefined,
    [keys.page]: undefined,
  })
  return html`<th
    scope="col"
    class="${classOf(column)}"
    aria-sort="${isSorted ? (isDown ? 'descending' : 'ascending') : 'none'}"
  >
    <a class="sort" href="${to}#table-${name}">${column.title}<span aria-hidden="true">${mark}</span></a>
  </th>`
}

function takeLinks(frame: Frame, name: string, caption: string): Html {
  const { texts } = frame
  return html`<p class="take no-print">
    ${texts['table.take']}
    ${(['csv', 'json'] as const).map(
      format =>
        html`<a href="${takeAddress(frame, name, format)}" download rel="nofollow"
          >${format.toUpperCase()}<span class="hidden"> (${caption})</span></a
        > `,
    )}
  </p>`
}

/** Hands the rows over where the address asks for this table as a file. */
function takeAlong<Row>(
  { take }: Frame,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  if (take === undefined || take.table !== name) return
  take.found = {
    columns: columns.map(({ key }) => key),
    rows: rows.map(row => columns.map(column => valueIn(column, row))),
  }
}

function headOf<Row>(frame: Frame, { query }: TablePage<Row>, column: Column<Row>): Html {
  if (column.canSort !== true) return html`<th scope="col" class="${classOf(column)}">${column.title}</th>`
  const isSorted = query.sort === column.key
  const next = isSorted && query.order === 'up' ? 'down' : 'up'
  const mark = isSorted ? (query.order === 'up' ? ' ▲' : ' ▼') : ''
  return html`<th
    scope="col"
    class="${classOf(column)}"
    aria-sort="${isSorted ? (query.order === 'up' ? 'ascending' : 'descending') : 'none'}"
  >
    <a
      class="sort"
      href="${addressWith(frame.here, { sort: column.key, order: next === 'up' ? undefined : next, page: undefined, cursor: undefined })}"
      >${column.title}<span aria-hidden="true">${mark}</span></a
    >
  </th>`
}

function cellOf<Row>(column: Column<Row>, row: Row): Html {
  const content = column.cell(row)
  return column.isHead === true
    ? html`<th scope="row" class="${classOf(column)}">${content}</th>`
    : html`<td class="${classOf(column)}">${content}</td>`
}

function classOf<Row>({ isNumber, isMinor, isShort }: Column<Row>): string {
  const classes = { number: isNumber, minor: isMinor, short: isShort }
  return Object.entries(classes)
    .flatMap(([name, isSo]) => (isSo === true ? [name] : []))
    .join(' ')
}

function toolsOf<Row>({ texts }: Frame, { exports }: TablePage<Row>): Html {
  return exports === undefined
    ? NOTHING
    : html`<p class="exports no-print">
        ${texts['table.export']}
        <a href="${exports.csv}" download>CSV</a>
        <a href="${exports.json}">JSON</a>
      </p>`
}
