import { invariant } from '../../base/fault.ts'
import { ok, type Result } from '../../base/result.ts'
import { StandingMeasures } from '../../gazette/standing-measures.ts'
import { syncCopy } from '../../gazette/sync-copy.ts'
import { parseVerifierKey } from '../../gazette/verifier-key.ts'
import type { GazetteReport } from '../../gazette/verify.ts'
import type { World } from '../world.ts'
import { writePublished } from './published-file.ts'
import type { Subscription } from './subscription-file.ts'

/**
 * Brings the copy of a subscribed gazette up and writes down the measures that stand in it. A gazette that does not hold, or does not continue
 * what was seen before, changes nothing: what counted goes on counting.
 */
export async function refresh(world: World, subscription: Subscription): Promise<Result<GazetteReport>> {
  const key = parseVerifierKey(subscription.key)
  invariant(key.ok, 'a subscription holds a readable key')
  const source = await world.gazetteSource(subscription.address)
  if (!source.ok) return source
  const standing = new StandingMeasures()
  const report = await syncCopy(source.value.fetchBytes, await world.gazetteFolder(subscription.folder), {
    pinned: key.value,
    onEntry: (entry, number) => standing.add(entry, number),
  })
  if (!report.ok || report.value.problems.length > 0) return report
  const { origin, size } = report.value.head.checkpoint
  await writePublished(world, subscription, { format: 1, origin, entries: size, measures: standing.all })
  return ok(report.value)
}
