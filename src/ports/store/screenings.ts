import type { Problem } from '../../base/problem.ts'
import type { Status } from '../../model/status.ts'

/** A source of inventories of one unit: what is sent to it again replaces what was sent before. */
export interface InventoryRecord {
  readonly id: string
  readonly unit: string
  /** What people call it; each once in a unit. */
  readonly name: string
  /** The acts that are asked about. */
  readonly acts: readonly string[]
  /** The day as of which it is decided, for an inventory of the past; null: today, whatever day that is. */
  readonly asOf: string | null
  /** The screening that holds now. */
  readonly current: string | null
  readonly version: number
  readonly createdAt: string
}

export const SCREENING_STATES = ['queued', 'reading', 'done', 'failed', 'cancelled'] as const
export type ScreeningState = (typeof SCREENING_STATES)[number]

/** One file read into one inventory. */
export interface ScreeningRecord {
  readonly id: string
  readonly inventory: string
  readonly upload: string
  readonly file: string
  readonly person: string
  readonly state: ScreeningState
  /** Somebody wants it stopped; whoever reads it looks now and then. */
  readonly isToStop: boolean
  readonly queuedAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** Who reads it, and until when they said they would be heard of again. */
  readonly worker: string | null
  readonly leaseUntil: string | null
  /** How often somebody began to read it. */
  readonly attempts: number
  /** How often reading it failed, and did not only end with the process. */
  readonly failures: number
  readonly bytesRead: number
  readonly sizeBytes: number
  readonly items: number
  readonly notes: readonly string[]
  readonly problemCount: number
  /** The first of them. */
  readonly problems: readonly Problem[]
  /** Known items by the worst end of their worst verdict, as they were on the day of the screening. */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  readonly known: number
  readonly possible: number
}

export interface ScreeningFilter {
  readonly inventories?: readonly string[]
  readonly beforeId?: string
  readonly limit: number
}

export interface Screenings {
  readonly inventories: () => Promise<readonly InventoryRecord[]>
  readonly inventory: (id: string) => Promise<InventoryRecord | undefined>
  readonly inventoryNamed: (unit: string, name: string) => Promise<InventoryRecord | undefined>
  readonly insertInventory: (inventory: InventoryRecord) => Promise<void>
  /** False where it is gone or no longer has the version `inventory.version - 1`. */
  readonly updateInventory: (inventory: InventoryRecord) => Promise<boolean>
  readonly removeInventory: (id: string) => Promise<void>
  readonly get: (id: string) => Promise<ScreeningRecord | undefined>
  /** The screening of an upload; there is one at most. */
  readonly ofUpload: (upload: string) => Promise<ScreeningRecord | undefined>
  /** Of each inventory the screening that holds now and the newest, in no order. */
  readonly currentAndLatest: (inventories: readonly InventoryRecord[]) => Promise<readonly ScreeningRecord[]>
  /** The newest first. */
  readonly list: (filter: ScreeningFilter) => Promise<readonly ScreeningRecord[]>
  readonly insert: (screening: ScreeningRecord) => Promise<void>
  readonly update: (screening: ScreeningRecord) => Promise<void>
  /** The oldest that waits, or whose reader has not been heard of since its lease ended; undefined where there is none. */
  readonly nextWaiting: (now: string) => Promise<ScreeningRecord | undefined>
  /** Lets go of every screening that somebody was reading: for who knows that nobody reads any more. Says how many there were. */
  readonly letGoOfAll: () => Promise<number>
  /** Marks inventories whose findings have to be worked out anew, with why. */
  readonly markPending: (inventories: readonly string[], cause: string) => Promise<void>
  readonly pending: () => Promise<readonly { readonly inventory: string; readonly cause: string }[]>
  readonly clearPending: (inventory: string, cause: string) => Promise<void>
}
