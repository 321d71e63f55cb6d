import type { LookAhead } from '../events.ts'
import type { Texts } from './met.ts'

/** HOSTILE: longer texts are decoded each time. */
const LONGEST = 64
const SLOTS = 256

interface Known<Meaning> {
  readonly bytes: Uint8Array
  readonly meaning: Meaning | undefined
}

/**
 * Decodes texts of which there are few, such as types and makers, and finds out what they mean: the last one of each length and ending
 * is known by its bytes.
 */
export class UsualTexts<Meaning> {
  readonly #meaningOf: (text: string) => Meaning | undefined
  readonly #known: (Known<Meaning> | undefined)[] = Array.from({ length: SLOTS }, () => undefined)

  /** What a text means may be undefined: it is to be read in full. */
  constructor(meaningOf: (text: string) => Meaning | undefined) {
    this.#meaningOf = meaningOf
  }

  /** What the nth of the texts that were noted means; undefined, too, where it is not just what stands there. */
  at(events: LookAhead, { bytes, starts, ends, places }: Texts, text: number): Meaning | undefined {
    const [start, length] = [starts[text] ?? 0, (ends[text] ?? 0) - (starts[text] ?? 0)]
    const slot = (length + 31 * (bytes[start + length - 1] ?? 0)) & (SLOTS - 1)
    const known = this.#known[slot]
    if (known?.bytes.length === length && isSame(known.bytes, bytes, start)) return known.meaning
    const decoded = events.textAt(places[text] ?? 0)
    if (events.odd !== undefined) return undefined
    const meaning = this.#meaningOf(decoded)
    if (length <= LONGEST) this.#known[slot] = { bytes: bytes.slice(start, start + length), meaning }
    return meaning
  }
}

function isSame(some: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let place = 0; place < some.length; place += 1) if (some[place] !== bytes[start + place]) return false
  return true
}
