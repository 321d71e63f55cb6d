import type { Kysely, Selectable } from 'kysely'
import type { SecretKind, SecretRecord, Secrets } from '../ports/store/secrets.ts'
import type { Schema, SecretTable } from './schema.ts'

/** What opens doors, in the database: hashes only. */
export function secretsIn(db: Kysely<Schema>): Secrets {
  return {
    async byHash(hash) {
      const row = await db.selectFrom('secret').selectAll().where('hash', '=', hash).executeTakeFirst()
      return row === undefined ? undefined : secretOf(row)
    },
    of: async (person, kind) =>
      (
        await db
          .selectFrom('secret')
          .selectAll()
          .where('person', '=', person)
          .where('kind', '=', kind)
          .orderBy('id', 'desc')
          .execute()
      ).map(secretOf),
    ofAll: async kind =>
      (
        await db.selectFrom('secret').selectAll().where('kind', '=', kind).orderBy('id', 'desc').execute()
      ).map(secretOf),
    async insert(secret) {
      await db.insertInto('secret').values(rowOf(secret)).execute()
    },
    async touch(hash, at) {
      await db.updateTable('secret').set({ last_used_at: at }).where('hash', '=', hash).execute()
    },
    async remove(hash) {
      const { numDeletedRows } = await db.deleteFrom('secret').where('hash', '=', hash).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async removeById(id) {
      const { numDeletedRows } = await db.deleteFrom('secret').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
    async removeAllOf(person, kind, butHash) {
      const { numDeletedRows } = await db
        .deleteFrom('secret')
        .where('person', '=', person)
        .where('kind', '=', kind)
        .where('hash', '!=', butHash ?? '')
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
    async removeKind(kind) {
      const { numDeletedRows } = await db.deleteFrom('secret').where('kind', '=', kind).executeTakeFirst()
      return Number(numDeletedRows)
    },
    async removeExpired(now) {
      const { numDeletedRows } = await db
        .deleteFrom('secret')
        .where('expires_at', '<=', now)
        .executeTakeFirst()
      return Number(numDeletedRows)
    },
  }
}

function secretOf(row: Selectable<SecretTable>): SecretRecord {
  return {
    hash: row.hash,
    id: row.id,
    kind: row.kind as SecretKind,
    person: row.person,
    name: row.name,
    scopes: JSON.parse(row.scopes) as SecretRecord['scopes'],
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  }
}

function rowOf(secret: SecretRecord): Selectable<SecretTable> {
  return {
    hash: secret.hash,
    id: secret.id,
    kind: secret.kind,
    person: secret.person,
    name: secret.name,
    scopes: JSON.stringify(secret.scopes),
    created_at: secret.createdAt,
    expires_at: secret.expiresAt,
    last_used_at: secret.lastUsedAt,
  }
}
