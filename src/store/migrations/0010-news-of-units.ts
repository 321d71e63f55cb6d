import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** News for a unit that whoever sees a unit above has heard of by another piece of news. */
export const newsOfUnits: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text } = columnTypesOf(db)
    await db.schema.alterTable('news').addColumn('known_above', text).execute()
  },
}
