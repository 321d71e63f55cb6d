import type { Problem } from '../base/problem.ts'
import type { Result } from '../base/result.ts'
import { nearestName } from '../catalog/shape/nearest.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { type Call, textsOf } from './call.ts'

/** The organisations of a repeated `--as`, in order; every unknown one is told. */
export function parseOrganisations(call: Call, snapshot: Snapshot): Result<readonly Organisation[]> {
  const ids = [...new Set(textsOf(call, 'as'))]
  const known = Object.keys(snapshot.organisations)
  const [first, ...others] = ids
    .filter(id => !Object.hasOwn(snapshot.organisations, id))
    .map((id): Problem => {
      const nearest = nearestName(id, known)
      return {
        code: 'organisation-unknown',
        at: {},
        says: `--as: the catalogue has no organisation "${id}".`,
        help: `${nearest === undefined ? '' : `Did you mean ${nearest}? `}All of them: licet organisations`,
      }
    })
  if (first !== undefined) return { ok: false, problems: [first, ...others] }
  return { ok: true, value: ids.flatMap(id => snapshot.organisations[id] ?? []) }
}
