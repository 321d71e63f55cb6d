/** A text that holds JSON. */
type JsonText = string

export interface AnswerTable {
  key: string
  body_hash: string
  /** Null as long as the first request of this key is being answered. */
  status: number | null
  body: JsonText
  at: string
}

export interface NewsTable {
  seq: number
  at: string
  kind: string
  unit: string | null
  known_above: string | null
  subject: string
  title: string
  path: string
}

export interface NoticeChoiceTable {
  person: string
  mail: string
  kinds: JsonText
  /** The last piece of news that was put into a mail to this person. */
  told_seq: number
  told_at: string
}

export interface WebhookTable {
  id: string
  address: string
  secret: string
  kinds: JsonText
  created_at: string
  /** What came of the last message; empty where it arrived. */
  last_says: string
}

export interface OutboxTable {
  id: string
  kind: string
  target: string
  subject: string
  body: string
  created_at: string
  due_at: string
  attempts: number
  says: string
}

/** The tables by which people hear of things, and of requests that come twice. */
export interface NoticeSchema {
  answer: AnswerTable
  news: NewsTable
  notice_choice: NoticeChoiceTable
  webhook: WebhookTable
  outbox: OutboxTable
}
