import { sha256 } from '../../base/digest.ts'
import { ok, type Result } from '../../base/result.ts'
import type { AuditRecord } from '../../ports/store/audit.ts'
import { auditHash } from '../../ports/store/audit-hash.ts'
import type { EvidenceFile } from '../../ports/store/findings.ts'
import type { Actor } from '../access/actor.ts'
import { look } from '../change.ts'
import type { Registry } from '../registry.ts'
import { readEvidence } from './findings.ts'

/** A file of evidence, with what its bytes and the journal say of it now. */
export interface EvidenceChecked {
  readonly file: EvidenceFile
  /** SHA-256 of the bytes as they are kept now. */
  readonly found: string
  /** The entry of the journal by which it came; undefined where there is none, or whoever looks may not read the journal. */
  readonly entry?: {
    readonly record: AuditRecord
    /** Whether its hash follows from its content. */
    readonly isWhole: boolean
    /** Whether it names the digest of the file. */
    readonly namesDigest: boolean
  }
}

const MOST_ENTRIES = 500

/** Reads a file of evidence again, byte by byte, and looks its entry of the journal up. */
export async function checkEvidence(
  registry: Registry,
  actor: Actor,
  finding: string,
  id: string,
): Promise<Result<EvidenceChecked>> {
  const read = await readEvidence(registry, actor, finding, id)
  if (!read.ok) return read
  const { file, bytes } = read.value
  const entry = await entryOf(registry, actor, file)
  return ok({ file, found: sha256(bytes), ...(entry === undefined ? {} : { entry }) })
}

async function entryOf(
  registry: Registry,
  actor: Actor,
  file: EvidenceFile,
): Promise<EvidenceChecked['entry']> {
  const listed = await look(registry, actor, async ({ tables, may }) =>
    ok(
      may('audit.read', null)
        ? await tables.audit.list({
            action: 'finding.evidence',
            subject: file.finding,
            limit: MOST_ENTRIES,
          })
        : [],
    ),
  )
  if (!listed.ok) return undefined
  const record = listed.value.find(
    ({ at, after }) => at === file.at && JSON.stringify(after).includes(file.name),
  )
  if (record === undefined) return undefined
  const { hash, ...rest } = record
  return {
    record,
    isWhole: auditHash(rest) === hash,
    namesDigest: JSON.stringify(record.after).includes(file.sha256),
  }
}
