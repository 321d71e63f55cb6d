import { NAME_BYTE, NAME_BYTES, STOP } from './characters.ts'
import { wrongInName } from './name.ts'
import { moreOrTrouble, passOver } from './pass-over.ts'
import { afterReference, MORE, tokenOf } from './reference.ts'
import { fail, GO_ON, type Scan, skipWhite, STATE, TOKEN } from './scan.ts'
import { SPAN } from './spans.ts'

const RETURN = 0x0d
const AMPERSAND = 0x26
const DASH = 0x2d
const LESS = 0x3c
const GREATER = 0x3e
const QUESTION = 0x3f
const BRACKET = 0x5d

/** White space before or after the outermost element: nothing else may stand there. */
export function scanOutside(scan: Scan): number {
  const { lines, lineStart } = scan
  const at = skipWhite(scan, scan.at)
  if (at >= scan.end && !scan.isLast && scan.bytes[at - 1] === RETURN) {
    // It and the `\n` that may come are one end of a line.
    scan.lines = lines
    scan.lineStart = lineStart
    return TOKEN.more
  }
  if (at < scan.end && scan.bytes[at] !== LESS) return fail(scan, 'text-outside', at)
  scan.at = at
  if (at < scan.end) scan.told = at
  return GO_ON
}

/** Text in an element, as much of it as is at hand. */
export function scanText(scan: Scan): number {
  const { bytes, at: start } = scan
  const stops = scan.stops.text
  scan.flags = 0
  let at = start
  for (;;) {
    at = passOver(scan, at, stops)
    if (scan.stop !== STOP.sign) {
      if (scan.stop === STOP.bad) return TOKEN.trouble
      return tell(scan, TOKEN.text, start, withoutBrackets(scan, start, at))
    }
    const byte = bytes[at]
    if (byte === LESS) {
      scan.told = at
      return tell(scan, TOKEN.text, start, at)
    }
    if (byte === AMPERSAND) {
      const after = afterReference(scan, at)
      if (after === MORE) return tell(scan, TOKEN.text, start, at)
      if (after < 0) return tokenOf(after)
      scan.flags |= SPAN.references
      at = after
    } else {
      // INVARIANT: brackets at the end of a piece are kept for the next one.
      if (at - 2 >= start && bytes[at - 1] === BRACKET && bytes[at - 2] === BRACKET)
        return fail(scan, 'brackets', at)
      at += 1
    }
  }
}

/** Hands out a piece of text that is not empty. */
function tell(scan: Scan, token: number, start: number, finish: number): number {
  if (start === finish) return TOKEN.more
  scan.start = start
  scan.finish = finish
  scan.at = finish
  return token
}

/** The end of the bytes at hand without brackets that may belong to `]]>`. */
function withoutBrackets(scan: Scan, start: number, end: number): number {
  if (scan.isLast) return end
  let at = end
  while (at > start && end - at < 2 && scan.bytes[at - 1] === BRACKET) at -= 1
  return at
}

/** The inside of a CDATA section, as much of it as is at hand. */
export function scanCdata(scan: Scan): number {
  const { bytes, end, at: start } = scan
  scan.flags = 0
  let at = start
  for (;;) {
    at = passOver(scan, at, scan.stops.cdata)
    if (scan.stop === STOP.bad) return TOKEN.trouble
    if (scan.stop === STOP.none) return tell(scan, TOKEN.cdata, start, at)
    if (at + 2 >= end && !scan.isLast) return tell(scan, TOKEN.cdata, start, at)
    if (at + 2 < end && bytes[at + 1] === BRACKET && bytes[at + 2] === GREATER) {
      scan.start = start
      scan.finish = at
      scan.at = scan.told = at + 3
      scan.state = STATE.content
      return TOKEN.cdata
    }
    at += 1
  }
}

/** The inside of a comment: nothing of it is told. */
export function scanComment(scan: Scan): number {
  const { bytes, end } = scan
  scan.at = passOver(scan, scan.at, scan.stops.comment)
  if (scan.stop !== STOP.sign) return moreOrTrouble(scan)
  if (scan.at + 1 >= end) return TOKEN.more
  if (bytes[scan.at + 1] !== DASH) {
    scan.at += 1
    return GO_ON
  }
  if (scan.at + 2 >= end) return TOKEN.more
  if (bytes[scan.at + 2] !== GREATER) return fail(scan, 'comment', scan.at + 2)
  return leave(scan, scan.at + 3)
}

/** The inside of a processing instruction: nothing of it is told. */
export function scanInstruction(scan: Scan): number {
  scan.at = passOver(scan, scan.at, scan.stops.instruction)
  if (scan.stop !== STOP.sign) return moreOrTrouble(scan)
  if (scan.at + 1 >= scan.end) return TOKEN.more
  if (scan.bytes[scan.at + 1] === GREATER) return leave(scan, scan.at + 2)
  scan.at += 1
  return GO_ON
}

function leave(scan: Scan, at: number): number {
  scan.at = scan.told = at
  scan.state = STATE.content
  return GO_ON
}

const SECTIONS = ['--', '[CDATA[', 'DOCTYPE'] as const

/** What begins with `<!`. */
export function scanSection(scan: Scan): number {
  const first = scan.at + 2
  for (let length = 1; ; length += 1) {
    if (first + length > scan.end) return TOKEN.more
    const read = scan.buffer.latin1Slice(first, first + length)
    const section = SECTIONS.find(name => name.startsWith(read))
    if (section === undefined) return fail(scan, 'bang', first + length - 1)
    if (section === read) return enter(scan, section, first + length)
  }
}

function enter(scan: Scan, section: (typeof SECTIONS)[number], at: number): number {
  if (section === '[CDATA[' && scan.depth === 0) return fail(scan, 'text-outside', at - 1)
  if (section === 'DOCTYPE') {
    if (scan.hasDoctype || scan.isRootClosed || scan.depth > 0) return fail(scan, 'doctype', at - 1)
    scan.hasDoctype = true
  }
  scan.state = section === '--' ? STATE.comment : section === '[CDATA[' ? STATE.cdata : STATE.doctype
  scan.inside = 0
  scan.at = at
  return GO_ON
}

/** The name of a processing instruction, or an XML declaration; `declare` reads that where one may stand. */
export function scanTarget(scan: Scan, declare: ((scan: Scan) => number) | undefined): number {
  const { bytes, end } = scan
  const first = scan.at + 2
  let at = first
  while (at < end && ((NAME_BYTES[bytes[at] ?? 0] ?? 0) & NAME_BYTE.inside) !== 0) at += 1
  if (at >= end) return TOKEN.more
  const wrong = wrongInName(scan, first, at, scan.nameRule)
  if (wrong >= 0) return fail(scan, 'instruction', wrong)
  const isEnd = bytes[at] === QUESTION || ((NAME_BYTES[bytes[at] ?? 0] ?? 0) & NAME_BYTE.white) !== 0
  if (at === first || !isEnd) return fail(scan, 'instruction', at)
  const name = scan.buffer.latin1Slice(first, at)
  if (name === 'xml') return declare === undefined ? fail(scan, 'declaration-late', at) : declare(scan)
  if (name.toLowerCase() === 'xml') return fail(scan, 'instruction-xml', at)
  scan.state = STATE.instruction
  scan.at = at
  return GO_ON
}
