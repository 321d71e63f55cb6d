import { isAscii as isAsciiBytes } from 'node:buffer'

/** Whether every byte is a character of its own. */
export function isAscii(bytes: Uint8Array): boolean {
  return isAsciiBytes(bytes)
}

/** The line ends in a text, or in the bytes of one. */
export function countLineEnds(text: Uint8Array | string): number {
  let count = 0
  if (typeof text === 'string') {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1
    return count
  }
  for (let at = text.indexOf(0x0a); at !== -1; at = text.indexOf(0x0a, at + 1)) count += 1
  return count
}

/** UTF-8 without a character at its end of which bytes are still to come. */
export function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return bytes
    // A byte that begins a character says how many it has.
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
      return back < length ? bytes.subarray(0, bytes.length - back) : bytes
    }
  }
  return bytes
}
