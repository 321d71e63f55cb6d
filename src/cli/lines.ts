import { joinBytes, parseUtf8 } from '../base/bytes.ts'

/** HOSTILE: longer lines are not read; a title of a million characters, each written as an escape, is shorter. In bytes. */
const LONGEST = 16 << 20

const LINE_FEED = 0x0a

/** A line of a text in UTF-8 without its end, or why it could not be read. */
export type Line =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'too-long' | 'not-utf-8' }

/** The lines of a text, one for each that is there, also for those that cannot be read. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, undefined> {
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    let from = 0
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, from)
      keep(chunk.subarray(from, end < 0 ? chunk.length : end))
      if (end < 0) break
      yield finished()
      from = end + 1
    }
  }
  if (length > 0) yield finished()

  function keep(piece: Uint8Array): void {
    length += piece.length
    if (length <= LONGEST && piece.length > 0) pieces.push(piece.slice())
  }

  function finished(): Line {
    const line = length > LONGEST ? ({ kind: 'too-long' } as const) : decoded(pieces)
    pieces = []
    length = 0
    return line
  }
}

function decoded(pieces: readonly Uint8Array[]): Line {
  const text = parseUtf8(joinBytes(pieces))
  return text === undefined
    ? { kind: 'not-utf-8' }
    : { kind: 'text', text: text.replace(/^\uFEFF/u, '').replace(/\r$/u, '') }
}
