import { STOP } from './characters.ts'
import { fail, type Scan, TOKEN } from './scan.ts'
import { SPAN } from './spans.ts'

/**
 * Goes over text until a sign that `stops` has, and gives its place; `scan.stop` is `none` where the bytes at hand end, and `bad` where
 * a character is not allowed. Counts ends of lines, and adds to `scan.flags`.
 */
export function passOver(scan: Scan, from: number, stops: Uint8Array): number {
  const { bytes, end } = scan
  let at = from
  let seen = 0
  for (;;) {
    let stop: number = STOP.none
    while (at < end) {
      const byte = bytes[at] ?? 0
      stop = stops[byte] ?? 0
      if (stop !== STOP.none) break
      seen |= byte
      at += 1
    }
    if (stop === STOP.newline) {
      at += 1
      scan.lines += 1
      scan.lineStart = at
      continue
    }
    if (stop === STOP.lead) {
      if (isAllowed(scan, at)) {
        seen |= 0x80
        at += 1
        continue
      }
      stop = STOP.bad
    }
    if (stop === STOP.return) {
      if (at + 1 < end || scan.isLast) {
        scan.flags |= SPAN.lineEnds
        at += 1
        if (at < end && bytes[at] === 0x0a) continue
        scan.lines += 1
        scan.lineStart = at
        continue
      }
      stop = STOP.none
    }
    if (stop === STOP.bad) fail(scan, 'character', at)
    if (seen >= 0x80) scan.flags |= SPAN.beyondAscii
    scan.stop = stop
    return at
  }
}

/** Whether the character at a place is not one of the few that begin like it: U+FFFE and U+FFFF, in XML 1.1 U+0080 to U+009F. */
export function isAllowed({ bytes, end }: Scan, at: number): boolean {
  const next = at + 1 < end ? (bytes[at + 1] ?? 0) : 0
  if (bytes[at] === 0xef) return next !== 0xbf || at + 2 >= end || (bytes[at + 2] ?? 0) < 0xbe
  return next < 0x80 || next > 0x9f
}

/** What stands where text was gone over in vain. */
export function moreOrTrouble(scan: Scan): number {
  return scan.stop === STOP.bad ? TOKEN.trouble : TOKEN.more
}
