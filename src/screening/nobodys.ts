import type { Item } from '../model/item.ts'

/** So many items are remembered, the first ones: enough for what a fleet has everywhere, and little to keep. */
const MOST_REMEMBERED = 16_384
/** HOSTILE: items with longer texts are looked at each time. */
const LONGEST_TEXT = 256

interface Seen {
  readonly name: string
  readonly publisher: string | undefined
  readonly scheme: string
}

/**
 * Remembers items that a glance told to be nobody's. It is found by its only identifier, which nearly always tells items apart, so
 * that no key has to be put together; what has none or several is looked at each time.
 */
export function rememberingNobodys(isNobodys: (item: Item) => boolean): (item: Item) => boolean {
  const seen = new Map<string, Seen>()
  return item => {
    const { name, publisher, identifiers } = item
    const [identifier] = identifiers
    if (identifier === undefined || identifiers.length > 1) return isNobodys(item)
    const { scheme, value } = identifier
    const known = seen.get(value)
    if (
      known !== undefined &&
      known.name === name &&
      known.publisher === publisher &&
      known.scheme === scheme
    )
      return true
    if (!isNobodys(item)) return false
    const longest = Math.max(value.length, name.length, publisher?.length ?? 0)
    if (known === undefined && seen.size < MOST_REMEMBERED && longest <= LONGEST_TEXT)
      seen.set(value, { name, publisher, scheme })
    return true
  }
}
