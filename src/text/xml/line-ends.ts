import type { Scan } from './scan.ts'

const NEWLINE = 0x0a
const RETURN = 0x0d

/**
 * Makes every end of a line that XML 1.1 knows (§2.11) a `\n` in the bytes at hand, and says up to where that is done:
 * the beginning of one whose end has not come yet is left.
 */
export function plainLineEnds(scan: Scan): number {
  const { bytes, stored, isLast } = scan
  let to = scan.plainTo
  let at = to
  while (at < stored) {
    const length = lengthOfLineEnd(bytes, at, stored)
    if (length === UNKNOWN && !isLast) break
    bytes[to] = length > 0 ? NEWLINE : (bytes[at] ?? 0)
    to += 1
    at += Math.max(1, length)
  }
  bytes.copyWithin(to, at, stored)
  scan.plainTo = to
  scan.stored -= at - to
  return to
}

const UNKNOWN = -1

/** How many bytes the end of a line at a place has; 0 where there is none, UNKNOWN where the bytes do not say yet. */
function lengthOfLineEnd(bytes: Uint8Array, at: number, stored: number): number {
  const byte = bytes[at]
  if (byte === RETURN) {
    if (at + 1 === stored) return UNKNOWN
    if (bytes[at + 1] === NEWLINE) return 2
    const next = lengthOfNextLine(bytes, at + 1, stored)
    return next === UNKNOWN ? UNKNOWN : 1 + next
  }
  if (byte === 0xc2) return lengthOfNextLine(bytes, at, stored)
  if (byte !== 0xe2) return 0
  // U+2028
  if (at + 1 === stored) return UNKNOWN
  if (bytes[at + 1] !== 0x80) return 0
  if (at + 2 === stored) return UNKNOWN
  return bytes[at + 2] === 0xa8 ? 3 : 0
}

/** The bytes of U+0085 at a place, or 0. */
function lengthOfNextLine(bytes: Uint8Array, at: number, stored: number): number {
  if (bytes[at] !== 0xc2) return 0
  if (at + 1 === stored) return UNKNOWN
  return bytes[at + 1] === 0x85 ? 2 : 0
}
