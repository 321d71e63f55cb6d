import { invariant } from '../base/fault.ts'
import type { JsonObject } from '../base/canonical-json.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { holdsMeasure, measureOf } from './entry.ts'

/** What stands of a measure at the end of a gazette: its text as it was last published, and whether it was repealed since. */
export interface StandingMeasure {
  readonly id: string
  readonly authority: string
  readonly measure: JsonObject
  /** The act that gave it this text. */
  readonly entry: { readonly number: number; readonly at: string }
  readonly repeal?: { readonly number: number; readonly at: string; readonly on: string }
}

/** Gathers the acts about measures in the order of a gazette; the latest of each counts. */
export class StandingMeasures {
  readonly #measures = new Map<string, StandingMeasure>()

  /** Takes the next entry; what is not about a measure says nothing here. */
  add(entry: GazetteEntry, number: number): void {
    const { subject, authority, at } = entry
    if (holdsMeasure(entry.kind)) {
      this.#measures.set(subject, {
        id: subject,
        authority,
        measure: measureOf(entry),
        entry: { number, at },
      })
    }
    const published = this.#measures.get(subject)
    // An authority may end what it published before it had a gazette; then there is nothing here to end.
    if (entry.kind !== 'measure-repealed' || published === undefined) return
    const on = entry.body['on']
    invariant(typeof on === 'string', 'an entry that was parsed says the day of the repeal')
    this.#measures.set(subject, { ...published, repeal: { number, at, on } })
  }

  /** All measures, in the order in which they were first published. */
  get all(): readonly StandingMeasure[] {
    return [...this.#measures.values()]
  }
}
