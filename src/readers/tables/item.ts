import type { Place, Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { newItem } from '../new-item.ts'
import type { Columns } from './columns.ts'
import { parseDayText } from '../day-text.ts'
import type { Header } from './header.ts'
import type { Limits } from '../limits.ts'
import type { Row } from './row.ts'
import { DATE_FIELDS, IDENTIFIER_FIELDS } from './titles.ts'

/** How a table says where something stands. */
export interface Placing {
  /** The place of an item whose name stands in this column, counted from 0. */
  readonly itemAt: (line: number, column: number) => string
  readonly placeOf: (line: number, column: number) => Place
}

/** Turns rows into items, by the columns of one table. */
export class ItemMaker {
  readonly #columns: Columns
  readonly #placing: Placing
  readonly #nameColumn: number
  readonly #limits: Limits
  /** How many titles there are. */
  readonly #width: number
  readonly #identifiers: readonly (readonly [scheme: string, index: number])[]
  readonly #circumstances: readonly (readonly [name: string, index: number])[]

  constructor({ columns, titles }: Pick<Header, 'columns' | 'titles'>, placing: Placing, limits: Limits) {
    this.#limits = limits
    this.#width = titles.length
    this.#columns = columns
    this.#placing = placing
    this.#nameColumn = columns.get('name') ?? 0
    this.#identifiers = IDENTIFIER_FIELDS.flatMap(field => withIndex(field, columns))
    const own = [...columns.keys()].filter(field => !STANDARD_FIELDS.has(field))
    this.#circumstances = own.flatMap(field => withIndex(field, columns))
  }

  /** The item of a row; undefined for an empty row, or one without a name (which is a problem). */
  make(given: Row, tell: (problem: Problem) => void): Item | undefined {
    const row = given.cells.some(cell => cell.length > this.#limits.textBytes)
      ? this.#withoutLongCells(given, tell)
      : given
    const name = this.#cell(row, 'name')
    if (name === undefined) {
      if (row.cells.some(cell => cell.trim() !== ''))
        tell(nameless(this.#placing.placeOf(row.line, this.#nameColumn)))
      return undefined
    }
    const beyond = row.cells.findIndex((cell, index) => index >= this.#width && cell.trim() !== '')
    if (beyond !== -1) tell(this.#tooWide(row, beyond))
    return newItem({
      name,
      publisher: this.#cell(row, 'publisher'),
      version: this.#cell(row, 'version'),
      identifiers: this.#identifiersOf(row),
      circumstances: this.#circumstancesOf(row, tell),
      quantity: this.#quantityOf(row, tell),
      at: this.#placing.itemAt(row.line, this.#nameColumn),
      unit: this.#cell(row, 'unit'),
      type: this.#cell(row, 'type'),
    })
  }

  #tooWide(row: Row, beyond: number): Problem {
    return {
      code: 'row-wider-than-titles',
      at: this.#placing.placeOf(row.line, beyond),
      says: `This row has ${row.cells.length} cells and the line of titles ${this.#width}: a separator within a cell may have moved the others; it was read as it stands.`,
      help: 'Put cells that hold the separator in double quotes.',
    }
  }

  #withoutLongCells(row: Row, tell: (problem: Problem) => void): Row {
    const isUsed = new Set(this.#columns.values())
    const cells = row.cells.map((cell, index) => {
      if (cell.length <= this.#limits.textBytes) return cell
      if (isUsed.has(index))
        tell({
          code: 'text-too-long',
          at: this.#placing.placeOf(row.line, index),
          says: `The cell in column ${index + 1} is longer than the limit of ${this.#limits.textBytes} characters (textBytes); it was not read.`,
        })
      return ''
    })
    return { ...row, cells }
  }

  #cell(row: Row, field: string): string | undefined {
    const index = this.#columns.get(field)
    const text = index === undefined ? '' : (row.cells[index] ?? '').trim()
    return text === '' ? undefined : text
  }

  #identifiersOf(row: Row): readonly ItemIdentifier[] {
    const identifiers: ItemIdentifier[] = []
    for (const [scheme, index] of this.#identifiers) {
      const value = (row.cells[index] ?? '').trim()
      if (value !== '') identifiers.push({ scheme, value })
    }
    return identifiers
  }

  #circumstancesOf(row: Row, tell: (problem: Problem) => void): Readonly<Record<string, string>> {
    const found: (readonly [string, string])[] = []
    for (const [name, index] of this.#circumstances) {
      const text = (row.cells[index] ?? '').trim()
      if (text === '') continue
      const value = DATE_FIELDS.includes(name)
        ? dayOf(text, this.#placing.placeOf(row.line, index), index, tell)
        : text
      if (value !== undefined) found.push([name, value])
    }
    return Object.fromEntries(found)
  }

  #quantityOf(row: Row, tell: (problem: Problem) => void): number {
    const text = this.#cell(row, 'quantity')
    if (text === undefined) return 1
    const number = parseQuantity(text)
    if (number !== undefined) return number
    tell({
      code: 'quantity-not-understood',
      at: this.#placing.placeOf(row.line, this.#columns.get('quantity') ?? 0),
      says: `Expected a number in the column of quantities and found "${text.slice(0, 40)}"; counted as 1.`,
    })
    return 1
  }
}

/** Fields with a place of their own in an item; every other column that a field was found for is a circumstance. */
const STANDARD_FIELDS = new Set([
  'name',
  'publisher',
  'version',
  'quantity',
  'unit',
  'type',
  ...IDENTIFIER_FIELDS,
])

/** A whole number with signs between the thousands, or one that ends in zeros after a point; undefined for anything else. */
export function parseQuantity(text: string): number | undefined {
  if (/^\d{1,9}$/u.test(text)) return Number(text)
  const plain = text.replace(/[台套个個件本份]$|\s*(?:pcs|st|stk|шт)\.?$/iu, '').trim()
  const match =
    /^(\d{1,15})(?:[.,]0+)?$/u.exec(plain) ??
    /^(\d{1,3}(?:([.,'\u2019\u00A0\u202F ])\d{3})(?:\2\d{3})*)$/u.exec(plain)
  // 1.000 is a thousand to some and one to others.
  if (match === null || /^\d{1,3}[.,]000$/u.test(plain)) return undefined
  return Number((match[1] ?? '').replace(/\D/gu, ''))
}

function withIndex(field: string, columns: Columns): (readonly [string, number])[] {
  const index = columns.get(field)
  return index === undefined ? [] : [[field, index]]
}

function dayOf(text: string, at: Place, index: number, tell: (problem: Problem) => void): string | undefined {
  const parsed = parseDayText(text)
  if (parsed.kind === 'day') return parsed.day
  tell({
    code: parsed.kind === 'no-day' ? 'date-not-understood' : 'date-ambiguous',
    at,
    says:
      parsed.kind === 'no-day'
        ? `Expected a date in column ${index + 1} and found "${text.slice(0, 40)}"; it counts as not given.`
        : `The date "${text}" in column ${index + 1} may be read in two ways; it counts as not given.`,
    help: 'Write dates as 2014-08-05.',
  })
  return undefined
}

function nameless(at: Place): Problem {
  return {
    code: 'row-without-name',
    at,
    says: 'This row has nothing in the column of names; it was not read.',
  }
}
