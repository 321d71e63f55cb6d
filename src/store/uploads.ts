import type { Kysely, Selectable } from 'kysely'
import type { UploadRecord, Uploads } from '../ports/store/uploads.ts'
import type { Schema } from './schema.ts'
import type { UploadTable } from './screening-schema.ts'

/** Files on their way in, in the database. */
export function uploadsIn(db: Kysely<Schema>): Uploads {
  const get = async (id: string): Promise<UploadRecord | undefined> => {
    const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
    return row === undefined ? undefined : uploadOf(row)
  }
  return {
    get,
    async insert(upload) {
      await db.insertInto('upload').values(rowOf(upload)).execute()
    },
    async append(id, from, bytes) {
      const { numUpdatedRows } = await db
        .updateTable('upload')
        .set({ received_bytes: from + bytes.length })
        .where('id', '=', id)
        .where('received_bytes', '=', from)
        .where('is_complete', '=', 0)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      const { last } = await db
        .selectFrom('upload_part')
        .select(({ fn }) => fn.max('seq').as('last'))
        .where('upload', '=', id)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('upload_part')
        .values({ upload: id, seq: (last ?? 0) + 1, bytes: Buffer.from(bytes) })
        .execute()
      return true
    },
    async complete(id) {
      await db.updateTable('upload').set({ is_complete: 1 }).where('id', '=', id).execute()
    },
    part: async (id, after) =>
      db
        .selectFrom('upload_part')
        .select(['seq', 'bytes'])
        .where('upload', '=', id)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(1)
        .executeTakeFirst(),
    async remove(id) {
      await db.deleteFrom('upload').where('id', '=', id).execute()
    },
    async removeUnfinished(before) {
      const { numDeletedRows } = await db
        .deleteFrom('upload')
        .where('is_complete', '=', 0)
        .where('created_at', '<', before)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

function uploadOf(row: Selectable<UploadTable>): UploadRecord {
  return {
    id: row.id,
    unit: row.unit,
    person: row.person,
    name: row.name,
    sizeBytes: row.size_bytes,
    receivedBytes: row.received_bytes,
    isComplete: row.is_complete === 1,
    createdAt: row.created_at,
  }
}

function rowOf(upload: UploadRecord): Selectable<UploadTable> {
  return {
    id: upload.id,
    unit: upload.unit,
    person: upload.person,
    name: upload.name,
    size_bytes: upload.sizeBytes,
    received_bytes: upload.receivedBytes,
    is_complete: Number(upload.isComplete),
    created_at: upload.createdAt,
  }
}
