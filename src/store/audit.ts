import type { Kysely, Selectable } from 'kysely'
import type { Json } from '../base/canonical-json.ts'
import type { Audit, AuditActor, AuditRecord } from '../ports/store/audit.ts'
import { auditHash } from '../ports/store/audit-hash.ts'
import type { AuditTable, Schema } from './schema.ts'

/** The journal in the database. `append` may be called only by a writer, who holds the head. */
export function auditIn(db: Kysely<Schema>): Audit {
  return {
    async append(at, actor, draft) {
      const { audit_seq: last, audit_hash: previous } = await db
        .selectFrom('head')
        .select(['audit_seq', 'audit_hash'])
        .executeTakeFirstOrThrow()
      const entry = {
        seq: last + 1,
        at,
        actor,
        action: draft.action,
        subject: draft.subject,
        unit: draft.unit ?? null,
        outcome: draft.outcome,
        before: plain(draft.before),
        after: plain(draft.after),
        previous,
      }
      const record: AuditRecord = { ...entry, hash: auditHash(entry) }
      await db.insertInto('audit').values(rowOf(record)).execute()
      await db.updateTable('head').set({ audit_seq: record.seq, audit_hash: record.hash }).execute()
      return record
    },
    lastSeq: async () =>
      (await db.selectFrom('head').select('audit_seq').executeTakeFirstOrThrow()).audit_seq,
    async list({ afterSeq, beforeSeq, actor, action, subject, isOldestFirst, limit }) {
      const direction = isOldestFirst === true ? 'asc' : 'desc'
      let query = db.selectFrom('audit').selectAll().orderBy('seq', direction).limit(limit)
      if (afterSeq !== undefined) query = query.where('seq', '>', afterSeq)
      if (beforeSeq !== undefined) query = query.where('seq', '<', beforeSeq)
      if (actor !== undefined) query = query.where('actor', '=', actor)
      if (action !== undefined) query = query.where('action', '=', action)
      if (subject !== undefined) query = query.where('subject', '=', subject)
      return (await query.execute()).map(recordOf)
    },
    from: async (seq, limit) =>
      (
        await db.selectFrom('audit').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
      ).map(recordOf),
  }
}

/** As it will be read back: a hash over anything else would not be found again. */
function plain(value: object | undefined): Json {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json)
}

function recordOf(row: Selectable<AuditTable>): AuditRecord {
  return {
    seq: row.seq,
    at: row.at,
    actor: { id: row.actor, name: row.actor_name, via: row.via as AuditActor['via'] },
    action: row.action,
    subject: row.subject,
    unit: row.unit,
    outcome: row.outcome as AuditRecord['outcome'],
    before: JSON.parse(row.before) as Json,
    after: JSON.parse(row.after) as Json,
    previous: row.previous,
    hash: row.hash,
  }
}

function rowOf(record: AuditRecord): Selectable<AuditTable> {
  return {
    seq: record.seq,
    at: record.at,
    actor: record.actor.id,
    actor_name: record.actor.name,
    via: record.actor.via,
    action: record.action,
    subject: record.subject,
    unit: record.unit,
    outcome: record.outcome,
    before: JSON.stringify(record.before),
    after: JSON.stringify(record.after),
    previous: record.previous,
    hash: record.hash,
  }
}
