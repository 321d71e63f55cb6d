import { err, type Result } from '../../base/result.ts'
import { GIVEN_UP_AT, type OutboxRecord, type WebhookRecord } from '../../ports/store/notices.ts'
import { later } from '../doors/secret.ts'
import type { Registry } from '../registry.ts'
import { signBody } from './sign-body.ts'

const AT_ONCE = 20
/** Whoever took a message and died leaves it to others after this. */
const LEASE_MS = 5 * 60_000
const MINUTE_MS = 60_000
/** Pauses before each further try; after the last the message is given up. */
const PAUSES_MS: readonly number[] = [1, 5, 30, 120, 360, 720, 1_440].map(minutes => minutes * MINUTE_MS)
/** So long what was given up is kept for people to look at. */
const KEPT_MS = 30 * 24 * 60 * MINUTE_MS

/** Sends what is due. A message leaves the outbox only when it has arrived, or as mail was given up, so a message may come twice and is never lost. */
export async function sendOutbox(registry: Registry): Promise<void> {
  for (;;) {
    // oxlint-disable no-await-in-loop -- some messages at a time
    const taken = await take(registry)
    if (taken.length === 0) return
    const webhooks = await registry.store.read(async ({ notices }) => notices.webhooks())
    for (const message of taken) await settle(registry, message, await send(registry, webhooks, message))
    // oxlint-enable no-await-in-loop
  }
}

async function take({ store, clock }: Registry): Promise<readonly OutboxRecord[]> {
  const now = clock.now()
  if ((await store.read(async ({ notices }) => notices.due(now, 1))).length === 0) return []
  return store.write(async ({ notices }) => {
    const due = await notices.due(now, AT_ONCE)
    for (const { id, attempts, says } of due) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await notices.setDue(id, { dueAt: later(now, LEASE_MS), attempts: attempts + 1, says })
    }
    return due
  })
}

async function send(
  { messenger, clock }: Registry,
  webhooks: readonly WebhookRecord[],
  { id, kind, target, subject, body }: OutboxRecord,
): Promise<Result<null>> {
  if (kind === 'mail')
    return messenger.mail === undefined
      ? err({ code: 'mail-missing', at: {}, says: 'No mail server is set any more.' })
      : messenger.mail({ to: target, subject, text: body, id })
  const webhook = webhooks.find(each => each.id === target)
  // Somebody removed it meanwhile: nobody waits for the message.
  if (webhook === undefined) return { ok: true, value: null }
  return messenger.post(webhook.address, signBody(webhook.secret, id, body, clock.now()), body)
}

async function settle(registry: Registry, message: OutboxRecord, sent: Result<null>): Promise<void> {
  const { store, clock, log } = registry
  const { id, kind, target, attempts } = message
  const says = sent.ok ? '' : (sent.problems[0]?.says ?? 'unknown')
  const pause = PAUSES_MS[attempts]
  if (!sent.ok)
    log.warn('message-not-sent', { kind, attempts: attempts + 1, isGivenUp: pause === undefined, says })
  await store.write(async ({ notices }) => {
    if (kind === 'webhook') await notices.setWebhookSays(target, says)
    if (sent.ok || (pause === undefined && kind === 'mail')) await notices.removeMessage(id)
    else if (pause === undefined) {
      await notices.removeGivenUp(later(clock.now(), -KEPT_MS))
      await notices.setDue(id, { dueAt: GIVEN_UP_AT, attempts: attempts + 1, says })
    } else await notices.setDue(id, { dueAt: later(clock.now(), pause), attempts: attempts + 1, says })
  })
}
