import { EVENT } from '../../events.ts'
import { EXPECT, MEMORY } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'
import { KEY_BYTES } from '../shape.ts'
import { below16, LOCAL, nodeAt } from './locals.ts'
import { tell, textFlags } from './tell.ts'

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
  below,
  isZero,
  load,
  loadByte,
  store,
  block,
  loop,
  when,
  jump,
  jumpIf,
  shiftLeft,
  shiftRight,
} = wasm
const { position, end, expect, node, frame, lines, after, flags, length, entry, inside } = LOCAL

/** The name of a member: kept for pointers, looked up where members are wanted. */
export function keyToken(): Code {
  return [
    ...set(inside, shiftRight(load(get(frame)), number(1))),
    // The plain scanner asks for the name of a wanted object's member that is written with escapes.
    ...when(get(inside), [jumpIf('leave', get(flags))]),
    ...increase(position, 1),
    ...store(get(frame), get(position), 8),
    ...store(get(frame), get(after), 12),
    ...set(node, number(0)),
    ...when(get(inside), [lookUp()]),
    ...when(
      and(equal(loadByte(get(after), 1), number(0x3a)), below(add(get(after), number(1)), get(end))),
      [set(position, add(get(after), number(2))), set(expect, number(EXPECT.value))],
      [set(position, add(get(after), number(1))), set(expect, number(EXPECT.colon))],
    ),
  ]
}

function lookUp(): Code {
  return [
    ...set(length, subtract(get(after), get(position))),
    ...set(entry, load(add(nodeAt(get(inside)), shiftLeft(and(get(length), number(31)), number(2))), 16)),
    ...block(
      'found',
      loop(
        'chain',
        when(get(entry), [
          when(and(equal(load(get(entry), MEMORY.tables + 8), get(length)), sameBytes()), [
            set(node, load(get(entry), MEMORY.tables + 4)),
            meet(),
            jump('found'),
          ]),
          set(entry, load(get(entry), MEMORY.tables)),
          jump('chain'),
        ]),
      ),
      set(node, load(nodeAt(get(inside)), 8)),
      when(get(node), [tell(EVENT.key, get(node), get(position), get(after), textFlags())]),
    ),
  ]
}

/** Notes that the member has come, and tells when it comes again. */
function meet(): Code {
  const [seenAt, bit] = [length, entry]
  const wants = load(nodeAt(get(node)))
  return [
    ...set(seenAt, add(get(frame), load(get(entry), MEMORY.tables + 12))),
    ...set(bit, load(get(entry), MEMORY.tables + 16)),
    ...when(and(load(get(seenAt)), get(bit)), [
      tell(EVENT.again, get(node), wants, get(lines), subtract(get(position), number(1))),
    ]),
    ...store(get(seenAt), or(load(get(seenAt)), get(bit))),
  ]
}

/** Names of up to sixteen bytes are compared at once; of longer ones also the last sixteen, which says enough up to 32. */
function sameBytes(): Code {
  const text = wasm.wideLoad(get(position))
  const key = wasm.wideLoad(get(entry), MEMORY.tables + KEY_BYTES)
  const differing = wasm.xor(wasm.wideBits(wasm.wideEqual(text, key)), number(0xffff))
  const short = isZero(and(differing, below16(get(length))))
  const lastText = wasm.wideLoad(subtract(get(after), number(16)))
  const lastKey = wasm.wideLoad(subtract(add(get(entry), get(length)), number(16)), MEMORY.tables + KEY_BYTES)
  const last = equal(wasm.wideBits(wasm.wideEqual(lastText, lastKey)), number(0xffff))
  return and(short, or(below(get(length), number(17)), last))
}
