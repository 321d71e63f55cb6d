import type { LookAhead } from './events.ts'
import type { Glance, Glimpse, Likeness } from './glance.ts'
import { Met, roomForTexts, type Texts } from './json/met.ts'

/**
 * Passes over things that are seen to be nobody's before anything is made of them. Only what is wholly as most are is passed over: one
 * of which anything would be told, or which is not at hand to its end, is left to the Collector. Each format says how it reads them.
 */
export abstract class Passing {
  readonly #glance: Glance
  readonly #met = new Met()
  /** Where the texts that are looked at stand; used again for each thing. */
  protected readonly noted: Texts = roomForTexts()

  constructor(glance: Glance) {
    this.#glance = glance
  }

  /** Whether the thing whose beginning was told last is nobody's; then its end has been told, too. */
  pass(events: LookAhead): boolean {
    const { place } = events
    if (this.read(events)) {
      if (this.#met.has(this.noted)) return true
      if (this.#isNobodys(events)) {
        this.#met.keep(this.noted)
        return true
      }
    }
    events.back(place)
    return false
  }

  #isNobodys(events: LookAhead): boolean {
    const seen = this.decode(events)
    if (seen === undefined) return false
    if (this.#glance.letsGo(seen)) return true
    return this.#glance.isNobodys(this.whole(events, seen))
  }

  /** Goes to the end of the thing and notes its texts; false where something on the way is not as usual. */
  protected abstract read(events: LookAhead): boolean

  /** What a glance goes by, decoded; undefined where a text is not just what stands there. The same object may come again. */
  protected abstract decode(events: LookAhead): Glimpse | undefined

  /** All that has just been decoded in part, as an item has it. */
  protected abstract whole(events: LookAhead, seen: Glimpse): Likeness
}
