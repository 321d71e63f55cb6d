import type { OddText } from '../events.ts'
import { TEXT } from './memory.ts'

/** Takes texts out of the memory of a scanner. */
export class TextDecoding {
  /** Why the last text is not quite what stood there; what cannot be a text is shown by U+FFFD. */
  odd: OddText | undefined
  readonly #buffer: SlicedBuffer

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as SlicedBuffer
  }

  /** The text between two addresses; `flags` are bits of TEXT. */
  decode(start: number, end: number, flags: number): string {
    this.odd = undefined
    if ((flags & (TEXT.escaped | TEXT.beyondAscii | TEXT.tooLong)) === 0) {
      return this.#buffer.latin1Slice(start, end)
    }
    return this.#decodeRare(start, end, flags)
  }

  #decodeRare(start: number, end: number, flags: number): string {
    if ((flags & TEXT.tooLong) !== 0) {
      this.odd = 'text-too-long'
      return ''
    }
    const raw = this.#buffer.utf8Slice(start, end)
    const text = (flags & TEXT.escaped) === 0 ? raw : String(JSON.parse(`"${raw}"`))
    if (!text.isWellFormed()) {
      this.odd = 'text-lone-surrogate'
      return text.toWellFormed()
    }
    if (raw.includes('\uFFFD') && !this.#buffer.subarray(start, end).includes('\uFFFD'))
      this.odd = 'text-not-utf8'
    return text
  }
}

/** What `toString` of a buffer calls underneath; asked directly, it takes half the time. The types do not have it. */
type SlicedBuffer = Buffer & {
  readonly latin1Slice: (start: number, end: number) => string
  readonly utf8Slice: (start: number, end: number) => string
}
