import { sameBytes } from '../base/bytes.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import { fetchBundle, fetchTile } from './fetch-resource.ts'
import { hashLeaf } from './hash.ts'
import { hashIn, TILE_WIDTH, tileAt } from './tile.ts'

/** The number of the first entry that two logs have otherwise, among those that both have; undefined where it cannot be told. */
export async function firstFork(
  one: { readonly fetchBytes: FetchBytes; readonly size: number },
  other: { readonly fetchBytes: FetchBytes; readonly size: number },
): Promise<number | undefined> {
  const common = Math.min(one.size, other.size)
  for (let index = 0; index * TILE_WIDTH < common; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- up to the first difference, and no further
    const [mine, theirs] = await Promise.all(
      [one, other].map(async ({ fetchBytes, size }) =>
        fetchBundle(fetchBytes, index, tileAt(size, 0, index)?.width ?? 0),
      ),
    )
    if (mine?.ok !== true || theirs?.ok !== true) return undefined
    const held = theirs.value.entries
    const at = mine.value.entries
      .slice(0, common - index * TILE_WIDTH)
      .findIndex((entry, place) => !sameBytes(entry, held[place] ?? new Uint8Array()))
    if (at >= 0) return index * TILE_WIDTH + at
  }
  return undefined
}

/** The first of the entries whose hash a tile has otherwise. */
export function firstUnlike(entries: readonly Uint8Array[], tile: Uint8Array): number | undefined {
  const at = entries.findIndex((entry, place) => !sameBytes(hashLeaf(entry), hashIn(tile, place)))
  return at < 0 ? undefined : at
}

/**
 * The number of the first entry that does not have its hash in the tile of leaves as it is served, from a bundle on; undefined where
 * entries and tiles say the same, or where they end. For naming what is wrong in a tree that is known not to fit its root.
 */
export async function firstDifference(
  copies: readonly FetchBytes[],
  size: number,
  firstBundle = 0,
): Promise<number | undefined> {
  const served = copies.at(-1)
  if (served === undefined) return undefined
  for (let index = firstBundle; index * TILE_WIDTH < size; index += 1) {
    const tile = tileAt(size, 0, index)
    if (tile === undefined) return undefined
    // oxlint-disable-next-line no-await-in-loop -- up to the first difference, and no further
    const hashes = await fetchTile(served, tile)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const bundle = await fetchBundle(served, index, tile.width)
    if (!hashes.ok || !bundle.ok) return index * TILE_WIDTH
    const unlike = firstUnlike(bundle.value.entries, hashes.value)
    if (unlike !== undefined) return index * TILE_WIDTH + unlike
  }
  return undefined
}
