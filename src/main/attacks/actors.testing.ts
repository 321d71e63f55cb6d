import { newSecret } from '../../app/doors/secret.ts'
import { ACTIONS, type Action } from '../../app/access/actions.ts'
import { type Role, ROLES } from '../../model/role.ts'
import { csrfOf } from '../../server/who-asks.ts'
import type { TestRegistry } from '../registry.testing.ts'

/** Where somebody's role lies, seen from the unit that is tried. */
export const PLACES = ['registry', 'above', 'inside', 'below', 'beside'] as const
export type Place = (typeof PLACES)[number]

/** Somebody with one role in one place, or nobody. */
export interface Tried {
  readonly name: string
  readonly held: { readonly role: Role; readonly place: Place } | undefined
  readonly id: string
  readonly headers: Readonly<Record<string, string>>
  /** Of somebody from outside: in which case they are heard, and whether they still are. They have no role. */
  readonly hears?: Heard
}

/** In the case that is tried, in another one, or no longer in the one that is tried. */
export const HEARD = ['this', 'other', 'revoked'] as const
export type Heard = (typeof HEARD)[number]

/** The units: the one that is tried, the one above it, one below it, and one beside. */
export type UnitIds = Readonly<Record<Exclude<Place, 'registry'>, string>>

/** Everybody there is to try: each role in each place, nobody, and those who are heard in a case. They have sessions, as from a browser. */
export async function everybody(
  { registry }: TestRegistry,
  units: UnitIds,
  sessions: Readonly<Record<Heard, string>>,
): Promise<readonly Tried[]> {
  const tried: Tried[] = [{ name: 'nobody', held: undefined, id: 'nobody', headers: {} }]
  for (const hears of HEARD) {
    const secret = sessions[hears]
    tried.push({
      name: `vendor heard in ${hears}`,
      held: undefined,
      id: 'guest',
      hears,
      headers: { cookie: `licet_hearing=${secret}; licet_session=${secret}`, 'x-licet-csrf': csrfOf(secret) },
    })
  }
  for (const place of PLACES)
    for (const role of ROLES) {
      const name = `${role} ${place}`
      const id = registry.chance.newId()
      const { secret, record } = newSecret(registry, 'session', { person: id, name: 'test' })
      const unit = place === 'registry' ? null : units[place]
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await registry.store.write(async ({ people, secrets }) => {
        await people.insert({
          id,
          email: `${role}.${place}@tried.test`,
          name,
          passwordHash: null,
          openId: null,
          isDisabled: false,
          version: 1,
          createdAt: registry.clock.now(),
        })
        await people.setGrants(id, [{ person: id, unit, role }])
        await secrets.insert(record)
      })
      tried.push({
        name,
        held: { role, place },
        id,
        headers: { cookie: `licet_session=${secret}`, 'x-licet-csrf': csrfOf(secret) },
      })
    }
  return tried
}

/**
 * Whether somebody may do something in the tried unit, said once more and in another way than the registry does: by the table of
 * actions, the order of roles, and what "above" means.
 */
export function isAllowed({ held }: Tried, action: Action): boolean {
  if (held === undefined) return false
  const { least, in: within } = ACTIONS[action]
  const reaches: readonly Place[] = within === 'registry' ? ['registry'] : ['registry', 'above', 'inside']
  return reaches.includes(held.place) && ROLES.indexOf(held.role) >= ROLES.indexOf(least)
}

/** Whether somebody has a role that is enough somewhere, be it elsewhere. */
export function isAllowedSomewhere({ held }: Tried, action: Action): boolean {
  return held !== undefined && ROLES.indexOf(held.role) >= ROLES.indexOf(ACTIONS[action].least)
}
