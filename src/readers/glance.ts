import type { Item } from '../model/item.ts'
import type { ItemInBytes } from '../model/item-in-bytes.ts'

/** What a glance at an item goes by. */
export type Glimpse = Pick<Item, 'name' | 'publisher' | 'identifiers'>

/** All by which an item can be known. */
export type Likeness = Glimpse & Pick<Item, 'version' | 'type'>

/**
 * Whether an item is nobody's, seen by its texts alone. A reader that is given this may ask before it makes an item of what it reads, and
 * then only counts it.
 */
export interface Glance {
  /**
   * Yes is certain, and told of nearly all that is nobody's. It may be asked with the same object again and again, so that nothing of it
   * may be kept.
   */
  readonly letsGo: (item: Glimpse) => boolean
  /** The same of what is printable ASCII, before texts are made of it. */
  readonly letsGoInBytes?: (item: ItemInBytes) => boolean
  /** The whole answer, which takes longer: asked where the others said no, with an object that may be kept. */
  readonly isNobodys: (item: Likeness) => boolean
}
