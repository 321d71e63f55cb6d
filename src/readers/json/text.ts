import { TEXT } from './memory.ts'

/** A text and, when it is not quite what stood there, why: one of `text-too-long`, `text-lone-surrogate`, `text-not-utf8`. */
export interface DecodedText {
  readonly text: string
  readonly odd?: string
}

/** The text between two addresses; `flags` are bits of TEXT. What cannot be a text is shown by U+FFFD. */
export function decodeText(buffer: Buffer, start: number, end: number, flags: number): DecodedText {
  if ((flags & (TEXT.escaped | TEXT.beyondAscii | TEXT.tooLong)) === 0) {
    return { text: buffer.toString('latin1', start, end) }
  }
  if ((flags & TEXT.tooLong) !== 0) return { text: '', odd: 'text-too-long' }
  const raw = buffer.toString('utf8', start, end)
  const text = (flags & TEXT.escaped) === 0 ? raw : String(JSON.parse(`"${raw}"`))
  if (!text.isWellFormed()) return { text: text.toWellFormed(), odd: 'text-lone-surrogate' }
  if (raw.includes('\uFFFD') && !buffer.subarray(start, end).includes('\uFFFD')) {
    return { text, odd: 'text-not-utf8' }
  }
  return { text }
}
