import type { Role } from '../../model/role.ts'

/** A person who may sign in. */
export interface PersonRecord {
  readonly id: string
  /** In small letters; nobody shares one. */
  readonly email: string
  readonly name: string
  /** Missing for those who sign in elsewhere, or have not set one yet. */
  readonly passwordHash: string | null
  /** `issuer subject` of OpenID Connect, once they signed in by it. */
  readonly openId: string | null
  readonly isDisabled: boolean
  readonly version: number
  readonly createdAt: string
}

/** A role that a person has in a unit and in all units below; `unit` is null for the whole registry. */
export interface GrantRecord {
  readonly person: string
  readonly unit: string | null
  readonly role: Role
}

export interface People {
  readonly all: () => Promise<readonly PersonRecord[]>
  readonly count: () => Promise<number>
  readonly get: (id: string) => Promise<PersonRecord | undefined>
  readonly byEmail: (email: string) => Promise<PersonRecord | undefined>
  readonly byOpenId: (openId: string) => Promise<PersonRecord | undefined>
  readonly insert: (person: PersonRecord) => Promise<void>
  /** False where the person is gone or no longer has the version `person.version - 1`. */
  readonly update: (person: PersonRecord) => Promise<boolean>
  readonly grantsOf: (person: string) => Promise<readonly GrantRecord[]>
  readonly allGrants: () => Promise<readonly GrantRecord[]>
  /** Puts these in the place of all grants that the person had. */
  readonly setGrants: (person: string, grants: readonly GrantRecord[]) => Promise<void>
}
