import type { Listed, Listing } from './listed.ts'
import type { ReviewScheme, ReviewStage, ReviewState, ReviewStep, StepActor } from '../../model/review.ts'

/** A case as it is kept. */
export interface ReviewRecord {
  readonly id: string
  /** Counts up from 1 in the order of filing. */
  readonly number: number
  /** The unit in which it was filed; null for the registry itself. */
  readonly unit: string | null
  readonly state: ReviewState
  /** Raised by every step. */
  readonly version: number
  readonly updatedAt: string
}

/** One step that was taken. The state of a case is what its events make, one after the other. */
export interface ReviewEvent {
  readonly review: string
  /** From 1 on; that of the case's version after it. */
  readonly seq: number
  readonly at: string
  /** The day where the authority is. */
  readonly on: string
  readonly actor: StepActor & { readonly name: string }
  readonly step: ReviewStep
}

export interface ReviewFilter {
  readonly stages?: readonly ReviewStage[]
  readonly subject?: string
  /** Only those that this person filed. */
  readonly filedBy?: string
  /** Numbers below this one. */
  readonly before?: number
  readonly limit: number
}

/** By what pages of cases can be ordered; `subject` is its id. */
export const REVIEW_ORDERS = ['number', 'title', 'subject', 'way', 'stage', 'updated'] as const
export type ReviewOrder = (typeof REVIEW_ORDERS)[number]

export type ReviewListing = Omit<ReviewFilter, 'before' | 'limit'> & Listing<ReviewOrder>

export interface Reviews {
  readonly page: (listing: ReviewListing) => Promise<Listed<ReviewRecord>>
  /** The newest first. */
  readonly list: (filter: ReviewFilter) => Promise<readonly ReviewRecord[]>
  readonly get: (id: string) => Promise<ReviewRecord | undefined>
  readonly lastNumber: () => Promise<number>
  readonly insert: (record: ReviewRecord, event: ReviewEvent) => Promise<void>
  /** False where the case no longer has the version `record.version - 1`; nothing was written then. */
  readonly update: (record: ReviewRecord, event: ReviewEvent) => Promise<boolean>
  readonly events: (review: string) => Promise<readonly ReviewEvent[]>
  /** The newest version of each scheme. */
  readonly schemes: () => Promise<readonly ReviewScheme[]>
  /** The newest version, or the one that is named. */
  readonly scheme: (id: string, version?: number) => Promise<ReviewScheme | undefined>
  readonly insertScheme: (scheme: ReviewScheme, at: string) => Promise<void>
}
