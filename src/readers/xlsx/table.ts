import type { Problem } from '../../base/problem.ts'
import type { Item } from '../../model/item.ts'
import { oddRow } from '../csv/odd-row.ts'
import type { Limits } from '../limits.ts'
import { ProblemLog } from '../problems.ts'
import type { Batch } from '../reader.ts'
import { columnsNote, type Header, headerAmong } from '../tables/header.ts'
import { ItemMaker, type Placing } from '../tables/item.ts'
import type { Row } from '../tables/row.ts'
import { columnName } from './cell.ts'

/** One sheet while it is read: first its titles are looked for, then each row is an item. */
export class Table {
  readonly sheet: string
  /** Titles of the likeliest row where the sheet has none that names products; empty for an empty sheet. */
  titles: readonly string[] = []
  /** Titles that the user named and that this sheet lacks. */
  missing: readonly string[] = []
  readonly #wanted: Readonly<Record<string, string>>
  readonly #limits: Limits
  readonly #problems: ProblemLog
  #state: 'looking' | 'read' | 'unread' = 'looking'
  #first: Row[] = []
  #line = 0
  #maker: ItemMaker | undefined

  constructor(sheet: string, wanted: Readonly<Record<string, string>>, limits: Limits) {
    this.sheet = sheet
    this.#wanted = wanted
    this.#limits = limits
    this.#problems = new ProblemLog(limits.problems)
  }

  get state(): 'looking' | 'read' | 'unread' {
    return this.#state
  }

  /** What is to be said of some more rows. */
  take(rows: readonly Row[]): Batch {
    if (this.#state === 'read') return { items: this.#itemsOf(rows), problems: this.#problems.take() }
    this.#first.push(...rows)
    return this.#first.length > this.#limits.linesAboveHeader ? this.#find() : NOTHING
  }

  finish(): Batch {
    const found = this.#state === 'looking' ? this.#find() : NOTHING
    return { ...found, problems: [...found.problems, ...this.#problems.rest()] }
  }

  #find(): Batch {
    const first = this.#first.slice(0, this.#limits.linesAboveHeader + 1)
    const header = headerAmong(first, this.#wanted)
    if (header === undefined || header.missing.length > 0) {
      this.#state = 'unread'
      this.titles = header?.titles ?? widest(first)
      this.missing = header?.missing ?? []
      return NOTHING
    }
    return this.#begin(header)
  }

  #begin(header: Header): Batch {
    this.#state = 'read'
    this.#line = header.line
    this.#maker = new ItemMaker(header, placingIn(this.sheet), this.#limits)
    const rows = this.#first
    this.#first = []
    const items = this.#itemsOf(rows)
    const notes = [columnsNote(header, ` of sheet "${this.sheet}"`)]
    return { items, problems: this.#problems.take(), notes }
  }

  #itemsOf(rows: readonly Row[]): readonly Item[] {
    const items: Item[] = []
    for (const row of rows) {
      if (row.line <= this.#line) continue
      if (row.odd !== undefined) this.#problems.add(inSheet(oddRow(row, this.#limits), this.sheet, row.line))
      const item = this.#maker?.make(row, problem => this.#problems.add(problem))
      if (item !== undefined) items.push(item)
    }
    return items
  }
}

const NOTHING: Batch = { items: [], problems: [] }

function widest(rows: readonly Row[]): readonly string[] {
  return rows.toSorted((one, other) => other.cells.length - one.cells.length)[0]?.cells ?? []
}

/** A problem with the sheet, and the row where there is one, instead of a place in the file within the archive. */
export function inSheet(problem: Problem, sheet: string, row?: number): Problem {
  return { ...problem, at: { pointer: row === undefined ? quoted(sheet) : `${quoted(sheet)}!${row}:${row}` } }
}

/** Places as formulas write them: `Software!B7`. */
function placingIn(sheet: string): Placing {
  const name = quoted(sheet)
  const cellAt = (line: number, column: number): string => `${name}!${columnName(column)}${line}`
  return { itemAt: cellAt, placeOf: (line, column) => ({ pointer: cellAt(line, column) }) }
}

function quoted(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
}
