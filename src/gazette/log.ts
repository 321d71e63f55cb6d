import { joinBytes } from '../base/bytes.ts'
import { invariant } from '../base/fault.ts'
import { type Hash, HASH_BYTES, hashLeaf } from './hash.ts'
import { edgeTiles, hashIn, rootWithin, TILE_WIDTH } from './tile.ts'
import { foldRight, nodesOf } from './tree.ts'

/**
 * What must be kept to append to a log and to sign its root: its size, and by level the hashes of the tile at the right edge
 * that is not full (none, where the last tile is full). Never more than 255 hashes a level.
 */
export interface LogState {
  readonly size: number
  readonly edge: readonly (readonly Hash[])[]
}

/** What now stands in a tile: all of its hashes so far, to be kept in place of what stood there. */
export interface TileContent {
  readonly level: number
  readonly index: number
  readonly hashes: Uint8Array
}

/** A log after entries were appended, and the tiles that they changed. */
export interface Appended {
  readonly state: LogState
  readonly tiles: readonly TileContent[]
}

/** A log without entries. */
export const EMPTY_LOG: LogState = { size: 0, edge: [] }

/** Appends entries, each by its bytes. Nothing is kept: the caller puts the entries, the tiles and the new state down together. */
export function append(state: LogState, entries: readonly Uint8Array[]): Appended {
  const edge = state.edge.map(hashes => [...hashes])
  const full: TileContent[] = []
  for (const [at, entry] of entries.entries()) put(edge, full, 0, state.size + at, hashLeaf(entry))
  const size = state.size + entries.length
  const partial = edgeTiles(size)
    .filter(({ level }) => (level === 0 ? entries.length > 0 : full.some(tile => tile.level === level - 1)))
    .map(({ level, index }) => ({ level, index, hashes: joinBytes(edge[level] ?? []) }))
  return { state: { size, edge }, tiles: [...full, ...partial] }
}

/** The root of a log. */
export function rootOf({ size, edge }: LogState): Hash {
  // From the right edge up: of each level its hashes stand behind those of the level above, as binary subtrees.
  const right = edge.toReversed().flatMap(hashes => {
    const tile = joinBytes(hashes)
    return nodesOf({ from: 0, to: hashes.length }).map(({ height, index }) =>
      rootWithin(tile, index * 2 ** height, 2 ** height),
    )
  })
  invariant(size === 0 || right.length > 0, 'a log with entries has a right edge')
  return foldRight(right)
}

/** A log out of its size and the tiles at its right edge, those that `edgeTiles(size)` names, in that order, each of its width or wider. */
export function restoreLog(size: number, tiles: readonly Uint8Array[]): LogState {
  const edge: Hash[][] = []
  for (const [at, { level, width }] of edgeTiles(size).entries()) {
    const tile = tiles[at]
    invariant(
      tile !== undefined && tile.length >= width * HASH_BYTES,
      `the tile of level ${level} has ${width} hashes`,
    )
    edge[level] = Array.from({ length: width }, (_, hash) => hashIn(tile, hash))
  }
  return { size, edge: Array.from(edge, hashes => hashes ?? []) }
}

/** Puts a hash at its place of a level; a tile that is full thereby goes up as one hash. */
function put(edge: Hash[][], full: TileContent[], level: number, place: number, hash: Hash): void {
  const hashes = (edge[level] ??= [])
  hashes.push(hash)
  if (hashes.length < TILE_WIDTH) return
  const tile = { level, index: Math.floor(place / TILE_WIDTH), hashes: joinBytes(hashes) }
  full.push(tile)
  edge[level] = []
  put(edge, full, level + 1, tile.index, rootWithin(tile.hashes, 0, TILE_WIDTH))
}
