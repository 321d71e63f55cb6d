import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Orders in which findings are listed, each with the columns by which lists are mostly asked for: those are looked at on the way. */
const ORDERS: Readonly<Record<string, string>> = {
  finding_order: 'unit, rank, deadline, id, state, act',
  finding_rank: 'rank, deadline, id, state, unit, act',
  finding_act: 'act, rank, deadline, id, state, unit',
  finding_state: 'state, rank, deadline, id, unit, act',
  finding_deadline: 'deadline, id, state, unit, act, rank',
  finding_thing: `coalesce(product, party, ''), id, state, unit, act, rank, deadline`,
  finding_measure: `coalesce(provision, ''), id, state, unit, act, rank, deadline`,
  finding_quantity: 'quantity, id, state, unit, act, rank, deadline',
  finding_opened: 'opened_at, id, state, unit, act, rank, deadline',
}

/**
 * Every order in which the list of findings is shown has an index that holds what the list is asked for, so that the table is read for
 * one page alone; so have units by their titles, and what stands in the way of findings, by which waivers count what they free.
 */
export const sortedFindings: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const [name, columns] of Object.entries(ORDERS)) {
      // oxlint-disable no-await-in-loop -- one connection
      await sql`drop index if exists ${sql.raw(name)}`.execute(db)
      await sql`create index ${sql.raw(name)} on finding (${sql.raw(columns)})`.execute(db)
      // oxlint-enable no-await-in-loop
    }
    await sql`create index finding_blocking on finding (substr(blocking, 1, 500), product, act, unit, state, quantity)`.execute(
      db,
    )
    await sql`create index unit_title on unit (title, id)`.execute(db)
    // What it counted stands in sums since 0008; and it stood before the order of findings in a unit.
    await sql`drop index finding_unit`.execute(db)
  },
}
