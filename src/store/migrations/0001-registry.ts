import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** Units, people, what opens doors, the journal, and settings. */
export const registry: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text, integer } = columnTypesOf(db)
    await db.schema
      .createTable('unit')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('above', text, column => column.references('unit.id'))
      .addColumn('title', text, column => column.notNull())
      .addColumn('systems', text, column => column.notNull())
      .addColumn('classes', text, column => column.notNull())
      .addColumn('attributes', text, column => column.notNull())
      .addColumn('circumstances', text, column => column.notNull())
      .addColumn('party', text)
      .addColumn('is_legal_person', integer, column => column.notNull())
      .addColumn('version', integer, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .execute()
    await db.schema
      .createTable('person')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('email', text, column => column.notNull().unique())
      .addColumn('name', text, column => column.notNull())
      .addColumn('password_hash', text)
      .addColumn('open_id', text, column => column.unique())
      .addColumn('is_disabled', integer, column => column.notNull())
      .addColumn('version', integer, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .execute()
    await db.schema
      .createTable('role_grant')
      .addColumn('person', text, column => column.notNull().references('person.id'))
      .addColumn('unit', text, column => column.references('unit.id'))
      .addColumn('role', text, column => column.notNull())
      .execute()
    await db.schema.createIndex('role_grant_person').on('role_grant').column('person').execute()
    await db.schema
      .createTable('secret')
      .addColumn('hash', text, column => column.primaryKey())
      .addColumn('id', text, column => column.notNull().unique())
      .addColumn('kind', text, column => column.notNull())
      .addColumn('person', text, column => column.references('person.id'))
      .addColumn('name', text, column => column.notNull())
      .addColumn('scopes', text, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .addColumn('expires_at', text, column => column.notNull())
      .addColumn('last_used_at', text)
      .execute()
    await db.schema.createIndex('secret_person').on('secret').columns(['person', 'kind']).execute()
    await db.schema
      .createTable('audit')
      .addColumn('seq', integer, column => column.primaryKey())
      .addColumn('at', text, column => column.notNull())
      .addColumn('actor', text, column => column.notNull())
      .addColumn('actor_name', text, column => column.notNull())
      .addColumn('via', text, column => column.notNull())
      .addColumn('action', text, column => column.notNull())
      .addColumn('subject', text, column => column.notNull())
      .addColumn('unit', text)
      .addColumn('outcome', text, column => column.notNull())
      .addColumn('before', text, column => column.notNull())
      .addColumn('after', text, column => column.notNull())
      .addColumn('previous', text, column => column.notNull())
      .addColumn('hash', text, column => column.notNull())
      .execute()
    await db.schema.createIndex('audit_subject').on('audit').column('subject').execute()
    await db.schema
      .createTable('head')
      .addColumn('id', integer, column => column.primaryKey())
      .addColumn('audit_seq', integer, column => column.notNull())
      .addColumn('audit_hash', text, column => column.notNull())
      .execute()
    await sql`insert into head (id, audit_seq, audit_hash) values (1, 0, '')`.execute(db)
    await db.schema
      .createTable('setting')
      .addColumn('name', text, column => column.primaryKey())
      .addColumn('value', text, column => column.notNull())
      .execute()
  },
}
