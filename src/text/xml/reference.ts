import { isCharacter, isNameCharacter, NAME_BYTE, NAME_BYTES } from './characters.ts'
import { fail, type Scan, TOKEN, type TroubleKind } from './scan.ts'
import { ENTITIES, textOf } from './spans.ts'

const SEMICOLON = 0x3b
const HASH = 0x23
const SMALL_X = 0x78
/** HOSTILE: a number may have any number of digits. */
const BEYOND = 0x110000

/** Names of entities as numbers, one byte after the other. No other name has the number of one of these, which have no byte that is 0. */
const PACKED: ReadonlySet<number> = new Set(
  Array.from(ENTITIES.keys(), name =>
    Array.from(name).reduce((packed, letter) => packed * 256 + letter.charCodeAt(0), 0),
  ),
)

/** No place: more bytes are needed. */
export const MORE = -1
/** No place: something is wrong. */
export const WRONG = -2

/**
 * Checks the reference that begins with the `&` at a place and gives the place after its `;`, or MORE or WRONG.
 * HOSTILE: only what XML itself knows is unfolded; entities of the document never are.
 */
export function afterReference(scan: Scan, ampersand: number): number {
  const { bytes, end } = scan
  if (ampersand + 1 < end && bytes[ampersand + 1] === HASH) return afterNumber(scan, ampersand + 2)
  let at = ampersand + 1
  let packed = 0
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (((NAME_BYTES[byte] ?? 0) & NAME_BYTE.inside) === 0) break
    packed = packed * 256 + byte
  }
  if (at >= end) return MORE
  if (bytes[at] !== SEMICOLON) return wrong(scan, 'reference', at)
  if (PACKED.has(packed)) return at + 1
  const name = textOf(scan.buffer, ampersand + 1, at)
  return isAnyName(name) ? wrong(scan, 'entity', at, name) : wrong(scan, 'reference', at)
}

function afterNumber(scan: Scan, digits: number): number {
  const { bytes, end } = scan
  const isHex = digits < end && bytes[digits] === SMALL_X
  const first = isHex ? digits + 1 : digits
  let at = first
  let code = 0
  for (; at < end; at += 1) {
    const digit = digitOf(bytes[at] ?? 0, isHex)
    if (digit < 0) break
    code = Math.min(BEYOND, code * (isHex ? 16 : 10) + digit)
  }
  if (at >= end) return MORE
  if (bytes[at] !== SEMICOLON) return wrong(scan, 'reference', at)
  if (at > first && isCharacter(code, scan.version)) return at + 1
  return wrong(scan, 'reference-number', at, textOf(scan.buffer, digits - 1, at).slice(0, 40))
}

function digitOf(byte: number, isHex: boolean): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return isHex && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

function isAnyName(text: string): boolean {
  let place: 'first' | 'inside' = 'first'
  for (const character of text) {
    if (!isNameCharacter(character.codePointAt(0) ?? 0, place)) return false
    place = 'inside'
  }
  return text !== ''
}

function wrong(scan: Scan, kind: TroubleKind, at: number, name = ''): typeof WRONG {
  fail(scan, kind, at, name)
  return WRONG
}

/** The token for MORE or WRONG. */
export function tokenOf(place: number): number {
  return place === MORE ? TOKEN.more : TOKEN.trouble
}
