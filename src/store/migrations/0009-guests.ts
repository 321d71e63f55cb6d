import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** Who is heard in a case from outside, and the files that they put into it. */
export const guests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text, integer, bytes } = columnTypesOf(db)
    const { schema } = db
    await schema
      .createTable('guest')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('review', text, column => column.notNull().references('review.id'))
      .addColumn('name', text, column => column.notNull())
      .addColumn('invited_by', text, column => column.notNull().references('person.id'))
      .addColumn('invited_at', text, column => column.notNull())
      .addColumn('expires_at', text, column => column.notNull())
      .addColumn('link_hash', text, column => column.unique())
      .addColumn('session_hash', text, column => column.unique())
      .addColumn('opened_at', text)
      .addColumn('revoked_at', text)
      .execute()
    await schema.createIndex('guest_review').on('guest').columns(['review', 'id']).execute()
    await schema
      .createTable('case_file')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('review', text, column => column.notNull().references('review.id'))
      .addColumn('guest', text, column => column.notNull().references('guest.id'))
      .addColumn('name', text, column => column.notNull())
      .addColumn('type', text, column => column.notNull())
      .addColumn('size_bytes', integer, column => column.notNull())
      .addColumn('sha256', text, column => column.notNull())
      .addColumn('at', text, column => column.notNull())
      .addColumn('bytes', bytes, column => column.notNull())
      .execute()
    await schema.createIndex('case_file_review').on('case_file').columns(['review', 'id']).execute()
    await schema
      .alterTable('review_event')
      .addColumn('is_heard', integer, column => column.notNull().defaultTo(0))
      .execute()
  },
}
