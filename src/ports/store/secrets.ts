/** What a secret opens: a session of a browser, an API token, the first set-up, an invitation to set a password, or a person's feed. */
export const SECRET_KINDS = ['session', 'token', 'setup', 'invitation', 'feed'] as const
export type SecretKind = (typeof SECRET_KINDS)[number]

/** A secret as it is kept: only its SHA-256 is known here. */
export interface SecretRecord {
  /** SHA-256 of the secret in hexadecimal. */
  readonly hash: string
  readonly id: string
  readonly kind: SecretKind
  /** Whom it speaks for; null for the set-up link. */
  readonly person: string | null
  readonly name: string
  /** Of a token: what it may do at most, as action words; empty means whatever the person may. */
  readonly scopes: readonly string[]
  readonly createdAt: string
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

export interface Secrets {
  readonly byHash: (hash: string) => Promise<SecretRecord | undefined>
  /** Of a person, the newest first. */
  readonly of: (person: string, kind: SecretKind) => Promise<readonly SecretRecord[]>
  /** Of everybody, the newest first. */
  readonly ofAll: (kind: SecretKind) => Promise<readonly SecretRecord[]>
  readonly insert: (secret: SecretRecord) => Promise<void>
  readonly touch: (hash: string, at: string) => Promise<void>
  readonly remove: (hash: string) => Promise<boolean>
  readonly removeById: (id: string) => Promise<boolean>
  /** All of a person of one kind but that with this hash. */
  readonly removeAllOf: (person: string, kind: SecretKind, butHash: string | undefined) => Promise<number>
  readonly removeKind: (kind: SecretKind) => Promise<number>
  readonly removeExpired: (now: string) => Promise<number>
}
