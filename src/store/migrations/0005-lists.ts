import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** What lists need to stay quick over many findings and items; and how many findings came and went each day, counted as it happens. */
export const lists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { schema } = db
    const indexes: readonly (readonly [name: string, table: string, columns: readonly string[]])[] = [
      ['finding_rank', 'finding', ['rank', 'deadline', 'id', 'state', 'unit']],
      ['finding_act', 'finding', ['act', 'rank', 'deadline', 'id']],
      ['finding_state', 'finding', ['state', 'rank', 'deadline', 'id']],
      ['finding_owner', 'finding', ['owner', 'rank', 'deadline', 'id']],
      ['finding_deadline', 'finding', ['deadline', 'id']],
      // Whoever only counts reads these and not the table.
      ['finding_unit', 'finding', ['unit', 'rank', 'state', 'quantity']],
      ['finding_product', 'finding', ['product', 'party', 'state', 'rank', 'unit', 'quantity']],
      ['finding_provision', 'finding', ['provision', 'state', 'rank', 'deadline', 'id', 'unit', 'quantity']],
      ['title_decision', 'title', ['decision', 'id']],
      ['title_party', 'title', ['party']],
      ['holding_title', 'holding', ['title', 'screening']],
    ]
    for (const [name, table, columns] of indexes)
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await schema
        .createIndex(name)
        .on(table)
        .columns([...columns])
        .execute()
    const { text, integer } = columnTypesOf(db)
    await schema
      .createTable('finding_day')
      .addColumn('unit', text, column => column.notNull().references('unit.id').onDelete('cascade'))
      .addColumn('day', text, column => column.notNull())
      .addColumn('came', integer, column => column.notNull())
      .addColumn('went', integer, column => column.notNull())
      .addPrimaryKeyConstraint('finding_day_key', ['unit', 'day'])
      .execute()
    await sql`insert into finding_day (unit, day, came, went)
      select finding.unit, substr(finding_event.at, 1, 10),
        sum(case when finding_event.kind = 'gone' then 0 else 1 end),
        sum(case when finding_event.kind = 'gone' then 1 else 0 end)
      from finding_event join finding on finding.id = finding_event.finding
      where finding_event.kind in ('opened', 'reopened', 'gone')
      group by 1, 2`.execute(db)
  },
}
