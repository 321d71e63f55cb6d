import type { Kysely, Selectable } from 'kysely'
import type { CaseFile, GuestRecord, Guests } from '../ports/store/guests.ts'
import type { CaseFileTable, GuestTable } from './authority-schema.ts'
import type { Schema } from './schema.ts'

/** Guests of cases and their files, in the database. */
export function guestsIn(db: Kysely<Schema>): Guests {
  const one = async (
    column: 'id' | 'link_hash' | 'session_hash',
    value: string,
  ): Promise<GuestRecord | undefined> => {
    const row = await db.selectFrom('guest').selectAll().where(column, '=', value).executeTakeFirst()
    return row === undefined ? undefined : guestOf(row)
  }
  return {
    of: async review =>
      (await db.selectFrom('guest').selectAll().where('review', '=', review).orderBy('id').execute()).map(
        guestOf,
      ),
    get: async id => one('id', id),
    byLink: async hash => one('link_hash', hash),
    bySession: async hash => one('session_hash', hash),
    async insert(guest) {
      await db.insertInto('guest').values(rowOf(guest)).execute()
    },
    async update(guest) {
      await db.updateTable('guest').set(rowOf(guest)).where('id', '=', guest.id).execute()
    },
    async addFile({ sizeBytes, ...file }, bytes) {
      await db
        .insertInto('case_file')
        .values({ ...file, size_bytes: sizeBytes, bytes: Buffer.from(bytes) })
        .execute()
    },
    files: async review =>
      (
        await db
          .selectFrom('case_file')
          .select(['id', 'review', 'guest', 'name', 'type', 'size_bytes', 'sha256', 'at'])
          .where('review', '=', review)
          .orderBy('id')
          .execute()
      ).map(fileOf),
    async fileBytes(id) {
      const row = await db.selectFrom('case_file').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : { file: fileOf(row), bytes: row.bytes }
    },
  }
}

function guestOf(row: Selectable<GuestTable>): GuestRecord {
  return {
    id: row.id,
    review: row.review,
    name: row.name,
    invitedBy: row.invited_by,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    linkHash: row.link_hash,
    sessionHash: row.session_hash,
    openedAt: row.opened_at,
    revokedAt: row.revoked_at,
  }
}

function rowOf(guest: GuestRecord): Selectable<GuestTable> {
  return {
    id: guest.id,
    review: guest.review,
    name: guest.name,
    invited_by: guest.invitedBy,
    invited_at: guest.invitedAt,
    expires_at: guest.expiresAt,
    link_hash: guest.linkHash,
    session_hash: guest.sessionHash,
    opened_at: guest.openedAt,
    revoked_at: guest.revokedAt,
  }
}

function fileOf(row: Omit<Selectable<CaseFileTable>, 'bytes'>): CaseFile {
  const { id, review, guest, name, type, size_bytes: sizeBytes, sha256, at } = row
  return { id, review, guest, name, type, sizeBytes, sha256, at }
}
