/** What an object or an array holds, while it is being read: how often each place of its shape came, and the last text there. */
export class Held {
  readonly place: string
  /** Where it stands in the document. */
  readonly at: string
  readonly #counts = new Map<string, number>()
  readonly #texts = new Map<string, string>()

  constructor(place: string, at: string) {
    this.place = place
    this.at = at
  }

  add(place: string, text?: string): void {
    this.#counts.set(place, this.count(place) + 1)
    if (text !== undefined) this.#texts.set(place, text)
  }

  /** Takes over what one that stands in it held. */
  addAll(inner: Held): void {
    for (const [place, count] of inner.#counts) this.#counts.set(place, this.count(place) + count)
  }

  count(...places: readonly string[]): number {
    let sum = 0
    for (const place of places) sum += this.#counts.get(place) ?? 0
    return sum
  }

  /** Empty where there is none. */
  text(place: string): string {
    return this.#texts.get(place) ?? ''
  }
}
