import { KIND, WANT } from '../../events.ts'
import { STATE, TEXT } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { CLASS, isClass, LOCAL, nodeAt } from './locals.ts'
import { afterValue, tellOdd, tellText } from './tell.ts'

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
  choose,
  below,
  isZero,
  shiftRight,
} = wasm
const { position, end, node, depth, frame, byte, after, entry } = LOCAL

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
    ...when(get(node), [
      when(
        differ(get(byte), number(0x6e)),
        [tellText(get(position), get(after), number(TEXT.bare), kindOfBare())],
        [when(isMissed(), [tellOdd(number(KIND.null))])],
      ),
    ]),
    ...set(position, get(after)),
    ...afterValue(),
  ]
}

/** Whether `null` stands where one of many things should, or the whole. */
function isMissed(): Code {
  const others = load(nodeAt(shiftRight(load(get(frame)), number(1))), 8)
  const wantsElements = and(load(nodeAt(get(node))), number(WANT.elements))
  return or(
    or(isZero(get(depth)), and(load(get(frame)), number(1))),
    and(equal(others, get(node)), isZero(wantsElements)),
  )
}

function kindOfBare(): Code {
  return choose(below(get(byte), number(0x3a)), number(KIND.number), number(KIND.truth))
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
