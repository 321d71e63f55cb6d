import { type Role, ROLES } from '../../model/role.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import { type Action, ACTIONS, CASE_ACTIONS, type CaseAction } from './actions.ts'
import type { Actor } from './actor.ts'

/** The tree of units, as far as access needs it: the unit above each. */
export type Above = ReadonlyMap<string, string | null>

/** The unit above each unit. */
export function aboveOf(units: readonly UnitRecord[]): Above {
  return new Map(units.map(({ id, above }) => [id, above]))
}

/**
 * Whether somebody may do something in a unit: they have the role there or in a unit above, or in the whole registry.
 * What asks for the whole registry is never had by a role in a unit. A token never may more than its scopes.
 */
export function may(actor: Actor, action: Action, unit: string | null, above: Above): boolean {
  if (actor.scopes !== undefined && !actor.scopes.includes(action)) return false
  const { least, in: within } = ACTIONS[action]
  const line = within === 'registry' ? [] : lineOf(unit, above)
  return actor.grants.some(
    grant => isAtLeast(grant.role, least) && (grant.unit === null || line.includes(grant.unit)),
  )
}

/** Whether somebody from outside may do something in a case: in the one in which they are heard. */
export function mayInCase({ via, hears }: Actor, action: CaseAction, review: string): boolean {
  return via === 'guest' && hears !== undefined && hears === review && CASE_ACTIONS.includes(action)
}

/** Whether somebody may do something in at least one unit, or in the registry. */
export function mayAnywhere(actor: Actor, action: Action): boolean {
  if (actor.scopes !== undefined && !actor.scopes.includes(action)) return false
  const { least, in: within } = ACTIONS[action]
  return actor.grants.some(
    grant => isAtLeast(grant.role, least) && (grant.unit === null || within === 'unit'),
  )
}

/** The units in which somebody may do something. */
export function unitsWhereMay(
  actor: Actor,
  action: Action,
  units: readonly UnitRecord[],
): ReadonlySet<string> {
  const above = aboveOf(units)
  return new Set(units.filter(({ id }) => may(actor, action, id, above)).map(({ id }) => id))
}

function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least)
}

/** A unit with those above it. A unit that there is not has nobody above, and no grant reaches it. */
function lineOf(unit: string | null, above: Above): readonly string[] {
  const line: string[] = []
  for (let at = unit; at !== null && above.has(at) && !line.includes(at); at = above.get(at) ?? null)
    line.push(at)
  return line
}
