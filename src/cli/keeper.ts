import type { Result } from '../base/result.ts'
import type { AuditChecked } from '../app/audit/audit.ts'
import type { KeyRotated } from '../app/gazette/rotate-key.ts'

/** Where a registry is kept. */
export interface RegistryPlace {
  readonly dataFolder: string
  /** Address of a PostgreSQL database; an SQLite file in the data folder where it is missing. */
  readonly databaseUrl?: string
  /** The folder of the gazette's keys; `gazette-keys` in the data folder where it is missing. */
  readonly gazetteKeys?: string
}

/** What can be done to a registry from beside it, while no server need run. */
export interface Keeper {
  /** Goes through the whole journal. */
  readonly verifyAudit: (place: RegistryPlace) => Promise<Result<AuditChecked>>
  /** Writes everything into one file, whole or not at all. */
  readonly backUp: (place: RegistryPlace, file: string, keys: BackupKeys) => Promise<Result<BackupTold>>
  /** Hands the gazette over to a new key. */
  readonly rotateKey: (place: RegistryPlace) => Promise<Result<KeyRotated>>
  /** Puts everything of such a file into an empty registry, whole or not at all. */
  readonly restore: (place: RegistryPlace, file: string) => Promise<Result<RestoreTold>>
}

/** Whether the keys that sign the gazette go into the backup: who has them can sign as the authority. */
export type BackupKeys = 'with-keys' | 'without-keys'

export interface BackupTold {
  readonly rows: number
  readonly tables: number
  readonly keys: number
  readonly sizeBytes: number
}

export interface RestoreTold {
  readonly at: string
  readonly rows: number
  readonly keys: number
  readonly audit: AuditChecked
}
