import type { JsonObject } from '../../base/canonical-json.ts'
import type { DraftState } from '../../model/draft-state.ts'
import type { Listed, Listing } from './listed.ts'

/** A measure that this registry's authority has published. */
export interface PublishedMeasure {
  readonly id: string
  /** As its file of the catalogue has it. */
  readonly data: JsonObject
  /** The gazette's entry that gave it this text. */
  readonly entry: { readonly number: number; readonly at: string }
  /** The entry that ended it, and the day from which on. */
  readonly repeal: { readonly number: number; readonly at: string; readonly on: string } | null
  /** The case whose decision it is. */
  readonly review: string | null
  readonly publishedAt: string
  readonly updatedAt: string
}

/** A measure that is being written, or the repeal of one. */
export interface DraftRecord {
  readonly id: string
  readonly kind: 'measure' | 'repeal'
  readonly title: string
  /** YAML of a measure's file; of a repeal the reason. */
  readonly text: string
  /** Of a repeal: which measure, and from which day on. */
  readonly measure: string | null
  readonly repealOn: string | null
  /** The entry that it amends or repeals: if another act came between, it is out of date. */
  readonly after: number | null
  readonly state: DraftState
  /** Everybody who wrote in it; none of them may publish it. */
  readonly authors: readonly string[]
  readonly publishedEntry: number | null
  readonly version: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** By what a list of drafts can be ordered; `made` as they were begun. */
export const DRAFT_ORDERS = ['made', 'title', 'kind', 'state', 'entry', 'updated'] as const
export type DraftOrder = (typeof DRAFT_ORDERS)[number]

export interface DraftListing extends Listing<DraftOrder> {
  readonly states?: readonly DraftState[]
}

export interface Measures {
  /** In order of their ids. */
  readonly published: () => Promise<readonly PublishedMeasure[]>
  readonly get: (id: string) => Promise<PublishedMeasure | undefined>
  /** Puts it in, or in the place of the one of its id. */
  readonly put: (measure: PublishedMeasure) => Promise<void>
  readonly drafts: (listing: DraftListing) => Promise<Listed<DraftRecord>>
  readonly draft: (id: string) => Promise<DraftRecord | undefined>
  readonly insertDraft: (draft: DraftRecord) => Promise<void>
  /** False where the draft is gone or no longer has the version `draft.version - 1`. */
  readonly updateDraft: (draft: DraftRecord) => Promise<boolean>
}
