import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** How many findings of a unit there are of each status, state and deadline: written by whatever writes findings, in the same transaction. */
export const findingSums: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text, integer } = columnTypesOf(db)
    await db.schema
      .createTable('finding_sum')
      .addColumn('unit', text, column => column.notNull().references('unit.id').onDelete('cascade'))
      .addColumn('rank', integer, column => column.notNull())
      .addColumn('state', text, column => column.notNull())
      .addColumn('deadline', text, column => column.notNull())
      .addColumn('count', integer, column => column.notNull())
      .addColumn('quantity', integer, column => column.notNull())
      .addPrimaryKeyConstraint('finding_sum_key', ['unit', 'rank', 'state', 'deadline'])
      .execute()
    await sql`insert into finding_sum (unit, rank, state, deadline, count, quantity)
      select unit, rank, state, deadline, count(*), sum(quantity) from finding group by 1, 2, 3, 4`.execute(
      db,
    )
  },
}
