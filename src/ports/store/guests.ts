/**
 * Somebody from outside who is heard in one case, as its vendor is. A guest is no person of the registry: they sign in by a link that
 * opens once, and their session reaches that case and nothing else.
 */
export interface GuestRecord {
  readonly id: string
  readonly review: string
  /** For whom they speak, as whoever leads the case wrote it. */
  readonly name: string
  readonly invitedBy: string
  readonly invitedAt: string
  /** Link and session end then. */
  readonly expiresAt: string
  /** SHA-256 of the link's secret; null once it was opened or taken back. */
  readonly linkHash: string | null
  /** SHA-256 of the session's secret; null before the link was opened, and once it is over. */
  readonly sessionHash: string | null
  readonly openedAt: string | null
  readonly revokedAt: string | null
}

/** A file that a guest put into their case: for those who work on it, and for that guest. */
export interface CaseFile {
  readonly id: string
  readonly review: string
  readonly guest: string
  readonly name: string
  readonly type: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly at: string
}

export interface Guests {
  /** Of a case, the first first. */
  readonly of: (review: string) => Promise<readonly GuestRecord[]>
  readonly get: (id: string) => Promise<GuestRecord | undefined>
  readonly byLink: (hash: string) => Promise<GuestRecord | undefined>
  readonly bySession: (hash: string) => Promise<GuestRecord | undefined>
  readonly insert: (guest: GuestRecord) => Promise<void>
  readonly update: (guest: GuestRecord) => Promise<void>
  readonly addFile: (file: CaseFile, bytes: Uint8Array) => Promise<void>
  /** Of a case, the first first. */
  readonly files: (review: string) => Promise<readonly CaseFile[]>
  readonly fileBytes: (
    id: string,
  ) => Promise<{ readonly file: CaseFile; readonly bytes: Uint8Array } | undefined>
}
