import { type Hash, HASH_BYTES, hashNode } from './hash.ts'
import type { Node } from './tree.ts'

/** Hashes that a full tile is wide: the leaves of a subtree of height 8 (C2SP tlog-tiles). */
export const TILE_WIDTH = 256

const TILE_HEIGHT = 8
const HIGHEST_LEVEL = 63

/** A tile by its place; `width` is that of a full tile, or 1 to 255 at the right edge. */
export interface Tile {
  readonly level: number
  readonly index: number
  readonly width: number
}

/** Whatever a gazette serves under its address. */
export type Resource =
  | { readonly kind: 'checkpoint' }
  | ({ readonly kind: 'tile' } & Tile)
  /** Entries `index * 256` and following, `width` of them. */
  | { readonly kind: 'entries'; readonly index: number; readonly width: number }

/** The path of a resource below the address of its gazette (C2SP tlog-tiles). */
export function renderPath(resource: Resource): string {
  if (resource.kind === 'checkpoint') return 'checkpoint'
  const folder = resource.kind === 'entries' ? 'entries' : String(resource.level)
  const width = resource.width === TILE_WIDTH ? '' : `.p/${resource.width}`
  return `tile/${folder}/${renderIndex(resource.index)}${width}`
}

const PATH = /^tile\/(entries|0|[1-9]\d?)\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/u

/** Reads a path; undefined for every text that `renderPath` does not write. */
export function parsePath(path: string): Resource | undefined {
  if (path === 'checkpoint') return { kind: 'checkpoint' }
  const match = PATH.exec(path)
  if (match === null) return undefined
  const [, folder = '', elements = '', partial] = match
  const index = Number(elements.replaceAll(/[x/]/gu, ''))
  const width = partial === undefined ? TILE_WIDTH : Number(partial)
  if (!Number.isSafeInteger(index) || renderIndex(index) !== elements) return undefined
  if (partial !== undefined && width >= TILE_WIDTH) return undefined
  if (folder === 'entries') return { kind: 'entries', index, width }
  const level = Number(folder)
  return level > HIGHEST_LEVEL ? undefined : { kind: 'tile', level, index, width }
}

/** How many hashes of a level a log has: at level 0 its entries, above that its full tiles of the level below. */
export function widthOfLevel(size: number, level: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}

/** The tile of a place in a log of this size; undefined where the log has none yet. */
export function tileAt(size: number, level: number, index: number): Tile | undefined {
  const width = Math.min(TILE_WIDTH, widthOfLevel(size, level) - index * TILE_WIDTH)
  return width <= 0 ? undefined : { level, index, width }
}

/** The tiles at the right edge that are not full, from level 0 up; a level whose last tile is full has none. */
export function edgeTiles(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0; widthOfLevel(size, level) > 0; level += 1) {
    const hashes = widthOfLevel(size, level)
    const width = hashes % TILE_WIDTH
    if (width > 0) tiles.push({ level, index: Math.floor(hashes / TILE_WIDTH), width })
  }
  return tiles
}

/** Where the hash of a full subtree is made from: `count` hashes of a tile, beginning with that of number `from`. */
export interface TilePart {
  readonly level: number
  readonly index: number
  readonly from: number
  readonly count: number
}

/** The part of a tile that a subtree's hash is made from. */
export function tilePartOf({ height, index }: Node): TilePart {
  const count = 2 ** (height % TILE_HEIGHT)
  const first = index * count
  return {
    level: Math.floor(height / TILE_HEIGHT),
    index: Math.floor(first / TILE_WIDTH),
    from: first % TILE_WIDTH,
    count,
  }
}

/** The hash of number `at` in a tile. */
export function hashIn(tile: Uint8Array, at: number): Hash {
  return tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
}

/** The root over `count` hashes of a tile, a power of two. */
export function rootWithin(tile: Uint8Array, from: number, count: number): Hash {
  if (count === 1) return hashIn(tile, from)
  const half = count / 2
  return hashNode(rootWithin(tile, from, half), rootWithin(tile, from + half, half))
}

function renderIndex(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const elements = padded.match(/\d{3}/gu) ?? []
  return elements.map((element, at) => (at < elements.length - 1 ? `x${element}` : element)).join('/')
}
