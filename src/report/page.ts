import type { Colour, Paint } from './paint.ts'
import { printable } from './printable.ts'
import { type WidthOf, widthFor } from './width.ts'
import { wrap } from './wrap.ts'

/** A paragraph of an answer before anybody knows how wide the terminal is. */
export interface Block {
  /** Begins the first line and alone carries `colour`; without it the whole paragraph does. */
  readonly lead?: string
  readonly text: string
  readonly colour?: Colour
  readonly indent?: number
  /** How much further than the first the later lines are indented. */
  readonly hang?: number
}

export interface PageStyle {
  readonly columns: number
  readonly paint: Paint
}

/** A paragraph of its own. */
export function paragraph(text: string, indent = 0, hang = 0): Block {
  return { text, indent, hang }
}

/** An empty line. */
export const GAP: Block = { text: '' }

/** Lays paragraphs out for a terminal; names from outside are made harmless first. Ends with a line feed. */
export async function renderPage(blocks: readonly Block[], style: PageStyle): Promise<string> {
  const safe = blocks.map(block => ({
    ...block,
    text: printable(block.text),
    ...(block.lead === undefined ? {} : { lead: printable(block.lead) }),
  }))
  const widthOf = await widthFor(safe.map(block => (block.lead ?? '') + block.text).join(''))
  return safe.flatMap(block => linesOf(block, style, widthOf)).join('\n') + '\n'
}

function linesOf(block: Block, style: PageStyle, widthOf: WidthOf): readonly string[] {
  const indent = ' '.repeat(block.indent ?? 0)
  const lead = block.lead ?? ''
  const hang = ' '.repeat(block.hang ?? 0)
  const columns = Math.max(20, style.columns - indent.length)
  const { colour } = block
  return wrap(lead + block.text, columns, widthOf, hang).map((line, at) => {
    if (colour === undefined || line === '') return line === '' ? '' : indent + line
    if (block.lead === undefined) return indent + style.paint(colour, line)
    const split = at === 0 && line.startsWith(lead) ? lead.length : 0
    return indent + (split === 0 ? line : style.paint(colour, line.slice(0, split)) + line.slice(split))
  })
}
