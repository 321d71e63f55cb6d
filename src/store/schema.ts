import type { Generated } from 'kysely'
import type { AuthoritySchema } from './authority-schema.ts'
import type { NoticeSchema } from './notice-schema.ts'
import type { ScreeningSchema } from './screening-schema.ts'

/** A text that holds JSON. */
type JsonText = string
/** 0 or 1: SQLite has no other truth. */
type Flag = number

export interface UnitTable {
  id: string
  above: string | null
  title: string
  preset: string | null
  systems: JsonText
  classes: JsonText
  attributes: JsonText
  circumstances: JsonText
  party: string | null
  is_legal_person: Flag
  version: number
  created_at: string
}

export interface PersonTable {
  id: string
  email: string
  name: string
  password_hash: string | null
  open_id: string | null
  is_disabled: Flag
  version: number
  created_at: string
}

export interface GrantTable {
  person: string
  unit: string | null
  role: string
}

export interface SecretTable {
  hash: string
  id: string
  kind: string
  person: string | null
  name: string
  scopes: JsonText
  created_at: string
  expires_at: string
  last_used_at: string | null
}

export interface AuditTable {
  seq: number
  at: string
  actor: string
  actor_name: string
  via: string
  action: string
  subject: string
  unit: string | null
  outcome: string
  before: JsonText
  after: JsonText
  previous: string
  hash: string
}

/** One row, locked by every writer first: writers take turns, and the journal is one chain. */
export interface HeadTable {
  id: Generated<number>
  audit_seq: number
  audit_hash: string
}

export interface SettingTable {
  name: string
  value: JsonText
}

/** Every table of a registry. */
export interface Schema extends AuthoritySchema, NoticeSchema, ScreeningSchema {
  unit: UnitTable
  person: PersonTable
  role_grant: GrantTable
  secret: SecretTable
  audit: AuditTable
  head: HeadTable
  setting: SettingTable
}
