import { EVENT } from '../events.ts'
import { BACK, EVENT_WORDS, FRAME_WORDS, MEMORY, NODE_WORDS, STATE } from './memory.ts'

/** The memory of a scanner with two views on it, and what the last string was like. */
export interface Block {
  readonly bytes: Uint8Array
  readonly words: Int32Array
  /** Bits of TEXT for the string that was gone over last. */
  flags: number
  /** How far an incomplete string has been checked. */
  reached: number
}

/** A way to go over the bytes of a block. */
export interface Scan {
  readonly block: Block
  /** Goes over the bytes at hand; comes back with one of BACK. */
  readonly run: (block: Block) => number
  /** UTF-16 units of the UTF-8 bytes between two addresses. */
  readonly unitsBetween: (block: Block, start: number, end: number) => number
}

/** An empty block; pass the buffer of a WebAssembly memory where the scanner lives in one. */
export function newBlock(buffer: ArrayBuffer = new ArrayBuffer(MEMORY.length)): Block {
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer), flags: 0, reached: 0 }
}

/** Where the tables of the shape begin, in words. */
export const TABLES = MEMORY.tables >> 2

/** Not one of BACK: the scanner goes on. */
export const GO_ON = -1

/** Writes an event. */
export function tell(block: Block, event: number, node: number, a: number, b: number, c: number): void {
  const { words } = block
  const at = (words[STATE.tape] ?? 0) >> 2
  words[at] = event * 65536 + node
  words[at + 1] = a
  words[at + 2] = b
  words[at + 3] = c
  words[STATE.tape] = (at + EVENT_WORDS) << 2
}

/** Notes that a member comes, and tells where its object has had it before; `at` is the address of its name. */
export function meet(block: Block, node: number, seenAt: number, bit: number, at: number): void {
  const { words } = block
  const seen = words[seenAt] ?? 0
  if ((seen & bit) !== 0)
    tell(block, EVENT.again, node, words[nodeAt(node)] ?? 0, words[STATE.lines] ?? 0, at)
  words[seenAt] = seen | bit
}

/** Says what is wrong and where. */
export function trouble(block: Block, what: number, at: number): number {
  block.words[STATE.trouble] = what
  block.words[STATE.troubleAt] = at
  return BACK.trouble
}

/** Goes on at an address, expecting what comes there. */
export function goOn(block: Block, at: number, expect: number): number {
  block.words[STATE.position] = at
  block.words[STATE.expect] = expect
  return GO_ON
}

/** The word where the frame of the innermost bracket lies. */
export function topFrame(block: Block): number {
  return (MEMORY.stack >> 2) + ((block.words[STATE.depth] ?? 0) - 1) * FRAME_WORDS
}

/** The word where a node of the shape lies. */
export function nodeAt(node: number): number {
  return TABLES + node * NODE_WORDS
}

/** The address of the next byte. */
export function position(block: Block): number {
  return block.words[STATE.position] ?? 0
}

/** The address after the last byte at hand. */
export function end(block: Block): number {
  return block.words[STATE.end] ?? 0
}
