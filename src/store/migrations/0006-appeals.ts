import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** Appeals against measures. */
export const appeals: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text, integer } = columnTypesOf(db)
    await db.schema
      .createTable('appeal')
      .addColumn('id', text, column => column.primaryKey())
      .addColumn('unit', text, column => column.notNull().references('unit.id'))
      .addColumn('measure', text, column => column.notNull().references('measure.id'))
      .addColumn('filed_by', text, column => column.notNull().references('person.id'))
      .addColumn('stage', text, column => column.notNull())
      .addColumn('state', text, column => column.notNull())
      .addColumn('version', integer, column => column.notNull())
      .addColumn('created_at', text, column => column.notNull())
      .execute()
    await db.schema.createIndex('appeal_measure').on('appeal').columns(['measure', 'id']).execute()
    await db.schema.createIndex('appeal_filed_by').on('appeal').columns(['filed_by', 'id']).execute()
  },
}
