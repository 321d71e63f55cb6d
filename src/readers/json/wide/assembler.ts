import { invariant } from '../../../base/fault.ts'

/**
 * Just enough of WebAssembly (core specification 2.0, §5 binary format) to write one function by hand.
 * Code is a list of bytes and of nested blocks; jumps name the block they leave or the loop they go on with.
 */
export type Code = readonly (number | Nest | Jump)[]

interface Nest {
  readonly kind: 'block' | 'loop' | 'if'
  readonly label: string
  readonly body: Code
  readonly otherwise?: Code
}

interface Jump {
  readonly kind: 'br' | 'br_if'
  readonly to: string
}

/** Magic number and version, §5.5.16. */
const HEADER: readonly number[] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
const OPENING = { block: 0x02, loop: 0x03, if: 0x04 } as const
const NO_RESULT = 0x40
const SIMD = 0xfd

/** Instructions by what they do; operands first, as they are evaluated. Addresses and numbers are 32 bits. */
export const wasm = {
  number: (value: number): Code => [0x41, ...signed(value)],
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)],
  /** local = local + number */
  increase: (local: number, by: number): Code => wasm.set(local, wasm.add(wasm.get(local), wasm.number(by))),
  add: binary(0x6a),
  subtract: binary(0x6b),
  multiply: binary(0x6c),
  and: binary(0x71),
  or: binary(0x72),
  xor: binary(0x73),
  shiftLeft: binary(0x74),
  shiftRight: binary(0x76),
  equal: binary(0x46),
  differ: binary(0x47),
  below: binary(0x49),
  above: binary(0x4b),
  atMost: binary(0x4d),
  atLeast: binary(0x4f),
  isZero: (value: Code): Code => [...value, 0x45],
  leadingZeros: (value: Code): Code => [...value, 0x67],
  trailingZeros: (value: Code): Code => [...value, 0x68],
  ones: (value: Code): Code => [...value, 0x69],
  /** One of two values, by a condition. */
  choose: (condition: Code, yes: Code, no: Code): Code => [...yes, ...no, ...condition, 0x1b],
  load: (address: Code, offset = 0): Code => [...address, 0x28, 2, ...unsigned(offset)],
  loadByte: (address: Code, offset = 0): Code => [...address, 0x2d, 0, ...unsigned(offset)],
  store: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    0x36,
    2,
    ...unsigned(offset),
  ],
  /** Sixteen bytes at once. */
  wideLoad: (address: Code, offset = 0): Code => [...address, SIMD, 0, 0, ...unsigned(offset)],
  wideStore: (address: Code, value: Code, offset = 0): Code => [
    ...address,
    ...value,
    SIMD,
    0x0b,
    0,
    ...unsigned(offset),
  ],
  wideOr: (one: Code, other: Code): Code => [...one, ...other, SIMD, 0x50],
  /** All ones where the bytes are equal. */
  wideEqual: (one: Code, other: Code): Code => [...one, ...other, SIMD, 0x23],
  wideBelow: (one: Code, other: Code): Code => [...one, ...other, SIMD, 0x26],
  /** Bytes as numbers from −128 to 127. */
  wideLess: (one: Code, other: Code): Code => [...one, ...other, SIMD, 0x25],
  /** Bytes as numbers from 0 to 255. */
  wideAtLeast: (one: Code, other: Code): Code => [...one, ...other, SIMD, 0x2c],
  wideByte: (value: number): Code => [0x41, ...signed(value), SIMD, 0x0f],
  /** The highest bit of each of the sixteen bytes. */
  wideBits: (value: Code): Code => [...value, SIMD, ...unsigned(0x64)],
  block: (label: string, ...body: readonly Code[]): Code => [{ kind: 'block', label, body: body.flat() }],
  loop: (label: string, ...body: readonly Code[]): Code => [{ kind: 'loop', label, body: body.flat() }],
  when: (condition: Code, body: readonly Code[], otherwise?: readonly Code[]): Code => [
    ...condition,
    {
      kind: 'if',
      label: '',
      body: body.flat(),
      ...(otherwise === undefined ? undefined : { otherwise: otherwise.flat() }),
    },
  ],
  jump: (to: string): Code => [{ kind: 'br', to }],
  jumpIf: (to: string, condition: Code): Code => [...condition, { kind: 'br_if', to }],
} as const

/** A function to be exported; its locals are its parameters, then numbers, then wide ones. It returns a number. */
export interface Program {
  readonly name: string
  readonly parameters: number
  readonly numbers: number
  readonly wides: number
  readonly body: Code
}

/** A module that imports a memory as `host.memory` and exports the functions. */
export function assemble(programs: readonly Program[], memoryPages: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...HEADER,
    ...section(
      1,
      vector(
        programs.map(({ parameters }) => [
          0x60,
          ...vector(Array.from({ length: parameters }, () => [0x7f])),
          1,
          0x7f,
        ]),
      ),
    ),
    ...section(2, vector([[...name('host'), ...name('memory'), 0x02, 0x00, ...unsigned(memoryPages)]])),
    ...section(3, vector(programs.map((_, index) => unsigned(index)))),
    ...section(
      7,
      vector(programs.map((program, index) => [...name(program.name), 0x00, ...unsigned(index)])),
    ),
    ...section(10, vector(programs.map(codeOf))),
  ])
}

function codeOf(program: Program): readonly number[] {
  const locals = vector([
    [...unsigned(program.numbers), 0x7f],
    [...unsigned(program.wides), 0x7b],
  ])
  const code = [...locals, ...flatten(program.body, []), 0x0b]
  return [...unsigned(code.length), ...code]
}

function flatten(code: Code, labels: readonly string[]): number[] {
  const bytes: number[] = []
  for (const part of code) {
    if (typeof part === 'number') bytes.push(part)
    else if ('to' in part) {
      const depth = labels.indexOf(part.to)
      invariant(depth !== -1, `a jump to ${part.to} leaves a block of that name`)
      bytes.push(part.kind === 'br' ? 0x0c : 0x0d, ...unsigned(depth))
    } else {
      const inside = [part.label, ...labels]
      bytes.push(OPENING[part.kind], NO_RESULT, ...flatten(part.body, inside))
      if (part.otherwise !== undefined) bytes.push(0x05, ...flatten(part.otherwise, inside))
      bytes.push(0x0b)
    }
  }
  return bytes
}

function binary(opcode: number): (one: Code, other: Code) => Code {
  return (one, other) => [...one, ...other, opcode]
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...unsigned(content.length), ...content]
}

function vector(entries: readonly (readonly number[])[]): readonly number[] {
  return [...unsigned(entries.length), ...entries.flat()]
}

function name(text: string): readonly number[] {
  return [...unsigned(text.length), ...new TextEncoder().encode(text)]
}

/** LEB128, §5.2.2. */
function unsigned(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)]
}

function signed(value: number): readonly number[] {
  const rest = value >> 7
  const isLast = (rest === 0 && (value & 0x40) === 0) || (rest === -1 && (value & 0x40) !== 0)
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(rest)]
}
