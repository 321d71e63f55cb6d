import { FRAME_WORDS, MEMORY, NODE_WORDS } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'

/** Locals of the program: numbers first, then one of sixteen bytes. */
const NUMBERS = [
  'position',
  'end',
  'expect',
  'node',
  'depth',
  'frame',
  'tape',
  'lines',
  'lineStart',
  'byte',
  'after',
  'mask',
  'high',
  'flags',
  'wants',
  'length',
  'entry',
  'inside',
  'isArray',
  'newlines',
  'back',
] as const
/** The numbers of the locals by name. */
export const LOCAL = Object.fromEntries(NUMBERS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof NUMBERS)[number], number>
>
/** The number of the wide one. */
export const WIDE = NUMBERS.length

/** How many locals there are. */
export const LOCALS = { parameters: 0, numbers: NUMBERS.length, wides: 1 } as const

const { number, get, add, subtract, and, below, loadByte, choose, shiftLeft, multiply } = wasm

/** Bits of `MEMORY.classes`. */
export const CLASS = { hexDigit: 1, escape: 2, digit: 4 } as const

/** Not zero where a byte is of a class. */
export function isClass(value: Code, which: number): Code {
  return and(loadByte(value, MEMORY.classes), number(which))
}

/** The address of a node of the shape. */
export function nodeAt(which: Code): Code {
  return add(multiply(which, number(NODE_WORDS * 4)), number(MEMORY.tables))
}

/** Bytes of a frame as a shift. */
export const FRAME_SHIFT = Math.log2(FRAME_WORDS * 4)

/** The sixteen bytes at hand. */
export function wide(): Code {
  return get(WIDE)
}

/** Ones for the bits below one; all sixteen and more from sixteen on. */
export function below16(bit: Code): Code {
  const capped = choose(below(bit, number(16)), bit, number(16))
  return subtract(shiftLeft(number(1), capped), number(1))
}
