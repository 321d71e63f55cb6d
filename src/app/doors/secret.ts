import { sha256 } from '../../base/digest.ts'
import type { SecretKind, SecretRecord } from '../../ports/store/secrets.ts'
import type { Registry } from '../registry.ts'

const HOUR_MS = 3_600_000
/** How long each kind of secret opens its door. */
export const LIFETIMES_MS: Readonly<Record<SecretKind, number>> = {
  session: 12 * HOUR_MS,
  token: 365 * 24 * HOUR_MS,
  setup: 24 * HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  feed: 10 * 365 * 24 * HOUR_MS,
}

/** A secret, shown once, and what is kept of it. */
export interface NewSecret {
  readonly secret: string
  readonly record: SecretRecord
}

/** Makes a secret; only its hash goes into the record. */
export function newSecret(
  { chance, clock }: Registry,
  kind: SecretKind,
  about: {
    readonly person: string | null
    readonly name: string
    readonly scopes?: readonly string[]
    readonly expiresAt?: string
  },
): NewSecret {
  const secret = chance.newSecret()
  const now = clock.now()
  return {
    secret,
    record: {
      hash: sha256(secret),
      id: chance.newId(),
      kind,
      person: about.person,
      name: about.name,
      scopes: about.scopes ?? [],
      createdAt: now,
      expiresAt: about.expiresAt ?? later(now, LIFETIMES_MS[kind]),
      lastUsedAt: null,
    },
  }
}

/** An instant so many milliseconds after another. */
export function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString()
}
