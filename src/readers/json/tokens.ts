import { STATE, TEXT, TROUBLE } from './memory.ts'
import type { Block } from './block.ts'

export const INCOMPLETE = -1
const WRONG = -2

/** White space of RFC 8259 §2. */
export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

/** The address after the closing quote of a string whose opening quote lies at `at`; INCOMPLETE or below zero with trouble told. */
export function endOfString(block: Block, at: number): number {
  const { bytes, words } = block
  const end = words[STATE.end] ?? 0
  let flags = 0
  let high = 0
  let here = at + 1
  for (; here < end; here += 1) {
    const byte = bytes[here] ?? 0
    if (byte === 0x22) {
      block.flags = flags | (high > 0x7f ? TEXT.beyondAscii : 0)
      return here + 1
    }
    if (byte < 0x20) return wrong(block, TROUBLE.controlInString, here)
    high |= byte
    if (byte !== 0x5c) continue
    flags = TEXT.escaped
    const length = escapeLength(block, here, end)
    if (length === INCOMPLETE) break
    if (length === WRONG) return WRONG
    here += length - 1
  }
  block.reached = here
  return INCOMPLETE
}

/** Bytes of the escape whose backslash lies at `at` (RFC 8259 §7): 2 or 6. */
function escapeLength(block: Block, at: number, end: number): number {
  const { bytes } = block
  if (at + 1 >= end) return INCOMPLETE
  const byte = bytes[at + 1] ?? 0
  if (byte === 0x75) {
    for (let digit = at + 2; digit < at + 6; digit += 1) {
      if (digit >= end) return INCOMPLETE
      if (!isHexDigit(bytes[digit] ?? 0)) return wrong(block, TROUBLE.badEscape, at)
    }
    return 6
  }
  return '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 2 : wrong(block, TROUBLE.badEscape, at)
}

/** The address after a number (RFC 8259 §6). A number may end only where something that is no part of it stands, or at the end of all. */
export function endOfNumber(block: Block, at: number): number {
  const { bytes, words } = block
  const end = words[STATE.end] ?? 0
  let here = at
  if (bytes[here] === 0x2d) here += 1
  if (here < end && bytes[here] === 0x30) here += 1
  else {
    const after = digits(bytes, here, end)
    if (after === here) return here < end ? wrong(block, TROUBLE.badNumber, here) : INCOMPLETE
    here = after
  }
  if (here < end && bytes[here] === 0x2e) {
    const after = digits(bytes, here + 1, end)
    if (after === here + 1) return after < end ? wrong(block, TROUBLE.badNumber, after) : INCOMPLETE
    here = after
  }
  if (here < end && ((bytes[here] ?? 0) | 0x20) === 0x65) {
    here += 1
    if (here < end && (bytes[here] === 0x2b || bytes[here] === 0x2d)) here += 1
    const after = digits(bytes, here, end)
    if (after === here) return after < end ? wrong(block, TROUBLE.badNumber, after) : INCOMPLETE
    here = after
  }
  if (here - at > (words[STATE.maxNumber] ?? 0)) return wrong(block, TROUBLE.numberTooLong, at)
  return here < end || words[STATE.final] === 1 ? here : INCOMPLETE
}

/** The address after `true`, `false` or `null`. */
export function endOfWord(block: Block, at: number): number {
  const { bytes, words } = block
  const end = words[STATE.end] ?? 0
  const word = bytes[at] === 0x74 ? 'true' : bytes[at] === 0x66 ? 'false' : 'null'
  for (let offset = 1; offset < word.length; offset += 1) {
    if (at + offset >= end) return INCOMPLETE
    if (bytes[at + offset] !== word.charCodeAt(offset)) return wrong(block, TROUBLE.badWord, at)
  }
  return at + word.length
}

function digits(bytes: Uint8Array, from: number, end: number): number {
  let here = from
  while (here < end && (bytes[here] ?? 0) >= 0x30 && (bytes[here] ?? 0) <= 0x39) here += 1
  return here
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
}

function wrong(block: Block, what: number, at: number): number {
  block.words[STATE.trouble] = what
  block.words[STATE.troubleAt] = at
  return WRONG
}
