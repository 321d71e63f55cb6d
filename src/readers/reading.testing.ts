import { LIMITS } from './limits.ts'
import { readInventory } from './read-inventory.ts'
import type { ReadOptions } from './read-inventory.ts'
import type { Batch } from './reader.ts'

/** Bytes as a stream, in pieces of one size. */
export async function* streamOf(
  bytes: Uint8Array,
  size = 65_536,
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** All batches of an inventory as one. */
export async function readWhole(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions & { readonly size?: number } = {},
): Promise<Required<Pick<Batch, 'items' | 'problems' | 'notes'>> & Pick<Batch, 'broken'>> {
  // Pieces as small as they are given, so that every place is once a boundary.
  const limits = { ...(options.limits ?? LIMITS), pieceBytes: 1 }
  const batches: Batch[] = []
  for await (const batch of readInventory(name, streamOf(bytes, options.size), { ...options, limits }))
    batches.push(batch)
  const broken = batches.at(-1)?.broken
  return {
    items: batches.flatMap(batch => batch.items),
    problems: batches.flatMap(batch => batch.problems),
    notes: batches.flatMap(batch => batch.notes ?? []),
    ...(broken === undefined ? undefined : { broken }),
  }
}

/** What was read, one thing a line, as goldens keep it. */
export async function goldenOf(name: string, bytes: Uint8Array): Promise<string> {
  const { items, problems, notes, broken } = await readWhole(name, bytes)
  const lines = [
    ...notes.map(note => ({ note })),
    ...items.map(item => ({ item })),
    ...problems.map(problem => ({ problem })),
    ...(broken === undefined ? [] : [{ broken: broken.code }]),
  ]
  return `${lines.map(line => JSON.stringify(line)).join('\n')}\n`
}
