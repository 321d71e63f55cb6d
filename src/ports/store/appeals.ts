import type { AppealState } from '../../model/appeal.ts'

/** An appeal as it is kept. */
export interface AppealRecord {
  readonly id: string
  /** The unit for which it was filed. */
  readonly unit: string
  readonly state: AppealState
  /** Raised by every step. */
  readonly version: number
  readonly createdAt: string
}

export interface AppealFilter {
  readonly measure?: string
  readonly filedBy?: string
  /** Ids below this one. */
  readonly before?: string
  readonly limit: number
}

export interface Appeals {
  /** The newest first. */
  readonly list: (filter: AppealFilter) => Promise<readonly AppealRecord[]>
  readonly get: (id: string) => Promise<AppealRecord | undefined>
  readonly insert: (appeal: AppealRecord) => Promise<void>
  /** False where it is gone or no longer has the version `appeal.version - 1`. */
  readonly update: (appeal: AppealRecord) => Promise<boolean>
}
