import type { NewsKind } from './news.ts'

/** How somebody hears of news by e-mail: never, as it comes, or once a day. */
export const MAIL_CHOICES = ['none', 'each', 'daily'] as const
export type MailChoice = (typeof MAIL_CHOICES)[number]

/** What one person chose. */
export interface NoticeChoice {
  readonly person: string
  readonly mail: MailChoice
  readonly kinds: readonly NewsKind[]
  /** The last piece of news that was put into a mail to them, and when. */
  readonly toldSeq: number
  readonly toldAt: string
}

/** An address that is told of news by HTTP. */
export interface WebhookRecord {
  readonly id: string
  readonly address: string
  /** Signs what is sent; it has to be known in full, so that it can. */
  readonly secret: string
  readonly kinds: readonly NewsKind[]
  readonly createdAt: string
  /** What came of the last message; empty where it arrived. */
  readonly lastSays: string
}

/** The day of what is tried no more by itself. */
export const GIVEN_UP_AT = '9999-12-31T00:00:00.000Z'

/** A message that waits to go out. It is gone from here when it has arrived; one to a webhook that was given up stays, for people to look at. */
export interface OutboxRecord {
  readonly id: string
  readonly kind: 'mail' | 'webhook'
  /** An e-mail address, or the id of a webhook. */
  readonly target: string
  readonly subject: string
  readonly body: string
  readonly createdAt: string
  /** Not before this. */
  readonly dueAt: string
  readonly attempts: number
  readonly says: string
}

export interface Notices {
  readonly choices: () => Promise<readonly NoticeChoice[]>
  readonly choice: (person: string) => Promise<NoticeChoice | undefined>
  readonly putChoice: (choice: NoticeChoice) => Promise<void>
  readonly webhooks: () => Promise<readonly WebhookRecord[]>
  readonly insertWebhook: (webhook: WebhookRecord) => Promise<void>
  readonly removeWebhook: (id: string) => Promise<boolean>
  readonly setWebhookSays: (id: string, says: string) => Promise<void>
  readonly post: (message: OutboxRecord) => Promise<void>
  readonly due: (now: string, limit: number) => Promise<readonly OutboxRecord[]>
  /** What waits for any webhook, the first due first. */
  readonly waiting: (limit: number) => Promise<readonly OutboxRecord[]>
  readonly setDue: (id: string, change: Pick<OutboxRecord, 'dueAt' | 'attempts' | 'says'>) => Promise<void>
  /** Lets go of what was made before a moment and was given up. */
  readonly removeGivenUp: (before: string) => Promise<void>
  readonly removeMessage: (id: string) => Promise<void>
}
