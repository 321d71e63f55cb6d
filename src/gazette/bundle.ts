import { joinBytes } from '../base/bytes.ts'
import { invariant } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { TILE_WIDTH } from './tile.ts'

/** Two bytes say how long an entry of a bundle is (C2SP tlog-tiles). */
export const MOST_ENTRY_BYTES = 0xffff
const LENGTH_BYTES = 2

/** The most bytes that a bundle can have. */
export const MOST_BUNDLE_BYTES: number = TILE_WIDTH * (LENGTH_BYTES + MOST_ENTRY_BYTES)

/** Entries as one bundle: before each its length in two bytes, the larger first. */
export function renderBundle(entries: readonly Uint8Array[]): Uint8Array {
  return joinBytes(entries.flatMap(entry => [lengthOf(entry), entry]))
}

/** Reads a bundle of so many entries; fewer, more, or a broken one is a problem. */
export function parseBundle(path: string, bundle: Uint8Array, count: number): Result<readonly Uint8Array[]> {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bundle.length) {
    const [high, low] = [bundle[at], bundle[at + 1]]
    if (high === undefined || low === undefined) return err(broken(path, count, entries.length))
    const end = at + LENGTH_BYTES + high * 0x100 + low
    if (end > bundle.length) return err(broken(path, count, entries.length))
    entries.push(bundle.subarray(at + LENGTH_BYTES, end))
    at = end
    if (entries.length > count) return err(broken(path, count, entries.length))
  }
  return entries.length === count ? ok(entries) : err(broken(path, count, entries.length))
}

function lengthOf(entry: Uint8Array): Uint8Array {
  invariant(entry.length <= MOST_ENTRY_BYTES, `an entry has at most ${MOST_ENTRY_BYTES} bytes`)
  return Uint8Array.of(Math.floor(entry.length / 0x100), entry.length % 0x100)
}

function broken(path: string, expected: number, found: number): Problem {
  return {
    code: 'gazette-bundle-broken',
    at: { file: path },
    says: `Expected a bundle of ${expected} entries and found ${found} before it ended or broke off.`,
    help: 'Fetch it again; if it stays so, the gazette is damaged.',
  }
}
