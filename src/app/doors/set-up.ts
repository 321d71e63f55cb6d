import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { SecretRecord } from '../../ports/store/secrets.ts'
import { newPerson } from '../people/new-person.ts'
import { refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { newLegalPerson } from '../units/new-unit.ts'
import { passwordProblems } from './password-rule.ts'
import { newSecret } from './secret.ts'
import { type OpenedSession, openSession } from './sign-in.ts'

/** The secret of the one-time set-up link, where nobody can sign in yet; an older one no longer opens. */
export async function prepareSetUp(registry: Registry): Promise<string | undefined> {
  const { secret, record } = newSecret(registry, 'setup', { person: null, name: 'first start' })
  const isNeeded = await registry.store.write(async ({ people, secrets }) => {
    if ((await people.count()) > 0) return false
    await secrets.removeKind('setup')
    await secrets.insert(record)
    return true
  })
  return isNeeded ? secret : undefined
}

/** Makes the first administrator and the first unit, and signs them in. The link works once. */
export async function setUp(
  registry: Registry,
  secret: string,
  first: {
    readonly email: string
    readonly name: string
    readonly password: string
    /** Title of the organisation, and the preset that it is like. */
    readonly organisation: string
    readonly preset: string | null
  },
): Promise<Result<OpenedSession>> {
  const { store, clock, passwords } = registry
  // Hashing costs; nobody without a good link makes the server do it.
  const hash = sha256(secret)
  const isGood = await store.read(async ({ secrets }) => isSetUpLink(await secrets.byHash(hash), clock.now()))
  if (!isGood) return LINK_GONE
  const problems = passwordProblems(first.password, first.email)
  if (problems.length > 0) return { ok: false, problems }
  const passwordHash = await passwords.hash(first.password)
  const now = clock.now()
  const person = newPerson(registry, { ...first, passwordHash })
  const unit = newLegalPerson(registry, { title: first.organisation, preset: first.preset })
  const isOpen = await store.write(async ({ people, secrets, units, audit }) => {
    if (!isSetUpLink(await secrets.byHash(hash), now) || (await people.count()) > 0) return false
    await secrets.removeKind('setup')
    await people.insert(person)
    await units.insert(unit)
    await people.setGrants(person.id, [{ person: person.id, unit: null, role: 'administrator' }])
    await audit.append(
      now,
      { id: person.id, name: person.name, via: 'setup' },
      {
        action: 'registry.set-up',
        subject: person.id,
        unit: unit.id,
        outcome: 'done',
        after: { email: person.email, unit: unit.title },
      },
    )
    return true
  })
  if (!isOpen) return LINK_GONE
  return ok(await openSession(registry, person, 'setup'))
}

function isSetUpLink(record: SecretRecord | undefined, now: string): boolean {
  return record?.kind === 'setup' && record.expiresAt > now
}

const LINK_GONE = refusal(
  'forbidden',
  'This set-up link has been used, or is too old.',
  'Start licet serve again: it prints a new one while nobody can sign in.',
)
