import { isUtf8 } from 'node:buffer'
import type { Problem } from '../../base/problem.ts'
import { countLineEnds } from './whole-characters.ts'

/** Looks at a text as it passes, and tells by their numbers the lines that hold what no text has. */
export class LineWatch {
  /** How many lines have ended. */
  lines: number
  readonly #title: string
  readonly #tell: (problem: Problem) => void
  /** A line that comes in several pieces is told once. */
  #told: Record<Odd, number> = { lost: 0, nul: 0 }

  constructor(title: string, lines: number, tell: (problem: Problem) => void) {
    this.#title = title
    this.lines = lines
    this.#tell = tell
  }

  /** A piece of UTF-8 that ends between two characters. */
  bytes(piece: Uint8Array): void {
    if (piece.includes(0)) this.#eachLine(piece, 'nul', line => line.includes(0))
    if (!isUtf8(piece)) this.#eachLine(piece, 'lost', line => !isUtf8(line))
    this.lines += countLineEnds(piece)
  }

  /** A piece of a text that has been decoded. */
  text(piece: string): void {
    for (const [odd, sign] of [
      ['lost', '\uFFFD'],
      ['nul', '\u0000'],
    ] as const) {
      if (!piece.includes(sign)) continue
      for (const [index, line] of piece.split('\n').entries())
        if (line.includes(sign)) this.#tellOf(odd, this.lines + index + 1)
    }
    this.lines += countLineEnds(piece)
  }

  #eachLine(piece: Uint8Array, odd: Odd, isOdd: (line: Uint8Array) => boolean): void {
    let number = this.lines + 1
    for (let at = 0; at < piece.length; number += 1) {
      const newline = piece.indexOf(0x0a, at)
      const end = newline === -1 ? piece.length : newline
      if (isOdd(piece.subarray(at, end))) this.#tellOf(odd, number)
      at = end + 1
    }
  }

  #tellOf(odd: Odd, line: number): void {
    if (line <= this.#told[odd]) return
    this.#told[odd] = line
    this.#tell(odd === 'nul' ? holdsNul(line) : notDecoded(line, this.#title))
  }
}

type Odd = 'lost' | 'nul'

function notDecoded(line: number, title: string): Problem {
  return {
    code: 'text-not-decoded',
    at: { line },
    says: `This line holds bytes that are no text in ${title}, shown as U+FFFD.`,
    help: 'Export the file again in UTF-8, or say what it is in, for example --encoding windows-1250.',
  }
}

function holdsNul(line: number): Problem {
  return {
    code: 'text-holds-nul',
    at: { line },
    says: 'This line holds NUL bytes, which no text has; it was read with them.',
    help: 'The file may have been damaged; export it again.',
  }
}
