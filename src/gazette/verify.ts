import { renderHex } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import { ok, type Result } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { isConsistent } from './check-proof.ts'
import { parseEntry } from './entry.ts'
import { fetchBundle, type FetchedBundle } from './fetch-resource.ts'
import { firstDifference, firstUnlike } from './difference.ts'
import { HASH_BYTES, hashLeaf } from './hash.ts'
import { type Head, parseHead, readHead } from './head.ts'
import { History } from './history.ts'
import { verifyNote } from './note.ts'
import { consistencyRanges } from './proof.ts'
import { hashIn, renderPath, TILE_WIDTH } from './tile.ts'
import { openTiles, type TileReader } from './tile-reader.ts'
import { isSameKey, renderVerifierKey, type VerifierKey } from './verifier-key.ts'

/** What is wrong in a gazette; `entry` is the number of the first bad entry, where one can be named. */
export interface GazetteProblem extends Problem {
  readonly entry?: number
}

/** What a check goes by. */
export interface VerifyRequest {
  /** Where the gazette is read; of several copies the later ones are asked for what an earlier one lacks or has wrong. The last has the newest checkpoint. */
  readonly copies: readonly [FetchBytes, ...FetchBytes[]]
  /** The key that the user pinned; without one the gazette is held only to the keys that it names itself. */
  readonly pinned?: VerifierKey
  /** A signed checkpoint that was seen before: the gazette must be a continuation of it. */
  readonly since?: { readonly file: string; readonly bytes: Uint8Array }
  /** Every entry that was found to be in the log, in order. */
  readonly onEntry?: (entry: GazetteEntry, number: number) => void
  /** What was found good, to be kept in a copy. */
  readonly keep?: (path: string, bytes: Uint8Array) => Promise<void>
}

/** What a check found. The gazette holds when `problems` is empty. */
export interface GazetteReport {
  readonly head: Head
  /** Entries that were found to be in the log and to be acts. */
  readonly entries: number
  readonly kinds: Readonly<Record<string, number>>
  /** Every key that was announced, in order, in its text. */
  readonly keys: readonly string[]
  readonly since?: { readonly size: number }
  readonly problems: readonly GazetteProblem[]
}

/**
 * Checks a whole gazette: that it continues what was seen before; that every entry is in the tree of the signed root, is an act, and
 * follows from those before it; that each key was handed over by the one before; and that the last of them signed the checkpoint.
 * Stops at the first bad entry. Fails only where there is no checkpoint to begin from.
 */
export async function verifyGazette(asked: VerifyRequest): Promise<Result<GazetteReport>> {
  const head = await readHead(asked.copies.at(-1) ?? asked.copies[0])
  if (!head.ok) return head
  const { checkpoint } = head.value
  const since = asked.since === undefined ? undefined : parseHead(asked.since.file, asked.since.bytes)
  if (since?.ok === false) return since
  const history = new History(checkpoint.origin)
  const problems: GazetteProblem[] = []
  const tiles = await openTiles(asked.copies, checkpoint, async (tile, bytes) =>
    asked.keep?.(renderPath({ kind: 'tile', ...tile }), bytes),
  )
  if (since !== undefined) problems.push(...(await checkSince(since.value, head.value, tiles)))
  // A fork must not reach a copy that is kept.
  if (problems.length === 0) problems.push(...(await walk(asked, head.value, tiles, history)))
  const isWhole = history.entries === checkpoint.size
  if (problems.length === 0 && isWhole)
    problems.push(...checkSigners(asked, head.value, since?.value, history))
  return ok({
    head: head.value,
    entries: history.entries,
    kinds: history.kinds,
    keys: history.chain.map(renderVerifierKey),
    ...(since === undefined ? {} : { since: { size: since.value.checkpoint.size } }),
    problems,
  })
}

/** Rollback and fork: the older log must be the beginning of this one. */
async function checkSince(
  { checkpoint: old }: Head,
  { checkpoint }: Head,
  tiles: Result<TileReader>,
): Promise<readonly GazetteProblem[]> {
  const at = { file: 'checkpoint' }
  if (old.origin !== checkpoint.origin)
    return [
      {
        code: 'gazette-other-origin',
        at,
        says: `Expected the gazette ${old.origin} and found ${checkpoint.origin}.`,
      },
    ]
  if (old.size > checkpoint.size)
    return [
      {
        code: 'gazette-rolled-back',
        at,
        says: `Expected at least the ${old.size} entries that were there before and found ${checkpoint.size}.`,
        help: 'Entries were taken away, or an old state was put back. Ask its keeper, and keep the older checkpoint.',
      },
    ]
  if (!tiles.ok) return []
  const proof = await tiles.value.hashesOf(consistencyRanges(old.size, checkpoint.size))
  if (!proof.ok) return proof.problems
  if (isConsistent(old, checkpoint, proof.value)) return []
  return [
    {
      code: 'gazette-forked',
      at,
      says: `Expected the first ${old.size} entries to have the root ${renderHex(old.root)} that was signed before, and at least one of them is another.`,
      help: 'The gazette was rewritten, or tells others something else. Keep both checkpoints: together they prove it.',
    },
  ]
}

/** Goes through all entries in order, until the first bad one. */
async function walk(
  { copies, onEntry, keep }: VerifyRequest,
  { checkpoint: { size } }: Head,
  tiles: Result<TileReader>,
  history: History,
): Promise<readonly GazetteProblem[]> {
  if (!tiles.ok) return nameEntry(tiles.problems, await firstDifference(copies, size))
  for (let index = 0; index * TILE_WIDTH < size; index += 1) {
    // oxlint-disable-next-line no-await-in-loop -- entries are looked at in their order
    const tile = await tiles.value.tile(0, index)
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (!tile.ok) return nameEntry(tile.problems, await firstDifference(copies, size, index))
    // oxlint-disable-next-line no-await-in-loop -- as above
    const bundle = await readBundle(copies, index, tile.value)
    if (!bundle.ok) return nameEntry(bundle.problems, history.entries)
    for (const bytes of bundle.value.entries) {
      const number = history.entries
      const entry = parseEntry(bytes)
      const problems = entry.ok ? history.add(entry.value) : entry.problems
      if (problems.length > 0) return placed(problems, bundle.value.path, number)
      if (entry.ok) onEntry?.(entry.value, number)
    }
    // oxlint-disable-next-line no-await-in-loop -- put down before the next is fetched
    await keep?.(bundle.value.path, bundle.value.bytes)
  }
  return []
}

/** A bundle whose every entry has its hash in the tree, from the first copy that has it. */
async function readBundle(
  copies: readonly FetchBytes[],
  index: number,
  tile: Uint8Array,
): Promise<Result<FetchedBundle>> {
  let refused: Result<FetchedBundle> = { ok: false, problems: [] }
  for (const fetchBytes of copies) {
    // oxlint-disable-next-line no-await-in-loop -- the next copy is asked only when this one failed
    const read = await fetchBundle(fetchBytes, index, tile.length / HASH_BYTES)
    const bad = read.ok ? firstUnlike(read.value.entries, tile) : undefined
    if (read.ok && bad === undefined) return read
    refused =
      read.ok && bad !== undefined
        ? { ok: false, problems: [wrongEntry(read.value, index, bad, tile)] }
        : read
  }
  return refused
}

/** The last key must have signed; a pinned key must be among those that were announced, unless none was. */
function checkSigners(
  { pinned, since }: VerifyRequest,
  { note, checkpoint }: Head,
  old: Head | undefined,
  { chain }: History,
): readonly GazetteProblem[] {
  const file = 'checkpoint'
  const keys = chain.length > 0 ? chain : pinned === undefined ? [] : [pinned]
  const last = keys.at(-1)
  if (pinned !== undefined && !keys.some(key => isSameKey(key, pinned))) return [foreignKey(file, pinned)]
  if (last === undefined) return checkpoint.size === 0 ? [] : [unsigned(file, undefined)]
  if (last.name !== checkpoint.origin) return [foreignKey(file, last)]
  const signers = verifyNote(file, note, keys)
  if (!signers.ok) return signers.problems
  if (!signers.value.includes(last)) return [unsigned(file, last)]
  if (old === undefined || since === undefined) return []
  const before = verifyNote(since.file, old.note, keys)
  if (!before.ok) return before.problems
  return before.value.length > 0 ? [] : [unsigned(since.file, undefined)]
}

function wrongEntry(
  { path, entries }: FetchedBundle,
  index: number,
  at: number,
  tile: Uint8Array,
): GazetteProblem {
  const entry = index * TILE_WIDTH + at
  return {
    code: 'gazette-entry-wrong',
    entry,
    at: { file: path },
    says: `Entry ${entry}: expected the hash ${renderHex(hashIn(tile, at))} and found ${renderHex(hashLeaf(entries[at] ?? new Uint8Array()))}.`,
    help: 'The entry was changed after it was entered. Do not use this copy.',
  }
}

function nameEntry(
  problems: readonly GazetteProblem[],
  entry: number | undefined,
): readonly GazetteProblem[] {
  return problems.map(problem =>
    problem.entry === undefined && entry !== undefined ? { ...problem, entry } : problem,
  )
}

function placed(problems: readonly Problem[], file: string, entry: number): readonly GazetteProblem[] {
  return problems.map(problem => ({
    ...problem,
    entry,
    at: { ...problem.at, file },
    says: `Entry ${entry}: ${problem.says}`,
  }))
}

function foreignKey(file: string, key: VerifierKey): GazetteProblem {
  return {
    code: 'gazette-key-foreign',
    at: { file },
    says: `Expected a gazette that ${renderVerifierKey(key)} signed or handed over, and found one of other keys.`,
    help: 'Another gazette answers under this address, or the key was copied wrongly. Ask its keeper.',
  }
}

function unsigned(file: string, key: VerifierKey | undefined): GazetteProblem {
  return {
    code: 'gazette-unsigned',
    at: { file },
    says: `Expected a checkpoint signed by ${key === undefined ? 'a key of the gazette' : renderVerifierKey(key)} and found no such signature.`,
    help: 'Do not use it. A gazette announces its keys in its entries; name one with --key.',
  }
}
