import { NAME_BYTE, NAME_BYTES, STOPS_10, STOPS_11, STOP } from './characters.ts'
import { plainLineEnds } from './line-ends.ts'
import { countLines, fail, GO_ON, type Scan, STATE, TOKEN, type TroubleKind } from './scan.ts'
import { isAllowed } from './pass-over.ts'
import { textOf } from './spans.ts'

const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f

/** What each part must be, and which parts may follow it (XML 1.0 §2.8). */
const PARTS: Readonly<Record<string, { readonly is: RegExp; readonly after: readonly string[] }>> = {
  version: { is: /^1\.[0-9]+$/u, after: ['encoding', 'standalone'] },
  encoding: { is: /^[A-Za-z][A-Za-z0-9._-]*$/u, after: ['standalone'] },
  standalone: { is: /^(?:yes|no)$/u, after: [] },
}

/** A declaration that is being read; `wrong` where it is none. */
interface Reading {
  at: number
  expects: readonly string[]
  version: string
}

/** The XML declaration at hand, whose name is at its place; the encoding that it names was minded before. */
export function scanDeclaration(scan: Scan): number {
  const reading: Reading = { at: scan.at + '<?xml'.length, expects: ['version'], version: '' }
  for (;;) {
    if (!skip(scan, reading)) return TOKEN.more
    if (scan.bytes[reading.at] === QUESTION) return declared(scan, reading)
    const token = part(scan, reading)
    if (token !== GO_ON) return token
    if (reading.at >= scan.end) return TOKEN.more
    const byte = scan.bytes[reading.at] ?? 0
    if (byte !== QUESTION && !isWhite(byte)) return wrong(scan, reading)
  }
}

/** `name = "value"`. */
function part(scan: Scan, reading: Reading): number {
  const start = reading.at
  if (!goTo(scan, reading, byte => byte === EQUALS || byte === QUESTION || isWhite(byte)))
    return stopped(scan, reading)
  const name = textOf(scan.buffer, start, reading.at)
  if (scan.bytes[reading.at] === QUESTION || !reading.expects.includes(name)) return wrong(scan, reading)
  if (!skip(scan, reading)) return TOKEN.more
  if (scan.bytes[reading.at] !== EQUALS) return wrong(scan, reading)
  reading.at += 1
  if (!skip(scan, reading)) return TOKEN.more
  const quote = scan.bytes[reading.at] ?? 0
  if (quote !== 0x22 && quote !== 0x27) return wrong(scan, reading)
  reading.at += 1
  const first = reading.at
  if (!goTo(scan, reading, byte => byte === quote || byte === QUESTION)) return stopped(scan, reading)
  const value = textOf(scan.buffer, first, reading.at)
  const rule = PARTS[name]
  if (scan.bytes[reading.at] === QUESTION || rule?.is.test(value) !== true) return wrong(scan, reading)
  if (name === 'version') reading.version = value
  reading.expects = rule.after
  reading.at += 1
  return GO_ON
}

/** The `?>` at its end. */
function declared(scan: Scan, reading: Reading): number {
  reading.at += 1
  if (reading.at >= scan.end) return TOKEN.more
  if (scan.bytes[reading.at] !== GREATER) return wrong(scan, reading)
  if (reading.version === '') return wrong(scan, reading, 'declaration-version')
  countLines(scan, scan.at, reading.at)
  scan.at = scan.told = reading.at + 1
  scan.state = STATE.content
  // Whatever is not 1.0 is read as 1.1.
  if (reading.version === '1.0') return GO_ON
  scan.version = '1.1'
  scan.stops = STOPS_11
  scan.plainTo = scan.at
  scan.end = plainLineEnds(scan)
  return GO_ON
}

/** Goes on to what is no white space; false where the bytes at hand end before. */
function skip(scan: Scan, reading: Reading): boolean {
  while (reading.at < scan.end && isWhite(scan.bytes[reading.at] ?? 0)) reading.at += 1
  return reading.at < scan.end
}

/** Goes on to a byte of a kind; false where the bytes at hand end before, or a character stands there that is not allowed. */
function goTo(scan: Scan, reading: Reading, isEnd: (byte: number) => boolean): boolean {
  for (; reading.at < scan.end; reading.at += 1) {
    const byte = scan.bytes[reading.at] ?? 0
    if (STOPS_10.comment[byte] === STOP.bad || (byte === 0xef && !isAllowed(scan, reading.at))) return false
    if (isEnd(byte)) return true
  }
  return false
}

function stopped(scan: Scan, reading: Reading): number {
  return reading.at >= scan.end ? TOKEN.more : wrong(scan, reading, 'character')
}

function isWhite(byte: number): boolean {
  return ((NAME_BYTES[byte] ?? 0) & NAME_BYTE.white) !== 0
}

function wrong(scan: Scan, { at }: Reading, kind: TroubleKind = 'declaration'): number {
  countLines(scan, scan.at, at)
  return fail(scan, kind, at)
}
