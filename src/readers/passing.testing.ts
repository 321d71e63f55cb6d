import type { Item } from '../model/item.ts'
import { checkIdentifiers } from './identifier-form.ts'
import type { Glance } from './glance.ts'
import { LIMITS } from './limits.ts'
import type { Reader } from './reader.ts'

/** So short that texts are met that are too long, and problems that are not told. */
const SHORT = { ...LIMITS, textBytes: 60, problems: 8 }

/** What was read, and how much was only counted. */
interface Read {
  readonly items: readonly Item[]
  readonly nobodys: number
  readonly problems: readonly unknown[]
}

/** Reads bytes that come in pieces of some sizes. */
export async function readBy(
  reader: Reader,
  bytes: Uint8Array,
  sizes: readonly number[],
  glance?: Glance,
): Promise<Read> {
  const items: Item[] = []
  const problems: unknown[] = []
  let nobodys = 0
  for await (const batch of reader.read(
    inPieces(bytes, sizes),
    SHORT,
    glance === undefined ? {} : { glance },
  )) {
    items.push(...batch.items)
    problems.push(...batch.problems, ...(batch.notes ?? []))
    // As `readInventory` tells of them.
    checkIdentifiers(batch.items, problem => problems.push(problem))
    nobodys += batch.nobodys ?? 0
  }
  return { items, nobodys, problems }
}

async function* inPieces(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(at, at + size)
    at += size
  }
}
