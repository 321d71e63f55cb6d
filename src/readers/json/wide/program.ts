import { EVENT, KIND, WANT } from '../../events.ts'
import { BACK, EXPECT, FRAME_SEEN, FRAME_WORDS, MEMORY, STATE } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { bareToken } from './bare.ts'
import { FRAME_SHIFT, LOCAL, nodeAt } from './locals.ts'
import { keyToken } from './member.ts'
import { afterValue, tell, tellOdd, tellText, textFlags } from './tell.ts'
import { QUOTE, skipSpace, stringToken } from './text.ts'

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
  atLeast,
  above,
  isZero,
  load,
  store,
  block,
  loop,
  when,
  jump,
  jumpIf,
  choose,
  shiftLeft,
  shiftRight,
} = wasm

const {
  position,
  end,
  expect,
  node,
  depth,
  frame,
  tape,
  lines,
  lineStart,
  byte,
  after,
  wants,
  inside,
  isArray,
  back,
} = LOCAL

const FRAME_BYTES = FRAME_WORDS * 4

/** What is kept in locals while it runs, and the word of STATE it comes from and goes back to. */
const KEPT = [
  [position, STATE.position],
  [end, STATE.end],
  [expect, STATE.expect],
  [node, STATE.node],
  [depth, STATE.depth],
  [tape, STATE.tape],
  [lines, STATE.lines],
  [lineStart, STATE.lineStart],
] as const

/**
 * The common path of `scanPlain` on sixteen bytes at a time. Whatever is rare or wrong it leaves where it stands and comes back
 * with `BACK.plain`: then the plain scanner takes the next step on the same memory.
 */
export const PROGRAM: Code = [
  ...KEPT.flatMap(([local, word]) => set(local, load(number(word * 4)))),
  ...set(frame, add(number(MEMORY.stack - FRAME_BYTES), shiftLeft(get(depth), number(FRAME_SHIFT)))),
  ...set(back, number(BACK.plain)),
  ...block(
    'leave',
    jumpIf('leave', atLeast(get(expect), number(EXPECT.nothing))),
    loop('go', skipSpace(), oneStep(), jump('go')),
  ),
  ...KEPT.flatMap(([local, word]) => store(number(0), get(local), word * 4)),
  ...get(back),
]

/** One token. Falls through to the next turn, or leaves. */
function oneStep(): Code {
  return [
    ...when(above(get(tape), number(MEMORY.tape + MEMORY.tapeLength - 32)), [
      set(back, number(BACK.tape)),
      jump('leave'),
    ]),
    ...block(
      'done',
      when(equal(get(expect), number(EXPECT.next)), [nextToken(), jump('done')]),
      when(equal(get(byte), number(QUOTE)), [
        jumpIf('leave', equal(get(expect), number(EXPECT.colon))),
        stringToken(),
        when(or(equal(get(expect), number(EXPECT.key)), equal(get(expect), number(EXPECT.firstKey))), [
          keyToken(),
          jump('done'),
        ]),
        when(get(node), [
          tellText(add(get(position), number(1)), get(after), textFlags(), number(KIND.text)),
        ]),
        set(position, add(get(after), number(1))),
        afterValue(),
        jump('done'),
      ]),
      when(equal(get(expect), number(EXPECT.colon)), [
        jumpIf('leave', differ(get(byte), number(0x3a))),
        increase(position, 1),
        set(expect, number(EXPECT.value)),
        jump('done'),
      ]),
      when(equal(get(expect), number(EXPECT.firstKey)), [
        jumpIf('leave', differ(get(byte), number(0x7d))),
        closeBracket(),
        jump('done'),
      ]),
      jumpIf('leave', equal(get(expect), number(EXPECT.key))),
      when(equal(or(get(byte), number(0x20)), number(0x7b)), [openBracket(), jump('done')]),
      when(and(equal(get(expect), number(EXPECT.firstElement)), equal(get(byte), number(0x5d))), [
        closeBracket(),
        jump('done'),
      ]),
      bareToken(),
    ),
  ]
}

/** A comma or the closing bracket. */
function nextToken(): Code {
  return [
    ...set(inside, load(get(frame))),
    ...set(isArray, and(get(inside), number(1))),
    ...when(
      equal(get(byte), number(0x2c)),
      [
        increase(position, 1),
        when(
          get(isArray),
          [
            store(get(frame), add(load(get(frame), 4), number(1)), 4),
            set(node, load(nodeAt(shiftRight(get(inside), number(1))), 4)),
            set(expect, number(EXPECT.value)),
          ],
          [set(expect, number(EXPECT.key))],
        ),
      ],
      [jumpIf('leave', differ(get(byte), choose(get(isArray), number(0x5d), number(0x7d)))), closeBracket()],
    ),
  ]
}

function openBracket(): Code {
  return [
    ...jumpIf('leave', atLeast(get(depth), load(number(STATE.maxDepth * 4)))),
    ...when(isZero(get(depth)), [
      store(number(0), get(lines), STATE.documentLine * 4),
      store(number(0), get(position), STATE.documentStart * 4),
    ]),
    ...set(isArray, equal(get(byte), number(0x5b))),
    ...set(wants, load(nodeAt(get(node)))),
    ...set(inside, number(0)),
    ...when(
      and(get(wants), choose(get(isArray), number(WANT.elements), number(WANT.members | WANT.others))),
      [
        set(byte, choose(get(depth), load(get(frame), 4), number(-1))),
        when(
          get(isArray),
          [tell(EVENT.array, get(node), get(byte), get(lines), get(position))],
          [tell(EVENT.object, get(node), get(byte), get(lines), get(position))],
        ),
        set(inside, get(node)),
      ],
      [when(get(node), [tellOdd(choose(get(isArray), number(KIND.array), number(KIND.object)))])],
    ),
    ...increase(depth, 1),
    ...increase(frame, FRAME_BYTES),
    ...store(get(frame), or(shiftLeft(get(inside), number(1)), get(isArray))),
    ...store(get(frame), subtract(get(isArray), number(1)), 4),
    ...store(get(frame), number(0), 8),
    ...store(get(frame), number(0), 12),
    ...wasm.wideStore(get(frame), wasm.wideByte(0), FRAME_SEEN * 4),
    ...set(node, choose(get(isArray), load(nodeAt(get(inside)), 4), number(0))),
    ...set(expect, choose(get(isArray), number(EXPECT.firstElement), number(EXPECT.firstKey))),
    ...increase(position, 1),
  ]
}

function closeBracket(): Code {
  return [
    ...set(inside, load(get(frame))),
    ...set(isArray, and(get(inside), number(1))),
    ...set(inside, shiftRight(get(inside), number(1))),
    ...when(get(inside), [
      when(
        get(isArray),
        [tell(EVENT.endArray, get(inside), number(0), number(0), number(0))],
        [tell(EVENT.endObject, get(inside), number(0), number(0), number(0))],
      ),
    ]),
    ...increase(depth, -1),
    ...increase(frame, -FRAME_BYTES),
    ...increase(position, 1),
    ...afterValue(),
  ]
}
