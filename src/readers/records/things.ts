import type { Events, OddText } from '../events.ts'
import type { Place } from '../../base/problem.ts'
import { oddKind, oddText, repeatedMember } from '../json/odd.ts'
import type { Limits } from '../limits.ts'
import type { ProblemLog } from '../problems.ts'

/** A thing of a document while its members are being read; used again for the next one at the same depth. */
export interface Thing {
  at: string
  /** By the node of the place. */
  readonly texts: (string | undefined)[]
}

/** What is needed of a shape, whatever the document is written in. */
export interface ThingShape {
  readonly placeOf: (node: number) => string
  readonly places: number
}

/**
 * The things that are open, one within the other. For formats of which a file may hold a hundred thousand: nothing is made for a thing
 * but its texts, where `Records` makes an object of each. What is wrong with a text is told.
 */
export class Things {
  /** The innermost one. */
  open: Thing | undefined
  readonly #things: Thing[] = []
  #depth = 0
  readonly #shape: ThingShape
  readonly #problems: ProblemLog
  readonly #limits: Limits

  constructor(shape: ThingShape, problems: ProblemLog, limits: Limits) {
    this.#shape = shape
    this.#problems = problems
    this.#limits = limits
  }

  begin(at: string): void {
    let thing = this.#things[this.#depth]
    if (thing === undefined) {
      thing = { at, texts: Array.from({ length: this.#shape.places + 1 }, () => undefined) }
      this.#things.push(thing)
    } else {
      thing.at = at
      thing.texts.fill(undefined)
    }
    this.#depth += 1
    this.open = thing
  }

  /** Ends the innermost thing and gives it, to be read before the next one begins. */
  end(): Thing | undefined {
    const ended = this.open
    if (ended === undefined) return undefined
    this.#depth -= 1
    this.open = this.#depth === 0 ? undefined : this.#things[this.#depth - 1]
    return ended
  }

  /** The text of an event; undefined where it is too long to be kept. */
  text(events: Events): string | undefined {
    if (events.textBytes() > this.#limits.textBytes) {
      this.#tellText(events, 'text-too-long')
      return undefined
    }
    const text = events.text()
    if (events.odd === undefined) return text
    this.#tellText(events, events.odd)
    return events.odd === 'text-too-long' ? undefined : text
  }

  /** Tells of a value of another kind than the format has there. */
  odd(events: Events): void {
    this.#problems.tell(() => oddKind(this.place(events), events.index))
  }

  /** Tells of a member that its object has had before. */
  again(events: Events, which: 'first' | 'last', wants = events.index): void {
    this.#problems.tell(() => repeatedMember(this.place(events), wants, which))
  }

  /** Where that stands which an event tells of. */
  place(events: Events): Place {
    return events.where?.() ?? { pointer: `${this.open?.at ?? ''}/${this.#shape.placeOf(events.node)}` }
  }

  #tellText(events: Events, odd: OddText): void {
    this.#problems.tell(() => oddText(this.place(events), odd, this.#limits.textBytes))
  }
}
