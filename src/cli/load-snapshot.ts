import { ok, type Result } from '../base/result.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Call, textOf } from './call.ts'
import { subscribes } from './subscriptions/subscribes.ts'
import type { World } from './world.ts'

/** The catalogue that a call asks, with the measures of the gazettes that are subscribed to where it runs; how many is told on the error output. */
export async function loadSnapshot(world: World, call: Call): Promise<Result<Snapshot>> {
  const snapshot = await world.snapshot(textOf(call, 'catalog'))
  if (!snapshot.ok || !subscribes(world)) return snapshot
  const { joinGazettes } = await import('./subscriptions/join-gazettes.ts')
  const joined = await joinGazettes(world, snapshot.value)
  if (!joined.ok) return joined
  for (const { published, measures, refused } of joined.value.counted) {
    const without =
      refused.length === 0 ? '' : `; ${refused.length} more do not count: licet catalog subscriptions`
    world.warn(
      `licet: with ${measures.length === 1 ? '1 measure' : `${measures.length} measures`} of the gazette ${published.origin}${without}\n`,
    )
  }
  return ok(joined.value.snapshot)
}
