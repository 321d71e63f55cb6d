import { EVENT, KIND, WANT } from '../events.ts'
import { BACK, EVENT_WORDS, EXPECT, FRAME_SEEN, FRAME_WORDS, MEMORY, STATE, TEXT, TROUBLE } from './memory.ts'
import { KEY_BYTES } from './shape.ts'
import { endOfNumber, endOfString, endOfWord, INCOMPLETE, isSpace } from './tokens.ts'
import { end, GO_ON, goOn, meet, nodeAt, position, TABLES, tell, topFrame, trouble } from './block.ts'
import type { Block } from './block.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const OPEN_ARRAY = 0x5b
const CLOSE_ARRAY = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/**
 * Goes over the bytes at hand, checks every one of them against RFC 8259 and writes events for what the shape wants.
 * Comes back with one of BACK, `pause` after so many steps, and can be called again from where it stood. The plain statement of `scan-wide.ts`.
 */
export function scanPlain(block: Block, steps = Number.POSITIVE_INFINITY): number {
  const { words } = block
  for (let left = steps; left > 0; left -= 1) {
    skipSpace(block)
    const expect = words[STATE.expect]
    if (expect === EXPECT.string || expect === EXPECT.keyString) {
      if (!finishLongString(block, expect)) return backFrom(block)
      continue
    }
    if (position(block) >= end(block))
      return expect === EXPECT.nothing || isBetween(block) ? BACK.done : BACK.more
    if ((words[STATE.tape] ?? 0) + 2 * EVENT_WORDS * 4 > MEMORY.tape + MEMORY.tapeLength) return BACK.tape
    const back = step(block, expect ?? 0)
    if (back !== GO_ON) return back
  }
  return BACK.pause
}

function step(block: Block, expect: number): number {
  const at = position(block)
  const byte = block.bytes[at] ?? 0
  switch (expect) {
    case EXPECT.firstElement:
      return byte === CLOSE_ARRAY ? close(block) : value(block, at, byte, TROUBLE.expectedElementOrEnd)
    case EXPECT.value:
      return value(block, at, byte, TROUBLE.expectedValue)
    case EXPECT.firstKey:
      if (byte === CLOSE_OBJECT) return close(block)
      return byte === QUOTE ? key(block, at) : trouble(block, TROUBLE.expectedKeyOrEnd, at)
    case EXPECT.key:
      return byte === QUOTE ? key(block, at) : trouble(block, TROUBLE.expectedKey, at)
    case EXPECT.colon:
      if (byte !== 0x3a) return trouble(block, TROUBLE.expectedColon, at)
      return goOn(block, at + 1, EXPECT.value)
    case EXPECT.next:
      return next(block, at, byte)
    default:
      return trouble(block, TROUBLE.afterEnd, at)
  }
}

function next(block: Block, at: number, byte: number): number {
  const { words } = block
  const frame = topFrame(block)
  const isArray = ((words[frame] ?? 0) & 1) === 1
  if (byte === (isArray ? CLOSE_ARRAY : CLOSE_OBJECT)) return close(block)
  if (byte !== COMMA) {
    return trouble(block, isArray ? TROUBLE.expectedCommaOrBracket : TROUBLE.expectedCommaOrBrace, at)
  }
  if (!isArray) return goOn(block, at + 1, EXPECT.key)
  words[frame + 1] = (words[frame + 1] ?? 0) + 1
  words[STATE.node] = words[nodeAt((words[frame] ?? 0) >> 1) + 1] ?? 0
  return goOn(block, at + 1, EXPECT.value)
}

function value(block: Block, at: number, byte: number, otherwise: number): number {
  const { words } = block
  if (byte === OPEN_OBJECT) return open(block, at, 0)
  if (byte === OPEN_ARRAY) return open(block, at, 1)
  const node = words[STATE.node] ?? 0
  const isString = byte === QUOTE
  if (
    !isString &&
    byte !== 0x2d &&
    (byte < 0x30 || byte > 0x39) &&
    byte !== 0x74 &&
    byte !== 0x66 &&
    byte !== 0x6e
  ) {
    return trouble(block, otherwise, at)
  }
  const after = isString
    ? endOfString(block, at)
    : byte < 0x3a
      ? endOfNumber(block, at)
      : endOfWord(block, at)
  if (after === INCOMPLETE) return isString ? longString(block, at, EXPECT.string) : BACK.more
  if (after < 0) return BACK.trouble
  if (node !== 0) {
    if (byte !== 0x6e) tellText(block, node, at, after, kindOf(byte))
    else if (isMissed(block, node)) tellOdd(block, node, KIND.null, at)
  }
  return afterValue(block, after)
}

function kindOf(byte: number): number {
  if (byte === QUOTE) return KIND.text
  return byte < 0x3a ? KIND.number : KIND.truth
}

/** As a member of its own name `null` says that there is nothing; elsewhere it stands where one of many things should, or the whole. */
function isMissed(block: Block, node: number): boolean {
  const { words } = block
  const frame = words[topFrame(block)] ?? 0
  if (words[STATE.depth] === 0 || (frame & 1) === 1) return true
  return words[nodeAt(frame >> 1) + 2] === node && ((words[nodeAt(node)] ?? 0) & WANT.elements) === 0
}

function tellOdd(block: Block, node: number, kind: number, at: number): void {
  const wants = block.words[nodeAt(node)] ?? 0
  tell(block, EVENT.odd, node, kind | (wants << 4), block.words[STATE.lines] ?? 0, at)
}

function tellText(block: Block, node: number, at: number, after: number, kind: number): void {
  const wants = block.words[nodeAt(node)] ?? 0
  if ((wants & WANT.text) === 0) tellOdd(block, node, kind, at)
  else if (kind === KIND.text) tell(block, EVENT.text, node, at + 1, after - 1, block.flags)
  else tell(block, EVENT.text, node, at, after, TEXT.bare)
}

function open(block: Block, at: number, isArray: 0 | 1): number {
  const { words } = block
  const depth = words[STATE.depth] ?? 0
  if (depth >= (words[STATE.maxDepth] ?? 0)) return trouble(block, TROUBLE.tooDeep, at)
  const node = words[STATE.node] ?? 0
  const wants = words[nodeAt(node)] ?? 0
  if (depth === 0) {
    words[STATE.documentLine] = words[STATE.lines] ?? 0
    words[STATE.documentStart] = at
  }
  const wanted = (wants & (isArray === 1 ? WANT.elements : WANT.members | WANT.others)) !== 0
  if (wanted)
    tell(
      block,
      isArray === 1 ? EVENT.array : EVENT.object,
      node,
      indexHere(block),
      words[STATE.lines] ?? 0,
      at,
    )
  else if (node !== 0) tellOdd(block, node, isArray === 1 ? KIND.array : KIND.object, at)
  const inside = wanted ? node : 0
  words[STATE.depth] = depth + 1
  const frame = topFrame(block)
  words[frame] = inside * 2 + isArray
  words[frame + 1] = isArray === 1 ? 0 : -1
  words[frame + 2] = words[frame + 3] = 0
  words.fill(0, frame + FRAME_SEEN, frame + FRAME_WORDS)
  words[STATE.node] = isArray === 1 ? (words[nodeAt(inside) + 1] ?? 0) : 0
  return goOn(block, at + 1, isArray === 1 ? EXPECT.firstElement : EXPECT.firstKey)
}

function close(block: Block): number {
  const { words } = block
  const frame = words[topFrame(block)] ?? 0
  if (frame >> 1 !== 0) tell(block, (frame & 1) === 1 ? EVENT.endArray : EVENT.endObject, frame >> 1, 0, 0, 0)
  words[STATE.depth] = (words[STATE.depth] ?? 0) - 1
  return afterValue(block, position(block) + 1)
}

function afterValue(block: Block, after: number): number {
  const { words } = block
  if (words[STATE.depth] !== 0) return goOn(block, after, EXPECT.next)
  tell(block, EVENT.document, 0, 0, 0, 0)
  words[STATE.node] = words[STATE.root] ?? 0
  return goOn(block, after, words[STATE.many] === 1 ? EXPECT.value : EXPECT.nothing)
}

function key(block: Block, at: number): number {
  const { words } = block
  const after = endOfString(block, at)
  const frame = topFrame(block)
  if (after === INCOMPLETE) return longString(block, at, EXPECT.keyString)
  if (after < 0) return BACK.trouble
  words[frame + 2] = at + 1
  words[frame + 3] = after - 1
  const node = (words[frame] ?? 0) >> 1
  words[STATE.node] = 0
  goOn(block, after, EXPECT.colon)
  if (node === 0) return GO_ON
  if ((block.flags & TEXT.escaped) !== 0) return BACK.escapedKey
  words[STATE.node] = member(block, node, at + 1, after - 1)
  return GO_ON
}

/** The node of a member by its name, 0 when nobody wants it. */
function member(block: Block, node: number, start: number, after: number): number {
  const { words, bytes } = block
  const length = after - start
  let entry = words[nodeAt(node) + 4 + (length & 31)] ?? 0
  while (entry !== 0) {
    const at = TABLES + (entry >> 2)
    if (words[at + 2] === length && isSame(bytes, MEMORY.tables + entry + KEY_BYTES, start, length)) {
      const found = words[at + 1] ?? 0
      meet(block, found, topFrame(block) + ((words[at + 3] ?? 0) >> 2), words[at + 4] ?? 0, start - 1)
      return found
    }
    entry = words[at] ?? 0
  }
  const others = words[nodeAt(node) + 2] ?? 0
  if (others !== 0) tell(block, EVENT.key, others, start, after, block.flags)
  return others
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    if (bytes[one + offset] !== bytes[other + offset]) return false
  }
  return true
}

/**
 * A string that does not end at hand: wait for more of it, unless it is longer than what is kept; then the rest is checked
 * piece by piece and the event says only that there was one.
 */
function longString(block: Block, at: number, then: number): number {
  const { words } = block
  if (words[STATE.final] === 1 || end(block) - at <= (words[STATE.maxText] ?? 0)) return BACK.more
  const node = words[STATE.node] ?? 0
  if (then === EXPECT.keyString) words[topFrame(block) + 2] = 0
  else if (node !== 0) {
    const wants = words[nodeAt(node)] ?? 0
    if ((wants & WANT.text) === 0) tellOdd(block, node, KIND.text, at)
    else tell(block, EVENT.text, node, at + 1, at + 1, TEXT.tooLong)
  }
  return goOn(block, at + 1, then)
}

/** Goes on in a string that is passed over; false when bytes ran out or something is wrong. */
function finishLongString(block: Block, expect: number): boolean {
  const { words } = block
  const after = endOfString(block, position(block) - 1)
  if (after === INCOMPLETE) {
    words[STATE.position] = block.reached
    return false
  }
  if (after < 0) return false
  if (expect === EXPECT.string) afterValue(block, after)
  else {
    words[STATE.node] = 0
    goOn(block, after, EXPECT.colon)
  }
  return true
}

function backFrom(block: Block): number {
  return block.words[STATE.trouble] === 0 ? BACK.more : BACK.trouble
}

function skipSpace(block: Block): void {
  const { words, bytes } = block
  const expect = words[STATE.expect]
  if (expect === EXPECT.string || expect === EXPECT.keyString) return
  let at = position(block)
  const last = end(block)
  while (at < last && isSpace(bytes[at] ?? 0)) {
    if (bytes[at] === 0x0a) {
      words[STATE.lines] = (words[STATE.lines] ?? 0) + 1
      words[STATE.lineStart] = at + 1
    }
    at += 1
  }
  words[STATE.position] = at
}

/** Between two documents of many, where the input may end. */
function isBetween(block: Block): boolean {
  const { words } = block
  return words[STATE.many] === 1 && words[STATE.depth] === 0 && words[STATE.expect] === EXPECT.value
}

function indexHere(block: Block): number {
  return (block.words[STATE.depth] ?? 0) === 0 ? -1 : (block.words[topFrame(block) + 1] ?? -1)
}
