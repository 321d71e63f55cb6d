import { ok, type Result } from '../../base/result.ts'
import type { NewsKind } from '../../ports/store/news.ts'
import type { OutboxRecord, WebhookRecord } from '../../ports/store/notices.ts'
import type { Actor } from '../access/actor.ts'
import { change, type Doing, forbidden, look } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { signBody } from './sign-body.ts'

const MOST_WEBHOOKS = 50

const MOST_WAITING = 1_000

/** A webhook with what has not arrived there yet, and what was given up. */
export interface WebhookShown {
  readonly webhook: WebhookRecord
  readonly waiting: readonly OutboxRecord[]
}

/** The webhooks, for administrators. */
export async function listWebhooks(
  registry: Registry,
  actor: Actor,
): Promise<Result<readonly WebhookShown[]>> {
  return look(registry, actor, async ({ tables: { notices }, may }) => {
    if (!may('webhook.change', null)) return forbidden(actor, 'webhook.change')
    const waiting = await notices.waiting(MOST_WAITING)
    return ok(
      (await notices.webhooks()).map(webhook => ({
        webhook,
        waiting: waiting.filter(({ target }) => target === webhook.id),
      })),
    )
  })
}

/** Has an address told of news; the secret by which messages are signed is shown this once. */
export async function addWebhook(
  registry: Registry,
  actor: Actor,
  input: { readonly address: string; readonly kinds: readonly NewsKind[] },
): Promise<Result<WebhookRecord>> {
  const id = registry.chance.newId()
  return change(registry, actor, { action: 'webhook.change', unit: null, subject: id }, async doing => {
    const { protocol, username, password } = new URL(input.address)
    if (!/^https?:$/u.test(protocol) || `${username}${password}` !== '')
      return invalid('/address', 'Expected an address of http or https without a password.')
    const { notices } = doing.tables
    if ((await notices.webhooks()).length >= MOST_WEBHOOKS)
      return refusal('too-many', `There are ${MOST_WEBHOOKS} webhooks already; remove one first.`)
    const webhook: WebhookRecord = {
      id,
      ...input,
      secret: registry.chance.newSecret(),
      createdAt: doing.now,
      lastSays: '',
    }
    await notices.insertWebhook(webhook)
    await doing.note({ action: 'webhook.add', subject: id, after: input })
    return ok(webhook)
  })
}

/** Takes a webhook away; what waits for it is let go. */
export async function removeWebhook(registry: Registry, actor: Actor, id: string): Promise<Result<null>> {
  return change(registry, actor, { action: 'webhook.change', unit: null, subject: id }, async doing => {
    const { notices } = doing.tables
    const webhook = (await notices.webhooks()).find(each => each.id === id)
    if (webhook === undefined) return missing('webhook', id)
    await notices.removeWebhook(id)
    for (const message of await notices.waiting(MOST_WAITING))
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (message.target === id) await notices.removeMessage(message.id)
    await doing.note({ action: 'webhook.remove', subject: id, before: { address: webhook.address } })
    return ok(null)
  })
}

/** Sends a message that says that it is a test, at once and once; what came of it. */
export async function testWebhook(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly says: string }>> {
  const { messenger, chance, clock } = registry
  const found = await change(
    registry,
    actor,
    { action: 'webhook.change', unit: null, subject: id },
    async doing => {
      const webhook = (await doing.tables.notices.webhooks()).find(each => each.id === id)
      if (webhook === undefined) return missing('webhook', id)
      await doing.note({ action: 'webhook.test', subject: id, after: { address: webhook.address } })
      return ok(webhook)
    },
  )
  if (!found.ok) return found
  const { address, secret } = found.value
  const message = chance.newId()
  const body = JSON.stringify({
    id: message,
    at: clock.now(),
    kind: 'test',
    title: 'A test',
    link: messenger.address,
  })
  // Outside of the transaction: an address may take its time.
  const sent = await messenger.post(address, signBody(secret, message, body, clock.now()), body)
  const says = sent.ok ? '' : (sent.problems[0]?.says ?? 'unknown')
  await registry.store.write(async ({ notices }) => notices.setWebhookSays(id, says))
  return ok({ says })
}

/** Has a message tried again at once, with all its tries before it. */
export async function retryDelivery(
  registry: Registry,
  actor: Actor,
  webhook: string,
  id: string,
): Promise<Result<null>> {
  const tried = await onDelivery(
    registry,
    actor,
    webhook,
    id,
    'webhook.retry',
    async ({ tables, now }, { says }) => tables.notices.setDue(id, { dueAt: now, attempts: 0, says }),
  )
  if (tried.ok) registry.jobs.wake()
  return tried
}

/** Lets go of a message that did not arrive. */
export async function removeDelivery(
  registry: Registry,
  actor: Actor,
  webhook: string,
  id: string,
): Promise<Result<null>> {
  return onDelivery(registry, actor, webhook, id, 'webhook.drop', async ({ tables }) =>
    tables.notices.removeMessage(id),
  )
}

async function onDelivery(
  registry: Registry,
  actor: Actor,
  webhook: string,
  id: string,
  action: string,
  work: (doing: Doing, message: OutboxRecord) => Promise<void>,
): Promise<Result<null>> {
  const deed = { action: 'webhook.change' as const, unit: null, subject: webhook }
  return change(registry, actor, deed, async doing => {
    const waiting = await doing.tables.notices.waiting(MOST_WAITING)
    const message = waiting.find(each => each.id === id && each.target === webhook)
    if (message === undefined) return missing('delivery', id)
    await work(doing, message)
    await doing.note({ action, subject: webhook, after: { delivery: id } })
    return ok(null)
  })
}
