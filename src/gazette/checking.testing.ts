import { invariant } from '../base/fault.ts'
import { FIRST_KEY, Keeper } from './gazette.testing.ts'
import { parseVerifierKey, type VerifierKey } from './verifier-key.ts'
import { type GazetteReport, verifyGazette, type VerifyRequest } from './verify.ts'

/** The key of a signer. */
export function keyOf({ verifierKey }: { readonly verifierKey: string }): VerifierKey {
  const key = parseVerifierKey(verifierKey)
  invariant(key.ok, 'keys of tests are keys')
  return key.value
}

/** The report of a check that pins the first key. */
export async function check(keeper: Keeper, asked: Partial<VerifyRequest> = {}): Promise<GazetteReport> {
  const report = await verifyGazette({ copies: [keeper.fetchBytes], pinned: keyOf(FIRST_KEY), ...asked })
  invariant(report.ok, 'the gazettes of tests have a checkpoint')
  return report.value
}

/** The codes of what such a check finds. */
export async function codesOf(
  keeper: Keeper,
  asked: Partial<VerifyRequest> = {},
): Promise<readonly string[]> {
  return (await check(keeper, asked)).problems.map(({ code }) => code)
}

/** The checkpoint of now, to be held against what comes later. */
export function sinceOf(keeper: Keeper): NonNullable<VerifyRequest['since']> {
  return { file: 'old', bytes: keeper.files.get('checkpoint') ?? new Uint8Array() }
}

/** A copy that goes its own way from here on. */
export function copyOf(keeper: Keeper): Keeper {
  const copy = new Keeper()
  for (const [path, bytes] of keeper.files) copy.files.set(path, bytes)
  copy.entries.push(...keeper.entries)
  copy.state = keeper.state
  return copy
}
