import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** How often a reading failed by itself, apart from how often it was begun: a server that is killed is no fault of a file. */
export const failures: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { integer } = columnTypesOf(db)
    await db.schema
      .alterTable('screening')
      .addColumn('failures', integer, column => column.notNull().defaultTo(0))
      .execute()
  },
}
