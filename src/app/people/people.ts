import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { Role } from '../../model/role.ts'
import type { GrantRecord, PersonRecord } from '../../ports/store/people.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { aboveOf, may, mayAnywhere } from '../access/may.ts'
import { change, forbidden, type Doing } from '../change.ts'
import { newSecret } from '../doors/secret.ts'
import { type OpenedSession, openSession } from '../doors/sign-in.ts'
import { passwordProblems } from '../doors/password-rule.ts'
import { newPerson } from './new-person.ts'
import { missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** A person with their roles. */
export interface PersonWithGrants {
  readonly person: PersonRecord
  readonly grants: readonly GrantRecord[]
}

export interface GrantInput {
  readonly unit: string | null
  readonly role: Role
}

/** Everybody who has a role somewhere the actor may see people, with those roles. */
export async function listPeople(
  { store }: Registry,
  actor: Actor,
): Promise<Result<readonly PersonWithGrants[]>> {
  if (!mayAnywhere(actor, 'person.read')) return forbidden(actor, 'person.read')
  return store.read(async ({ people, units }) => {
    const above = aboveOf(await units.all())
    const isWhole = may(actor, 'person.read', null, above)
    const byPerson = Map.groupBy(await people.allGrants(), grant => grant.person)
    return ok(
      (await people.all()).flatMap(person => {
        const grants = (byPerson.get(person.id) ?? []).filter(
          grant => isWhole || (grant.unit !== null && may(actor, 'person.read', grant.unit, above)),
        )
        return isWhole || grants.length > 0 || person.id === actor.id ? [{ person, grants }] : []
      }),
    )
  })
}

/** Makes a person with their roles, and an invitation by which they set their own password. Nobody gives a role where they may not change people. */
export async function invitePerson(
  registry: Registry,
  actor: Actor,
  input: { readonly email: string; readonly name: string; readonly grants: readonly GrantInput[] },
): Promise<Result<PersonWithGrants & { readonly invitation: string }>> {
  const person = newPerson(registry, input)
  const { id, email } = person
  const first = input.grants[0]?.unit ?? null
  const invitation = newSecret(registry, 'invitation', { person: id, name: 'invitation' })
  return change(registry, actor, { action: 'person.change', unit: first, subject: id }, async doing => {
    const { people, secrets } = doing.tables
    if ((await people.byEmail(email)) !== undefined)
      return refusal('taken', 'There is a person with that e-mail address already.')
    const refused = await grantProblem(doing, input.grants)
    if (refused !== undefined) return refused
    await people.insert(person)
    const grants = input.grants.map(grant => ({ ...grant, person: id }))
    await people.setGrants(id, grants)
    await secrets.insert(invitation.record)
    await doing.note({
      action: 'person.invite',
      subject: id,
      unit: first,
      after: { email, name: input.name, grants: input.grants },
    })
    return ok({ person, grants, invitation: invitation.secret })
  })
}

/** Takes an invitation: sets the password and signs the person in. It works once. */
export async function acceptInvitation(
  registry: Registry,
  secret: string,
  password: string,
): Promise<Result<OpenedSession>> {
  const now = registry.clock.now()
  const hash = sha256(secret)
  const find = async ({ secrets, people }: Tables): Promise<PersonRecord | undefined> => {
    const record = await secrets.byHash(hash)
    if (record?.kind !== 'invitation' || record.expiresAt <= now) return undefined
    const person = await people.get(record.person ?? '')
    return person?.isDisabled === true ? undefined : person
  }
  const invited = await registry.store.read(find)
  const gone = refusal('forbidden', 'This invitation has been used, or is too old.', 'Ask for a new one.')
  if (invited === undefined) return gone
  const problems = passwordProblems(password, invited.email)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await registry.passwords.hash(password)
  const person = await registry.store.write(async tables => {
    const again = await find(tables)
    if (again === undefined) return undefined
    const changed = { ...again, passwordHash, version: again.version + 1 }
    await tables.people.update(changed)
    await tables.secrets.removeAllOf(again.id, 'invitation', undefined)
    await tables.secrets.removeAllOf(again.id, 'session', undefined)
    return changed
  })
  return person === undefined ? gone : ok(await openSession(registry, person, 'invitation'))
}

/** Changes who somebody is and what they may. Nobody can take away the last administrator of the registry. */
export async function changePerson(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: { readonly name: string; readonly isDisabled: boolean; readonly grants: readonly GrantInput[] },
): Promise<Result<PersonWithGrants>> {
  const held = await registry.store.read(async ({ people }) => ({
    person: await people.get(id),
    grants: await people.grantsOf(id),
  }))
  const [first] = touchedBy(held.person, held.grants, input)
  const unit = first?.unit ?? null
  return change(registry, actor, { action: 'person.change', unit, subject: id }, async doing => {
    const { people, secrets } = doing.tables
    const before = await people.get(id)
    const old = await people.grantsOf(id)
    const isSeen = old.some(grant => doing.mayAlso('person.read', grant.unit))
    if (before === undefined || !(isSeen || doing.mayAlso('person.read', null))) return missing('person', id)
    if (before.version !== version) return stale('person')
    const refused = await grantProblem(doing, touchedBy(before, old, input))
    if (refused !== undefined) return refused
    const person = { ...before, name: input.name, isDisabled: input.isDisabled, version: version + 1 }
    if (!(await people.update(person))) return stale('person')
    const grants = input.grants.map(grant => ({ ...grant, person: id }))
    await people.setGrants(id, grants)
    if (!(await hasAdministrator(doing.tables)))
      return refusal('in-use', 'The registry would have no administrator left who can sign in.')
    if (person.isDisabled) {
      await secrets.removeAllOf(id, 'session', undefined)
      await secrets.removeAllOf(id, 'token', undefined)
    }
    await doing.note({
      action: 'person.change',
      subject: id,
      unit,
      before: { name: before.name, isDisabled: before.isDisabled, grants: old },
      after: { name: person.name, isDisabled: person.isDisabled, grants: input.grants },
    })
    return ok({ person, grants })
  })
}

/**
 * The grants that a change needs the actor's right over: those that it gives and takes; and, where it says who somebody is or whether
 * they may come in at all, every one that they hold, so that nobody locks out who stands above them. Who holds none is the registry's.
 */
function touchedBy(
  person: PersonRecord | undefined,
  held: readonly GrantRecord[],
  input: { readonly name: string; readonly isDisabled: boolean; readonly grants: readonly GrantInput[] },
): readonly GrantInput[] {
  const changed = changedGrants(held, input.grants)
  const isAboutPerson = person?.name !== input.name || person.isDisabled !== input.isDisabled
  if (!isAboutPerson && changed.length > 0) return changed
  return held.length === 0 ? [{ unit: null, role: 'reader' }, ...changed] : [...held, ...changed]
}

/** The grants that one list has and the other has not. */
function changedGrants(old: readonly GrantRecord[], next: readonly GrantInput[]): readonly GrantInput[] {
  const key = ({ unit, role }: GrantInput): string => `${unit ?? ''} ${role}`
  const [before, after] = [new Set(old.map(key)), new Set(next.map(key))]
  return [...old.filter(each => !after.has(key(each))), ...next.filter(each => !before.has(key(each)))]
}

async function grantProblem(
  doing: Doing,
  grants: readonly GrantInput[],
): Promise<ReturnType<typeof refusal> | undefined> {
  const known = new Set((await doing.tables.units.all()).map(unit => unit.id))
  for (const { unit } of grants) {
    if (unit !== null && !known.has(unit)) return missing('unit', unit)
    if (!doing.mayAlso('person.change', unit))
      return refusal('forbidden', 'You cannot give or take a role where you may not change people.')
  }
  return undefined
}

async function hasAdministrator({ people }: Tables): Promise<boolean> {
  const administrators = (await people.allGrants()).filter(
    grant => grant.unit === null && grant.role === 'administrator',
  )
  const able = new Set((await people.all()).filter(person => !person.isDisabled).map(person => person.id))
  return administrators.some(grant => able.has(grant.person))
}
