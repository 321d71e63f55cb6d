import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { isIncluded } from './check-proof.ts'
import { parseEntry } from './entry.ts'
import { fetchBundle } from './fetch-resource.ts'
import { type Hash, hashLeaf } from './hash.ts'
import { type Head, readHead } from './head.ts'
import { verifyNote } from './note.ts'
import { inclusionRanges } from './proof.ts'
import { TILE_WIDTH, tileAt } from './tile.ts'
import { openTiles } from './tile-reader.ts'
import { renderVerifierKey, type VerifierKey } from './verifier-key.ts'

/** One entry with the proof that it is in the log of a checkpoint. */
export interface ProvenEntry {
  readonly head: Head
  readonly number: number
  readonly entry: GazetteEntry
  readonly leaf: Hash
  readonly proof: readonly Hash[]
}

/**
 * Gets one entry and proves that it is in the log, without going through the rest. With a key the checkpoint must be signed by that very
 * key; without one nothing is said of whose gazette it is.
 */
export async function readProvenEntry(
  fetchBytes: FetchBytes,
  number: number,
  pinned?: VerifierKey,
): Promise<Result<ProvenEntry>> {
  const head = await readHead(fetchBytes)
  if (!head.ok) return head
  const { checkpoint, note } = head.value
  const signers = verifyNote('checkpoint', note, pinned === undefined ? [] : [pinned])
  if (!signers.ok) return signers
  if (pinned !== undefined && signers.value.length === 0) return err(unsigned(pinned))
  if (number >= checkpoint.size) return err(noSuchEntry(number, checkpoint.size))
  const tiles = await openTiles([fetchBytes], checkpoint)
  if (!tiles.ok) return tiles
  const index = Math.floor(number / TILE_WIDTH)
  const bundle = await fetchBundle(fetchBytes, index, tileAt(checkpoint.size, 0, index)?.width ?? 0)
  if (!bundle.ok) return bundle
  const bytes = bundle.value.entries[number % TILE_WIDTH] ?? new Uint8Array()
  const leaf = hashLeaf(bytes)
  const proof = await tiles.value.hashesOf(inclusionRanges(number, checkpoint.size))
  if (!proof.ok) return proof
  if (!isIncluded(leaf, number, checkpoint, proof.value)) return err(notIncluded(bundle.value.path, number))
  const entry = parseEntry(bytes)
  return entry.ok ? ok({ head: head.value, number, entry: entry.value, leaf, proof: proof.value }) : entry
}

function noSuchEntry(number: number, size: number): Problem {
  return {
    code: 'gazette-entry-none',
    at: {},
    says: `Expected a number below ${size}, the entries of this gazette, and found ${number}.`,
    help: 'Entries are counted from 0.',
  }
}

function notIncluded(file: string, number: number): Problem {
  return {
    code: 'gazette-entry-wrong',
    at: { file },
    says: `Entry ${number}: expected it to be in the tree of the checkpoint, and it is not.`,
    help: 'The entry was changed after it was entered. licet gazette verify tells where.',
  }
}

function unsigned(key: VerifierKey): Problem {
  return {
    code: 'gazette-unsigned',
    at: { file: 'checkpoint' },
    says: `Expected a checkpoint signed by ${renderVerifierKey(key)} and found no such signature.`,
    help: 'If the key was handed over to another since, licet gazette verify with the same key says so.',
  }
}
