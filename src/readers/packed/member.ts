/** Why the value of a member came to no end. */
export type Missing = 'absent' | 'cut' | 'followed'

/** The bytes of one member of a JSON object as they come, and what was missing once they have ended. */
export interface Member {
  readonly bytes: AsyncIterable<Uint8Array>
  readonly missing: () => Missing | undefined
}

/** What opens a value, by kind: the quotation mark of a text, the brace of an object. */
const OPENS = { text: 0x22, object: 0x7b } as const

/** Finds the first member of this name and kind, at most `depth` braces deep, without keeping anything: the value of a text comes without its marks. */
export function memberOf(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  kind: 'text' | 'object',
  depth: number,
): Member {
  const walk = new Walk(name, OPENS[kind], depth)
  async function* value(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of bytes) {
      const part = walk.take(chunk)
      if (part.length > 0) yield part
    }
  }
  return { bytes: value(), missing: () => walk.missing() }
}

/** Goes over the bytes of a JSON text; whether it is well-formed is for the reader of the value to say. */
class Walk {
  readonly #name: string
  readonly #opens: number
  readonly #depth: number
  #level = 0
  #isInText = false
  #isEscaped = false
  /** The last text outside the value, as far as it could be the name. */
  #text = ''
  #isAtValue = false
  #state: 'before' | 'within' | 'after' = 'before'
  #levelOfValue = 0
  #isEnded = false
  #isFollowed = false

  constructor(name: string, opens: number, depth: number) {
    this.#name = name
    this.#opens = opens
    this.#depth = depth
  }

  /** The part of the value that lies in this chunk. */
  take(chunk: Uint8Array): Uint8Array {
    let from = this.#state === 'within' ? 0 : -1
    let to = chunk.length
    for (const [at, byte] of chunk.entries()) {
      const before = this.#state
      this.#step(byte)
      if (before === 'before' && this.#state === 'within') from = this.#opens === OPENS.text ? at + 1 : at
      if (before === 'within' && this.#state === 'after') to = this.#opens === OPENS.text ? at : at + 1
    }
    return from < 0 ? chunk.subarray(0, 0) : chunk.subarray(from, to)
  }

  missing(): Missing | undefined {
    if (this.#state === 'before') return 'absent'
    if (this.#state === 'within' || !this.#isEnded) return 'cut'
    return this.#isFollowed ? 'followed' : undefined
  }

  #step(byte: number): void {
    if (this.#isInText) this.#inText(byte)
    else if (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) return
    else if (this.#isEnded) this.#isFollowed = true
    else this.#outsideText(byte)
  }

  #inText(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false
    else if (byte === 0x5c) this.#isEscaped = true
    else if (byte === 0x22) {
      this.#isInText = false
      if (this.#state === 'within' && this.#opens === OPENS.text) this.#state = 'after'
      return
    }
    if (this.#state === 'before' && this.#text.length <= this.#name.length)
      this.#text += String.fromCodePoint(byte)
  }

  #outsideText(byte: number): void {
    const isValue = this.#isAtValue && byte === this.#opens && this.#state === 'before'
    this.#isAtValue = byte === 0x3a && this.#text === this.#name && this.#level <= this.#depth
    if (isValue) {
      this.#state = 'within'
      this.#levelOfValue = this.#level
    }
    if (byte === 0x22) {
      this.#isInText = true
      this.#text = ''
    } else if (byte === 0x7b || byte === 0x5b) this.#level += 1
    else if (byte === 0x7d || byte === 0x5d) this.#close()
  }

  #close(): void {
    this.#level -= 1
    const isEnd = this.#state === 'within' && this.#level === this.#levelOfValue
    if (isEnd && this.#opens === OPENS.object) this.#state = 'after'
    if (this.#level <= 0) this.#isEnded = true
  }
}
