import type { Colour, Paint } from './paint.ts'
import { printable } from './printable.ts'
import { type WidthOf, widthFor } from './width.ts'
import { fit, pad, wrap } from './wrap.ts'

/** A paragraph, or a row of a table, of an answer before anybody knows how wide the terminal is. */
export interface Block {
  /** Begins the first line and alone carries `colour`; without it the whole paragraph does. */
  readonly lead?: string
  readonly text: string
  readonly colour?: Colour
  readonly indent?: number
  /** How much further than the first the later lines are indented. */
  readonly hang?: number
  /** Cut to one line where it is longer. */
  readonly oneLine?: true
  /** Said behind the text where its last line has room for it, else left out. */
  readonly tail?: string
  /** Of a row: its cells, in place of `text`; the first carries `colour`. */
  readonly cells?: readonly Cell[]
}

/** A cell of a row: so many columns wide, or what is left of the line. */
export interface Cell {
  readonly text: string
  readonly width: number | 'rest'
  readonly toTheRight?: true
}

export interface PageStyle {
  readonly columns: number
  readonly paint: Paint
}

/** An empty line. */
export const GAP: Block = { text: '' }

/** Columns between two cells. */
const BETWEEN = 2

/** Lays paragraphs out for a terminal; names from outside are made harmless first. Ends with a line feed. */
export async function renderPage(blocks: readonly Block[], style: PageStyle): Promise<string> {
  const safe = blocks.map(harmless)
  const all = safe.map(
    block =>
      (block.lead ?? '') +
      block.text +
      (block.tail ?? '') +
      (block.cells ?? []).map(cell => cell.text).join(''),
  )
  const widthOf = await widthFor(all.join(''))
  return safe.flatMap(block => linesOf(block, style, widthOf)).join('\n') + '\n'
}

function harmless(block: Block): Block {
  const { lead, cells, tail } = block
  return {
    ...block,
    text: printable(block.text),
    ...(tail === undefined ? {} : { tail: printable(tail) }),
    ...(lead === undefined ? {} : { lead: printable(lead) }),
    ...(cells === undefined ? {} : { cells: cells.map(cell => ({ ...cell, text: printable(cell.text) })) }),
  }
}

function linesOf(block: Block, style: PageStyle, widthOf: WidthOf): readonly string[] {
  if (block.cells !== undefined) return [rowOf(block.cells, block.colour, style, widthOf)]
  const indent = ' '.repeat(block.indent ?? 0)
  const lead = block.lead ?? ''
  const whole = lead + block.text
  const columns = Math.max(20, style.columns - indent.length)
  const { colour } = block
  const lines =
    block.oneLine === true
      ? [fit(whole, columns, widthOf)]
      : wrap(whole, columns, widthOf, ' '.repeat(block.hang ?? 0))
  return withTail(lines, block.tail ?? '', columns, widthOf).map((line, at) => {
    if (line === '') return ''
    if (colour === undefined) return indent + line
    if (block.lead === undefined) return indent + style.paint(colour, line)
    const split = at === 0 && line.startsWith(lead) ? lead.length : 0
    return indent + (split === 0 ? line : style.paint(colour, line.slice(0, split)) + line.slice(split))
  })
}

function withTail(
  lines: readonly string[],
  tail: string,
  columns: number,
  widthOf: WidthOf,
): readonly string[] {
  const last = lines.at(-1) ?? ''
  return widthOf(last + tail) <= columns ? [...lines.slice(0, -1), last + tail] : lines
}

function rowOf(
  cells: readonly Cell[],
  colour: Colour | undefined,
  style: PageStyle,
  widthOf: WidthOf,
): string {
  const fixed = cells.reduce((sum, cell) => sum + (cell.width === 'rest' ? 0 : cell.width), 0)
  const rest = Math.max(8, style.columns - fixed - BETWEEN * (cells.length - 1))
  const texts = cells.map(({ text, width, toTheRight }) => {
    const columns = width === 'rest' ? rest : width
    const fitted = fit(text, columns, widthOf)
    const blank = ' '.repeat(Math.max(0, columns - widthOf(fitted)))
    return toTheRight === true ? blank + fitted : pad(fitted, columns, widthOf)
  })
  const [first = '', ...others] = texts
  const painted = colour === undefined ? first : style.paint(colour, first)
  return [painted, ...others].join(' '.repeat(BETWEEN)).trimEnd()
}
