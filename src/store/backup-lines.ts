import { createHash } from 'node:crypto'
import type { Problem } from '../base/problem.ts'

/** Version of the form of a backup; raised when a reader of before could not read it. */
export const BACKUP_FORM = 1

/** The first line. */
export interface BackupHead {
  readonly licetBackup: number
  /** Version of the Licet that wrote it. */
  readonly licet: string
  readonly at: string
  /** The steps that the database had been brought through. */
  readonly steps: readonly string[]
}

/** Says of which table the rows below it are, and what stands where in them. */
export interface BackupTable {
  readonly table: string
  readonly columns: readonly string[]
}

/** A key of the gazette. */
export interface BackupKey {
  readonly key: string
  readonly text: string
}

/** The last line: over everything before it. */
export interface BackupEnd {
  readonly end: { readonly rows: number; readonly sha256: string }
}

/** A value of a row: texts, numbers and null as they are, bytes as base64. */
export type BackupValue = string | number | null | { readonly base64: string }

/** Counts the lines of a backup and keeps their digest, for who writes and for who checks. */
export class BackupTally {
  readonly #hash = createHash('sha256')
  rows = 0

  take(line: string, isRow: boolean): void {
    this.#hash.update(line).update('\n')
    if (isRow) this.rows += 1
  }

  end(): BackupEnd {
    return { end: { rows: this.rows, sha256: this.#hash.digest('hex') } }
  }
}

/** A value of the database as a line has it. */
export function lineValue(value: unknown): BackupValue {
  return value instanceof Uint8Array
    ? { base64: Buffer.from(value).toString('base64') }
    : (value as BackupValue)
}

/** The same back again. */
export function databaseValue(value: BackupValue): string | number | null | Uint8Array {
  return typeof value === 'object' && value !== null ? Buffer.from(value.base64, 'base64') : value
}

/** What is wrong with a file that is no whole backup. */
export function damaged(line: number, says: string): Problem {
  return {
    code: 'backup-damaged',
    at: { line },
    says: `This is no whole backup: ${says}. Nothing was restored.`,
    help: 'Take another copy of the file, or an older backup.',
  }
}
