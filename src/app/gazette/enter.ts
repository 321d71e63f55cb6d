import type { JsonObject } from '../../base/canonical-json.ts'
import { invariant } from '../../base/fault.ts'
import { ok, type Result } from '../../base/result.ts'
import { renderEntry } from '../../gazette/entry.ts'
import { append, EMPTY_LOG, type LogState, restoreLog } from '../../gazette/log.ts'
import { signCheckpoint } from '../../gazette/sign-checkpoint.ts'
import type { NoteSigner } from '../../gazette/sign-note.ts'
import { edgeTiles } from '../../gazette/tile.ts'
import type { GazetteEntry, GazetteKind } from '../../model/gazette-entry.ts'
import type { GazetteHead, GazetteLog } from '../../ports/store/gazette.ts'
import type { Authority } from '../authority/authority.ts'
import type { Doing } from '../change.ts'
import { refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** An act, before its place in the gazette is known. */
export interface Act {
  readonly kind: GazetteKind
  readonly subject: string
  readonly body: JsonObject
}

/** Where an act stands in the gazette. */
export interface Entered {
  readonly number: number
  readonly at: string
}

/**
 * Enters acts into the gazette within the transaction of the deed that they make known, and gives their places. What is signed here
 * leaves this process only with the state that it signs: the checkpoint is put down in the same transaction.
 */
export async function enter(
  { keyring }: Registry,
  { tables: { gazette }, now }: Doing,
  authority: Authority,
  acts: readonly Act[],
): Promise<Result<readonly Entered[]>> {
  const head = await gazette.head()
  invariant(head !== undefined, 'an authority that was established has a gazette')
  const signer = await keyring.signer(head.key)
  if (signer === undefined) return notHere(head)
  const entries: GazetteEntry[] = []
  for (const [at, act] of acts.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- a later act may follow an earlier one about the same subject
    const previous = await lastAbout(gazette, head.size, acts.slice(0, at), act.subject)
    entries.push({
      format: 1,
      ...act,
      at: laterOf(head.at, now),
      authority: authority.id,
      ...(previous === undefined ? {} : { previous }),
    })
  }
  return putDown(gazette, authority.origin, head, entries, { signers: [signer], key: head.key })
}

/** Puts entries behind those there are, with the tiles and the checkpoint that come of them. */
export async function putDown(
  gazette: GazetteLog,
  origin: string,
  head: GazetteHead | undefined,
  entries: readonly GazetteEntry[],
  { signers, key }: { readonly signers: readonly NoteSigner[]; readonly key: string },
): Promise<Result<readonly Entered[]>> {
  const leaves: Uint8Array[] = []
  for (const entry of entries) {
    const bytes = renderEntry(entry)
    if (!bytes.ok) return bytes
    leaves.push(bytes.value)
  }
  const size = head?.size ?? 0
  const { state, tiles } = append(await stateOf(gazette, size), leaves)
  const rows = entries.map(({ kind, subject, at }, index) => ({
    number: size + index,
    kind,
    subject,
    at,
    bytes: leaves[index] ?? new Uint8Array(),
  }))
  await gazette.append(rows, tiles, {
    size: state.size,
    at: entries.at(-1)?.at ?? head?.at ?? '',
    checkpoint: await signCheckpoint(origin, state, signers),
    key,
  })
  return ok(rows.map(({ number, at }) => ({ number, at })))
}

/** The number of the newest entry about a subject, among those there are and those that come before. */
export async function lastAbout(
  gazette: GazetteLog,
  size: number,
  before: readonly Pick<Act, 'subject'>[],
  subject: string,
): Promise<number | undefined> {
  const at = before.findLastIndex(act => act.subject === subject)
  if (at >= 0) return size + at
  return (await gazette.latest({ subject, limit: 1 }))[0]?.number
}

/** The later of two moments: entries never go back in time, even if the clock does. */
export function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

/** What a process says that has not got the key. */
export function notHere({ key }: GazetteHead): ReturnType<typeof refusal> {
  return refusal(
    'not-now',
    `This server does not hold the key that signs the gazette (${key}).`,
    'Publish on the server that holds it, or put its key file into the data folder of this one.',
  )
}

async function stateOf(gazette: GazetteLog, size: number): Promise<LogState> {
  if (size === 0) return EMPTY_LOG
  const tiles: Uint8Array[] = []
  for (const { level, index } of edgeTiles(size)) {
    // oxlint-disable-next-line no-await-in-loop -- one connection, and three tiles at most
    const tile = await gazette.tile(level, index)
    invariant(tile !== undefined, 'every tile of a log was put down with its entries')
    tiles.push(tile)
  }
  return restoreLog(size, tiles)
}
