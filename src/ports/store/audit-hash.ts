import { canonicalJson } from '../../base/canonical-json.ts'
import { sha256 } from '../../base/digest.ts'
import type { AuditRecord } from './audit.ts'

/** The hash of an entry of the journal: SHA-256 over the canonical JSON (RFC 8785) of everything in it but the hash. */
export function auditHash(entry: Omit<AuditRecord, 'hash'>): string {
  const { seq, at, actor, action, subject, unit, outcome, before, after, previous } = entry
  return sha256(canonicalJson({ seq, at, actor, action, subject, unit, outcome, before, after, previous }))
}
