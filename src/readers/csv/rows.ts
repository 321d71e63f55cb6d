import type { Limits } from '../limits.ts'
import type { Row } from '../tables/row.ts'

/** Cuts text into records as RFC 4180 has them, with any separator; text comes in pieces of any size. */
export class RowCutter {
  readonly #separator: string
  readonly #limits: Limits
  #text = ''
  #line = 1
  /** How far an open quote has been looked for, so that no piece is looked through twice. */
  #skipLong = false

  constructor(separator: string, limits: Limits) {
    this.#separator = separator
    this.#limits = limits
  }

  /** The records that are complete with this piece. */
  take(piece: string): Row[] {
    this.#text = this.#text === '' ? piece : this.#text + piece
    return this.#cut(false)
  }

  /** What is left at the end. */
  finish(): Row[] {
    const rows = this.#cut(true)
    this.#text = ''
    return rows
  }

  #cut(isEnd: boolean): Row[] {
    const rows: Row[] = []
    const text = this.#text
    let at = 0
    while (at < text.length) {
      const newline = text.indexOf('\n', at)
      if (newline === -1 && !isEnd) {
        if (text.length - at > this.#limits.recordLength) at = this.#longLine(rows, at)
        break
      }
      const end = newline === -1 ? text.length : newline
      if (this.#skipLong) {
        this.#skipLong = false
        this.#line += 1
        at = end + 1
        continue
      }
      const line = text.slice(at, text.charCodeAt(end - 1) === 0x0d && end > at ? end - 1 : end)
      if (!line.includes('"')) {
        rows.push(this.#row(line.split(this.#separator)))
        this.#line += 1
        at = end + 1
        continue
      }
      const after = this.#quoted(rows, at, isEnd)
      if (after === -1) break
      at = after
    }
    this.#text = at === 0 ? text : text.slice(at)
    return rows
  }

  #row(cells: string[], odd?: string): Row {
    if (cells.length > this.#limits.columns) {
      return { line: this.#line, cells: cells.slice(0, this.#limits.columns), odd: 'too-many-columns' }
    }
    return { line: this.#line, cells, ...(odd === undefined ? undefined : { odd }) }
  }

  /** A line without an end: its beginning is given as a record and the rest passed over. */
  #longLine(rows: Row[], at: number): number {
    if (!this.#skipLong) {
      const start = this.#text.slice(at, at + this.#limits.recordLength)
      rows.push(this.#row(start.split(this.#separator), 'record-too-long'))
      this.#skipLong = true
    }
    return this.#text.length
  }

  /** A record with quotes, which may go over lines; the address after it, or −1 when more text is needed. */
  #quoted(rows: Row[], from: number, isEnd: boolean): number {
    const text = this.#text
    const cells: string[] = []
    let odd: string | undefined
    let lines = 1
    let at = from
    for (;;) {
      if (text.charCodeAt(at) !== 0x22) {
        const end = endOfPlain(text, at, this.#separator)
        if (end === -1 && !isEnd) return -1
        const stop = end === -1 ? text.length : end
        cells.push(stripReturn(text.slice(at, stop), text.charCodeAt(stop) !== this.#separator.charCodeAt(0)))
        at = stop
      } else {
        const end = endOfQuoted(text, at)
        if (end === -1 && (isEnd || text.length - from > this.#limits.recordLength))
          return this.#unclosed(rows, from)
        if (end === -1) return -1
        // The sign after the quote decides; it may not have come yet.
        if (end >= text.length && !isEnd) return -1
        const quoted = text.slice(at + 1, end - 1)
        lines += countLines(quoted)
        const tail = endOfPlain(text, end, this.#separator)
        if (tail === -1 && !isEnd) return -1
        const stop = tail === -1 ? text.length : tail
        const rest = stripReturn(
          text.slice(end, stop),
          text.charCodeAt(stop) !== this.#separator.charCodeAt(0),
        )
        if (rest !== '') odd = 'csv-text-after-quote'
        cells.push(quoted.replaceAll('""', '"') + rest)
        at = stop
      }
      if (text.charCodeAt(at) === this.#separator.charCodeAt(0) && at < text.length) {
        at += 1
        continue
      }
      rows.push(this.#row(cells, odd))
      this.#line += lines
      return at + 1
    }
  }

  /** A quote that nothing closes: the line is taken as it stands, so that what follows it is not swallowed. */
  #unclosed(rows: Row[], from: number): number {
    const newline = this.#text.indexOf('\n', from)
    const end = newline === -1 ? this.#text.length : newline
    const line = stripReturn(this.#text.slice(from, end), true)
    rows.push(this.#row(line.split(this.#separator).map(bare), 'csv-quote-unclosed'))
    this.#line += 1
    return end + 1
  }
}

function bare(cell: string): string {
  return cell.replace(/^"|"$/gu, '')
}

function stripReturn(text: string, isLast: boolean): string {
  return isLast && text.endsWith('\r') ? text.slice(0, -1) : text
}

/** The address of the separator or line end at or after `from`; −1 when there is none. */
function endOfPlain(text: string, from: number, separator: string): number {
  const code = separator.charCodeAt(0)
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === code || unit === 0x0a) return at
  }
  return -1
}

/** The address after the quote that closes the one at `from`; −1 when nothing closes it. */
function endOfQuoted(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    at = text.indexOf('"', at)
    if (at === -1) return -1
    if (text.charCodeAt(at + 1) !== 0x22) return at + 1
    at += 2
  }
}

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}
