import type { Scan } from '../../text/xml/scan.ts'
import { spanText } from '../../text/xml/spans.ts'

/**
 * The text of each place that was told last: types and makers mostly come again, and then are not made anew.
 * A text is known by its bytes, as long as these lie at hand.
 */
export class LastTexts {
  readonly #scan: Scan
  readonly #starts: number[] = []
  readonly #ends: number[] = []
  readonly #flags: number[] = []
  readonly #texts: string[] = []

  constructor(scan: Scan) {
    this.#scan = scan
  }

  /** Forgets all, before the bytes at hand change. */
  forget(): void {
    this.#starts.length = 0
    this.#ends.length = 0
  }

  /** The text that stands between two places; `flags` are bits of SPAN. */
  at(place: number, start: number, end: number, flags: number): string {
    const known = this.#starts[place] ?? 0
    if (end - start === (this.#ends[place] ?? 0) - known && flags === this.#flags[place]) {
      const { bytes } = this.#scan
      let offset = end - start - 1
      // Texts of one kind mostly begin alike.
      while (offset >= 0 && bytes[known + offset] === bytes[start + offset]) offset -= 1
      if (offset < 0) return this.#texts[place] ?? ''
    }
    const text = spanText(this.#scan.buffer, start, end, flags)
    this.#starts[place] = start
    this.#ends[place] = end
    this.#flags[place] = flags
    this.#texts[place] = text
    return text
  }
}
