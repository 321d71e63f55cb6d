/** Allows so many in a stretch of time for each key; a bucket that fills up again evenly. */
export class Throttle {
  readonly #most: number
  readonly #perMs: number
  readonly #elapsedMs: () => number
  readonly #buckets = new Map<string, { left: number; at: number }>()

  /** HOSTILE: keys come from outside; so many are remembered, and when there are more the fullest are let go. */
  static readonly mostKeys = 50_000

  constructor(most: number, stretchMs: number, elapsedMs: () => number) {
    this.#most = most
    this.#perMs = most / stretchMs
    this.#elapsedMs = elapsedMs
  }

  /** Takes one; false where none is left. */
  take(key: string): boolean {
    const now = this.#elapsedMs()
    const bucket = this.#buckets.get(key) ?? { left: this.#most, at: now }
    bucket.left = Math.min(this.#most, bucket.left + (now - bucket.at) * this.#perMs)
    bucket.at = now
    if (this.#buckets.size >= Throttle.mostKeys) this.#letGo(now)
    this.#buckets.set(key, bucket)
    if (bucket.left < 1) return false
    bucket.left -= 1
    return true
  }

  /** Gives one back: what was taken did no harm. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key)
    if (bucket !== undefined) bucket.left = Math.min(this.#most, bucket.left + 1)
  }

  #letGo(now: number): void {
    for (const [key, { left, at }] of this.#buckets)
      if (left + (now - at) * this.#perMs >= this.#most * 0.9) this.#buckets.delete(key)
    if (this.#buckets.size >= Throttle.mostKeys) this.#buckets.clear()
  }
}
