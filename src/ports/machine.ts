import type { Item } from '../model/item.ts'
import type { Problem } from '../base/problem.ts'

/** This computer as an inventory. */
export interface Machine {
  /** Looks at one place after the other; every place is told, also those where nothing could be seen. Changes nothing. */
  readonly look: () => AsyncIterable<Sighting>
}

/** What was looked at, and what was seen there. */
export type Sighting =
  /** A file in a format that a reader knows, to be read by it. */
  | {
      readonly kind: 'inventory'
      readonly place: string
      readonly name: string
      readonly reader: string
      readonly bytes: AsyncIterable<Uint8Array>
    }
  | {
      readonly kind: 'items'
      readonly place: string
      readonly items: readonly Item[]
      readonly problems: readonly Problem[]
    }
  /** There is no such thing on this computer. */
  | { readonly kind: 'absent'; readonly place: string }
  /** There may be things that were not seen, and why. */
  | { readonly kind: 'unseen'; readonly place: string; readonly why: string }
