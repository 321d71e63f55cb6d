import { invariant } from '../../base/fault.ts'
import { once } from '../../base/once.ts'
import { MEMORY, NODE_WORDS, WANT } from './memory.ts'

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
  /** The node of a member, for the rare name that is written with escapes; 0 when `members` does not name it. */
  readonly memberOf: (node: number, name: string) => number
  /** The node of members that have no place by name, 0 when they are not wanted. */
  readonly othersOf: (node: number) => number
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
      return members !== undefined && Object.hasOwn(members, name) ? nodeOf(members[name] ?? '') : 0
    },
    othersOf: node => nodeOf(places[names[node] ?? '']?.others ?? ''),
  }
}

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
    for (const [member, child] of Object.entries(place.members ?? {})) {
      free = addKey(tables, words, at, free, new TextEncoder().encode(member), nodeOf(child))
    }
  }
  return tables
}

/** A key lies in the chain of its length (modulo 32): [next, node, length, bytes…], addresses counted from the tables' start. */
function addKey(
  tables: Uint8Array,
  words: Int32Array,
  at: number,
  free: number,
  key: Uint8Array,
  node: number,
): number {
  const end = free + 12 + ((key.length + 3) & ~3)
  invariant(end <= tables.length, 'the tables of a shape fit into the room kept for them')
  // Two wide comparisons cover no more.
  invariant(key.length <= 32, 'a wanted member has a name of at most 32 bytes')
  const chain = at + 4 + (key.length & 31)
  words[free >> 2] = words[chain] ?? 0
  words[(free >> 2) + 1] = node
  words[(free >> 2) + 2] = key.length
  tables.set(key, free + 12)
  words[chain] = free
  return end
}
