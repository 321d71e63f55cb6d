import { renderHex, sameBytes } from '../base/bytes.ts'
import { invariant } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import type { Tree } from './check-proof.ts'
import { fetchTile } from './fetch-resource.ts'
import type { Hash } from './hash.ts'
import { restoreLog, rootOf } from './log.ts'
import {
  edgeTiles,
  hashIn,
  renderPath,
  rootWithin,
  type Tile,
  TILE_WIDTH,
  tileAt,
  tilePartOf,
} from './tile.ts'
import { hashOfRange, nodesOf, type Range } from './tree.ts'

/** Gives tiles of a log that are known to belong under its root. */
export interface TileReader {
  readonly tile: (level: number, index: number) => Promise<Result<Uint8Array>>
  /** The hashes of ranges of the tree, as proofs have them. */
  readonly hashesOf: (ranges: readonly Range[]) => Promise<Result<readonly Hash[]>>
}

/** What is told when a tile was found good, so that a copy may be kept. */
export type KeepTile = (tile: Tile, bytes: Uint8Array) => Promise<void>

/**
 * Reads tiles from the first of several copies whose bytes belong under the root; a copy that does not is passed over. The tiles at the
 * right edge must give the root together; every other tile must give its hash in the tile above it.
 */
export async function openTiles(
  copies: readonly FetchBytes[],
  tree: Tree,
  keep: KeepTile = async () => undefined,
): Promise<Result<TileReader>> {
  const opened = await readEdge(copies, tree)
  if (!opened.ok) return opened
  const edge = opened.value
  // Of each level the tile that was read last: whoever goes through the log asks for neighbours.
  const recent = new Map<number, { readonly index: number; readonly bytes: Uint8Array }>()

  async function tile(level: number, index: number): Promise<Result<Uint8Array>> {
    const known = recent.get(level)
    if (known?.index === index) return ok(known.bytes)
    const read = await readTile(level, index)
    if (!read.ok) return read
    recent.set(level, { index, bytes: read.value.bytes })
    await keep(read.value.tile, read.value.bytes)
    return ok(read.value.bytes)
  }

  async function readTile(
    level: number,
    index: number,
  ): Promise<Result<{ readonly tile: Tile; readonly bytes: Uint8Array }>> {
    const wanted = tileAt(tree.size, level, index)
    invariant(wanted !== undefined, 'only tiles that the log has are asked for')
    const atEdge = wanted.width < TILE_WIDTH ? edge.get(level) : undefined
    if (atEdge !== undefined) return ok({ tile: wanted, bytes: atEdge })
    const above = await tile(level + 1, Math.floor(index / TILE_WIDTH))
    if (!above.ok) return above
    const expected = hashIn(above.value, index % TILE_WIDTH)
    let refused: Result<never> = err(wrongTile(wanted, expected, undefined))
    for (const fetchBytes of copies) {
      // oxlint-disable-next-line no-await-in-loop -- the next copy is asked only when this one failed
      const read = await fetchTile(fetchBytes, wanted)
      if (!read.ok) refused = read
      else {
        const found = rootWithin(read.value, 0, TILE_WIDTH)
        if (sameBytes(found, expected)) return ok({ tile: wanted, bytes: read.value })
        refused = err(wrongTile(wanted, expected, found))
      }
    }
    return refused
  }

  async function hashesOf(ranges: readonly Range[]): Promise<Result<readonly Hash[]>> {
    const hashes = new Map<string, Hash>()
    for (const node of ranges.flatMap(nodesOf)) {
      const { level, index, from, count } = tilePartOf(node)
      // oxlint-disable-next-line no-await-in-loop -- one after the other; most are in the tile at hand
      const read = await tile(level, index)
      if (!read.ok) return read
      hashes.set(`${node.height}/${node.index}`, rootWithin(read.value, from, count))
    }
    return ok(
      ranges.map(range =>
        hashOfRange(range, (height, index) => {
          const hash = hashes.get(`${height}/${index}`)
          invariant(hash !== undefined, 'every node of a range was read')
          return hash
        }),
      ),
    )
  }

  return ok({ tile, hashesOf })
}

/** The tiles at the right edge by level, from the first copy in which they give the root. */
async function readEdge(
  copies: readonly FetchBytes[],
  { size, root }: Tree,
): Promise<Result<ReadonlyMap<number, Uint8Array>>> {
  let refused: Result<never> = err(wrongRoot(size, root, undefined))
  for (const fetchBytes of copies) {
    const wanted = edgeTiles(size)
    // oxlint-disable-next-line no-await-in-loop -- the next copy is asked only when this one failed
    const read = await Promise.all(wanted.map(async tile => fetchTile(fetchBytes, tile)))
    const bad = read.find(each => !each.ok)
    const tiles = read.flatMap(each => (each.ok ? [each.value] : []))
    if (bad?.ok === false) refused = bad
    else {
      const found = rootOf(restoreLog(size, tiles))
      if (sameBytes(found, root))
        return ok(new Map(wanted.map(({ level }, at) => [level, tiles[at] ?? new Uint8Array()])))
      refused = err(wrongRoot(size, root, found))
    }
  }
  return refused
}

function wrongRoot(size: number, expected: Hash, found: Hash | undefined): Problem {
  return {
    code: 'gazette-root-wrong',
    at: { file: 'checkpoint' },
    says: `Expected the tiles of ${size} entries to give the root ${renderHex(expected)} and found ${found === undefined ? 'none' : renderHex(found)}.`,
    help: 'The tiles at the right edge were changed, or they are of another moment than the checkpoint: try again.',
  }
}

function wrongTile(tile: Tile, expected: Hash, found: Hash | undefined): Problem {
  const span = TILE_WIDTH ** (tile.level + 1)
  return {
    code: 'gazette-tile-wrong',
    at: { file: renderPath({ kind: 'tile', ...tile }) },
    says: `Expected the tile over entries ${tile.index * span} to ${(tile.index + 1) * span - 1} to give ${renderHex(expected)} and found ${found === undefined ? 'none' : renderHex(found)}.`,
    help: 'At least one of these entries was changed, left out or put in, or the tile itself was.',
  }
}
