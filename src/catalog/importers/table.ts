import type { Place, Problem } from '../../base/problem.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { IMPORT_LIMITS } from './limits.ts'

/** A cell of a table and where it begins. */
export interface Cell {
  readonly text: string
  readonly at: Place
}

/** A row of a table and where it begins. */
export interface TableRow {
  readonly at: Place
  readonly cells: readonly Cell[]
}

const QUOTE = 0x22
const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * Cuts a whole text into rows as RFC 4180 has them, separated by whichever of comma, semicolon and tab its first line holds most.
 * Strict where the reader of inventories is patient: half a register would take things off a list, so the first flaw refuses the file.
 */
export function cutTable(text: string, file: string): Result<readonly TableRow[]> {
  const separator = separatorOf(text)
  const rows: TableRow[] = []
  let [index, line, lineStart] = [text.startsWith('\uFEFF') ? 1 : 0, 1, 0]
  const placeAt = (position: number): Place => ({ file, line, column: position - lineStart + 1 })
  while (index < text.length) {
    const at = placeAt(index)
    const cells: Cell[] = []
    for (let open = true; open;) {
      const cellAt = placeAt(index)
      const isQuoted = text.charCodeAt(index) === QUOTE
      const end = isQuoted ? closingQuote(text, index) : endOfPlain(text, index, separator)
      if (end < 0) return err(unclosed(cellAt))
      const raw = isQuoted ? text.slice(index + 1, end).replaceAll('""', '"') : text.slice(index, end)
      if (raw.length > IMPORT_LIMITS.valueLength) return err(tooMuch('characters in a cell', cellAt))
      // Only a quoted cell goes over lines.
      for (let feed = isQuoted ? raw.indexOf('\n') : -1; feed >= 0; feed = raw.indexOf('\n', feed + 1))
        line += 1
      if (isQuoted && raw.includes('\n')) lineStart = text.lastIndexOf('\n', end) + 1
      index = isQuoted ? end + 1 : end
      const next = text.charCodeAt(index)
      const isEnd = index >= text.length || next === NEWLINE || next === RETURN
      if (!isEnd && next !== separator) return err(afterQuote(placeAt(index)))
      cells.push({ text: raw, at: cellAt })
      // HOSTILE: told before a row without an end fills the memory.
      if (cells.length > IMPORT_LIMITS.columns) return err(tooMuch('columns', at))
      open = !isEnd
      if (open) index += 1
    }
    if (text.charCodeAt(index) === RETURN) index += 1
    if (text.charCodeAt(index) === NEWLINE) index += 1
    line += 1
    lineStart = index
    if (cells.length === 1 && cells[0]?.text.trim() === '') continue
    if (rows.length > IMPORT_LIMITS.records) return err(tooMuch('rows', at))
    rows.push({ at, cells })
  }
  return ok(rows)
}

function separatorOf(text: string): number {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? ''
  const counts = [',', ';', '\t'].map(mark => ({ mark, count: first.split(mark).length }))
  const best = counts.reduce((most, each) => (each.count > most.count ? each : most))
  return best.mark.charCodeAt(0)
}

function endOfPlain(text: string, from: number, separator: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === separator || code === NEWLINE || code === RETURN) break
  }
  return at
}

/** The address of the quote that closes the one at `from`; −1 when nothing closes it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1)
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}

function unclosed(at: Place): Problem {
  return {
    code: 'quote-unclosed',
    at,
    says: 'Expected a second quotation mark that ends this cell and found the end of the file.',
    help: 'Download the file once more; it may have been cut off.',
  }
}

function afterQuote(at: Place): Problem {
  return {
    code: 'text-after-quote',
    at,
    says: 'Expected the next cell or the end of the row after a quotation mark and found other text.',
    help: 'A quotation mark within a cell is written twice.',
  }
}

function tooMuch(what: string, at: Place): Problem {
  const most = {
    rows: IMPORT_LIMITS.records,
    columns: IMPORT_LIMITS.columns,
    'characters in a cell': IMPORT_LIMITS.valueLength,
  }[what]
  return {
    code: 'too-much',
    at,
    says: `Expected at most ${most ?? ''} ${what} and found more.`,
    help: 'Narrow the export at its publisher, or cut the file.',
  }
}
