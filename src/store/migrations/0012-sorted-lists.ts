import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { columnTypesOf } from '../columns.ts'

/** A day behind every day that there is. */
const NEVER = '9999-12-31'
const ROWS_AT_ONCE = 1_000

/** By what lists of waivers, cases and drafts are sorted and found, in columns and indexes of their own. */
export const sortedLists: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const { text } = columnTypesOf(db)
    for (const [table, columns] of Object.entries({
      waiver: ['what', 'acts', 'until_day', 'turn', 'askers'],
      review: ['title', 'way'],
    }))
      for (const column of columns)
        // oxlint-disable-next-line no-await-in-loop -- one connection
        await db.schema
          .alterTable(table)
          .addColumn(column, text, each => each.notNull().defaultTo(''))
          .execute()
    await fillWaivers(db)
    await fillReviews(db)
    for (const index of [
      sql`create index waiver_turn on waiver (turn, id desc)`,
      sql`create index waiver_what on waiver (what, id)`,
      sql`create index waiver_acts on waiver (acts, id)`,
      sql`create index waiver_until on waiver (until_day, id)`,
      sql`create index waiver_state on waiver (state, id)`,
      sql`create index waiver_unit on waiver (unit, id)`,
      sql`drop index review_stage`,
      sql`create index review_stage on review (stage, number)`,
      sql`create index review_title on review (title, number)`,
      sql`create index review_way on review (way, number)`,
      sql`create index review_updated on review (updated_at, number)`,
      sql`create index draft_title on measure_draft (title, id)`,
      sql`create index draft_state on measure_draft (state, id)`,
      sql`create index draft_kind on measure_draft (kind, id)`,
      sql`create index draft_entry on measure_draft (coalesce(published_entry, -1), id)`,
      sql`create index draft_updated on measure_draft (updated_at, id)`,
    ])
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await index.execute(db)
  },
}

interface Waiver {
  readonly products: readonly string[]
  readonly acts: readonly string[]
  readonly until: string
  readonly state: string
  readonly requesters: readonly { readonly person: string }[]
}

async function fillWaivers(db: Kysely<unknown>): Promise<void> {
  await eachOf(db, 'waiver', 'body', async (id, body) => {
    const { products, acts, until, state, requesters } = JSON.parse(body) as Waiver
    const askers = JSON.stringify(requesters.map(({ person }) => person))
    await sql`update waiver set what = ${products.join(' ')}, acts = ${acts.join(' ')}, until_day = ${until},
      turn = ${state === 'granted' ? until : NEVER}, askers = ${askers} where id = ${id}`.execute(db)
  })
}

async function fillReviews(db: Kysely<unknown>): Promise<void> {
  await eachOf(db, 'review', 'state', async (id, state) => {
    const { title, way } = JSON.parse(state) as { readonly title: string; readonly way: string }
    await sql`update review set title = ${title}, way = ${way} where id = ${id}`.execute(db)
  })
}

/** All rows of a table, some at a time, each with the text of one column. */
async function eachOf(
  db: Kysely<unknown>,
  table: string,
  column: string,
  change: (id: string, said: string) => Promise<void>,
): Promise<void> {
  for (let after = ''; ;) {
    // oxlint-disable no-await-in-loop -- one connection
    const { rows } = await sql<{ id: string; said: string }>`select id, ${sql.ref(column)} as said
      from ${sql.table(table)} where id > ${after} order by id limit ${ROWS_AT_ONCE}`.execute(db)
    for (const { id, said } of rows) await change(id, said)
    // oxlint-enable no-await-in-loop
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}
