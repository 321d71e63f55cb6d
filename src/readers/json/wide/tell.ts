import { EVENT, WANT } from '../../events.ts'
import { EXPECT, STATE, TEXT } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { LOCAL, nodeAt } from './locals.ts'

const { number, get, set, increase, and, or, equal, load, store, when, jumpIf, choose, shiftLeft } = wasm
const { position, expect, node, depth, tape, lines, high, flags } = LOCAL

/** Writes an event. */
export function tell(event: number, about: Code, a: Code, b: Code, c: Code): Code {
  return [
    ...store(get(tape), or(number(event << 16), about)),
    ...store(get(tape), a, 4),
    ...store(get(tape), b, 8),
    ...store(get(tape), c, 12),
    ...increase(tape, 16),
  ]
}

/** Tells that something of this kind stands at `position` where none is wanted. */
export function tellOdd(kind: Code): Code {
  const wants = load(nodeAt(get(node)))
  return tell(EVENT.odd, get(node), or(kind, shiftLeft(wants, number(4))), get(lines), get(position))
}

/** Tells a text, or that one of this kind stands where none is wanted. */
export function tellText(start: Code, stop: Code, how: Code, kind: Code): Code {
  return when(
    and(load(nodeAt(get(node))), number(WANT.text)),
    [tell(EVENT.text, get(node), start, stop, how)],
    [tellOdd(kind)],
  )
}

/** What the last string was like, as bits of TEXT. */
export function textFlags(): Code {
  return or(get(flags), choose(get(high), number(TEXT.beyondAscii), number(0)))
}

/** Goes on after a value, or after a document. */
export function afterValue(): Code {
  return when(
    get(depth),
    [set(expect, number(EXPECT.next))],
    [
      tell(EVENT.document, number(0), number(0), number(0), number(0)),
      set(node, load(number(STATE.root * 4))),
      set(expect, choose(load(number(STATE.many * 4)), number(EXPECT.value), number(EXPECT.nothing))),
      jumpIf('leave', equal(get(expect), number(EXPECT.nothing))),
    ],
  )
}
