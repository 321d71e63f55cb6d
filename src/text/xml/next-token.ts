import { NAME_BYTE, NAME_BYTES } from './characters.ts'
import {
  scanCdata,
  scanComment,
  scanInstruction,
  scanOutside,
  scanSection,
  scanTarget,
  scanText,
} from './content.ts'
import { scanDeclaration } from './declaration.ts'
import { scanDoctype } from './doctype.ts'
import { waitForMore } from './feed.ts'
import { countLines, fail, GO_ON, type Scan, STATE, TOKEN } from './scan.ts'
import { close, openedName, scanCloseTag, scanOpenTag } from './tag.ts'

const BANG = 0x21
const SLASH = 0x2f
const LESS = 0x3c
const QUESTION = 0x3f

/**
 * Goes over the bytes at hand up to the next thing that is told, one of TOKEN; what it is then stands in the scan until the next call.
 * Every byte is held to XML 1.0 (Fifth Edition), or 1.1 where the document says so. Names count as they stand; see `Namespaces`.
 */
export function nextToken(scan: Scan): number {
  if (scan.isEmpty) {
    scan.isEmpty = false
    return close(scan)
  }
  for (;;) {
    if (scan.at >= scan.end) return ended(scan)
    const token = scan.state === STATE.content ? scanContent(scan) : scanInside(scan)
    if (token === TOKEN.more) return more(scan)
    if (token !== GO_ON) return token
  }
}

function scanContent(scan: Scan): number {
  const { bytes, at } = scan
  if (bytes[at] !== LESS) return scan.depth === 0 ? scanOutside(scan) : scanText(scan)
  if (at + 1 >= scan.end) return TOKEN.more
  const byte = bytes[at + 1] ?? 0
  if (byte === SLASH) return wholeTag(scan, scanCloseTag)
  if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.first) !== 0) return wholeTag(scan, scanOpenTag)
  if (byte === BANG) return scanSection(scan)
  if (byte === QUESTION) return scanTarget(scan, undefined)
  return fail(scan, 'tag', at + 1)
}

/** A tag is read when it lies at hand as a whole. */
function wholeTag(scan: Scan, scanTag: (scan: Scan) => number): number {
  const { lines, lineStart } = scan
  const token = scanTag(scan)
  if (token === TOKEN.more) {
    scan.lines = lines
    scan.lineStart = lineStart
  }
  return token
}

function scanInside(scan: Scan): number {
  switch (scan.state) {
    case STATE.start:
      return scanMark(scan)
    case STATE.declaration:
      return scanBeginning(scan)
    case STATE.comment:
      return scanComment(scan)
    case STATE.cdata:
      return scanCdata(scan)
    case STATE.instruction:
      return scanInstruction(scan)
    case STATE.doctype:
      return scanDoctype(scan)
    default:
      return TOKEN.trouble
  }
}

/** A byte order mark at the very beginning is passed over. */
function scanMark(scan: Scan): number {
  const { bytes, end } = scan
  if (bytes[0] === 0xef && end < 3 && !scan.isLast) return TOKEN.more
  if (end >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) scan.at = 3
  scan.state = STATE.declaration
  return GO_ON
}

/** A declaration stands before anything else or nowhere. */
function scanBeginning(scan: Scan): number {
  const { bytes, at, end } = scan
  if (bytes[at] === LESS) {
    if (at + 1 >= end) return TOKEN.more
    if (bytes[at + 1] === QUESTION) return scanTarget(scan, scanDeclaration)
  }
  scan.state = STATE.content
  return GO_ON
}

function more(scan: Scan): number {
  if (scan.isLast) return cutOff(scan)
  waitForMore(scan)
  return TOKEN.more
}

/** The bytes at hand have been read. */
function ended(scan: Scan): number {
  if (scan.state === STATE.broken) return TOKEN.trouble
  if (!scan.isLast) return TOKEN.more
  return isWhole(scan) ? TOKEN.more : cutOff(scan)
}

/** Whether what was told so far is a whole document. */
export function isWhole(scan: Scan): boolean {
  return scan.isRootClosed && scan.state === STATE.content && scan.at >= scan.stored
}

/** The document ends where it may not. */
function cutOff(scan: Scan): number {
  countLines(scan, scan.at, scan.end)
  const isBegun = scan.isRootClosed || scan.depth > 0
  if (!isBegun) return fail(scan, 'no-root', scan.end)
  return scan.depth > 0
    ? fail(scan, 'unclosed', scan.end, openedName(scan))
    : fail(scan, 'unfinished', scan.end)
}
