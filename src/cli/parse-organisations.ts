import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { nearestName } from '../catalog/shape/nearest.ts'
import type { Organisation } from '../model/organisation.ts'
import { type Call, textsOf } from './call.ts'
import type { House } from './house.ts'

/** As many ids as are named where somebody must choose one. */
const MOST_NAMED = 8

/** The organisations of a repeated `--as`, in order; every unknown one is told. */
export function parseOrganisations(call: Call, house: House): Result<readonly Organisation[]> {
  const found = [...new Set(textsOf(call, 'as'))].map(id => findOrganisation(house, id))
  const [first, ...others] = found.flatMap(each => (each.ok ? [] : each.problems))
  if (first !== undefined) return err(first, ...others)
  return ok(found.flatMap(each => (each.ok ? [each.value] : [])))
}

/** An organisation of the catalogue or of the user's own; an unknown id is answered with the nearest. */
export function findOrganisation({ organisations, own }: House, id: string): Result<Organisation> {
  const organisation: Organisation | undefined = organisations[id]
  // Every object answers to names such as `constructor`, and no organisation bears one.
  if (organisation?.id === id) return ok(organisation)
  const known = [...own, ...Object.keys(organisations)]
  const nearest =
    known.find(each => each.endsWith(`/${id}`)) ??
    nearestName(id, known) ??
    known.find(each => isLooselyCalled(each, id)) ??
    known.find(each => each.includes(id))
  const all = own.length === 0 ? 'All of them: licet organisations' : `Your own: ${named(own)}.`
  return err({
    code: 'organisation-unknown',
    at: {},
    says: `--as: ${own.length === 0 ? 'the catalogue has' : 'the catalogue and your units have'} no organisation "${id}".`,
    help: nearest === undefined ? all : `Did you mean ${nearest}? ${all}`,
  })
}

/** Whether all that was written is in the id: `us/contractor` in `us/federal-contractor`. */
function isLooselyCalled(known: string, id: string): boolean {
  const parts = known.split(/[/-]/u)
  const [system, ...rest] = id.toLowerCase().split(/[\s/-]+/u)
  return parts[0] === system && rest.length > 0 && rest.every(part => parts.includes(part))
}

/** Nobody was named for whom to answer. */
export function organisationMissing({ organisations, own }: House): Problem {
  const ids = own.length === 0 ? Object.keys(organisations) : own
  return {
    code: 'organisation-missing',
    at: {},
    says: 'For whom? An answer depends on who must obey.',
    help: `Add --as ORGANISATION, one of ${named(ids)}. To find yours: licet organisations WORDS. To keep one: LICET_AS, or {"as": "…"} in ./licet.json.`,
  }
}

function named(ids: readonly string[]): string {
  const more = ids.length > MOST_NAMED ? ', …' : ''
  return ids.slice(0, MOST_NAMED).join(', ') + more
}
