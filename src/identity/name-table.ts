import type { Letters } from '../text/letters.ts'
import { hashOf } from './hash.ts'
import type { IndexedFriend, IndexedName } from './indexed-name.ts'

/** Whatever is called by the same letters. */
export interface NameGroup {
  readonly letters: string
  readonly names: readonly IndexedName[]
  readonly friends: readonly IndexedFriend[]
}

/** Names by their letters, to be found wherever they begin in a text without a piece of it being cut out. */
export interface NameTable {
  /** Open addressing: at twice the place of some letters one more than the place of their group, then their hash; 0 is free. */
  readonly slots: Int32Array
  readonly groups: readonly NameGroup[]
  readonly longest: number
}

/** Where each name lies in a table: numbers alone, which take longer to work out than to read, so that they may be stored. */
export interface NamePlaces {
  readonly slots: Int32Array
  /** The place of the group of each name, then of each false friend; groups are numbered as they come. */
  readonly groupOf: Int32Array
}

/** The places of names that have two letters or more. */
export function placesOf(names: readonly IndexedName[], friends: readonly IndexedFriend[]): NamePlaces {
  const byLetters = new Map<string, number>()
  const groupOf = Int32Array.from([...names, ...friends], ({ letters }) => {
    const group = byLetters.get(letters) ?? byLetters.size
    byLetters.set(letters, group)
    return group
  })
  let size = 16
  while (size < byLetters.size * SLOTS_PER_GROUP) size *= 2
  const slots = new Int32Array(2 * size)
  for (const [letters, group] of byLetters) {
    const hash = hashOf(letters)
    let slot = slotOf(slots, hash)
    while (slots[slot] !== 0) slot = behind(slots, slot)
    slots[slot] = group + 1
    slots[slot + 1] = hash
  }
  return { slots, groupOf }
}

/** So many that a search seldom meets the letters of others. */
const SLOTS_PER_GROUP = 3

const NO_FRIENDS: readonly IndexedFriend[] = []

/** The table of names that lie in these places. */
export function nameTable(
  names: readonly IndexedName[],
  friends: readonly IndexedFriend[],
  { slots, groupOf }: NamePlaces,
): NameTable {
  const groups: { letters: string; names: IndexedName[]; friends: readonly IndexedFriend[] }[] = []
  let longest = 0
  for (const [at, name] of names.entries()) {
    const group = groups[groupOf[at] ?? 0]
    if (group === undefined) groups.push({ letters: name.letters, names: [name], friends: NO_FRIENDS })
    else group.names.push(name)
    longest = Math.max(longest, name.letters.length)
  }
  for (const [at, friend] of friends.entries()) {
    const group = groups[groupOf[names.length + at] ?? 0]
    if (group === undefined) groups.push({ letters: friend.letters, names: [], friends: [friend] })
    else group.friends = [...group.friends, friend]
    longest = Math.max(longest, friend.letters.length)
  }
  return { slots, groups, longest }
}

/** The place of the group of some letters; below 0 where there is none. */
export function groupAt(
  { slots, groups }: NameTable,
  hash: number,
  { codes }: Letters,
  start: number,
  end: number,
): number {
  for (let slot = slotOf(slots, hash); ; slot = behind(slots, slot)) {
    const at = (slots[slot] ?? 0) - 1
    if (at < 0) return at
    if (slots[slot + 1] !== hash) continue
    const letters = groups[at]?.letters ?? ''
    if (letters.length === end - start && isAt(letters, codes, start)) return at
  }
}

function isAt(letters: string, codes: Uint16Array, start: number): boolean {
  for (let place = 0; place < letters.length; place += 1)
    if (letters.charCodeAt(place) !== codes[start + place]) return false
  return true
}

function slotOf(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1)
}

function behind(slots: Int32Array, slot: number): number {
  return (slot + 2) & (slots.length - 1)
}
