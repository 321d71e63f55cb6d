import type { Day } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { joinMeasures } from '../../catalog/join/join-measures.ts'
import { measureData } from '../../catalog/measure-data.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { startOf } from '../../report/provision-text.ts'
import { type Impact, impactOf } from './preview.ts'

/** What a draft would change for some organisations, and the catalogue with it. */
export interface Tried {
  readonly impact: Impact
  readonly after: Snapshot
  readonly date: Day
}

/**
 * Tries a draft that anybody wrote on the catalogue as it stands: nothing is kept. Without a day it is asked for the draft's first, or for
 * today where that has passed.
 */
export async function tryDraft(
  before: Snapshot,
  text: string,
  organisations: readonly Organisation[],
  today: Day,
  on?: Day,
): Promise<Result<Tried>> {
  const data = measureData({ path: 'draft', text })
  if (!data.ok) return { ok: false, problems: data.problems.map(withoutFile) }
  const { id, authority } = data.value
  const measure = typeof id === 'string' && /^[a-z0-9-]+$/u.test(id) ? id : 'draft'
  const system = snapshotSystem(before, typeof authority === 'string' ? authority : '')
  const { snapshot: after, refused } = joinMeasures(before, [
    { path: `measures/${system}/${measure}.yaml`, text },
  ])
  const problems = [...refused.values()].flat().filter(({ code }) => !code.startsWith('case'))
  if (problems.length > 0 || after.measures[measure] === undefined)
    return { ok: false, problems: problems.map(withoutFile) }
  const starts = (after.measures[measure]?.provisions ?? []).flatMap(provision => {
    const found = after.provisions[provision]
    return found === undefined ? [] : (startOf(after, found)?.[0] ?? [])
  })
  const date = on ?? starts.reduce((latest, start) => (start > latest ? start : latest), today)
  return ok({ impact: await impactOf({ measure, before, after, units: organisations, date }), after, date })
}

function snapshotSystem({ authorities }: Snapshot, authority: string): string {
  return (Object.hasOwn(authorities, authority) ? authorities[authority]?.system : undefined) ?? 'draft'
}

/** A draft has no file: its problems stand at a line and a column. */
function withoutFile({ at, ...problem }: Problem): Problem {
  const { file: _, ...place } = at
  return { ...problem, at: place }
}
