import type { Item } from '../model/item.ts'

/** What a glance at an item goes by. */
export type Glimpse = Pick<Item, 'name' | 'publisher' | 'identifiers'>

/**
 * Whether an item is nobody's for certain, seen by its texts alone. A reader that is given one may ask before it makes an item of what it
 * reads, and then only counts it; it may ask with the same object again and again, so that nothing of it may be kept.
 */
export type Glance = (item: Glimpse) => boolean
