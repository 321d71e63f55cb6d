import type { LookAhead } from '../events.ts'
import type { Texts } from './met.ts'

/** HOSTILE: longer texts are decoded each time. */
const LONGEST = 64

interface Known {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Decodes texts of which there are few, such as types and makers: the last one of each length is known by its bytes. */
export class UsualTexts {
  readonly #known: (Known | undefined)[] = Array.from({ length: LONGEST + 1 }, () => undefined)

  /** The nth of the texts that were noted; undefined where it is not just what stands there. */
  at(events: LookAhead, { bytes, starts, ends, places }: Texts, text: number): string | undefined {
    const [start, length] = [starts[text] ?? 0, (ends[text] ?? 0) - (starts[text] ?? 0)]
    const known = length <= LONGEST ? this.#known[length] : undefined
    if (known !== undefined && isSame(known.bytes, bytes, start)) return known.text
    const decoded = events.textAt(places[text] ?? 0)
    if (events.odd !== undefined) return undefined
    if (length <= LONGEST) this.#known[length] = { bytes: bytes.slice(start, start + length), text: decoded }
    return decoded
  }
}

function isSame(some: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let place = 0; place < some.length; place += 1) if (some[place] !== bytes[start + place]) return false
  return true
}
