import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { PersonRecord } from '../../ports/store/people.ts'
import { type Actor, auditActor, NOBODY } from '../access/actor.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { passwordProblems } from './password-rule.ts'
import { newSecret } from './secret.ts'

/** A session that was opened: its secret goes into the cookie and is told to nobody else. */
export interface OpenedSession {
  readonly secret: string
  readonly person: PersonRecord
}

/** Signs a person in by password. Takes as long for an unknown person as for a wrong password, and says the same. */
export async function signIn(
  registry: Registry,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Result<OpenedSession>> {
  const { store, clock, passwords } = registry
  const person = await store.read(async ({ people }) => people.byEmail(email.trim().toLowerCase()))
  const isRight = await passwords.verify(password, person?.passwordHash ?? undefined)
  if (person === undefined || !isRight || person.isDisabled) {
    await store.write(async ({ audit }) =>
      audit.append(clock.now(), auditActor(NOBODY), {
        action: 'session.open',
        // What was typed is not written down: people type passwords into the wrong field.
        subject: person?.id ?? 'unknown',
        outcome: 'refused',
      }),
    )
    return refusal('not-signed-in', 'The e-mail address or the password is wrong.')
  }
  return ok(await openSession(registry, person, 'password'))
}

/** Opens a session for a person who has shown who they are. Always a new secret: nobody can have fixed it before. */
export async function openSession(
  registry: Registry,
  person: PersonRecord,
  by: 'password' | 'open-id' | 'invitation' | 'setup',
): Promise<OpenedSession> {
  const { secret, record } = newSecret(registry, 'session', { person: person.id, name: by })
  const now = registry.clock.now()
  await registry.store.write(async ({ secrets, audit }) => {
    await secrets.removeExpired(now)
    await secrets.insert(record)
    await audit.append(
      now,
      { id: person.id, name: person.name, via: 'session' },
      {
        action: 'session.open',
        subject: person.id,
        outcome: 'done',
        after: { by },
      },
    )
  })
  return { secret, person }
}

/** Ends a session. */
export async function signOut({ store, clock }: Registry, actor: Actor, secret: string): Promise<void> {
  await store.write(async ({ secrets, audit }) => {
    if (await secrets.remove(sha256(secret)))
      await audit.append(clock.now(), auditActor(actor), {
        action: 'session.close',
        subject: actor.id,
        outcome: 'done',
      })
  })
}

/** Sets one's own password anew, and ends every other session of that person. */
export async function changePassword(
  registry: Registry,
  actor: Actor,
  { current, next, session }: { readonly current: string; readonly next: string; readonly session?: string },
): Promise<Result<null>> {
  const { store, clock, passwords } = registry
  if (actor.via !== 'session')
    return refusal('forbidden', 'Only a person who has signed in changes their password.')
  const person = await store.read(async ({ people }) => people.get(actor.id))
  if (person === undefined) return missing('person', actor.id)
  if (!(await passwords.verify(current, person.passwordHash ?? undefined)))
    return invalid('/current', 'That is not your present password.')
  const problems = passwordProblems(next, person.email)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await passwords.hash(next)
  await store.write(async ({ people, secrets, audit }) => {
    await people.update({ ...person, passwordHash, version: person.version + 1 })
    await secrets.removeAllOf(person.id, 'session', session === undefined ? undefined : sha256(session))
    await audit.append(clock.now(), auditActor(actor), {
      action: 'person.change-password',
      subject: person.id,
      outcome: 'done',
    })
  })
  return ok(null)
}
