import { parseBase64, renderBase64 } from '../base/bytes.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Tree } from './check-proof.ts'
import { HASH_BYTES } from './hash.ts'

/** What a gazette's keeper signs: whose log, how long, with which root (C2SP tlog-checkpoint). */
export interface Checkpoint extends Tree {
  readonly origin: string
  /** Lines that follow; a gazette of ours has none. */
  readonly extensions: readonly string[]
}

/** Sizes beyond this are refused: proofs and paths are counted in plain numbers. */
const LARGEST_SIZE = 2 ** 48

/** The text of a checkpoint, to be signed as a note. */
export function renderCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), renderBase64(root), ...extensions].map(line => `${line}\n`).join('')
}

/** Reads the text of a note as a checkpoint. */
export function parseCheckpoint(file: string, text: string): Result<Checkpoint> {
  const [origin = '', written = '', encoded = '', ...rest] = text.split('\n')
  const extensions = rest.slice(0, -1)
  const size = /^(?:0|[1-9]\d{0,15})$/u.test(written) ? Number(written) : Number.NaN
  const root = parseBase64(encoded)
  if (!text.endsWith('\n') || origin === '' || root === undefined || root.length !== HASH_BYTES)
    return err(unreadable(file))
  if (!(size <= LARGEST_SIZE) || extensions.includes('')) return err(unreadable(file))
  return ok({ origin, size, root, extensions })
}

function unreadable(file: string): Problem {
  return {
    code: 'checkpoint-unreadable',
    at: { file },
    says: 'Expected a checkpoint (three lines: origin, number of entries, root) and found something else.',
    help: 'Check that this is the address or folder of a gazette.',
  }
}
