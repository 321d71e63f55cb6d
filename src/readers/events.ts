import type { Place, Problem } from '../base/problem.ts'
import type { Texts } from './json/met.ts'

/** What a cut document tells, one event after the other: `kind` of `Events`. */
export const EVENT = {
  /** values: index in its array or −1, lines ended before it, address */
  object: 1,
  endObject: 2,
  array: 3,
  endArray: 4,
  /** values: start, end, bits of TEXT */
  text: 5,
  /** Name of a member for `others`; values as for `text`. */
  key: 6,
  /** A value of a kind that was not wanted; values: one of KIND and 16 × what was wanted, lines, address. */
  odd: 7,
  /** The document ends. */
  document: 8,
  /** The name of a member that its object has had before; the value comes next. Values: what is wanted of it, lines, address. */
  again: 9,
} as const

/** What stands in a place of another kind than the shape has there: the last four bits of `index` of an odd event. */
export const KIND = { object: 1, array: 2, text: 3, null: 4, number: 5, truth: 6 } as const

/** What a place takes, as bits: `index` of an event for a member that comes again, and above the kind in that of an odd one. */
export const WANT = { text: 1, members: 2, elements: 4, others: 8 } as const

/** Why a text is not just what stood in the file. */
export type OddText = 'text-too-long' | 'text-lone-surrogate' | 'text-not-utf8'

/**
 * A stretch of a document, JSON or XML, cut down to what a shape wants. The same object comes again for the next stretch:
 * go through it with `next()` before asking for more.
 */
export interface Events {
  /** The nth thing of `step`, counted from 0, as the format writes places: `/components/3` (RFC 6901) or `/components/component[4]` (XPath). */
  readonly stepTo: (step: string, index: number) => string
  /** One of EVENT. */
  readonly kind: number
  /** The place of the shape that this is about. */
  readonly node: number
  /** Of an object: its index in the array (JSON) or among its like (XML, of `many`) it stands in, or −1. Of `odd`: one of KIND and 16 × WANT, of `again`: WANT. */
  readonly index: number
  /** Of an object: the line it begins on. */
  readonly line: number
  /** Set when the document could not be read further than these events. */
  readonly broken: Problem | undefined
  /** Parts of the document that were not read. */
  readonly problems: readonly Problem[]
  readonly next: () => boolean
  /** The text of a `text` or `key` event; `odd` then says whether it is just what stood there. */
  readonly text: () => string
  readonly odd: OddText | undefined
  /** The length in bytes of what stands there, for the limit on texts. */
  readonly textBytes: () => number
  /** Where that stands which this event tells of; not every encoding can say it. It costs time: ask only when something is told. */
  readonly where?: () => Place
}

/** Events of which one may look at those that follow, as far as they are at hand, and come back. */
export interface LookAhead extends Events {
  /** Where the event stands that was told last. */
  readonly place: number
  /** Comes back to an event, which is told again. */
  readonly back: (place: number) => void
  /** Whether the text of this event is just what stands there, in ASCII. */
  readonly isPlain: boolean
  /** Notes where the text of this event stands; false where it is empty, was left out for its length, or there is no room. */
  readonly note: (texts: Texts) => boolean
  /** The text of an event that was told before. */
  readonly textAt: (place: number) => string
}
