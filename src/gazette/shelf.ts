import { renderBundle } from './bundle.ts'
import { HASH_BYTES } from './hash.ts'
import { parsePath, TILE_WIDTH, tileAt } from './tile.ts'

/** What a keeper has of a gazette, as a store gives it. All of one moment: a tile must not be older than the size. */
export interface Shelf {
  /** The signed note of the newest checkpoint. */
  readonly checkpoint: () => Promise<string | undefined>
  /** Entries in the log. */
  readonly size: () => Promise<number>
  /** The hashes of a tile so far, as `append` gave them last. */
  readonly tile: (level: number, index: number) => Promise<Uint8Array | undefined>
  /** The bytes of entries, `count` from the one of number `from`. */
  readonly entries: (from: number, count: number) => Promise<readonly Uint8Array[]>
}

/** What is served under a path, and how. */
export interface Served {
  readonly bytes: Uint8Array
  readonly type: 'text/plain; charset=utf-8' | 'application/octet-stream'
  /** Whether it never changes and may be kept for ever. */
  readonly isImmutable: boolean
}

/** What stands under a path below the address of a gazette; undefined where there is nothing (404). */
export async function serve(shelf: Shelf, path: string): Promise<Served | undefined> {
  const resource = parsePath(path)
  if (resource === undefined) return undefined
  if (resource.kind === 'checkpoint') {
    const note = await shelf.checkpoint()
    if (note === undefined) return undefined
    return { bytes: new TextEncoder().encode(note), type: 'text/plain; charset=utf-8', isImmutable: false }
  }
  const { index, width } = resource
  const level = resource.kind === 'tile' ? resource.level : 0
  const present = tileAt(await shelf.size(), level, index)
  if (present === undefined || present.width < width) return undefined
  const bytes =
    resource.kind === 'tile'
      ? (await shelf.tile(level, index))?.subarray(0, width * HASH_BYTES)
      : renderBundle(await shelf.entries(index * TILE_WIDTH, width))
  return bytes === undefined ? undefined : { bytes, type: 'application/octet-stream', isImmutable: true }
}
