import { isNameCharacter } from './characters.ts'
import { codeAt, fail, type NameRule, type Scan } from './scan.ts'
import { hashWith } from './names.ts'
import { textOf } from './spans.ts'

/** No number: something is wrong with the name. */
export const NO_NAME = -1

const COLON = 0x3a

/**
 * The number of the name between two places, 0 where it gets none, NO_NAME where it is no name; `hash` is that of its bytes.
 * What it holds beyond ASCII was not looked at yet.
 */
export function nameNumber(
  scan: Scan,
  start: number,
  end: number,
  hash: number,
  of: 'tag' | 'attribute',
): number {
  const known = scan.names.find(scan.bytes, start, end, hash)
  return known === 0 ? newName(scan, start, end, hash, of) : known
}

function newName(scan: Scan, start: number, end: number, hash: number, of: 'tag' | 'attribute'): number {
  const wrong = wrongInName(scan, start, end, 'plain')
  if (wrong >= 0) {
    fail(scan, wrong === start ? of : of === 'tag' ? 'tag-end' : 'attribute-equals', wrong)
    return NO_NAME
  }
  const text = textOf(scan.buffer, start, end)
  // HOSTILE: bytes that are no UTF-8 read as U+FFFD, whichever they are; two such names may be the same.
  if (text.includes('\uFFFD')) return numberOfText(scan, text)
  return scan.names.add(scan.bytes, start, end, hash, text)
}

function numberOfText(scan: Scan, text: string): number {
  const bytes = new TextEncoder().encode(text)
  const hash = bytes.reduce(hashWith, 0)
  const known = scan.names.find(bytes, 0, bytes.length, hash)
  return known === 0 ? scan.names.add(bytes, 0, bytes.length, hash, text) : known
}

/** Where the first character stands that a name may not have there; −1 where there is none. `first` is what may begin it. */
export function wrongInName(
  scan: Scan,
  start: number,
  end: number,
  rule: NameRule,
  first: 'first' | 'inside' = 'first',
): number {
  for (let at = start; at < end;) {
    const byte = scan.bytes[at] ?? 0
    const code = byte < 0x80 ? byte : codeAt(scan, at)
    const isColon = code === COLON && rule === 'namespaces'
    if (isColon || !isNameCharacter(code, at === start ? first : 'inside')) return at
    // Of bytes that are no character each is gone over by itself.
    at +=
      code < 0x80 || (code === 0xfffd && !isWritten(scan, at)) ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return -1
}

/** Whether U+FFFD stands there itself. */
function isWritten(scan: Scan, at: number): boolean {
  return scan.bytes[at] === 0xef && scan.bytes[at + 1] === 0xbf && scan.bytes[at + 2] === 0xbd
}
