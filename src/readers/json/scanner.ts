import type { Place, Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { EVENT } from '../events.ts'
import { BACK, EVENT_WORDS, EXPECT, FRAME_SEEN, FRAME_WORDS, MEMORY, STATE, TEXT } from './memory.ts'
import { pointerStep } from './pointer.ts'
import type { CompiledShape } from './shape.ts'
import { TextDecoding } from './text.ts'
import { Whereabouts } from './whereabouts.ts'
import { nameCharacter, nothingWantedText, troubleText, truncatedText } from './trouble.ts'
import type { TroubleText } from './trouble.ts'
import { meet, tell, topFrame } from './block.ts'
import type { Block, Scan } from './block.ts'

const STACK = MEMORY.stack >> 2
const LONGEST_STEP = 200
/** How far back a broken document of JSON Lines is gone to find the line after its first. */
const RETURN_BYTES = 64 * 1024

/** Moves bytes through the window of a scanner and knows at any moment where in the document that is. */
export class Scanner {
  readonly block: Block
  readonly #scan: Scan
  readonly #shape: CompiledShape
  readonly #limits: Limits
  readonly texts: TextDecoding
  /** UTF-16 units of the line `#columnLine` that have left the window. */
  #columnBase = 0
  #columnLine = 0
  /** Keys of open objects that have left the window, by depth. */
  readonly #keys: string[] = []
  /** Beside `texts`, which remembers what the last text was like. */
  readonly #names: TextDecoding
  readonly #whereabouts: Whereabouts

  constructor(scan: Scan, shape: CompiledShape, limits: Limits, documents: 'one' | 'many') {
    this.block = scan.block
    this.#scan = scan
    this.#shape = shape
    this.#limits = limits
    this.texts = new TextDecoding(scan.block.bytes)
    this.#names = new TextDecoding(scan.block.bytes)
    this.#whereabouts = new Whereabouts(scan, {
      left: depth => this.#keys[depth] ?? '',
      between: (start, end) => this.#nameBetween(start, end),
    })
    const { words, bytes } = scan.block
    words.fill(0, 0, MEMORY.classes >> 2)
    bytes.set(shape.tables, MEMORY.tables)
    words[STATE.position] = words[STATE.end] = words[STATE.lineStart] = MEMORY.window
    words[STATE.tape] = MEMORY.tape
    words[STATE.root] = words[STATE.node] = shape.root
    words[STATE.maxDepth] = Math.min(limits.depth, MEMORY.stackLength / (FRAME_WORDS * 4) - 1)
    words[STATE.maxText] = Math.min(limits.textBytes, MEMORY.windowLength / 2)
    words[STATE.maxNumber] = Math.min(limits.numberBytes, MEMORY.windowLength / 2)
    words[STATE.many] = documents === 'many' ? 1 : 0
  }

  /** Takes as much of the chunk as there is room for, and says how much. What the events pointed to is gone then. */
  accept(chunk: Uint8Array, from: number): number {
    this.#shift()
    const end = this.#word(STATE.end)
    const length = Math.min(chunk.length - from, MEMORY.window + MEMORY.windowLength - end)
    this.block.bytes.set(
      from === 0 && length === chunk.length ? chunk : chunk.subarray(from, from + length),
      end,
    )
    this.block.words[STATE.end] = end + length
    return length
  }

  /** Says that no more bytes will come. */
  finish(): void {
    this.block.words[STATE.final] = 1
  }

  /** Goes on until the tape is full, bytes run out or something is wrong; one of BACK without `escapedKey`. */
  run(): number {
    this.block.words[STATE.tape] = MEMORY.tape
    this.#whereabouts.begin(this.#columnLine === this.#word(STATE.lines) + 1 ? this.#columnBase : 0)
    for (;;) {
      const back = this.#scan.run(this.block)
      if (back !== BACK.escapedKey) return back
      this.#lookUpEscapedKey()
    }
  }

  /** How many events lie on the tape. */
  get events(): number {
    return (this.#word(STATE.tape) - MEMORY.tape) / (EVENT_WORDS * 4)
  }

  /** Where that stands which lies at an address of the events on the tape. */
  placeOf(address: number): Place {
    return this.#whereabouts.of(address)
  }

  /** What is wrong after BACK.trouble. */
  trouble(): Problem {
    const at = this.#word(STATE.troubleAt)
    const found = nameCharacter(
      this.texts.decode(at, Math.min(at + 4, this.#word(STATE.end)), TEXT.beyondAscii),
    )
    return this.#problem(troubleText(this.#word(STATE.trouble), found, this.#limits), at)
  }

  /** What is wrong when the bytes end too early. */
  truncated(): Problem {
    const words = this.block.words
    let brackets = ''
    for (let depth = this.#word(STATE.depth) - 1; depth >= 0; depth -= 1) {
      brackets += ((words[STACK + depth * FRAME_WORDS] ?? 0) & 1) === 1 ? ']' : '}'
    }
    const inside = words[STATE.expect] === EXPECT.string || this.#word(STATE.position) < this.#word(STATE.end)
    return this.#problem(truncatedText(brackets, inside), this.#word(STATE.end))
  }

  /** How many documents ended in the events on the tape. */
  get documents(): number {
    const words = this.block.words
    let count = 0
    for (let at = MEMORY.tape >> 2; at * 4 < this.#word(STATE.tape); at += EVENT_WORDS) {
      if ((words[at] ?? 0) >> 16 === EVENT.document) count += 1
    }
    return count
  }

  /** The line on which the document at hand began. */
  get documentLine(): number {
    return this.#word(this.#word(STATE.depth) === 0 ? STATE.lines : STATE.documentLine) + 1
  }

  /** Whether the document at hand began on the line of the trouble. */
  get beganOnThisLine(): boolean {
    return this.#word(STATE.depth) === 0 || this.#word(STATE.documentLine) === this.#word(STATE.lines)
  }

  /** What is wrong with a document that has ended and of which nothing was wanted: it lies within another, or is of another kind. */
  nothingWanted(): Problem | undefined {
    const { rootMembers } = this.#shape
    const { words } = this.block
    // The frame of the outermost bracket stands as it was when that closed.
    const isObject = ((words[STACK] ?? 1) & 1) === 0
    const seen = words.subarray(STACK + FRAME_SEEN, STACK + FRAME_WORDS)
    if (rootMembers.length === 0 || !isObject || seen.some(bits => bits !== 0)) return undefined
    return { ...nothingWantedText(rootMembers), at: { pointer: '' } }
  }

  /** Of JSON Lines: whether the line after that on which the open document began looks like a document of its own. */
  get isFollowedByAnother(): boolean {
    const start = this.#word(STATE.depth) === 0 ? 0 : this.#word(STATE.documentStart)
    if (this.#word(STATE.many) === 0 || start === 0) return false
    const { bytes } = this.block
    const newline = bytes.subarray(0, this.#word(STATE.end)).indexOf(0x0a, start)
    const next = newline === -1 || newline + 1 >= this.#word(STATE.end) ? 0 : bytes[newline + 1]
    return next === 0x7b || next === 0x5b
  }

  /**
   * Throws the open document away and goes on after the end of a line: `first`, the line it began on, as long as that is at hand;
   * or `last`, the line of the trouble. False when that end lies beyond what is at hand.
   */
  skipLine(which: 'first' | 'last'): boolean {
    const words = this.block.words
    const start = this.#word(STATE.depth) === 0 ? 0 : this.#word(STATE.documentStart)
    const isNear = start !== 0 && this.#word(STATE.troubleAt) - start <= RETURN_BYTES
    const isFirst = which === 'first' && isNear && !this.beganOnThisLine
    const from = isFirst ? start : Math.max(this.#word(STATE.troubleAt), this.#word(STATE.position))
    const newline = this.block.bytes.subarray(0, this.#word(STATE.end)).indexOf(0x0a, from)
    if (isFirst) {
      words[STATE.lines] = this.#word(STATE.documentLine)
      words[STATE.lineStart] = MEMORY.window
    }
    words[STATE.position] = newline === -1 ? this.#word(STATE.end) : newline
    words[STATE.trouble] = words[STATE.troubleAt] = words[STATE.depth] = 0
    words[STATE.expect] = EXPECT.value
    words[STATE.node] = this.#shape.root
    return newline !== -1
  }

  #problem(text: TroubleText, at: number): Problem {
    const line = this.#word(STATE.lines) + 1
    const base = this.#columnLine === line ? this.#columnBase : 0
    const column = base + this.#scan.unitsBetween(this.block, this.#word(STATE.lineStart), at) + 1
    return {
      code: text.code,
      at: { line, column, pointer: this.#pointer() },
      says: text.says,
      help: text.help,
    }
  }

  /** The JSON pointer of the value at hand. */
  #pointer(): string {
    let pointer = ''
    const words = this.block.words
    const expect = this.#word(STATE.expect)
    const isAtKey = expect === EXPECT.key || expect === EXPECT.firstKey || expect === EXPECT.keyString
    // Where a name is to come, the place is the object.
    const depths = this.#word(STATE.depth)
    for (let depth = 0; depth < depths; depth += 1) {
      const frame = STACK + depth * FRAME_WORDS
      if (isAtKey && depth === depths - 1) break
      if (((words[frame] ?? 0) & 1) === 1) pointer += pointerStep(words[frame + 1] ?? 0)
      else if (words[frame + 2] !== 0) pointer += pointerStep(this.#keyAt(frame, depth))
    }
    return pointer
  }

  #keyAt(frame: number, depth: number): string {
    const start = this.#word(frame + 2)
    return start < 0 ? (this.#keys[depth] ?? '') : this.#nameBetween(start, this.#word(frame + 3))
  }

  #nameBetween(start: number, end: number): string {
    const text = this.#names.decode(start, end, TEXT.escaped | TEXT.beyondAscii)
    return text.length > LONGEST_STEP ? `${text.slice(0, LONGEST_STEP)}…` : text
  }

  #lookUpEscapedKey(): void {
    const frame = topFrame(this.block)
    const [start, end] = [this.#word(frame + 2), this.#word(frame + 3)]
    const holder = this.#word(frame) >> 1
    const flags = TEXT.escaped | TEXT.beyondAscii
    const member = this.#shape.memberOf(holder, this.texts.decode(start, end, flags))
    const others = member === undefined ? this.#shape.othersOf(holder) : 0
    if (member !== undefined) meet(this.block, member.node, frame + member.word, member.bit, start - 1)
    else if (others !== 0) tell(this.block, EVENT.key, others, start, end, flags)
    this.block.words[STATE.node] = member?.node ?? others
  }

  /** Makes room: moves what is still needed to the start of the window. */
  #shift(): void {
    const { words, bytes } = this.block
    const from = this.#neededFrom()
    const by = from - MEMORY.window
    if (by === 0) return
    this.#shiftLine(from)
    for (let depth = 0; depth < this.#word(STATE.depth); depth += 1) {
      const frame = STACK + depth * FRAME_WORDS
      if (((words[frame] ?? 0) & 1) === 1 || (words[frame + 2] ?? 0) <= 0) continue
      this.#keys[depth] = this.#keyAt(frame, depth)
      words[frame + 2] = -1
    }
    words[STATE.documentStart] = Math.max(0, this.#word(STATE.documentStart) - by)
    if (this.#word(STATE.documentStart) < MEMORY.window) words[STATE.documentStart] = 0
    bytes.copyWithin(MEMORY.window, from, this.#word(STATE.end))
    words[STATE.position] = this.#word(STATE.position) - by
    words[STATE.end] = this.#word(STATE.end) - by
  }

  /** Of JSON Lines, the open document as long as it is short: it may turn out to be a broken line. */
  #neededFrom(): number {
    const [position, start] = [this.#word(STATE.position), this.#word(STATE.documentStart)]
    const isOpen = this.#word(STATE.many) === 1 && this.#word(STATE.depth) > 0 && start > 0
    return isOpen && position - start <= RETURN_BYTES ? start : position
  }

  #shiftLine(from: number): void {
    const line = this.#word(STATE.lines) + 1
    const lineStart = this.#word(STATE.lineStart)
    if (lineStart >= from) {
      this.block.words[STATE.lineStart] = lineStart - from + MEMORY.window
      return
    }
    if (this.#columnLine !== line) [this.#columnLine, this.#columnBase] = [line, 0]
    this.#columnBase += this.#scan.unitsBetween(this.block, lineStart, from)
    this.block.words[STATE.lineStart] = MEMORY.window
  }

  #word(at: number): number {
    return this.block.words[at] ?? 0
  }
}
