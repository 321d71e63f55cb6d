import type { LookAhead } from './events.ts'
import type { Glance, Glimpse, Likeness } from './glance.ts'
import { Found } from './found.ts'
import { Met, roomForTexts } from './json/met.ts'

/**
 * Passes over things that are seen to be nobody's before anything is made of them. Only what is wholly as most are is passed over: one
 * of which anything would be told, or which is not at hand to its end, is left to the Collector. Each format says how it reads them.
 */
export abstract class Passing {
  readonly #glance: Glance
  readonly #met = new Met()
  /** Where the texts that are looked at stand; used again for each thing. */
  protected readonly noted = roomForTexts()
  /** Which of these a glance goes by. */
  protected readonly found = new Found(this.noted)

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
    const { letsGo, letsGoInBytes, isNobodys } = this.#glance
    this.found.clear()
    if (!this.find(events)) return false
    const inBytes = letsGoInBytes === undefined ? undefined : this.found.inBytes()
    if (inBytes !== undefined && letsGoInBytes?.(inBytes) === true) return true
    const seen = this.found.decode(events)
    if (seen === undefined) return false
    return (inBytes === undefined && letsGo(seen)) || isNobodys(this.#whole(events, seen))
  }

  #whole(events: LookAhead, { name, publisher = '', identifiers }: Glimpse): Likeness {
    const { version = '', type = '' } = this.rest(events)
    return {
      name,
      identifiers: identifiers.map(one => ({ ...one })),
      ...(publisher === '' ? {} : { publisher }),
      ...(version === '' ? {} : { version }),
      ...(type === '' ? {} : { type }),
    }
  }

  /** Goes to the end of the thing and notes its texts; false where something on the way is not as usual. */
  protected abstract read(events: LookAhead): boolean

  /** Finds what a glance goes by among the texts that were noted; false where the thing is better left to the Collector. */
  protected abstract find(events: LookAhead): boolean

  /** By what else than what a glance goes by it can be known. */
  protected abstract rest(events: LookAhead): Pick<Likeness, 'version' | 'type'>
}
