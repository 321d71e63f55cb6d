import { addressWith } from './address.ts'
import type { Frame } from './frame.ts'
import type { Html } from './html.ts'
import { perLanguage } from './numbers.ts'

/** What a table that is whole on its page needs of a column, to sort, find and take along. */
export interface Readable<Row> {
  readonly key: string
  readonly cell: (row: Row) => Html | string
  readonly isNumber?: boolean
  /** What the cell says, where that is not the text that stands in it. */
  readonly value?: (row: Row) => string | number
}

/** How somebody wants to see a table, as the address says it. */
export interface TableState {
  readonly sort: string | undefined
  readonly isDown: boolean
  readonly words: string
  readonly page: number
}

/** The names by which the address speaks of one table among several on a page. */
export function tableKeys(name: string): Readonly<Record<'sort' | 'order' | 'words' | 'page', string>> {
  return { sort: `${name}.sort`, order: `${name}.order`, words: `${name}.words`, page: `${name}.page` }
}

/** A name for one of several tables that are made alike, out of what each is about. */
export function tableName(kind: string, about: string): string {
  return `${kind}-${about.replaceAll(/[^\w-]+/gu, '-')}`
}

/** HOSTILE: words come from an address. */
const MOST_WORDS = 200

/** Reads what the address says of a table. */
export function tableState({ here }: Frame, name: string): TableState {
  const at = here.indexOf('?')
  const query = new URLSearchParams(at < 0 ? '' : here.slice(at + 1))
  const keys = tableKeys(name)
  return {
    sort: query.get(keys.sort) ?? undefined,
    isDown: query.get(keys.order) === 'down',
    words: (query.get(keys.words) ?? '').slice(0, MOST_WORDS),
    page: Math.max(1, Math.floor(Number(query.get(keys.page)) || 1)),
  }
}

const collator = perLanguage(language => new Intl.Collator(language, { numeric: true }))

/** The rows that hold all words, in the order asked for; as they were, where none is. */
export function arranged<Row>(
  frame: Frame,
  { sort, isDown, words }: TableState,
  columns: readonly Readable<Row>[],
  rows: readonly Row[],
): readonly Row[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter(word => word !== '')
  const found =
    wanted.length === 0
      ? rows
      : rows.filter(row => {
          const said = columns
            .map(column => shownIn(column, row))
            .join(' ')
            .toLowerCase()
          return wanted.every(word => said.includes(word))
        })
  const column = columns.find(({ key }) => key === sort)
  if (column === undefined) return found
  const keyed = found.map(row => ({ row, key: valueIn(column, row) }))
  const { compare } = collator(frame.language)
  const sign = isDown ? -1 : 1
  return keyed
    .toSorted(({ key: one }, { key: other }) =>
      typeof one === 'number' && typeof other === 'number'
        ? sign * (one - other)
        : (emptyLast(String(one), String(other)) ?? sign * compare(String(one), String(other))),
    )
    .map(({ row }) => row)
}

/** What says nothing stands last, whichever way the rest runs. */
function emptyLast(one: string, other: string): number | undefined {
  return (one === '') === (other === '') ? undefined : one === '' ? 1 : -1
}

/** What a cell says, as exports write it and as rows are sorted. */
export function valueIn<Row>(column: Readable<Row>, row: Row): string | number {
  if (column.value !== undefined) return column.value(row)
  const text = textOf(column.cell(row))
  if (column.isNumber !== true) return text
  const digits = text.replaceAll(/[^\d-]/gu, '')
  return digits === '' ? '' : Number(digits)
}

function shownIn<Row>(column: Readable<Row>, row: Row): string {
  return `${textOf(column.cell(row), 'as shown')} ${column.value?.(row) ?? ''}`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** The text of a piece of markup: days as the calendar of machines writes them, points of a list behind one another. */
export function textOf(cell: Html | string, days: 'iso' | 'as shown' = 'iso'): string {
  // No page puts a promise into a cell.
  if (cell instanceof Promise) return ''
  if (!isMarkup(cell)) return cell
  const markup = cell.toString()
  const dated = days === 'iso' ? markup.replaceAll(/<time datetime="([^"]*)">[^<]*<\/time>/gu, '$1') : markup
  return dated
    .replaceAll(/<summary>[^]*?<\/summary>|<span aria-hidden="true">[^<]*<\/span>/gu, ' ')
    .replaceAll(/<\/li>\s*(?:<\/?(?:ul|details)[^>]*>\s*)*(?=<li)/gu, '; ')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, entity => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(' ; ', '; ')
    .trim()
}

/** Text that was escaped is an object, though its type says otherwise. */
function isMarkup(cell: unknown): boolean {
  return typeof cell === 'object'
}

/** Where a table of this page can be had as a file. */
export function takeAddress({ here }: Frame, name: string, format: 'csv' | 'json'): string {
  return addressWith(here, { take: `${name}.${format}` })
}
