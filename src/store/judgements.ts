import type { Kysely } from 'kysely'
import type { Judgements } from '../ports/store/judgements.ts'
import type { Schema } from './schema.ts'

/** What people settled, in the database. */
export function judgementsIn(db: Kysely<Schema>): Judgements {
  return {
    async add({ id, at, body }) {
      const { last } = await db
        .selectFrom('judgement')
        .select(({ fn }) => fn.max('seq').as('last'))
        .executeTakeFirstOrThrow()
      await db
        .insertInto('judgement')
        .values({ id, at, seq: (last ?? 0) + 1, body: JSON.stringify(body) })
        .onConflict(conflict => conflict.column('id').doNothing())
        .execute()
    },
    all: async () =>
      (await db.selectFrom('judgement').select('body').orderBy('seq').execute()).map(({ body }): unknown =>
        JSON.parse(body),
      ),
  }
}
