import { ok } from '../../base/result.ts'
import { listAudit } from '../../app/audit/audit.ts'
import { auditEntry, auditQuery } from '../../wire/audit.ts'
import { pageOf } from '../../wire/parts.ts'
import { json } from '../reply.ts'
import { type Route, route } from '../route.ts'

/** The journal. */
export const auditRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/audit',
    tag: 'audit',
    says: 'Who did what, the newest first.',
    door: 'signed-in',
    query: auditQuery,
    answer: { status: 200, body: pageOf(auditEntry), says: 'A page of the journal' },
    run: async ({ registry, actor, query }) => {
      const { cursor, limit, actor: by, action, subject } = query
      const before = Number(cursor)
      const found = await listAudit(registry, actor, {
        limit: limit + 1,
        ...(cursor === undefined || !Number.isSafeInteger(before) ? {} : { beforeSeq: before }),
        ...(by === undefined ? {} : { actor: by }),
        ...(action === undefined ? {} : { action }),
        ...(subject === undefined ? {} : { subject }),
      })
      if (!found.ok) return found
      const entries = found.value.slice(0, limit)
      const last = entries.at(-1)
      return ok(
        json({ entries, next: found.value.length > limit && last !== undefined ? String(last.seq) : null }),
      )
    },
  }),
]
