import { z } from 'zod'
import { idText, instantText, pageQuery } from './parts.ts'

export const auditQuery = pageQuery.extend({
  actor: idText.optional(),
  action: idText.optional(),
  subject: idText.optional(),
})

export const auditEntry = z
  .object({
    seq: z.int(),
    at: instantText,
    actor: z.object({ id: z.string(), name: z.string(), via: z.string() }),
    action: z.string(),
    subject: z.string(),
    unit: z.string().nullable(),
    outcome: z.enum(['done', 'refused']),
    before: z.unknown(),
    after: z.unknown(),
    previous: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' })
