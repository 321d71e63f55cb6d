import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { GuestRecord } from '../../ports/store/guests.ts'
import type { Tables } from '../../ports/store/store.ts'
import { type Actor, auditActor } from '../access/actor.ts'
import { refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** Opens the one case of a link, for a session of its own. The link opens once; a new session is a new secret. */
export async function enterHearing(
  { store, clock, chance }: Registry,
  link: string,
): Promise<Result<{ readonly guest: GuestRecord; readonly session: string }>> {
  const now = clock.now()
  const session = chance.newSecret()
  return store.write(async ({ guests, audit }) => {
    const guest = await guests.byLink(sha256(link))
    if (guest === undefined || !isStillHeard(guest, now)) return LINK_GONE
    const opened = { ...guest, linkHash: null, sessionHash: sha256(session), openedAt: now }
    await guests.update(opened)
    await audit.append(now, auditActor(guestActor(guest)), {
      action: 'guest.enter',
      subject: guest.review,
      outcome: 'done',
      after: { guest: guest.id },
    })
    return ok({ guest: opened, session })
  })
}

/** Who stands behind the secret of such a session; undefined for one that is unknown, over, or taken back. */
export async function guestOf({ store, clock }: Registry, session: string): Promise<Actor | undefined> {
  const guest = await store.read(async ({ guests }) => guests.bySession(sha256(session)))
  return guest === undefined || !isStillHeard(guest, clock.now()) ? undefined : guestActor(guest)
}

/** Ends the session; to come back they need a new link. */
export async function leaveHearing({ store, clock }: Registry, actor: Actor): Promise<void> {
  const now = clock.now()
  await store.write(async ({ guests, audit }) => {
    const guest = await guests.get(actor.id)
    if (guest?.sessionHash === null || guest === undefined) return
    await guests.update({ ...guest, sessionHash: null })
    await audit.append(now, auditActor(actor), {
      action: 'guest.leave',
      subject: guest.review,
      outcome: 'done',
    })
  })
}

/** Whether a guest is heard at a moment: it is looked at anew in each transaction that they begin. */
export async function stillHeard({ guests }: Tables, actor: Actor, now: string): Promise<boolean> {
  const guest = await guests.get(actor.id)
  return guest !== undefined && guest.review === actor.hears && isStillHeard(guest, now)
}

function isStillHeard({ expiresAt, revokedAt }: GuestRecord, now: string): boolean {
  return revokedAt === null && expiresAt > now
}

/** A guest has no role anywhere: all that they may do is what mayInCase says of their own case. */
function guestActor({ id, name, review }: GuestRecord): Actor {
  return { id, name, email: '', via: 'guest', grants: [], hears: review }
}

const LINK_GONE = refusal(
  'forbidden',
  'This link has been opened already, was taken back, or is too old.',
  'Ask the authority that sent it for a new one.',
)
