import { TEXT } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { below16, CLASS, isClass, LOCAL, wide, WIDE } from './locals.ts'

const {
  number,
  get,
  set,
  increase,
  add,
  subtract,
  and,
  or,
  equal,
  differ,
  below,
  atLeast,
  above,
  isZero,
  loadByte,
  loop,
  when,
  jump,
  jumpIf,
} = wasm
const { position, end, lines, lineStart, byte, after, mask, high, flags, newlines } = LOCAL

export const QUOTE = 0x22
const BACKSLASH = 0x5c

/** White space between tokens, with its lines counted; leaves `byte`. */
export function skipSpace(): Code {
  return [
    // Beyond the end lie old bytes.
    ...jumpIf('leave', atLeast(get(position), get(end))),
    ...set(byte, loadByte(get(position))),
    ...when(below(get(byte), number(0x21)), [
      when(
        and(equal(get(byte), number(0x20)), above(loadByte(get(position), 1), number(0x20))),
        [increase(position, 1)],
        [
          loop(
            'space',
            jumpIf('leave', above(add(get(position), number(16)), get(end))),
            [...wasm.wideLoad(get(position)), 0x21, WIDE],
            set(newlines, wasm.wideBits(wasm.wideEqual(wide(), wasm.wideByte(0x0a)))),
            set(mask, wasm.xor(wasm.wideBits(isSpace()), number(0xffff))),
            when(
              get(mask),
              [
                set(mask, wasm.trailingZeros(get(mask))),
                set(newlines, and(get(newlines), below16(get(mask)))),
              ],
              [set(mask, number(16))],
            ),
            when(get(newlines), [
              set(lines, add(get(lines), wasm.ones(get(newlines)))),
              set(lineStart, subtract(add(get(position), number(32)), wasm.leadingZeros(get(newlines)))),
            ]),
            set(position, add(get(position), get(mask))),
            jumpIf('space', equal(get(mask), number(16))),
          ),
        ],
      ),
      jumpIf('leave', atLeast(get(position), get(end))),
      set(byte, loadByte(get(position))),
    ]),
  ]
}

function isSpace(): Code {
  const is = (value: number): Code => wasm.wideEqual(wide(), wasm.wideByte(value))
  return wasm.wideOr(wasm.wideOr(is(0x20), is(0x0a)), wasm.wideOr(is(0x0d), is(0x09)))
}

/** Finds the closing quote of the string at `position`: `after` is its address, `flags` and `high` tell what it is like. */
export function stringToken(): Code {
  return [
    ...set(after, add(get(position), number(1))),
    ...set(flags, number(0)),
    ...set(high, number(0)),
    ...loop(
      'string',
      [...wasm.wideLoad(get(after)), 0x21, WIDE],
      set(mask, wasm.wideBits(endsString())),
      when(isZero(get(mask)), [
        set(high, or(get(high), wasm.wideBits(wide()))),
        increase(after, 16),
        jumpIf('string', below(get(after), get(end))),
        jump('leave'),
      ]),
      set(mask, wasm.trailingZeros(get(mask))),
      set(high, or(get(high), and(wasm.wideBits(wide()), below16(get(mask))))),
      set(after, add(get(after), get(mask))),
      set(byte, loadByte(get(after))),
      when(differ(get(byte), number(QUOTE)), [
        jumpIf('leave', differ(get(byte), number(BACKSLASH))),
        set(flags, number(TEXT.escaped)),
        set(byte, loadByte(get(after), 1)),
        when(
          isClass(get(byte), CLASS.escape),
          [increase(after, 2)],
          [
            jumpIf('leave', differ(get(byte), number(0x75))),
            ...[2, 3, 4, 5].map(digit =>
              jumpIf('leave', isZero(isClass(loadByte(get(after), digit), CLASS.hexDigit))),
            ),
            increase(after, 6),
          ],
        ),
        jumpIf('string', below(get(after), get(end))),
        jump('leave'),
      ]),
    ),
    ...jumpIf('leave', atLeast(get(after), get(end))),
  ]
}

function endsString(): Code {
  const is = (value: number): Code => wasm.wideEqual(wide(), wasm.wideByte(value))
  return wasm.wideOr(wasm.wideOr(is(QUOTE), is(BACKSLASH)), wasm.wideBelow(wide(), wasm.wideByte(0x20)))
}
