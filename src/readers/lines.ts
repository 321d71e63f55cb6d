/** Some consecutive lines of a text. */
export interface Lines {
  /** Without their ends (LF or CR LF). A line that is longer than the limit is cut there. */
  readonly lines: readonly string[]
  /** The number of the first of them, counting from 1. */
  readonly first: number
  /** Numbers of lines that were cut. */
  readonly cut: readonly number[]
}

/** Splits UTF-8 text into lines, holding no more than a chunk and a line. Bytes that are not UTF-8 show as U+FFFD. */
export async function* linesOf(
  bytes: AsyncIterable<Uint8Array>,
  maxLength: number,
): AsyncGenerator<Lines, void, undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let rest = ''
  let isCut = false
  let first = 1
  const give = (parts: readonly string[]): Lines => {
    const cut: number[] = []
    const lines = parts.map((part, index) => {
      const line = part.endsWith('\r') ? part.slice(0, -1) : part
      if (line.length <= maxLength && !(index === 0 && isCut)) return line
      cut.push(first + index)
      return line.slice(0, maxLength)
    })
    isCut = false
    first += lines.length
    return { lines, first: first - lines.length, cut }
  }
  for await (const chunk of bytes) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    if (parts.length > 0) yield give(parts)
    if (rest.length > maxLength) {
      rest = rest.slice(0, maxLength)
      isCut = true
    }
  }
  rest += decoder.decode()
  if (rest !== '') yield give([rest])
}
