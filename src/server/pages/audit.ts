import { z } from 'zod'
import { listAudit, verifyAudit } from '../../app/audit/audit.ts'
import type { AuditFilter, AuditRecord } from '../../ports/store/audit.ts'
import { auditPage } from '../../web/pages/work/admin.ts'
import { type Page, page, show } from '../page.ts'
import { type FileColumns, fileOfList } from './list-files.ts'

const AUDIT_ROWS = 100

const filtered = z.string().max(200).default('')
/** What the journal is asked for by; `order=up` begins with the oldest. */
const auditFilter = z.object({
  actor: filtered,
  action: filtered,
  subject: filtered,
  order: z.enum(['up', 'down']).default('down').catch('down'),
})

/** The journal, as a page and as files. */
export const auditPages: readonly Page[] = [
  page({
    method: 'get',
    path: '/audit',
    door: 'signed-in',
    query: z.object({
      ...auditFilter.shape,
      cursor: z.coerce.number().int().optional(),
      check: z.string().max(5).default(''),
    }),
    run: async ({ registry, actor, frame, query }) => {
      const { cursor, check } = query
      const found = await listAudit(registry, actor, auditAsked(query, cursor, AUDIT_ROWS + 1))
      if (!found.ok) return { kind: 'problems', problems: found.problems }
      const entries = found.value.slice(0, AUDIT_ROWS)
      const last = entries.at(-1)
      const next = found.value.length > AUDIT_ROWS && last !== undefined ? String(last.seq) : null
      const checked = check === 'yes' ? await verifyAudit(registry.store) : undefined
      return show(
        frame.texts['admin.audit'],
        auditPage(frame, {
          query,
          isFirst: cursor === undefined,
          entries,
          next,
          ...(checked === undefined ? {} : { checked }),
        }),
      )
    },
  }),
  ...(['csv', 'json'] as const).map(format =>
    page({
      method: 'get',
      path: `/audit.${format}`,
      door: 'signed-in',
      query: auditFilter,
      run: async ({ registry, actor, query }) =>
        fileOfList<AuditRecord>({ name: 'audit', format, columns: AUDIT_COLUMNS }, async ({ last, limit }) =>
          listAudit(registry, actor, auditAsked(query, last?.seq, limit)),
        ),
    }),
  ),
]

function auditAsked(
  { actor, action, subject, order }: z.output<typeof auditFilter>,
  after: number | undefined,
  limit: number,
): AuditFilter {
  return {
    limit,
    ...(actor === '' ? {} : { actor }),
    ...(action === '' ? {} : { action }),
    ...(subject === '' ? {} : { subject }),
    ...(order === 'up' ? { isOldestFirst: true } : {}),
    ...(after === undefined ? {} : order === 'up' ? { afterSeq: after } : { beforeSeq: after }),
  }
}

const AUDIT_COLUMNS: FileColumns<AuditRecord> = {
  seq: ({ seq }) => seq,
  at: ({ at }) => at,
  actor: ({ actor }) => actor.id,
  name: ({ actor }) => actor.name,
  via: ({ actor }) => actor.via,
  action: ({ action }) => action,
  subject: ({ subject }) => subject,
  unit: ({ unit }) => unit ?? '',
  outcome: ({ outcome }) => outcome,
  before: ({ before }) => JSON.stringify(before ?? null),
  after: ({ after }) => JSON.stringify(after ?? null),
  hash: ({ hash }) => hash,
}
