import type { Kysely, Selectable } from 'kysely'
import type { NewsKind } from '../ports/store/news.ts'
import {
  GIVEN_UP_AT,
  type MailChoice,
  type NoticeChoice,
  type Notices,
  type OutboxRecord,
  type WebhookRecord,
} from '../ports/store/notices.ts'
import type { NoticeChoiceTable, OutboxTable, WebhookTable } from './notice-schema.ts'
import type { Schema } from './schema.ts'

/** Who wants to hear of news and what waits to go out, in the database. */
export function noticesIn(db: Kysely<Schema>): Notices {
  return { ...choicesIn(db), ...webhooksIn(db), ...outboxIn(db) }
}

function choicesIn(db: Kysely<Schema>): Pick<Notices, 'choices' | 'choice' | 'putChoice'> {
  return {
    choices: async () =>
      (await db.selectFrom('notice_choice').selectAll().orderBy('person').execute()).map(choiceOf),
    async choice(person) {
      const row = await db
        .selectFrom('notice_choice')
        .selectAll()
        .where('person', '=', person)
        .executeTakeFirst()
      return row === undefined ? undefined : choiceOf(row)
    },
    async putChoice({ person, mail, kinds, toldSeq, toldAt }) {
      const row = { mail, kinds: JSON.stringify(kinds), told_seq: toldSeq, told_at: toldAt }
      await db
        .insertInto('notice_choice')
        .values({ person, ...row })
        .onConflict(conflict => conflict.column('person').doUpdateSet(row))
        .execute()
    },
  }
}

function webhooksIn(
  db: Kysely<Schema>,
): Pick<Notices, 'webhooks' | 'insertWebhook' | 'removeWebhook' | 'setWebhookSays'> {
  return {
    webhooks: async () => (await db.selectFrom('webhook').selectAll().orderBy('id').execute()).map(webhookOf),
    async insertWebhook({ id, address, secret, kinds, createdAt, lastSays }) {
      await db
        .insertInto('webhook')
        .values({
          id,
          address,
          secret,
          kinds: JSON.stringify(kinds),
          created_at: createdAt,
          last_says: lastSays,
        })
        .execute()
    },
    async removeWebhook(id) {
      const { numDeletedRows } = await db.deleteFrom('webhook').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async setWebhookSays(id, says) {
      await db.updateTable('webhook').set({ last_says: says }).where('id', '=', id).execute()
    },
  }
}

function outboxIn(
  db: Kysely<Schema>,
): Pick<Notices, 'post' | 'due' | 'waiting' | 'setDue' | 'removeGivenUp' | 'removeMessage'> {
  return {
    async post({ createdAt, dueAt, ...rest }) {
      await db
        .insertInto('outbox')
        .values({ ...rest, created_at: createdAt, due_at: dueAt })
        .execute()
    },
    due: async (now, limit) =>
      (
        await db
          .selectFrom('outbox')
          .selectAll()
          .where('due_at', '<=', now)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
      ).map(messageOf),
    waiting: async limit =>
      (
        await db
          .selectFrom('outbox')
          .selectAll()
          .where('kind', '=', 'webhook')
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit)
          .execute()
      ).map(messageOf),
    async setDue(id, { dueAt, attempts, says }) {
      await db.updateTable('outbox').set({ due_at: dueAt, attempts, says }).where('id', '=', id).execute()
    },
    async removeGivenUp(before) {
      await db
        .deleteFrom('outbox')
        .where('due_at', '=', GIVEN_UP_AT)
        .where('created_at', '<', before)
        .execute()
    },
    async removeMessage(id) {
      await db.deleteFrom('outbox').where('id', '=', id).execute()
    },
  }
}

function choiceOf(row: Selectable<NoticeChoiceTable>): NoticeChoice {
  return {
    person: row.person,
    mail: row.mail as MailChoice,
    kinds: JSON.parse(row.kinds) as readonly NewsKind[],
    toldSeq: row.told_seq,
    toldAt: row.told_at,
  }
}

function webhookOf(row: Selectable<WebhookTable>): WebhookRecord {
  return {
    id: row.id,
    address: row.address,
    secret: row.secret,
    kinds: JSON.parse(row.kinds) as readonly NewsKind[],
    createdAt: row.created_at,
    lastSays: row.last_says,
  }
}

function messageOf(row: Selectable<OutboxTable>): OutboxRecord {
  const { created_at: createdAt, due_at: dueAt, kind, ...rest } = row
  return { ...rest, kind: kind as OutboxRecord['kind'], createdAt, dueAt }
}
