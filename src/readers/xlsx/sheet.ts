import type { Problem } from '../../base/problem.ts'
import { EVENT, type Events } from '../events.ts'
import type { Limits } from '../limits.ts'
import type { Row } from '../tables/row.ts'
import { cutXml } from '../xml/cut.ts'
import { compileXmlShape } from '../xml/shape.ts'
import { columnOf, type Meanings, textOf } from './cell.ts'

const SHAPE = compileXmlShape(
  {
    worksheet: { members: { sheetData: 'data' } },
    data: { members: { row: 'row' } },
    row: { members: { '@r': 'rowNumber', c: 'cell' } },
    cell: { members: { '@r': 'reference', '@t': 'kind', '@s': 'style', v: 'value', is: 'inline' } },
    inline: { members: { t: 'part', r: 'run' } },
    run: { members: { t: 'part' } },
    ...Object.fromEntries(
      ['rowNumber', 'reference', 'kind', 'style', 'value', 'part'].map(place => [
        place,
        { text: true } as const,
      ]),
    ),
  },
  'worksheet',
)

/** Some consecutive rows of a sheet; `broken` where it cannot be read further. */
export interface Rows {
  readonly rows: readonly Row[]
  readonly broken: Problem | undefined
}

/** The rows of a sheet as a stream (ECMA-376 part 1, 18.3.1); empty cells that the file leaves out are empty texts. */
export async function* rowsOf(
  bytes: AsyncIterable<Uint8Array>,
  meanings: Meanings,
  limits: Limits,
): AsyncGenerator<Rows, void, undefined> {
  const grid = new Grid(meanings, limits)
  for await (const events of cutXml(bytes, SHAPE, limits))
    yield { rows: grid.take(events), broken: events.broken }
}

const NODE = {
  row: SHAPE.nodeOf('row'),
  cell: SHAPE.nodeOf('cell'),
  rowNumber: SHAPE.nodeOf('rowNumber'),
  reference: SHAPE.nodeOf('reference'),
  kind: SHAPE.nodeOf('kind'),
  style: SHAPE.nodeOf('style'),
  value: SHAPE.nodeOf('value'),
  part: SHAPE.nodeOf('part'),
}

/** Puts cells together to rows. */
class Grid {
  readonly #meanings: Meanings
  readonly #limits: Limits
  #line = 0
  #column = -1
  #cells: string[] = []
  #isTooWide = false
  #kind = ''
  #style = ''
  #text = ''

  constructor(meanings: Meanings, limits: Limits) {
    this.#meanings = meanings
    this.#limits = limits
  }

  take(events: Events): readonly Row[] {
    const rows: Row[] = []
    while (events.next()) {
      const { kind, node } = events
      if (kind === EVENT.text) this.#take(node, events.text())
      else if (kind === EVENT.object) this.#begin(node)
      else if (kind === EVENT.endObject && node === NODE.cell) this.#endCell()
      else if (kind === EVENT.endObject && node === NODE.row) rows.push(this.#row())
    }
    return rows
  }

  #begin(node: number): void {
    if (node === NODE.row) {
      this.#line += 1
      this.#column = -1
      this.#cells = []
      this.#isTooWide = false
    } else if (node === NODE.cell) {
      this.#column += 1
      this.#kind = ''
      this.#style = ''
      this.#text = ''
    }
  }

  #take(node: number, text: string): void {
    if (node === NODE.value) this.#text = text
    else if (node === NODE.part) this.#text += text
    else if (node === NODE.kind) this.#kind = text
    else if (node === NODE.style) this.#style = text
    else if (node === NODE.reference) this.#column = columnOf(text) ?? this.#column
    else if (node === NODE.rowNumber && /^\d{1,7}$/u.test(text)) this.#line = Number(text)
  }

  #endCell(): void {
    const text = textOf({ kind: this.#kind, style: this.#style, text: this.#text }, this.#meanings)
    if (text === '') return
    // HOSTILE: a cell may say that it stands anywhere.
    if (this.#column >= this.#limits.columns) {
      this.#isTooWide = true
      return
    }
    while (this.#cells.length < this.#column) this.#cells.push('')
    this.#cells[this.#column] = text
  }

  #row(): Row {
    return { line: this.#line, cells: this.#cells, ...(this.#isTooWide ? { odd: 'too-many-columns' } : {}) }
  }
}
