import type { Kysely } from 'kysely'
import type { Figures } from '../ports/store/figures.ts'
import type { Schema } from './schema.ts'

/** How much there is in the database. */
export function figuresIn(db: Kysely<Schema>): Figures {
  const count = async (table: 'unit' | 'person' | 'inventory' | 'gazette_entry'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return row.count
  }
  return {
    async all() {
      const { entries } = await db.selectFrom('head').select('audit_seq as entries').executeTakeFirstOrThrow()
      const { pending } = await db
        .selectFrom('pending')
        .select(({ fn }) => fn.count<number>('inventory').distinct().as('pending'))
        .executeTakeFirstOrThrow()
      return {
        units: await count('unit'),
        people: await count('person'),
        inventories: await count('inventory'),
        auditEntries: entries,
        gazetteEntries: await count('gazette_entry'),
        screenings: await db
          .selectFrom('screening')
          .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
          .groupBy('state')
          .orderBy('state')
          .execute(),
        findings: await db
          .selectFrom('finding_sum')
          .select(({ fn }) => ['state', fn.sum<number>('count').as('count')])
          .groupBy('state')
          .orderBy('state')
          .execute(),
        pending,
      }
    },
  }
}
