import { ok, type Result } from '../../base/result.ts'
import type { OpenIdPerson } from '../../ports/open-id.ts'
import type { PersonRecord } from '../../ports/store/people.ts'
import { auditActor, NOBODY } from '../access/actor.ts'
import { refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { type OpenedSession, openSession } from './sign-in.ts'

/**
 * Signs in whom the provider knows: a person who came by it before, else one who was invited with the address that the provider vouches
 * for and who never came by it. Nobody gets in who was not invited.
 */
export async function signInByOpenId(
  registry: Registry,
  known: OpenIdPerson,
): Promise<Result<OpenedSession>> {
  const { store, clock } = registry
  const person = await store.write(async ({ people, audit }): Promise<PersonRecord | undefined> => {
    const before = await people.byOpenId(known.id)
    const invited =
      before ?? (known.verifiedEmail === undefined ? undefined : await people.byEmail(known.verifiedEmail))
    const isTheirs = invited !== undefined && (before !== undefined || invited.openId === null)
    if (!isTheirs || invited.isDisabled) {
      await audit.append(clock.now(), auditActor(NOBODY), {
        action: 'session.open',
        subject: invited?.id ?? 'unknown',
        outcome: 'refused',
      })
      return undefined
    }
    if (before !== undefined) return before
    const linked = { ...invited, openId: known.id, version: invited.version + 1 }
    await people.update(linked)
    await audit.append(
      clock.now(),
      { id: invited.id, name: invited.name, via: 'session' },
      { action: 'person.link-open-id', subject: invited.id, outcome: 'done', after: { openId: known.id } },
    )
    return linked
  })
  return person === undefined
    ? refusal(
        'not-signed-in',
        'Nobody here is known by this sign-in.',
        'Ask an administrator for an invitation to the e-mail address that your provider has confirmed.',
      )
    : ok(await openSession(registry, person, 'open-id'))
}
