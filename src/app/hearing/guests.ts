import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { CaseFile, GuestRecord } from '../../ports/store/guests.ts'
import type { Actor } from '../access/actor.ts'
import { change, forbidden, look } from '../change.ts'
import { later } from '../doors/secret.ts'
import { missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'

const DAY_MS = 24 * 3_600_000
const MOST_GUESTS = 20

/** A guest with the secret of the link, which is shown this once. */
export interface InvitedGuest {
  readonly guest: GuestRecord
  readonly secret: string
}

/** Lets somebody from outside be heard in one case: makes the link that opens it to them, once. */
export async function inviteGuest(
  registry: Registry,
  actor: Actor,
  review: string,
  input: { readonly name: string; readonly days: number },
): Promise<Result<InvitedGuest>> {
  const { chance } = registry
  const id = `guest-${chance.newId()}`
  const deed = { action: 'review.lead' as const, unit: null, subject: review }
  return change(registry, actor, deed, async ({ tables, now, note }) => {
    const found = await tables.reviews.get(review)
    if (found === undefined) return missing('case', review)
    if (found.state.stage === 'ended') return refusal('not-now', 'The case has ended.')
    if ((await tables.guests.of(review)).filter(({ revokedAt }) => revokedAt === null).length >= MOST_GUESTS)
      return refusal('too-many', `${MOST_GUESTS} are heard in this case already; take an access back first.`)
    const secret = chance.newSecret()
    const guest: GuestRecord = {
      id,
      review,
      name: input.name,
      invitedBy: actor.id,
      invitedAt: now,
      expiresAt: later(now, input.days * DAY_MS),
      linkHash: sha256(secret),
      sessionHash: null,
      openedAt: null,
      revokedAt: null,
    }
    await tables.guests.insert(guest)
    const { name, expiresAt } = guest
    await note({
      action: 'guest.invite',
      subject: review,
      unit: found.unit,
      after: { guest: id, name, expiresAt },
    })
    return ok({ guest, secret })
  })
}

/** Ends the access of a guest: their link and their session open nothing any more. */
export async function revokeGuest(
  registry: Registry,
  actor: Actor,
  review: string,
  id: string,
): Promise<Result<null>> {
  const deed = { action: 'review.lead' as const, unit: null, subject: review }
  return change(registry, actor, deed, async ({ tables, now, note }) => {
    const guest = await tables.guests.get(id)
    if (guest === undefined || guest.review !== review) return missing('guest', id)
    await tables.guests.update({
      ...guest,
      linkHash: null,
      sessionHash: null,
      revokedAt: guest.revokedAt ?? now,
    })
    await note({ action: 'guest.revoke', subject: review, after: { guest: id } })
    return ok(null)
  })
}

/** Who is heard in a case, and the files that they put into it: for those who work on it. */
export async function listGuests(
  registry: Registry,
  actor: Actor,
  review: string,
): Promise<Result<{ readonly guests: readonly GuestRecord[]; readonly files: readonly CaseFile[] }>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (!may('review.assess', null)) return forbidden(actor, 'review.assess')
    if ((await tables.reviews.get(review)) === undefined) return missing('case', review)
    return ok({ guests: await tables.guests.of(review), files: await tables.guests.files(review) })
  })
}

/** One such file. */
export async function readCaseFile(
  registry: Registry,
  actor: Actor,
  review: string,
  id: string,
): Promise<Result<{ readonly file: CaseFile; readonly bytes: Uint8Array }>> {
  return look(registry, actor, async ({ tables, may }) => {
    if (!may('review.assess', null)) return forbidden(actor, 'review.assess')
    const found = await tables.guests.fileBytes(id)
    return found === undefined || found.file.review !== review ? missing('file', id) : ok(found)
  })
}
