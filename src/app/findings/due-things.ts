import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { type FoundThing, thingsOf } from './found-things.ts'
import { listFindings } from './list-findings.ts'

/** So many findings are gone through. */
export const MOST_DUE = 5_000

/** What somebody sees of findings that are due by a day and still open, by thing and unit, the first due first. */
export async function dueThings(
  registry: Registry,
  actor: Actor,
  by: string,
): Promise<{ readonly things: readonly FoundThing[]; readonly isAll: boolean }> {
  const found = await listFindings(registry, actor, {
    states: ['open', 'in-work'],
    dueBy: by,
    order: 'due',
    limit: MOST_DUE,
  })
  if (!found.ok) return { things: [], isAll: true }
  return { things: thingsOf(found.value), isAll: found.value.length < MOST_DUE }
}
