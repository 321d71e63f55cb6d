import type { Place, Problem } from '../../base/problem.ts'
import type { Limits } from '../limits.ts'
import { BACK, EVENT_WORDS, MEMORY, STATE, TEXT } from './memory.ts'
import { note, type Texts } from './met.ts'
import { newScan } from './scan.ts'
import { Scanner } from './scanner.ts'
import type { CompiledShape } from './shape.ts'
import { EVENT, type LookAhead, type OddText } from '../events.ts'

/**
 * Cuts out of a JSON document what a shape wants. Each turn hands out the same object with the next events;
 * go through it with `next()` before asking for more, since texts are decoded only when asked for.
 * `documents: 'many'` reads JSON Lines; there a broken line is a problem and the next one is read. Chunks that have been taken in are given back.
 */
export async function* cutJson(
  bytes: AsyncIterable<Uint8Array>,
  shape: CompiledShape,
  limits: Limits,
  documents: 'one' | 'many' = 'one',
  giveBack?: (chunk: Uint8Array) => void,
): AsyncGenerator<JsonEvents, void, undefined> {
  const scanner = new Scanner(newScan(), shape, limits, documents)
  const events = new JsonEvents(scanner)
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length;) {
      from += scanner.accept(chunk, from)
      while (events.run()) yield events
      if (events.broken !== undefined) return
    }
    // What is still needed of it lies in the memory of the scanner.
    giveBack?.(chunk)
  }
  scanner.finish()
  while (events.run()) yield events
}

/** How often a broken document of many lines is looked through again from its second line. */
const MOST_RETURNS = 1000

/** The events of one stretch of a document, in its order, and what was wrong at its end. */
export class JsonEvents implements LookAhead {
  /** One of EVENT. */
  kind = 0
  /** The place of the shape that this is about. */
  node = 0
  /** As `Events` has it. */
  index = -1
  /** Of an object or array: the line it begins on. */
  line = 1
  /** Set when the document could not be read further than these events. */
  broken: Problem | undefined
  /** Lines of JSON Lines that were not read. */
  problems: Problem[] = []
  readonly #scanner: Scanner
  #at = MEMORY.tape >> 2
  #documents = 0
  #unread = 0
  #skipping = false
  #isOver = false

  constructor(scanner: Scanner) {
    this.#scanner = scanner
  }

  stepTo(step: string, index: number): string {
    return index < 0 ? step : `${step}/${index}`
  }

  /** Moves to the next event of this stretch. */
  next(): boolean {
    const { words } = this.#scanner.block
    if (this.#at * 4 >= (words[STATE.tape] ?? 0)) return false
    const head = words[this.#at] ?? 0
    this.kind = head >> 16
    this.node = head & 0xffff
    this.index = words[this.#at + 1] ?? 0
    this.line = (words[this.#at + 2] ?? 0) + 1
    this.#at += EVENT_WORDS
    return true
  }

  get place(): number {
    return this.#at - EVENT_WORDS
  }

  back(place: number): void {
    this.#at = place
    this.next()
  }

  get isPlain(): boolean {
    return ((this.#scanner.block.words[this.#at - 1] ?? 0) & ~TEXT.bare) === 0
  }

  note(texts: Texts): boolean {
    const { words, bytes } = this.#scanner.block
    const place = this.place
    const [start, end] = [words[place + 1] ?? 0, words[place + 2] ?? 0]
    texts.bytes = bytes
    return start < end && note(texts, this.node, start, end, place, this.isPlain ? 1 : 0)
  }

  textAt(place: number): string {
    const { words } = this.#scanner.block
    return this.#scanner.texts.decode(words[place + 1] ?? 0, words[place + 2] ?? 0, words[place + 3] ?? 0)
  }

  /** The text of a `text` or `key` event. */
  text(): string {
    return this.textAt(this.place)
  }

  /** Whether the text stood there without quotes: a number, `true` or `false`. */
  get isBare(): boolean {
    return ((this.#scanner.block.words[this.#at - 1] ?? 0) & TEXT.bare) !== 0
  }

  /** Why the last text is not just what stood there. */
  get odd(): OddText | undefined {
    return this.#scanner.texts.odd
  }

  /** The length in bytes of what stands there, for the limit on texts. */
  textBytes(): number {
    const { words } = this.#scanner.block
    return (words[this.#at - EVENT_WORDS + 2] ?? 0) - (words[this.#at - EVENT_WORDS + 1] ?? 0)
  }

  where(): Place {
    const { words } = this.#scanner.block
    const place = this.place
    const isKey = this.kind === EVENT.key
    if (this.kind !== EVENT.text && !isKey) return this.#scanner.placeOf(words[place + 3] ?? 0)
    const quote = isKey || ((words[place + 3] ?? 0) & TEXT.bare) === 0 ? 1 : 0
    return this.#scanner.placeOf((words[place + 1] ?? 0) - quote)
  }

  /** Scans the next stretch; false when there is nothing to hand out before more bytes come. */
  run(): boolean {
    if (this.#isOver) return false
    if (this.#skipping && !this.#resume()) return false
    this.problems = []
    const back = this.#scanner.run()
    this.#at = MEMORY.tape >> 2
    const { words } = this.#scanner.block
    // Only of many does it matter whether one was whole; to look costs as much as to take all events.
    if (words[STATE.many] === 1 && this.#documents === 0) this.#documents = this.#scanner.documents
    if (back === BACK.trouble) this.#meet(this.#scanner.trouble())
    else if (back !== BACK.tape && words[STATE.final] === 1) this.#end(back)
    return this.#scanner.events > 0 || this.problems.length > 0 || this.broken !== undefined
  }

  #end(back: number): void {
    const swallowed = back === BACK.more && this.#unread < MOST_RETURNS
    if (swallowed && this.#scanner.isFollowedByAnother) {
      const line = this.#scanner.documentLine
      this.#leaveLine({
        at: { line },
        says: 'Expected a whole document on this line, and it is not complete.',
      })
      return
    }
    this.#isOver = true
    if (back === BACK.more) this.#break(this.#scanner.truncated())
    else if (this.#scanner.block.words[STATE.many] === 0) this.broken = this.#scanner.nothingWanted()
  }

  #meet(problem: Problem): void {
    const canGoOn =
      this.#scanner.block.words[STATE.many] === 1 && (this.#documents > 0 || this.#scanner.beganOnThisLine)
    if (!canGoOn) return this.#break(problem)
    return this.#leaveLine(problem)
  }

  #leaveLine(problem: Pick<Problem, 'at' | 'says'>): void {
    this.problems.push({
      ...problem,
      code: 'json-line-unread',
      help: `The document that begins on line ${this.#scanner.documentLine} was not read; what follows it was.`,
    })
    this.#unread += 1
    this.#skipping = true
  }

  #break(problem: Problem): void {
    this.broken = problem
    this.#isOver = true
  }

  /** Leaves a broken line behind. */
  #resume(): boolean {
    // Going back costs time; a file in which nothing fits is not worth it.
    this.#skipping = !this.#scanner.skipLine(this.#unread > MOST_RETURNS ? 'last' : 'first')
    return !this.#skipping
  }
}
