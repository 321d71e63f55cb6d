import { err, ok, type Result } from '../../base/result.ts'
import type { StandingMeasure } from '../../gazette/standing-measures.ts'
import type { World } from '../world.ts'
import type { Subscription } from './subscription-file.ts'

const MOST_BYTES = 64 << 20

/** What a copy of a gazette held when it was last brought up. */
export interface Published {
  readonly format: 1
  readonly origin: string
  readonly entries: number
  readonly measures: readonly StandingMeasure[]
}

/** Puts down what commands count, so that they need not go through the whole gazette. */
export async function writePublished(
  world: World,
  subscription: Subscription,
  published: Published,
): Promise<void> {
  await world.disk.makeFolder(subscription.folder)
  await world.disk.writeText(fileOf(subscription), `${JSON.stringify(published)}\n`)
}

/** Reads it back. It is our own file; what was in the gazette is checked when it joins the catalogue. */
export async function readPublished(
  world: Pick<World, 'disk'>,
  subscription: Subscription,
): Promise<Result<Published>> {
  const text = await world.disk.readText(fileOf(subscription), MOST_BYTES)
  if (!text.ok) return text
  try {
    const published = JSON.parse(text.value) as Partial<Published> | null
    if (published?.format === 1 && Array.isArray(published.measures)) return ok(published as Published)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  return err({
    code: 'subscription-unreadable',
    at: { file: fileOf(subscription) },
    says: 'Expected the measures of a gazette and found something else.',
    help: 'licet catalog subscriptions update writes them anew out of the copy.',
  })
}

function fileOf({ folder }: Subscription): string {
  return `${folder}/measures.json`
}
