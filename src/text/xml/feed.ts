import { plainLineEnds } from './line-ends.ts'
import { columnOf, countLines, type Scan, type Trouble, unitsBetween } from './scan.ts'
import { slicedBuffer } from './spans.ts'

/** A tag longer than this is looked at again only once twice as much of it is at hand, or it would take the square of its length. */
const LONG = 4096

/** Gives a scan more of its document. What the last token pointed to is gone then. */
export function feed(scan: Scan, chunk: Uint8Array): void {
  leave(scan)
  if (scan.stored + chunk.length > scan.bytes.length) grow(scan, scan.stored + chunk.length)
  scan.bytes.set(chunk, scan.stored)
  scan.stored += chunk.length
  show(scan)
}

/** Says that the document ends with what it was given. */
export function endFeed(scan: Scan): void {
  scan.isLast = true
  scan.needed = 0
  show(scan)
}

/** Lets the scan see the whole characters at hand, if they are enough. */
function show(scan: Scan): void {
  const visible = scan.version === '1.1' ? plainLineEnds(scan) : scan.stored
  if (scan.stored < scan.needed) return
  scan.end = scan.isLast ? visible : wholeUntil(scan.bytes, visible)
  scan.needed = 0
}

/** Where the last whole character before the end of the bytes at hand ends. */
function wholeUntil(bytes: Uint8Array, end: number): number {
  for (let at = end - 1; at >= 0 && at >= end - 3; at -= 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) return end
    // A byte that begins a character says how many it has.
    if (byte >= 0xc0) return at + (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > end ? at : end
  }
  return end
}

/** What is at hand does not suffice. */
export function waitForMore(scan: Scan): void {
  const length = scan.stored - scan.at
  scan.needed = length > LONG ? 2 * length : 0
}

/** UTF-16 units since the last tag, text or comment ended, but no more than `enough` are counted with care. */
export function waiting(scan: Scan, enough: number): number {
  const before = scan.told === 0 ? scan.toldUnits : 0
  const bytes = scan.stored - scan.told
  return before + bytes <= enough ? before + bytes : before + unitsBetween(scan, scan.told, scan.stored)
}

/** The place behind all that is at hand, for a document that is not read further. */
export function placeBehind(scan: Scan): Pick<Trouble, 'line' | 'column'> {
  countLines(scan, scan.at, scan.stored)
  return { line: scan.lines + 1, column: columnOf(scan, scan.stored) }
}

/** Leaves what has been read behind. */
function leave(scan: Scan): void {
  const { at } = scan
  if (at === 0) {
    scan.end = 0
    return
  }
  scan.toldUnits = (scan.told === 0 ? scan.toldUnits : 0) + unitsBetween(scan, scan.told, at)
  scan.told = 0
  scan.lineUnits = (scan.lineStart === 0 ? scan.lineUnits : 0) + unitsBetween(scan, scan.lineStart, at)
  scan.lineStart = 0
  scan.bytes.copyWithin(0, at, scan.stored)
  scan.stored -= at
  scan.plainTo = Math.max(0, scan.plainTo - at)
  scan.at = scan.end = 0
}

function grow(scan: Scan, least: number): void {
  const larger = new Uint8Array(Math.max(least, 2 * scan.bytes.length))
  larger.set(scan.bytes.subarray(0, scan.stored))
  scan.bytes = larger
  scan.buffer = slicedBuffer(larger)
}
