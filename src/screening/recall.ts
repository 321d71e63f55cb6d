/**
 * Remembers what was worked out for a text, for the texts met lately: at least the last `most`, at most twice as many, and no more than
 * twice `mostUnits` of their UTF-16 units. HOSTILE: a file in which every title is new, or very long, must not fill memory.
 */
export class Recall<Value> {
  readonly #most: number
  readonly #mostUnits: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  #units = 0

  constructor(most: number, mostUnits: number) {
    this.#most = most
    this.#mostUnits = mostUnits
  }

  /** What is remembered of a text, or else what `workOut` gives, which is remembered then. */
  of(text: string, workOut: () => Value): Value {
    const young = this.#young.get(text)
    if (young !== undefined) return young
    const value = this.#old.get(text) ?? workOut()
    if (this.#young.size >= this.#most || this.#units + text.length > this.#mostUnits) this.#age()
    this.#young.set(text, value)
    this.#units += text.length
    return value
  }

  /** What was met longest ago is let go, all at once: cheaper than an order of when each was last met. */
  #age(): void {
    this.#old = this.#young
    this.#young = new Map()
    this.#units = 0
  }
}
