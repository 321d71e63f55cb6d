import { hashOf } from '../../identity/hash.ts'

/** Bytes of a tab and a line feed. */
const TAB = 9
const FEED = 10

/**
 * A file of lines `key TAB json` and a last line that tells where each begins: a table of open addressing in base64, four bytes a
 * slot, the smallest first, 0 where it is free, else one more than the byte. Only what is asked for is ever parsed, so that the
 * time does not grow with the file.
 */
export class LineFile {
  readonly #bytes: Buffer
  readonly #slots: Uint32Array
  readonly #read = new Map<number, unknown>()

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const start = bytes.lastIndexOf(FEED, bytes.length - 2) + 1
    const table = new Uint8Array(Buffer.from(bytes.toString('latin1', start), 'base64'))
    this.#slots = new Uint32Array(table.buffer, 0, table.length >> 2)
  }

  /** The value of a key; undefined where no line has it. */
  get(key: string): unknown {
    const wanted = Buffer.from(`${key}\t`)
    const { length } = this.#slots
    for (let step = 0, slot = placeOf(key, length); step < length; step += 1) {
      const at = this.#slots[slot] ?? 0
      if (at === 0) return undefined
      if (wanted.compare(this.#bytes, at - 1, at - 1 + wanted.length) === 0) return this.at(at - 1)
      slot = (slot + 1) & (length - 1)
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
}

/** Writes lines, sorted by the bytes of their keys, so that a LineFile finds them, and tells at which byte each begins. */
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
  return { text: `${lines.map(line => line.text).join('')}${tableOf(starts)}\n`, starts }
}

function tableOf(starts: ReadonlyMap<string, number>): string {
  let length = 16
  while (length < starts.size * 2) length *= 2
  const slots = new Uint32Array(length)
  for (const [key, start] of starts) {
    let slot = placeOf(key, length)
    while (slots[slot] !== 0) slot = (slot + 1) & (length - 1)
    slots[slot] = start + 1
  }
  return Buffer.from(slots.buffer).toString('base64')
}

function placeOf(key: string, length: number): number {
  const hash = hashOf(key)
  return (hash ^ (hash >>> 15)) & (length - 1)
}
