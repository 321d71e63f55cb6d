import { unitAt } from '../text/any-string.ts'
import type { Letters } from '../text/letters.ts'
import { hashOf } from './hash.ts'
import type { IndexedFriend, IndexedName, NamesInOrder } from './indexed-name.ts'

/** Whatever is called by the same letters. */
export interface NameGroup {
  readonly names: readonly IndexedName[]
  readonly friends: readonly IndexedFriend[]
}

/** Names by their letters, to be found wherever they begin in a text without a piece of it being cut out. */
export interface NameTable {
  /** Open addressing: at twice the place of some letters one more than the place of their group, then their hash; 0 is free. */
  readonly slots: Int32Array
  /** The letters of each group. */
  readonly letters: readonly string[]
  readonly longest: number
  readonly groupOf: (group: number) => NameGroup
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

/** The table of names that lie in these places; a group is made when it is first asked for. */
export function nameTable(
  names: NamesInOrder,
  friends: readonly IndexedFriend[],
  { slots, groupOf }: NamePlaces,
): NameTable {
  const letters: string[] = []
  let longest = 0
  const all = [...names.letters, ...friends.map(friend => friend.letters)]
  for (const [at, own] of all.entries()) {
    // Groups are numbered as they come.
    if (groupOf[at] === letters.length) letters.push(own)
    longest = Math.max(longest, own.length)
  }
  // One more than the first place of each group, and behind each place than the next one of it.
  const [first, next] = [new Int32Array(letters.length), new Int32Array(all.length)]
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const group = groupOf[at] ?? 0
    next[at] = first[group] ?? 0
    first[group] = at + 1
  }
  const made: (NameGroup | undefined)[] = Array.from({ length: letters.length })
  return { slots, letters, longest, groupOf: group => (made[group] ??= make(group)) }

  function make(group: number): NameGroup {
    const own: IndexedName[] = []
    const ownFriends: IndexedFriend[] = []
    for (let at = (first[group] ?? 0) - 1; at >= 0; at = (next[at] ?? 0) - 1) {
      const name = at < names.letters.length ? names.at(at) : undefined
      const friend = friends[at - names.letters.length]
      if (name !== undefined) own.push(name)
      else if (friend !== undefined) ownFriends.push(friend)
    }
    return { names: own, friends: ownFriends }
  }
}

/** The place of the group of some letters; below 0 where there is none. */
export function groupAt(
  { slots, letters: known }: NameTable,
  hash: number,
  { codes }: Letters,
  start: number,
  end: number,
): number {
  for (let slot = slotOf(slots, hash); ; slot = behind(slots, slot)) {
    const at = (slots[slot] ?? 0) - 1
    if (at < 0) return at
    if (slots[slot + 1] !== hash) continue
    const letters = known[at] ?? ''
    if (letters.length === end - start && isAt(letters, codes, start)) return at
  }
}

function isAt(letters: string, codes: Uint16Array, start: number): boolean {
  const { length } = letters
  for (let place = 0; place < length; place += 1)
    if (unitAt(letters, place) !== codes[start + place]) return false
  return true
}

function slotOf(slots: Int32Array, hash: number): number {
  return ((hash ^ (hash >>> 15)) << 1) & (slots.length - 1)
}

function behind(slots: Int32Array, slot: number): number {
  return (slot + 2) & (slots.length - 1)
}
