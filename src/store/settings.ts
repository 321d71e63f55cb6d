import type { Kysely } from 'kysely'
import type { Json } from '../base/canonical-json.ts'
import type { Settings } from '../ports/store/settings.ts'
import type { Schema } from './schema.ts'

/** Settings in the database. */
export function settingsIn(db: Kysely<Schema>): Settings {
  return {
    async get(name) {
      const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
      return row === undefined ? undefined : (JSON.parse(row.value) as Json)
    },
    async set(name, value) {
      const row = { name, value: JSON.stringify(value) }
      await db
        .insertInto('setting')
        .values(row)
        .onConflict(conflict => conflict.column('name').doUpdateSet({ value: row.value }))
        .execute()
    },
  }
}
