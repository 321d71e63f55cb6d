import type { Item, ItemIdentifier } from '../model/item.ts'

/** So many items are remembered, the first ones: enough for what a fleet has everywhere, and little to keep. */
const MOST_REMEMBERED = 16_384
/** HOSTILE: items with longer texts, or with more identifiers, are looked at each time. */
const LONGEST_TEXT = 256
const MOST_IDENTIFIERS = 4

type Seen = Pick<Item, 'name' | 'publisher' | 'identifiers'>

/**
 * Remembers items that a glance told to be nobody's. An item is found by its first identifier, which nearly always tells items apart,
 * so that no key has to be put together; what has none is looked at each time.
 */
export function rememberingNobodys(isNobodys: (item: Item) => boolean): (item: Item) => boolean {
  const seen = new Map<string, Seen>()
  return item => {
    const { name, publisher, identifiers } = item
    const [first] = identifiers
    if (first === undefined || identifiers.length > MOST_IDENTIFIERS) return isNobodys(item)
    const known = seen.get(first.value)
    if (
      known !== undefined &&
      known.name === name &&
      known.publisher === publisher &&
      areSame(known.identifiers, identifiers)
    )
      return true
    if (!isNobodys(item)) return false
    if (known === undefined && seen.size < MOST_REMEMBERED && isShort(item))
      seen.set(first.value, { name, identifiers, ...(publisher === undefined ? {} : { publisher }) })
    return true
  }
}

function areSame(some: readonly ItemIdentifier[], others: readonly ItemIdentifier[]): boolean {
  if (some.length !== others.length) return false
  for (const [at, { scheme, value }] of some.entries()) {
    const other = others[at]
    if (other?.scheme !== scheme || other.value !== value) return false
  }
  return true
}

function isShort({ name, publisher = '', identifiers }: Item): boolean {
  return (
    name.length <= LONGEST_TEXT &&
    publisher.length <= LONGEST_TEXT &&
    identifiers.every(({ value }) => value.length <= LONGEST_TEXT)
  )
}
