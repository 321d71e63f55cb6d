import type { Json } from '../../base/canonical-json.ts'

/** Who did something, and by which door they came. */
export interface AuditActor {
  /** Id of a person, or `system` for what the registry does by itself, `nobody` for who did not sign in. */
  readonly id: string
  readonly name: string
  readonly via: 'session' | 'token' | 'setup' | 'guest' | 'system' | 'none'
}

/** What is written down of one deed, before its place in the chain is known. */
export interface AuditDraft {
  /** `noun.verb`, from the closed list in app/audit. */
  readonly action: string
  /** The id of what it was done to. */
  readonly subject: string
  readonly unit?: string | null
  readonly outcome: 'done' | 'refused'
  /** Plain data that JSON can say. */
  readonly before?: object
  readonly after?: object
}

/** One entry of the journal; `hash` is over everything else, `previous` is the hash of the entry before. */
export interface AuditRecord {
  readonly seq: number
  readonly at: string
  readonly actor: AuditActor
  readonly action: string
  readonly subject: string
  readonly unit: string | null
  readonly outcome: 'done' | 'refused'
  readonly before: Json
  readonly after: Json
  readonly previous: string
  readonly hash: string
}

export interface AuditFilter {
  readonly afterSeq?: number
  readonly beforeSeq?: number
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  /** Set where the oldest come first. */
  readonly isOldestFirst?: true
  readonly limit: number
}

export interface Audit {
  /** Puts an entry at the end of the chain, within the transaction. */
  readonly append: (at: string, actor: AuditActor, draft: AuditDraft) => Promise<AuditRecord>
  /** The number of the last entry: as long as it stays, nobody has changed anything. */
  readonly lastSeq: () => Promise<number>
  /** The newest first, where nothing else is asked for. */
  readonly list: (filter: AuditFilter) => Promise<readonly AuditRecord[]>
  /** In order, from after `seq` on, so many at most. */
  readonly from: (seq: number, limit: number) => Promise<readonly AuditRecord[]>
}
