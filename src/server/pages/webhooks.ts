import { z } from 'zod'
import type { Actor } from '../../app/access/actor.ts'
import {
  addWebhook,
  listWebhooks,
  removeDelivery,
  removeWebhook,
  retryDelivery,
  testWebhook,
} from '../../app/notices/webhooks.ts'
import type { Registry } from '../../app/registry.ts'
import type { Problem } from '../../base/problem.ts'
import type { Frame } from '../../web/frame.ts'
import { type WebhooksPage, webhooksPage } from '../../web/pages/work/webhooks.ts'
import { webhookInput } from '../../wire/notice.ts'
import { idText } from '../../wire/parts.ts'
import { parse } from '../mount-api.ts'
import { go, type Page, page, type PageReply, show } from '../page.ts'
import { wireShown, wireWebhook } from '../routes/notices.ts'

const AT = '/admin/webhooks'
const one = z.object({ webhook: idText })
const delivery = one.extend({ delivery: idText })

/** The page on which administrators say which addresses are told of news, and look after what has not arrived. */
export const webhookPages: readonly Page[] = [
  page({
    method: 'get',
    path: AT,
    door: 'signed-in',
    run: async ({ registry, actor, frame }) => shown(registry, actor, frame, {}),
  }),
  page({
    method: 'post',
    path: AT,
    door: 'signed-in',
    run: async ({ registry, actor, frame, typed }) => {
      const kinds = (typed['kinds'] ?? '').split('\n').filter(kind => kind !== '')
      const read = parse(webhookInput, { address: typed['address'], kinds }, '')
      if (read.problems.length > 0) return shown(registry, actor, frame, { problems: read.problems, typed })
      const made = await addWebhook(registry, actor, read.value as z.output<typeof webhookInput>)
      return made.ok
        ? shown(registry, actor, frame, { made: { ...wireWebhook(made.value), secret: made.value.secret } })
        : shown(registry, actor, frame, { problems: made.problems, typed })
    },
  }),
  page({
    method: 'post',
    path: `${AT}/{webhook}/test`,
    door: 'signed-in',
    params: one,
    run: async ({ registry, actor, frame, params: { webhook } }) => {
      const tested = await testWebhook(registry, actor, webhook)
      if (!tested.ok) return { kind: 'problems', problems: tested.problems }
      const all = await listWebhooks(registry, actor)
      const address = all.ok
        ? all.value.find(each => each.webhook.id === webhook)?.webhook.address
        : undefined
      return shown(registry, actor, frame, { tested: { address: address ?? '', says: tested.value.says } })
    },
  }),
  page({
    method: 'post',
    path: `${AT}/{webhook}/remove`,
    door: 'signed-in',
    params: one,
    run: async ({ registry, actor, params: { webhook } }) => {
      const done = await removeWebhook(registry, actor, webhook)
      return done.ok ? go(AT) : { kind: 'problems', problems: done.problems }
    },
  }),
  ...(['retry', 'remove'] as const).map(what =>
    page({
      method: 'post',
      path: `${AT}/{webhook}/deliveries/{delivery}/${what}`,
      door: 'signed-in',
      params: delivery,
      run: async ({ registry, actor, params }) => {
        const act = what === 'retry' ? retryDelivery : removeDelivery
        const done = await act(registry, actor, params.webhook, params.delivery)
        return done.ok ? go(AT) : { kind: 'problems', problems: done.problems }
      },
    }),
  ),
]

async function shown(
  registry: Registry,
  actor: Actor,
  frame: Frame,
  more: Partial<Omit<WebhooksPage, 'webhooks' | 'problems'>> & { readonly problems?: readonly Problem[] },
): Promise<PageReply> {
  const listed = await listWebhooks(registry, actor)
  if (!listed.ok) return { kind: 'problems', problems: listed.problems }
  const content = webhooksPage(frame, {
    problems: [],
    typed: {},
    ...more,
    webhooks: listed.value.map(wireShown),
  })
  return show(frame.texts['hook.title'], content, (more.problems ?? []).length > 0 ? 422 : 200)
}
