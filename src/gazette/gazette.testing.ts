import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { utf8 } from '../base/bytes.ts'
import { invariant } from '../base/fault.ts'
import { ok } from '../base/result.ts'
import type { FetchBytes } from '../model/fetch-bytes.ts'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { announceKey } from './announce-key.ts'
import { renderBundle } from './bundle.ts'
import { renderEntry } from './entry.ts'
import { append, EMPTY_LOG, type LogState } from './log.ts'
import { HASH_BYTES } from './hash.ts'
import { signCheckpoint } from './sign-checkpoint.ts'
import type { NoteSigner } from './sign-note.ts'
import { renderPath, TILE_WIDTH } from './tile.ts'
import { renderVerifierKey, verifierKey } from './verifier-key.ts'

export const ORIGIN = 'registry.example/gazette'

/** A signer whose key is a byte repeated: the same in every run. */
export function signerOf(seed: number, name: string = ORIGIN): NoteSigner {
  const pkcs8 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, seed),
  ])
  const key = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const raw = Buffer.from(String(createPublicKey(key).export({ format: 'jwk' }).x), 'base64url')
  return {
    verifierKey: renderVerifierKey(verifierKey(name, new Uint8Array(raw))),
    sign: async bytes => new Uint8Array(sign(null, bytes, key)),
  }
}

export const FIRST_KEY: NoteSigner = signerOf(1)
export const SECOND_KEY: NoteSigner = signerOf(2)

/** The bytes of an entry that is one. */
export function bytesOf(entry: GazetteEntry): Uint8Array {
  const bytes = renderEntry(entry)
  invariant(bytes.ok, 'entries of tests can be written')
  return bytes.value
}

/** A moment, later for a larger number. */
export function momentOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
}

/** A decision about a subject of its own. */
export function decisionOf(number: number): GazetteEntry {
  return {
    format: 1,
    kind: 'decision',
    at: momentOf(number),
    authority: 'xx/buyer',
    subject: `case-${number}`,
    body: { outcome: number % 2 === 0 ? 'approved' : 'prohibited' },
  }
}

/** A gazette in memory that a keeper goes on writing. */
export class Keeper {
  /** What stands under each path now. */
  readonly files = new Map<string, Uint8Array>()
  readonly entries: Uint8Array[] = []
  state: LogState = EMPTY_LOG
  readonly #origin: string

  constructor(origin: string = ORIGIN) {
    this.#origin = origin
  }

  /** Appends entries and writes the tiles, bundles and the checkpoint that they change. */
  async publish(entries: readonly Uint8Array[], signers: readonly NoteSigner[] = [FIRST_KEY]): Promise<void> {
    const from = Math.floor(this.entries.length / TILE_WIDTH)
    this.entries.push(...entries)
    const { state, tiles } = append(this.state, entries)
    this.state = state
    for (const { level, index, hashes } of tiles)
      this.files.set(renderPath({ kind: 'tile', level, index, width: hashes.length / HASH_BYTES }), hashes)
    for (let index = from; index * TILE_WIDTH < this.entries.length; index += 1) {
      const held = this.entries.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH)
      this.files.set(renderPath({ kind: 'entries', index, width: held.length }), renderBundle(held))
    }
    await this.sign(signers)
  }

  /** Signs the checkpoint of the log as it stands. */
  async sign(signers: readonly NoteSigner[]): Promise<void> {
    this.files.set('checkpoint', utf8(await signCheckpoint(this.#origin, this.state, signers)))
  }

  get fetchBytes(): FetchBytes {
    return async path => {
      const bytes = this.files.get(path)
      return bytes === undefined
        ? { ok: false, problems: [{ code: 'gazette-missing', at: { file: path }, says: 'none' }] }
        : ok(bytes)
    }
  }
}

/** A gazette that announced its first key and then decided so many cases. */
export async function keeperOf(decisions: number): Promise<Keeper> {
  const keeper = new Keeper()
  await keeper.publish([
    bytesOf(await announceKey({ origin: ORIGIN, authority: 'xx/buyer', at: momentOf(0), next: FIRST_KEY })),
    ...Array.from({ length: decisions }, (_, at) => bytesOf(decisionOf(at + 1))),
  ])
  return keeper
}
