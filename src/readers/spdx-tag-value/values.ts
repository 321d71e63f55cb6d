import type { Limits } from '../limits.ts'
import type { Lines } from '../lines.ts'
import type { ProblemLog } from '../problems.ts'

/** A tag of the document with its value, trimmed, `<text>` taken off. */
export interface TagValue {
  readonly tag: string
  /** Undefined where it is longer than the limit on texts. */
  readonly value: string | undefined
  /** The line that the tag stands on. */
  readonly line: number
}

const OPEN = '<text>'
const CLOSE = '</text>'

/** Puts lines together to tags with their values: `Tag: value`, or `Tag: <text>…</text>` over many lines (SPDX 2.3, annex on tag-value). */
export class TagValues {
  readonly #limits: Limits
  readonly #problems: ProblemLog
  readonly #give: (value: TagValue) => void
  /** A value in `<text>` that has not ended. */
  #open: { readonly tag: string; readonly line: number; readonly parts: string[] } | undefined
  #openLength = 0

  constructor(limits: Limits, problems: ProblemLog, give: (value: TagValue) => void) {
    this.#limits = limits
    this.#problems = problems
    this.#give = give
  }

  take({ lines, first, cut }: Lines): void {
    const tooLong = new Set(cut)
    for (const [index, line] of lines.entries()) {
      const number = first + index
      if (tooLong.has(number)) this.#tellTooLong(number)
      if (this.#open !== undefined) this.#goOn(line)
      else this.#begin(line, number)
    }
  }

  finish(): void {
    const open = this.#open
    if (open === undefined) return
    this.#problems.add({
      code: 'spdx-text-not-closed',
      at: { line: open.line },
      says: `The text that begins on this line has no "${CLOSE}", so that all that follows was taken for part of it.`,
      help: 'Close the text, or export the file once more.',
    })
  }

  #begin(line: string, number: number): void {
    const trimmed = line.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const [, tag, value] = /^([A-Za-z][A-Za-z0-9]*)\s*:(.*)$/u.exec(trimmed) ?? []
    if (tag === undefined || value === undefined) {
      this.#problems.add({
        code: 'spdx-line-unread',
        at: { line: number, column: 1 },
        says: 'Expected "Tag: value", a comment that begins with "#", or an empty line.',
      })
      return
    }
    const text = value.trim()
    if (!text.startsWith(OPEN)) {
      this.#tell(tag, text, number)
      return
    }
    this.#open = { tag, line: number, parts: [] }
    this.#openLength = 0
    this.#goOn(text.slice(OPEN.length))
  }

  #goOn(line: string): void {
    const open = this.#open
    if (open === undefined) return
    const end = line.indexOf(CLOSE)
    const part = end < 0 ? line : line.slice(0, end)
    // HOSTILE: a text without end is not kept.
    if (this.#openLength <= this.#limits.textBytes) open.parts.push(part)
    this.#openLength += part.length + 1
    if (end < 0) return
    this.#open = undefined
    this.#tell(open.tag, open.parts.join('\n').trim(), open.line)
  }

  #tell(tag: string, value: string, line: number): void {
    this.#give({ tag, value: value.length <= this.#limits.textBytes ? value : undefined, line })
  }

  #tellTooLong(line: number): void {
    this.#problems.add({
      code: 'line-too-long',
      at: { line },
      says: `This line is longer than the limit of ${this.#limits.recordLength} characters (recordLength); the rest of it was not read.`,
    })
  }
}
