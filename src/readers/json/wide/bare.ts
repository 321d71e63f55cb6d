import { STATE, TEXT } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { CLASS, isClass, LOCAL } from './locals.ts'
import { afterValue, tellText } from './tell.ts'

const {
  number,
  get,
  set,
  increase,
  subtract,
  and,
  or,
  equal,
  differ,
  atLeast,
  above,
  load,
  loadByte,
  block,
  loop,
  when,
  jump,
  jumpIf,
} = wasm
const { position, end, node, byte, after, entry } = LOCAL

/** Four letters as the number that a load of them gives. */
const WORDS = { true: 0x65757274, null: 0x6c6c756e, alse: 0x65736c61 } as const

/** A plain number, `true`, `false` or `null`. */
export function bareToken(): Code {
  return [
    ...set(after, get(position)),
    ...block(
      'ended',
      when(or(equal(get(byte), number(0x2d)), isClass(get(byte), CLASS.digit)), [
        numberToken(),
        jump('ended'),
      ]),
      when(
        or(equal(load(get(position)), number(WORDS.true)), equal(load(get(position)), number(WORDS.null))),
        [increase(after, 4), jump('ended')],
      ),
      jumpIf('leave', differ(get(byte), number(0x66))),
      jumpIf('leave', differ(load(get(position), 1), number(WORDS.alse))),
      increase(after, 5),
    ),
    // What touches the end may go on in the next bytes.
    ...jumpIf('leave', atLeast(get(after), get(end))),
    ...when(and(differ(get(node), number(0)), differ(get(byte), number(0x6e))), [
      tellText(get(position), get(after), number(TEXT.bare)),
    ]),
    ...set(position, get(after)),
    ...afterValue(),
  ]
}

/** Digits with a sign before and a fraction after; exponents, leading zeros and long numbers are left to the plain scanner. */
function numberToken(): Code {
  const digits: Code = loop(
    'digits',
    when(isClass(loadByte(get(after)), CLASS.digit), [increase(after, 1), jump('digits')]),
  )
  return [
    ...when(equal(get(byte), number(0x2d)), [increase(after, 1)]),
    ...set(entry, get(after)),
    ...digits,
    ...jumpIf('leave', equal(get(after), get(entry))),
    ...jumpIf(
      'leave',
      and(equal(loadByte(get(entry)), number(0x30)), above(subtract(get(after), get(entry)), number(1))),
    ),
    ...when(equal(loadByte(get(after)), number(0x2e)), [
      increase(after, 1),
      set(entry, get(after)),
      digits,
      jumpIf('leave', equal(get(after), get(entry))),
    ]),
    ...jumpIf('leave', equal(or(loadByte(get(after)), number(0x20)), number(0x65))),
    ...jumpIf('leave', above(subtract(get(after), get(position)), load(number(STATE.maxNumber * 4)))),
  ]
}
