import { invariant } from '../../base/fault.ts'
import { once } from '../../base/once.ts'
import { WANT } from '../events.ts'
import { FRAME_SEEN, MEMORY, MOST_MEMBERS, NODE_WORDS } from './memory.ts'

/**
 * What a reader wants at one place of a document; everything else there is checked and passed over.
 * Places name one another, so that a component may hold components.
 */
export interface Place {
  /** A string, number, `true` or `false` is wanted, as text. */
  readonly text?: true
  /** Of an object: which members are wanted, and the place of each. */
  readonly members?: Readonly<Record<string, string>>
  /** Of an object: the place of every member that `members` does not name. Its name is told too. */
  readonly others?: string
  /** Of an array: the place of its elements. */
  readonly elements?: string
}

/** Shapes ready for the scanner: the tables it looks names up in. */
export interface CompiledShape {
  /** Bytes for `MEMORY.tables`. */
  readonly tables: Uint8Array
  /** The number of a place, as events tell it. */
  readonly nodeOf: (place: string) => number
  readonly placeOf: (node: number) => string
  readonly root: number
  /** The highest number of a place. */
  readonly places: number
  /** A member, for the rare name that is written with escapes; undefined when `members` does not name it. */
  readonly memberOf: (node: number, name: string) => Member | undefined
  /** The names of the members that are wanted of the whole document. */
  readonly rootMembers: readonly string[]
  /** The node of members that have no place by name, 0 when they are not wanted. */
  readonly othersOf: (node: number) => number
}

/** A member by the node of its place, and the word of a frame and the bit in it that say whether it has come. */
export interface Member {
  readonly node: number
  readonly word: number
  readonly bit: number
}

/** Compiles places by name into tables; `root` is the place of the whole document. */
export function compileShape(places: Readonly<Record<string, Place>>, root: string): CompiledShape {
  const names = ['', ...Object.keys(places)]
  const nodes = new Map(names.map((name, node) => [name, node]))
  const nodeOf = (place: string): number => {
    const node = nodes.get(place)
    invariant(node !== undefined, `the shape has a place "${place}"`)
    return node
  }
  // Of all shapes one document needs one.
  const tables = once(() => tablesOf(places, names.length, nodeOf))
  return {
    get tables() {
      return tables()
    },
    nodeOf,
    placeOf: node => names[node] ?? '',
    root: nodeOf(root),
    places: names.length - 1,
    memberOf(node, name) {
      const members = places[names[node] ?? '']?.members
      return members !== undefined && Object.hasOwn(members, name)
        ? memberAt(Object.keys(members).indexOf(name), nodeOf(members[name] ?? ''))
        : undefined
    },
    rootMembers: Object.keys(places[root]?.members ?? {}),
    othersOf: node => nodeOf(places[names[node] ?? '']?.others ?? ''),
  }
}

/** Bytes of a key before its name. */
export const KEY_BYTES = 20

function tablesOf(
  places: Readonly<Record<string, Place>>,
  nodes: number,
  nodeOf: (place: string) => number,
): Uint8Array {
  const tables = new Uint8Array(MEMORY.tablesLength)
  const words = new Int32Array(tables.buffer)
  let free = nodes * NODE_WORDS * 4
  for (const [name, place] of Object.entries(places)) {
    const at = nodeOf(name) * NODE_WORDS
    words[at] =
      (place.text === true ? WANT.text : 0) |
      (place.members === undefined ? 0 : WANT.members) |
      (place.elements === undefined ? 0 : WANT.elements) |
      (place.others === undefined ? 0 : WANT.others)
    words[at + 1] = place.elements === undefined ? 0 : nodeOf(place.elements)
    words[at + 2] = place.others === undefined ? 0 : nodeOf(place.others)
    const members = Object.entries(place.members ?? {})
    invariant(members.length <= MOST_MEMBERS, 'a frame has a bit for each wanted member')
    for (const [order, [member, child]] of members.entries()) {
      const key = new TextEncoder().encode(member)
      free = addKey(tables, words, at, free, key, memberAt(order, nodeOf(child)))
    }
  }
  return tables
}

function memberAt(order: number, node: number): Member {
  return { node, word: FRAME_SEEN + (order >> 5), bit: 1 << (order & 31) }
}

/**
 * A key lies in the chain of its length (modulo 32), addresses counted from the tables' start:
 * [next, node, length, byte of the frame that says whether it has come, bit in it, bytes…].
 */
function addKey(
  tables: Uint8Array,
  words: Int32Array,
  at: number,
  free: number,
  key: Uint8Array,
  { node, word, bit }: Member,
): number {
  const end = free + KEY_BYTES + ((key.length + 3) & ~3)
  invariant(end <= tables.length, 'the tables of a shape fit into the room kept for them')
  // Two wide comparisons cover no more.
  invariant(key.length <= 32, 'a wanted member has a name of at most 32 bytes')
  const chain = at + 4 + (key.length & 31)
  words[free >> 2] = words[chain] ?? 0
  words[(free >> 2) + 1] = node
  words[(free >> 2) + 2] = key.length
  words[(free >> 2) + 3] = word * 4
  words[(free >> 2) + 4] = bit
  tables.set(key, free + KEY_BYTES)
  words[chain] = free
  return end
}
