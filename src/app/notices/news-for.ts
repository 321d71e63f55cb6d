import type { NewsKind, NewsRecord } from '../../ports/store/news.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { type Above, may } from '../access/may.ts'

/** Of news, what somebody may see and wants to hear of. */
export function newsFor(
  actor: Actor,
  above: Above,
  kinds: readonly NewsKind[],
  news: readonly NewsRecord[],
): readonly NewsRecord[] {
  return news.filter(
    ({ kind, unit, knownAbove }) =>
      kinds.includes(kind) &&
      (kind === 'review'
        ? may(actor, 'review.read', null, above)
        : may(actor, 'finding.read', unit, above)) &&
      (knownAbove === null || !may(actor, 'finding.read', knownAbove, above)),
  )
}

/** A person as who they are now: their roles may have changed since they chose. Undefined for one who is disabled or gone. */
export async function actorNow({ people }: Tables, id: string): Promise<Actor | undefined> {
  const person = await people.get(id)
  if (person === undefined || person.isDisabled) return undefined
  const { name, email } = person
  return { id, name, email, via: 'system', grants: await people.grantsOf(id) }
}
