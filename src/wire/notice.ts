import { z } from 'zod'
import { idText, instantText, titleText } from './parts.ts'

/** What news is about, in the order in which people choose. */
export const NEWS_KINDS_SHOWN = ['findings', 'waiver', 'review'] as const

const kinds = z.array(z.enum(NEWS_KINDS_SHOWN)).max(10)

export const noticeChoice = z
  .object({
    mail: z.enum(['none', 'each', 'daily']).describe('Never, as it comes, or once a day'),
    kinds,
  })
  .strict()
  .meta({ id: 'NoticeChoice' })

export const feedInput = z.object({ name: titleText }).strict().meta({ id: 'FeedInput' })

export const feed = z
  .object({ id: idText, name: z.string(), createdAt: instantText, expiresAt: instantText })
  .meta({ id: 'Feed' })

export const newFeed = feed
  .extend({
    atom: z.string().describe('The secret address as Atom; shown this once'),
    json: z.string().describe('The same as JSON Feed'),
  })
  .meta({ id: 'NewFeed' })

export const webhookInput = z
  .object({ address: z.url().max(2_000), kinds: kinds.min(1) })
  .strict()
  .meta({ id: 'WebhookInput' })

export const webhook = z
  .object({
    id: idText,
    address: z.string(),
    kinds,
    createdAt: instantText,
    lastSays: z.string().describe('What came of the last message; empty where it arrived'),
  })
  .meta({ id: 'Webhook' })

export const webhookShown = webhook
  .extend({
    waiting: z.array(
      z.object({
        id: idText.describe('As Licet-Delivery names it'),
        subject: z.string(),
        createdAt: instantText,
        dueAt: instantText.describe('Not tried before this'),
        attempts: z.int().describe('How often it was tried'),
        says: z.string().describe('What came of the last try'),
        isGivenUp: z.boolean().describe('It is tried no more by itself; kept for thirty days'),
      }),
    ),
  })
  .meta({ id: 'WebhookShown' })

export const webhookTested = z
  .object({ says: z.string().describe('What came of it; empty where it arrived') })
  .meta({ id: 'WebhookTested' })

export const newWebhook = webhook
  .extend({ secret: z.string().describe('Signs every message; shown this once') })
  .meta({ id: 'NewWebhook' })
