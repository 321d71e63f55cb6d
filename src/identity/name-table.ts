import { MARKS } from '../text/letters.ts'
import type { Letters } from '../text/letters.ts'
import { hashOf, hashOn, HASH_START } from './hash.ts'
import type { IndexedName } from './indexed-name.ts'
import { mayHoldAt, sieveOf } from './sieve.ts'
import type { Sieve } from './sieve.ts'

/** Names by their letters, to be found wherever they begin in a text without a piece of it being cut out. */
export interface NameTable<Name extends IndexedName = IndexedName> {
  readonly sieve: Sieve
  /** Open addressing: 0 is free, else one more than the place in `groups`. */
  readonly slots: Int32Array
  readonly groups: readonly (readonly Name[])[]
  readonly longest: number
}

/** A table of names that have two letters or more. */
export function nameTable<Name extends IndexedName>(names: readonly Name[]): NameTable<Name> {
  const byLetters = Map.groupBy(names, ({ letters }) => letters)
  let size = 16
  while (size < byLetters.size * 4) size *= 2
  const slots = new Int32Array(size)
  const groups: (readonly Name[])[] = []
  for (const [letters, group] of byLetters) {
    groups.push(group)
    let slot = slotOf(hashOf(letters), size)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = groups.length
  }
  const longest = names.reduce((most, { letters }) => Math.max(most, letters.length), 0)
  return { sieve: sieveOf([...byLetters.keys()], 8), slots, groups, longest }
}

/** Visits the names that begin at a letter and end where a piece ends, until a visit says that it is enough. */
export function eachNameAt<Name extends IndexedName>(
  table: NameTable<Name>,
  room: Letters,
  start: number,
  visit: (group: readonly Name[], length: number) => boolean,
): boolean {
  if (!mayHoldAt(table.sieve, room, start)) return false
  const { codes, marks, count } = room
  const end = Math.min(count, start + table.longest)
  let hash = HASH_START
  for (let place = start; place < end;) {
    hash = hashOn(hash, codes[place] ?? 0)
    place += 1
    if (place - start < 2 || marks[place] === MARKS.none) continue
    const group = groupAt(table, hash, room, start, place)
    if (group !== undefined && visit(group, place - start)) return true
  }
  return false
}

/** All names of some letters. */
export function namesOf<Name extends IndexedName>(table: NameTable<Name>, letters: string): readonly Name[] {
  const { slots, groups } = table
  for (let slot = slotOf(hashOf(letters), slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
    const at = slots[slot] ?? 0
    if (at === 0) return []
    const group = groups[at - 1] ?? []
    if (group[0]?.letters === letters) return group
  }
}

function groupAt<Name extends IndexedName>(
  { slots, groups }: NameTable<Name>,
  hash: number,
  { codes }: Letters,
  start: number,
  end: number,
): readonly Name[] | undefined {
  for (let slot = slotOf(hash, slots.length); ; slot = (slot + 1) & (slots.length - 1)) {
    const at = slots[slot] ?? 0
    if (at === 0) return undefined
    const group = groups[at - 1]
    const letters = group?.[0]?.letters ?? ''
    if (letters.length === end - start && isAt(letters, codes, start)) return group
  }
}

function isAt(letters: string, codes: Uint16Array, start: number): boolean {
  for (let place = 0; place < letters.length; place += 1)
    if (letters.charCodeAt(place) !== codes[start + place]) return false
  return true
}

function slotOf(hash: number, size: number): number {
  return (hash ^ (hash >>> 15)) & (size - 1)
}
