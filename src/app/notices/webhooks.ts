import { ok, type Result } from '../../base/result.ts'
import type { NewsKind } from '../../ports/store/news.ts'
import type { OutboxRecord, WebhookRecord } from '../../ports/store/notices.ts'
import type { Actor } from '../access/actor.ts'
import { change, forbidden, look } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'

const MOST_WEBHOOKS = 50

const MOST_WAITING = 1_000

/** A webhook with what has not arrived there yet: a message leaves when it has, or when it is given up. */
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
    await doing.note({ action: 'webhook.remove', subject: id, before: { address: webhook.address } })
    return ok(null)
  })
}
