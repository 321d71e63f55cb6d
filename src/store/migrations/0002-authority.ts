import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** Cases with their steps and schemes, measures with their drafts, and the gazette. */
export const authority: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await makeReviews(db)
    await makeGazette(db)
    await makeMeasures(db)
  },
}

async function makeReviews(db: Kysely<unknown>): Promise<void> {
  const { text, integer } = columnTypesOf(db)
  await db.schema
    .createTable('review')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('number', integer, column => column.notNull().unique())
    .addColumn('unit', text, column => column.references('unit.id'))
    .addColumn('stage', text, column => column.notNull())
    .addColumn('subject', text, column => column.notNull())
    .addColumn('filed_by', text, column => column.notNull().references('person.id'))
    .addColumn('state', text, column => column.notNull())
    .addColumn('version', integer, column => column.notNull())
    .addColumn('updated_at', text, column => column.notNull())
    .execute()
  await db.schema.createIndex('review_stage').on('review').column('stage').execute()
  await db.schema.createIndex('review_subject').on('review').column('subject').execute()
  await db.schema
    .createTable('review_event')
    .addColumn('review', text, column => column.notNull().references('review.id'))
    .addColumn('seq', integer, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .addColumn('on_day', text, column => column.notNull())
    .addColumn('actor', text, column => column.notNull())
    .addColumn('actor_name', text, column => column.notNull())
    .addColumn('leads', integer, column => column.notNull())
    .addColumn('step', text, column => column.notNull())
    .addPrimaryKeyConstraint('review_event_key', ['review', 'seq'])
    .execute()
  await db.schema
    .createTable('review_scheme')
    .addColumn('id', text, column => column.notNull())
    .addColumn('version', integer, column => column.notNull())
    .addColumn('body', text, column => column.notNull())
    .addColumn('created_at', text, column => column.notNull())
    .addPrimaryKeyConstraint('review_scheme_key', ['id', 'version'])
    .execute()
}

async function makeGazette(db: Kysely<unknown>): Promise<void> {
  const { text, integer, bytes } = columnTypesOf(db)
  await db.schema
    .createTable('gazette_entry')
    .addColumn('number', integer, column => column.primaryKey())
    .addColumn('kind', text, column => column.notNull())
    .addColumn('subject', text, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .addColumn('bytes', bytes, column => column.notNull())
    .execute()
  await db.schema
    .createIndex('gazette_entry_subject')
    .on('gazette_entry')
    .columns(['subject', 'number'])
    .execute()
  await db.schema
    .createTable('gazette_tile')
    .addColumn('level', integer, column => column.notNull())
    .addColumn('at_index', integer, column => column.notNull())
    .addColumn('hashes', bytes, column => column.notNull())
    .addPrimaryKeyConstraint('gazette_tile_key', ['level', 'at_index'])
    .execute()
  await db.schema
    .createTable('gazette_head')
    .addColumn('id', integer, column => column.primaryKey())
    .addColumn('size', integer, column => column.notNull())
    .addColumn('at', text, column => column.notNull())
    .addColumn('checkpoint', text, column => column.notNull())
    .addColumn('key', text, column => column.notNull())
    .execute()
}

async function makeMeasures(db: Kysely<unknown>): Promise<void> {
  const { text, integer } = columnTypesOf(db)
  await db.schema
    .createTable('measure')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('data', text, column => column.notNull())
    .addColumn('entry', integer, column => column.notNull().references('gazette_entry.number'))
    .addColumn('entry_at', text, column => column.notNull())
    .addColumn('repeal', text)
    .addColumn('review', text, column => column.references('review.id'))
    .addColumn('published_at', text, column => column.notNull())
    .addColumn('updated_at', text, column => column.notNull())
    .execute()
  await db.schema
    .createTable('measure_draft')
    .addColumn('id', text, column => column.primaryKey())
    .addColumn('kind', text, column => column.notNull())
    .addColumn('title', text, column => column.notNull())
    .addColumn('text', text, column => column.notNull())
    .addColumn('measure', text)
    .addColumn('repeal_on', text)
    .addColumn('after_entry', integer)
    .addColumn('state', text, column => column.notNull())
    .addColumn('authors', text, column => column.notNull())
    .addColumn('published_entry', integer, column => column.references('gazette_entry.number'))
    .addColumn('version', integer, column => column.notNull())
    .addColumn('created_at', text, column => column.notNull())
    .addColumn('updated_at', text, column => column.notNull())
    .execute()
}
