import type { Place } from '../../base/problem.ts'
import type { Scan } from './block.ts'
import { EXPECT, FRAME_WORDS, MEMORY, STATE } from './memory.ts'
import { pointerStep } from './pointer.ts'

const STACK = MEMORY.stack >> 2

/** What is open at a place: the index of the element in an array, or the name of the member in an object. */
interface Level {
  readonly isArray: boolean
  index: number
  /** Undefined before the first name, and where it was too long. */
  key: string | undefined
}

/** Names of members. */
export interface Names {
  /** That of an open object which has left the window, by its depth. */
  readonly left: (depth: number) => string
  readonly between: (start: number, end: number) => string
}

/**
 * Where that stands which a stretch of events tells of. The events do not say it, since hardly ever anything has to be told; so the bytes
 * of the stretch, which the scanner has checked, are gone over once more. They must still be at hand.
 */
export class Whereabouts {
  readonly #scan: Scan
  /** The state of the scanner when the stretch began. */
  readonly #state = new Int32Array(MEMORY.classes >> 2)
  readonly #frames = new Int32Array(MEMORY.stackLength >> 2)
  readonly #names: Names
  #columnBase = 0
  /** Up to which address the bytes were gone over, 0 before the first question. */
  #at = 0
  #levels: Level[] = []
  #isKeyNext = false
  #lines = 0
  /** From where on the UTF-16 units of the line at hand were counted, and how many there were before. */
  #counted = 0
  #units = 0

  constructor(scan: Scan, names: Names) {
    this.#scan = scan
    this.#names = names
  }

  /** Begins a stretch; `columnBase` are the UTF-16 units of the line at hand that have left the window. */
  begin(columnBase: number): void {
    const { words } = this.#scan.block
    this.#state.set(words.subarray(0, this.#state.length))
    const depth = words[STATE.depth] ?? 0
    this.#frames.set(words.subarray(STACK, STACK + depth * FRAME_WORDS))
    this.#columnBase = columnBase
    this.#at = 0
  }

  /** The place of an address within the stretch; the name of a member has the place of the member. */
  of(address: number): Place {
    if (this.#at === 0 || address < this.#at) this.#return()
    this.#goTo(address)
    this.#units += this.#scan.unitsBetween(this.#scan.block, this.#counted, address)
    this.#counted = address
    return { line: this.#lines + 1, column: this.#units + 1, pointer: this.#pointerAt(address) }
  }

  #return(): void {
    const state = this.#state
    const depth = state[STATE.depth] ?? 0
    this.#levels = Array.from({ length: depth }, (_, level) => this.#levelOf(level))
    this.#at = state[STATE.position] ?? 0
    this.#lines = state[STATE.lines] ?? 0
    this.#counted = state[STATE.lineStart] ?? 0
    this.#units = this.#columnBase
    const expect = state[STATE.expect]
    this.#isKeyNext = expect === EXPECT.key || expect === EXPECT.firstKey
    // In the middle of a text that was too long.
    if (expect === EXPECT.string || expect === EXPECT.keyString) this.#at = this.#closingQuote(this.#at) + 1
  }

  #levelOf(level: number): Level {
    const frame = level * FRAME_WORDS
    const isArray = ((this.#frames[frame] ?? 0) & 1) === 1
    return {
      isArray,
      index: this.#frames[frame + 1] ?? 0,
      key: isArray ? undefined : this.#keyIn(frame, level),
    }
  }

  #keyIn(frame: number, level: number): string | undefined {
    const start = this.#frames[frame + 2] ?? 0
    if (start === 0) return undefined
    return start < 0 ? this.#names.left(level) : this.#names.between(start, this.#frames[frame + 3] ?? 0)
  }

  #goTo(address: number): void {
    const { bytes } = this.#scan.block
    while (this.#at < address) {
      const byte = bytes[this.#at] ?? 0
      if (byte === 0x22) {
        const end = this.#closingQuote(this.#at + 1)
        if (end >= address) return
        this.#passText(this.#at + 1, end)
        continue
      }
      this.#at += 1
      if (byte === 0x7b || byte === 0x5b) this.#open(byte === 0x5b)
      else if (byte === 0x7d || byte === 0x5d) this.#close()
      else if (byte === 0x2c) this.#next()
      else if (byte === 0x0a) this.#newLine()
    }
  }

  #passText(start: number, end: number): void {
    const level = this.#levels.at(-1)
    if (this.#isKeyNext && level !== undefined) level.key = this.#names.between(start, end)
    this.#isKeyNext = false
    this.#at = end + 1
  }

  #open(isArray: boolean): void {
    this.#levels.push({ isArray, index: 0, key: undefined })
    this.#isKeyNext = !isArray
  }

  #close(): void {
    this.#levels.pop()
    this.#isKeyNext = false
  }

  #next(): void {
    const level = this.#levels.at(-1)
    if (level === undefined) return
    if (level.isArray) level.index += 1
    else this.#isKeyNext = true
  }

  #newLine(): void {
    this.#lines += 1
    this.#counted = this.#at
    this.#units = 0
  }

  /** The address of the quote that ends the text in which an address lies. */
  #closingQuote(from: number): number {
    const { bytes } = this.#scan.block
    const end = this.#scan.block.words[STATE.end] ?? 0
    let at = from
    while (at < end && bytes[at] !== 0x22) at += bytes[at] === 0x5c ? 2 : 1
    return at
  }

  #pointerAt(address: number): string {
    let pointer = ''
    for (const [depth, { isArray, index, key }] of this.#levels.entries()) {
      const isLast = depth === this.#levels.length - 1
      if (isArray) pointer += pointerStep(index)
      else if (isLast && this.#isKeyNext) pointer += pointerStep(this.#keyAround(address))
      else if (key !== undefined) pointer += pointerStep(key)
    }
    return pointer
  }

  #keyAround(address: number): string {
    const start = this.#scan.block.bytes[address] === 0x22 && this.#at === address ? address + 1 : address
    return this.#names.between(start, this.#closingQuote(start))
  }
}
