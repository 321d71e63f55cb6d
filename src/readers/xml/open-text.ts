import type { LastTexts } from './last-texts.ts'
import type { Scan } from '../../text/xml/scan.ts'
import { spanText } from '../../text/xml/spans.ts'

/** The text of an element or attribute: a stretch of the bytes at hand as long as it is one piece, or what was put together of several. */
export class OpenText {
  /** Longer texts are not kept. */
  isTooLong = false
  readonly #scan: Scan
  readonly #longest: number
  #start = 0
  #end = 0
  #flags = 0
  #text = ''

  constructor(scan: Scan, longest: number) {
    this.#scan = scan
    this.#longest = longest
  }

  clear(): void {
    this.isTooLong = false
    this.#start = this.#end = 0
    this.#text = ''
  }

  /** Takes one more piece; `flags` are bits of SPAN. */
  take(start: number, end: number, flags: number): void {
    if (this.#start === this.#end && this.#text === '' && !this.isTooLong) {
      this.#start = start
      this.#end = end
      this.#flags = flags
      if (end - start > this.#longest) this.settle()
      return
    }
    this.settle()
    if (start < end) this.#add(start, end, flags)
  }

  /** Makes it independent of the bytes at hand. */
  settle(): void {
    if (this.#start === this.#end) return
    const [start, end] = [this.#start, this.#end]
    this.#start = this.#end = 0
    this.#add(start, end, this.#flags)
  }

  /** It as that of a place. */
  read(place: number, last: LastTexts): string {
    return this.#start === this.#end ? this.#text : last.at(place, this.#start, this.#end, this.#flags)
  }

  /** Its UTF-16 units, or the bytes that it stands in, which are no fewer. */
  get length(): number {
    return this.#text.length + this.#end - this.#start
  }

  #add(start: number, end: number, flags: number): void {
    if (this.isTooLong) return
    // Bytes that stand for nothing but themselves need not be decoded to be counted.
    const text =
      flags === 0 && this.#text.length + end - start > this.#longest
        ? undefined
        : spanText(this.#scan.buffer, start, end, flags)
    if (text !== undefined && this.#text.length + text.length <= this.#longest) {
      this.#text += text
      return
    }
    this.isTooLong = true
    this.#text = ''
  }
}
