import { BACK, EVENT, EXPECT, KIND, MEMORY, NODE_WORDS, STATE, TEXT, WANT } from '../memory.ts'
import { wasm } from './assembler.ts'
import type { Code } from './assembler.ts'

const { number, get, set, increase, add, subtract, and, or, equal, differ, below, atLeast, above, isZero } =
  wasm
const { load, loadByte, store, block, loop, when, jump, jumpIf, choose, shiftLeft, shiftRight, multiply } =
  wasm

/** Locals: numbers first, then the one of sixteen bytes. */
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
const LOCAL = Object.fromEntries(NUMBERS.map((name, index) => [name, index])) as Readonly<
  Record<(typeof NUMBERS)[number], number>
>
const WIDE = NUMBERS.length

export const LOCALS = { numbers: NUMBERS.length, wides: 1 } as const

const { position, end, expect, node, depth, frame, tape, lines, lineStart, byte, after, mask, high, flags } =
  LOCAL
const { wants, length, entry, inside, isArray, newlines, back } = LOCAL

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

const QUOTE = 0x22
const BACKSLASH = 0x5c
/** Four letters as the number that a load of them gives. */
const WORDS = { true: 0x65757274, null: 0x6c6c756e, alse: 0x65736c61 } as const
/** Bits of `MEMORY.classes`. */
export const CLASS = { hexDigit: 1, escape: 2, digit: 4 } as const

/**
 * The common path of `scanPlain` on sixteen bytes at a time. Whatever is rare or wrong it leaves where it stands and comes back
 * with `BACK.plain`: then the plain scanner takes the next step on the same memory.
 */
export const PROGRAM: Code = [
  ...KEPT.flatMap(([local, word]) => set(local, load(number(word * 4)))),
  ...set(frame, add(number(MEMORY.stack - 16), shiftLeft(get(depth), number(4)))),
  ...set(back, number(BACK.plain)),
  ...block(
    'leave',
    jumpIf('leave', atLeast(get(expect), number(EXPECT.nothing))),
    loop('go', skipSpace(), oneStep(), jump('go')),
  ),
  ...KEPT.flatMap(([local, word]) => store(number(0), get(local), word * 4)),
  ...get(back),
]

/** White space between tokens, with its lines counted; leaves `byte`. */
function skipSpace(): Code {
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
        when(get(node), [tellText(add(get(position), number(1)), get(after), textFlags())]),
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

/** Finds the closing quote of the string at `position`: `after` is its address, `flags` and `high` tell what it is like. */
function stringToken(): Code {
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

/** The name of a member: kept for pointers, looked up where members are wanted. */
function keyToken(): Code {
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

/** Names of up to sixteen bytes are compared at once; of longer ones also the last sixteen, which says enough up to 32. */
function sameBytes(): Code {
  const text = wasm.wideLoad(get(position))
  const key = wasm.wideLoad(get(entry), MEMORY.tables + 12)
  const differing = wasm.xor(wasm.wideBits(wasm.wideEqual(text, key)), number(0xffff))
  const short = isZero(and(differing, below16(get(length))))
  const lastText = wasm.wideLoad(subtract(get(after), number(16)))
  const lastKey = wasm.wideLoad(subtract(add(get(entry), get(length)), number(16)), MEMORY.tables + 12)
  const last = equal(wasm.wideBits(wasm.wideEqual(lastText, lastKey)), number(0xffff))
  return and(short, or(below(get(length), number(17)), last))
}

function openBracket(): Code {
  return [
    ...jumpIf('leave', atLeast(get(depth), load(number(STATE.maxDepth * 4)))),
    ...when(isZero(get(depth)), [store(number(0), get(lines), STATE.documentLine * 4)]),
    ...set(isArray, equal(get(byte), number(0x5b))),
    ...set(wants, load(nodeAt(get(node)))),
    ...set(inside, number(0)),
    ...when(
      and(get(wants), choose(get(isArray), number(WANT.elements), number(WANT.members | WANT.others))),
      [
        set(byte, choose(get(depth), load(get(frame), 4), number(-1))),
        when(
          get(isArray),
          [tell(EVENT.array, get(node), get(byte), get(lines), number(0))],
          [tell(EVENT.object, get(node), get(byte), get(lines), number(0))],
        ),
        set(inside, get(node)),
      ],
      [
        when(get(node), [
          tell(
            EVENT.odd,
            get(node),
            choose(get(isArray), number(KIND.array), number(KIND.object)),
            number(0),
            number(0),
          ),
        ]),
      ],
    ),
    ...increase(depth, 1),
    ...increase(frame, 16),
    ...store(get(frame), or(shiftLeft(get(inside), number(1)), get(isArray))),
    ...store(get(frame), subtract(get(isArray), number(1)), 4),
    ...store(get(frame), number(0), 8),
    ...store(get(frame), number(0), 12),
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
    ...increase(frame, -16),
    ...increase(position, 1),
    ...afterValue(),
  ]
}

/** A plain number, `true`, `false` or `null`. */
function bareToken(): Code {
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

function afterValue(): Code {
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

function tellText(start: Code, stop: Code, how: Code): Code {
  return when(
    and(load(nodeAt(get(node))), number(WANT.text)),
    [tell(EVENT.text, get(node), start, stop, how)],
    [tell(EVENT.odd, get(node), number(KIND.text), number(0), number(0))],
  )
}

function tell(event: number, about: Code, a: Code, b: Code, c: Code): Code {
  return [
    ...tellHead(number(event), about),
    ...store(get(tape), a, 4),
    ...store(get(tape), b, 8),
    ...store(get(tape), c, 12),
    ...increase(tape, 16),
  ]
}

function tellHead(event: Code, about: Code): Code {
  return store(get(tape), or(shiftLeft(event, number(16)), about))
}

function textFlags(): Code {
  return or(get(flags), choose(get(high), number(TEXT.beyondAscii), number(0)))
}

function nodeAt(which: Code): Code {
  return add(multiply(which, number(NODE_WORDS * 4)), number(MEMORY.tables))
}

function isClass(value: Code, which: number): Code {
  return and(loadByte(value, MEMORY.classes), number(which))
}

function wide(): Code {
  return get(WIDE)
}

function isSpace(): Code {
  const is = (value: number): Code => wasm.wideEqual(wide(), wasm.wideByte(value))
  return wasm.wideOr(wasm.wideOr(is(0x20), is(0x0a)), wasm.wideOr(is(0x0d), is(0x09)))
}

function endsString(): Code {
  const is = (value: number): Code => wasm.wideEqual(wide(), wasm.wideByte(value))
  return wasm.wideOr(wasm.wideOr(is(QUOTE), is(BACKSLASH)), wasm.wideBelow(wide(), wasm.wideByte(0x20)))
}

/** Ones for the bits below one; all sixteen and more from sixteen on. */
function below16(bit: Code): Code {
  const capped = choose(below(bit, number(16)), bit, number(16))
  return subtract(shiftLeft(number(1), capped), number(1))
}
