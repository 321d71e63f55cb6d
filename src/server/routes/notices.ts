import { z } from 'zod'
import { ok } from '../../base/result.ts'
import type { NewSecret } from '../../app/doors/secret.ts'
import { createFeed, listFeeds, readChoice, revokeFeed, setChoice } from '../../app/notices/choices.ts'
import type { Registry } from '../../app/registry.ts'
import {
  addWebhook,
  listWebhooks,
  removeDelivery,
  removeWebhook,
  retryDelivery,
  testWebhook,
  type WebhookShown,
} from '../../app/notices/webhooks.ts'
import { GIVEN_UP_AT, type WebhookRecord } from '../../ports/store/notices.ts'
import type { SecretRecord } from '../../ports/store/secrets.ts'
import {
  feed,
  feedInput,
  newFeed,
  newWebhook,
  noticeChoice,
  webhookInput,
  type webhook,
  webhookShown,
  webhookTested,
} from '../../wire/notice.ts'
import { idText } from '../../wire/parts.ts'
import { json, NOTHING } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'notices'
const delivery = z.object({ webhook: idText, delivery: idText })

/** Who hears of what, and how. */
export const noticeRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/notices',
    tag: TAG,
    says: 'What you chose to hear of, and how.',
    door: 'signed-in',
    answer: { status: 200, body: noticeChoice, says: 'Your choice' },
    run: async ({ registry, actor }) => {
      const { mail, kinds } = await readChoice(registry, actor)
      return ok(json({ mail, kinds: [...kinds] }))
    },
  }),
  route({
    method: 'put',
    path: '/notices',
    tag: TAG,
    says: 'Choose what you hear of, and how.',
    door: 'signed-in',
    body: noticeChoice,
    answer: { status: 200, body: noticeChoice, says: 'Your choice' },
    run: async ({ registry, actor, body }) => {
      const set = await setChoice(registry, actor, body)
      return set.ok ? ok(json({ mail: set.value.mail, kinds: [...set.value.kinds] })) : set
    },
  }),
  route({
    method: 'get',
    path: '/feeds',
    tag: TAG,
    says: 'Your own feeds.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(feed) }), says: 'The newest first' },
    run: async ({ registry, actor }) =>
      ok(json({ entries: (await listFeeds(registry, actor)).map(wireFeed) })),
  }),
  route({
    method: 'post',
    path: '/feeds',
    tag: TAG,
    says: 'Make a feed of your news at a secret address; it is shown this once.',
    door: 'signed-in',
    body: feedInput,
    answer: { status: 201, body: newFeed, says: 'Made' },
    run: async ({ registry, actor, body }) => {
      const made = await createFeed(registry, actor, body.name)
      if (!made.ok) return made
      return ok(json(wireNewFeed(registry, made.value)))
    },
  }),
  route({
    method: 'delete',
    path: '/feeds/{feed}',
    tag: TAG,
    says: 'Take one of your feeds back; its address shows nothing any more.',
    door: 'signed-in',
    params: z.object({ feed: idText }),
    answer: { status: 204, says: 'Taken back' },
    run: async ({ registry, actor, params }) => {
      const revoked = await revokeFeed(registry, actor, params.feed)
      return revoked.ok ? ok(NOTHING) : revoked
    },
  }),
  route({
    method: 'get',
    path: '/webhooks',
    tag: TAG,
    says: 'The addresses that are told of news, each with the deliveries that wait and when they are tried again.',
    door: 'signed-in',
    answer: { status: 200, body: z.object({ entries: z.array(webhookShown) }), says: 'The oldest first' },
    run: async ({ registry, actor }) => {
      const found = await listWebhooks(registry, actor)
      return found.ok ? ok(json({ entries: found.value.map(wireShown) })) : found
    },
  }),
  route({
    method: 'post',
    path: '/webhooks',
    tag: TAG,
    says: 'Have an address told of news by signed messages; the secret is shown this once.',
    door: 'signed-in',
    body: webhookInput,
    answer: { status: 201, body: newWebhook, says: 'Made' },
    run: async ({ registry, actor, body }) => {
      const made = await addWebhook(registry, actor, body)
      return made.ok ? ok(json({ ...wireWebhook(made.value), secret: made.value.secret })) : made
    },
  }),
  route({
    method: 'delete',
    path: '/webhooks/{webhook}',
    tag: TAG,
    says: 'Tell an address no more.',
    door: 'signed-in',
    params: z.object({ webhook: idText }),
    answer: { status: 204, says: 'Removed' },
    run: async ({ registry, actor, params }) => {
      const removed = await removeWebhook(registry, actor, params.webhook)
      return removed.ok ? ok(NOTHING) : removed
    },
  }),
  route({
    method: 'post',
    path: '/webhooks/{webhook}/test',
    tag: TAG,
    says: 'Send an address a message that says that it is a test, at once and once.',
    door: 'signed-in',
    params: z.object({ webhook: idText }),
    answer: { status: 200, body: webhookTested, says: 'What came of it' },
    run: async ({ registry, actor, params }) => {
      const tested = await testWebhook(registry, actor, params.webhook)
      return tested.ok ? ok(json(tested.value)) : tested
    },
  }),
  route({
    method: 'post',
    path: '/webhooks/{webhook}/deliveries/{delivery}/retry',
    tag: TAG,
    says: 'Try a delivery again now, also one that was given up.',
    door: 'signed-in',
    params: delivery,
    answer: { status: 204, says: 'It is due' },
    run: async ({ registry, actor, params }) => {
      const tried = await retryDelivery(registry, actor, params.webhook, params.delivery)
      return tried.ok ? ok(NOTHING) : tried
    },
  }),
  route({
    method: 'delete',
    path: '/webhooks/{webhook}/deliveries/{delivery}',
    tag: TAG,
    says: 'Let go of a delivery that did not arrive.',
    door: 'signed-in',
    params: delivery,
    answer: { status: 204, says: 'Gone' },
    run: async ({ registry, actor, params }) => {
      const gone = await removeDelivery(registry, actor, params.webhook, params.delivery)
      return gone.ok ? ok(NOTHING) : gone
    },
  }),
]

/** A feed as the API tells it. */
export function wireFeed({ id, name, createdAt, expiresAt }: SecretRecord): z.input<typeof feed> {
  return { id, name, createdAt, expiresAt }
}

/** A feed just made, with its secret addresses. */
export function wireNewFeed(
  { messenger }: Registry,
  { record, secret }: NewSecret,
): z.output<typeof newFeed> {
  const at = `${messenger.address}/feeds/${secret}`
  return { ...wireFeed(record), atom: `${at}/atom.xml`, json: `${at}/feed.json` }
}

/** A webhook with what has not arrived. */
export function wireShown({ webhook: shown, waiting }: WebhookShown): z.input<typeof webhookShown> {
  return {
    ...wireWebhook(shown),
    waiting: waiting.map(({ id, createdAt, dueAt, attempts, says, subject }) => ({
      id,
      subject,
      createdAt,
      dueAt,
      attempts,
      says,
      isGivenUp: dueAt === GIVEN_UP_AT,
    })),
  }
}

/** A webhook without its secret. */
export function wireWebhook({
  id,
  address,
  kinds,
  createdAt,
  lastSays,
}: WebhookRecord): z.input<typeof webhook> {
  return { id, address, kinds: [...kinds], createdAt, lastSays }
}
