import { ok, type Result } from '../../base/result.ts'
import type { AuditFilter, AuditRecord } from '../../ports/store/audit.ts'
import { auditHash } from '../../ports/store/audit-hash.ts'
import type { Store } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { forbidden, look } from '../change.ts'
import type { Registry } from '../registry.ts'

const AT_ONCE = 1_000

/** The journal, the newest first. */
export async function listAudit(
  registry: Registry,
  actor: Actor,
  filter: AuditFilter,
): Promise<Result<readonly AuditRecord[]>> {
  return look(registry, actor, async ({ tables, may }) =>
    may('audit.read', null) ? ok(await tables.audit.list(filter)) : forbidden(actor, 'audit.read'),
  )
}

/** What checking the journal came to: how many entries hold, and the first that does not. */
export interface AuditChecked {
  readonly entries: number
  /** Hash of the last entry that holds. */
  readonly head: string
  readonly bad?: { readonly seq: number; readonly why: string }
}

/** Goes through the whole journal: numbers without a gap, each hash right, each holding on to the one before. */
export async function verifyAudit(store: Store): Promise<AuditChecked> {
  let entries = 0
  let head = ''
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a chain is gone through in order
    const next = await store.read(async ({ audit }) => audit.from(entries, AT_ONCE))
    if (next.length === 0) return { entries, head }
    for (const { hash, ...entry } of next) {
      const why = wrongIn(entry, hash, entries + 1, head)
      if (why !== undefined) return { entries, head, bad: { seq: entry.seq, why } }
      entries += 1
      head = hash
    }
  }
}

function wrongIn(
  entry: Omit<AuditRecord, 'hash'>,
  hash: string,
  seq: number,
  head: string,
): string | undefined {
  if (entry.seq !== seq) return `expected entry ${seq} and found ${entry.seq}`
  if (entry.previous !== head) return `it holds on to ${entry.previous}, and the entry before is ${head}`
  const found = auditHash(entry)
  return found === hash ? undefined : `its content has the hash ${found}, and ${hash} is written down`
}
