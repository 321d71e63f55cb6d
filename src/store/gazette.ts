import type { Kysely, Selectable } from 'kysely'
import type { GazetteKind } from '../model/gazette-entry.ts'
import type { GazetteLog, GazetteRow } from '../ports/store/gazette.ts'
import type { GazetteEntryTable } from './authority-schema.ts'
import type { Schema } from './schema.ts'

/** The gazette in the database. `append` may be called only by a writer, who has read the head in the same transaction. */
export function gazetteIn(db: Kysely<Schema>): GazetteLog {
  return {
    async head() {
      const row = await db.selectFrom('gazette_head').selectAll().where('id', '=', 1).executeTakeFirst()
      if (row === undefined) return undefined
      const { size, at, checkpoint, key } = row
      return { size, at, checkpoint, key }
    },
    async tile(level, index) {
      const row = await db
        .selectFrom('gazette_tile')
        .select('hashes')
        .where('level', '=', level)
        .where('at_index', '=', index)
        .executeTakeFirst()
      return row === undefined ? undefined : new Uint8Array(row.hashes)
    },
    async entries(from, count) {
      const query = db.selectFrom('gazette_entry').selectAll().where('number', '>=', from)
      return (await query.orderBy('number').limit(count).execute()).map(rowOf)
    },
    async latest({ before, subject, limit }) {
      let query = db.selectFrom('gazette_entry').selectAll().orderBy('number', 'desc').limit(limit)
      if (before !== undefined) query = query.where('number', '<', before)
      if (subject !== undefined) query = query.where('subject', '=', subject)
      return (await query.execute()).map(rowOf)
    },
    async append(rows, tiles, head) {
      for (const row of rows) {
        // oxlint-disable-next-line no-await-in-loop -- one connection, in order
        await db.insertInto('gazette_entry').values(row).execute()
      }
      for (const { level, index, hashes } of tiles) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        await db
          .insertInto('gazette_tile')
          .values({ level, at_index: index, hashes })
          .onConflict(conflict => conflict.columns(['level', 'at_index']).doUpdateSet({ hashes }))
          .execute()
      }
      await db
        .insertInto('gazette_head')
        .values({ id: 1, ...head })
        .onConflict(conflict => conflict.column('id').doUpdateSet(head))
        .execute()
    },
  }
}

function rowOf(row: Selectable<GazetteEntryTable>): GazetteRow {
  return {
    number: row.number,
    // INVARIANT: only entries that were read as such are put here.
    kind: row.kind as GazetteKind,
    subject: row.subject,
    at: row.at,
    bytes: new Uint8Array(row.bytes),
  }
}
