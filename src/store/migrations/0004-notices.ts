import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** Answers kept for requests that come twice; news, who wants to hear of it, and what waits to go out. */
export const notices: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text, integer } = columnTypesOf(db)
    const { schema } = db
    await schema
      .createTable('answer')
      .addColumn('key', text, column => column.primaryKey())
      .addColumn('body_hash', text, column => column.notNull())
      .addColumn('status', integer)
      .addColumn('body', text, column => column.notNull())
      .addColumn('at', text, column => column.notNull())
      .execute()
    await schema.createIndex('answer_at').on('answer').column('at').execute()
    await schema
      .createTable('news')
      .addColumn('seq', integer, column => column.primaryKey())
      .addColumn('at', text, column => column.notNull())
      .addColumn('kind', text, column => column.notNull())
      .addColumn('unit', text)
      .addColumn('subject', text, column => column.notNull())
      .addColumn('title', text, column => column.notNull())
      .addColumn('path', text, column => column.notNull())
      .execute()
    await schema
      .createTable('notice_choice')
      .addColumn('person', text, column => column.primaryKey().references('person.id'))
      .addColumn('mail', text, column => column.notNull())
      .addColumn('kinds', text, column => column.notNull())
      .addColumn('told_seq', integer, column => column.notNull())
      .addColumn('told_at', text, column => column.notNull())
      .execute()
    await schema
      .createTable('webhook')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('address', text, column => column.notNull())
      .addColumn('secret', text, column => column.notNull())
      .addColumn('kinds', text, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .addColumn('last_says', text, column => column.notNull())
      .execute()
    await schema
      .createTable('outbox')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('kind', text, column => column.notNull())
      .addColumn('target', text, column => column.notNull())
      .addColumn('subject', text, column => column.notNull())
      .addColumn('body', text, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .addColumn('due_at', text, column => column.notNull())
      .addColumn('attempts', integer, column => column.notNull())
      .addColumn('says', text, column => column.notNull())
      .execute()
    await schema.createIndex('outbox_due').on('outbox').column('due_at').execute()
  },
}
