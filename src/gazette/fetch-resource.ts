import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import { MOST_BUNDLE_BYTES, parseBundle, renderBundle } from './bundle.ts'
import { HASH_BYTES } from './hash.ts'
import { renderPath, type Tile, TILE_WIDTH } from './tile.ts'

/** Entries with the path and the bytes that they came in. */
export interface FetchedBundle {
  readonly path: string
  readonly bytes: Uint8Array
  readonly entries: readonly Uint8Array[]
}

/** Gets a tile, cut to its width. A partial tile may have given way to the full one (C2SP tlog-tiles). */
export async function fetchTile(fetchBytes: FetchBytes, tile: Tile): Promise<Result<Uint8Array>> {
  const path = renderPath({ kind: 'tile', ...tile })
  const wanted = tile.width * HASH_BYTES
  const part = await fetchBytes(path, TILE_WIDTH * HASH_BYTES)
  if (part.ok) return part.value.length === wanted ? part : err(wrongLength(path, wanted, part.value.length))
  if (!isMissing(part) || tile.width === TILE_WIDTH) return part
  const full = await fetchTile(fetchBytes, { ...tile, width: TILE_WIDTH })
  return full.ok ? ok(full.value.subarray(0, wanted)) : part
}

/** Gets a bundle of so many entries, or the full one cut to it. */
export async function fetchBundle(
  fetchBytes: FetchBytes,
  index: number,
  width: number,
): Promise<Result<FetchedBundle>> {
  const path = renderPath({ kind: 'entries', index, width })
  const bytes = await fetchBytes(path, MOST_BUNDLE_BYTES)
  if (!bytes.ok) {
    if (!isMissing(bytes) || width === TILE_WIDTH) return bytes
    const full = await fetchBundle(fetchBytes, index, TILE_WIDTH)
    if (!full.ok) return bytes
    // What stands behind those wanted is of a later log and goes no further.
    const wanted = full.value.entries.slice(0, width)
    return ok({ path, bytes: renderBundle(wanted), entries: wanted })
  }
  const entries = parseBundle(path, bytes.value, width)
  return entries.ok ? ok({ path, bytes: bytes.value, entries: entries.value }) : entries
}

function isMissing({ problems }: { readonly problems: readonly Problem[] }): boolean {
  return problems.some(({ code }) => code === 'gazette-missing')
}

function wrongLength(file: string, wanted: number, found: number): Problem {
  return {
    code: 'gazette-tile-wrong',
    at: { file },
    says: `Expected a tile of ${wanted} bytes and found ${found}.`,
  }
}
