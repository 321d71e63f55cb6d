import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { type Gazetted, gazettedFile } from '../../catalog/join/gazetted-file.ts'
import { joinMeasures } from '../../catalog/join/join-measures.ts'
import type { StandingMeasure } from '../../gazette/standing-measures.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { World } from '../world.ts'
import { type Published, readPublished } from './published-file.ts'
import { readSubscriptions, type Subscription } from './subscription-file.ts'

/** A gazette with those of its measures that count in a catalogue, and why others do not. */
export interface Counted {
  readonly subscription: Subscription
  readonly published: Published
  readonly measures: readonly StandingMeasure[]
  readonly refused: readonly { readonly id: string; readonly problems: readonly Problem[] }[]
}

/** Adds the measures of all subscribed gazettes to a catalogue. Of two gazettes with one measure the one subscribed to first counts. */
export async function joinGazettes(
  world: Pick<World, 'disk'>,
  snapshot: Snapshot,
): Promise<Result<{ readonly snapshot: Snapshot; readonly counted: readonly Counted[] }>> {
  const subscriptions = await readSubscriptions(world)
  if (!subscriptions.ok) return subscriptions
  let joined = snapshot
  const counted: Counted[] = []
  for (const subscription of subscriptions.value) {
    // oxlint-disable-next-line no-await-in-loop -- a handful of small files, in their order
    const published = await readPublished(world, subscription)
    if (!published.ok) return published
    const taken = new Set(counted.flatMap(({ measures }) => measures.map(({ id }) => id)))
    const next = joinOne(joined, subscription, published.value, taken)
    joined = next.snapshot
    counted.push(next.counted)
  }
  return ok({ snapshot: joined, counted })
}

function joinOne(
  snapshot: Snapshot,
  subscription: Subscription,
  published: Published,
  taken: ReadonlySet<string>,
): { readonly snapshot: Snapshot; readonly counted: Counted } {
  const reasons = new Map<string, readonly Problem[]>()
  const files = published.measures.flatMap(standing => {
    const reason = refusalOf(standing, taken)
    if (reason !== undefined) {
      reasons.set(standing.id, [reason])
      return []
    }
    return [{ id: standing.id, file: gazettedFile(gazettedOf(snapshot, subscription, published, standing)) }]
  })
  const result = joinMeasures(
    snapshot,
    files.map(({ file }) => file),
  )
  for (const { id, file } of files) {
    const problems = result.refused.get(file.path)
    if (problems !== undefined) reasons.set(id, problems)
  }
  return {
    snapshot: result.snapshot,
    counted: {
      subscription,
      published,
      measures: published.measures.filter(({ id }) => !reasons.has(id)),
      refused: [...reasons].map(([id, problems]) => ({ id, problems })),
    },
  }
}

function gazettedOf(
  snapshot: Snapshot,
  { address }: Subscription,
  { origin }: Published,
  { id, authority, measure, entry, repeal }: StandingMeasure,
): Gazetted {
  return {
    id,
    // An authority that the catalogue does not know is told when the file is read.
    system: snapshot.authorities[authority]?.system ?? 'unknown',
    measure,
    gazette: origin,
    ...(/^https?:\/\//u.test(address) ? { url: address } : {}),
    entry,
    ...(repeal === undefined ? {} : { repeal }),
  }
}

function refusalOf(
  { id, authority, measure }: StandingMeasure,
  taken: ReadonlySet<string>,
): Problem | undefined {
  if (measure['authority'] !== authority)
    return {
      code: 'gazette-other-authority',
      at: {},
      says: `The act that published \`${id}\` is one of \`${authority}\`, and the measure names another authority.`,
    }
  if (!taken.has(id)) return undefined
  return {
    code: 'measure-twice',
    at: {},
    says: `A gazette that was subscribed to before has \`${id}\` too; that one counts.`,
  }
}
