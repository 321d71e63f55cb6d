import type { FindingRecord } from '../../ports/store/findings.ts'
import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { type FoundThing, thingsOf } from './found-things.ts'
import { countThings, listFindings } from './list-findings.ts'

/** So many findings are gone through. */
export const MOST_DUE = 5_000

/** Something that is due, with the finding of it that is due first. */
export type DueThing = Omit<FoundThing, 'first'> & { readonly first: FindingRecord }

/** What somebody sees of findings that are due by a day and still open, by thing and unit, the first due first. */
export async function dueThings(
  registry: Registry,
  actor: Actor,
  by: string,
): Promise<{ readonly things: readonly DueThing[]; readonly isAll: boolean }> {
  const counts = await countThings(registry, actor, {
    states: ['open', 'in-work'],
    dueBy: by,
    order: 'due',
    limit: MOST_DUE,
  })
  const things = thingsOf(counts)
  const ids = things.map(({ first }) => first.id)
  const listed = await listFindings(registry, actor, { ids, limit: ids.length })
  const found = new Map((listed.ok ? listed.value : []).map(finding => [finding.id, finding]))
  return {
    things: things.flatMap(thing => {
      const first = found.get(thing.first.id)
      return first === undefined ? [] : [{ ...thing, first }]
    }),
    isAll: counts.reduce((sum, { count }) => sum + count, 0) < MOST_DUE,
  }
}
