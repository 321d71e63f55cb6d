/** Bytes of a tab and a line feed. */
const TAB = 9
const FEED = 10

/**
 * A file of lines `key TAB json`, sorted by the bytes of the key, in which a line is found by halving. Only what is asked for is
 * ever parsed, so that the time does not grow with the file.
 */
export class LineFile {
  readonly #bytes: Buffer
  readonly #read = new Map<number, unknown>()

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** The value of a key; undefined where no line has it. */
  get(key: string): unknown {
    const wanted = Buffer.from(key)
    let low = 0
    let high = this.#bytes.length
    while (low < high) {
      const middle = (low + high) >> 1
      const start = middle === 0 ? 0 : this.#bytes.lastIndexOf(FEED, middle - 1) + 1
      const order = this.#order(wanted, start)
      if (order === 0) return this.at(start)
      if (order < 0) high = start
      else low = this.#bytes.indexOf(FEED, start) + 1
    }
    return undefined
  }

  /** The value of the line that begins at this byte. */
  at(start: number): unknown {
    if (this.#read.has(start)) return this.#read.get(start)
    const tab = this.#bytes.indexOf(TAB, start)
    const value: unknown = JSON.parse(this.#bytes.toString('utf8', tab + 1, this.#bytes.indexOf(FEED, tab)))
    this.#read.set(start, value)
    return value
  }

  /** Negative where the wanted key stands before the one of this line. */
  #order(wanted: Buffer, start: number): number {
    const end = start + wanted.length
    const order = wanted.compare(this.#bytes, start, Math.min(end, this.#bytes.length))
    return order === 0 && this.#bytes[end] !== TAB ? -1 : order
  }
}

/** Writes lines so that a LineFile finds them, and tells at which byte each begins. */
export function writeLines(entries: ReadonlyMap<string, unknown>): {
  readonly text: string
  readonly starts: ReadonlyMap<string, number>
} {
  const lines = [...entries]
    .map(([key, value]) => ({ key, bytes: Buffer.from(key), text: `${key}\t${JSON.stringify(value)}\n` }))
    .toSorted((one, other) => one.bytes.compare(other.bytes))
  const starts = new Map<string, number>()
  let at = 0
  for (const { key, text } of lines) {
    starts.set(key, at)
    at += Buffer.byteLength(text)
  }
  return { text: lines.map(line => line.text).join(''), starts }
}
