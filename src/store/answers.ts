import type { Kysely } from 'kysely'
import type { Answers } from '../ports/store/answers.ts'
import type { Schema } from './schema.ts'

/** Answers to named requests, in the database. */
export function answersIn(db: Kysely<Schema>): Answers {
  return {
    async get(key) {
      const row = await db.selectFrom('answer').selectAll().where('key', '=', key).executeTakeFirst()
      if (row === undefined) return undefined
      const { body_hash: bodyHash, ...rest } = row
      return { ...rest, bodyHash }
    },
    async begin({ bodyHash, ...rest }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('answer')
        .values({ ...rest, body_hash: bodyHash })
        .onConflict(conflict => conflict.column('key').doNothing())
        .executeTakeFirst()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },
    async finish(key, status, body) {
      await db.updateTable('answer').set({ status, body }).where('key', '=', key).execute()
    },
    async remove(key) {
      await db.deleteFrom('answer').where('key', '=', key).execute()
    },
    async removeBefore(instant) {
      await db.deleteFrom('answer').where('at', '<', instant).execute()
    },
  }
}
