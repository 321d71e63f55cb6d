import type { Result } from '../../base/result.ts'
import { announceKey } from '../../gazette/announce-key.ts'
import type { Authority } from '../authority/authority.ts'
import type { Doing } from '../change.ts'
import type { Registry } from '../registry.ts'
import { type Entered, putDown } from './enter.ts'

/** Begins a gazette: its first entry announces the key that signs it. */
export async function foundGazette(
  { keyring }: Registry,
  { tables: { gazette }, now }: Doing,
  { id, origin }: Authority,
): Promise<Result<readonly Entered[]>> {
  const next = await keyring.make(origin)
  const entry = await announceKey({ origin, authority: id, at: now, next })
  return putDown(gazette, origin, undefined, [entry], { signers: [next], key: next.verifierKey })
}
