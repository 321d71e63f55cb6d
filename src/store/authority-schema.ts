/** A text that holds JSON. */
type JsonText = string

export interface ReviewTable {
  id: string
  number: number
  unit: string | null
  stage: string
  subject: string
  filed_by: string
  state: JsonText
  version: number
  updated_at: string
  title: string
  way: string
}

export interface ReviewEventTable {
  review: string
  seq: number
  at: string
  on_day: string
  actor: string
  actor_name: string
  leads: number
  is_heard: number
  step: JsonText
}

export interface ReviewSchemeTable {
  id: string
  version: number
  body: JsonText
  created_at: string
}

export interface GazetteEntryTable {
  number: number
  kind: string
  subject: string
  at: string
  bytes: Uint8Array
}

export interface GazetteTileTable {
  level: number
  at_index: number
  hashes: Uint8Array
}

/** One row at most. */
export interface GazetteHeadTable {
  id: number
  size: number
  at: string
  checkpoint: string
  key: string
}

export interface MeasureTable {
  id: string
  data: JsonText
  entry: number
  entry_at: string
  repeal: JsonText | null
  review: string | null
  published_at: string
  updated_at: string
}

export interface MeasureDraftTable {
  id: string
  kind: string
  title: string
  text: string
  measure: string | null
  repeal_on: string | null
  after_entry: number | null
  state: string
  authors: JsonText
  published_entry: number | null
  version: number
  created_at: string
  updated_at: string
}

export interface AppealTable {
  id: string
  unit: string
  measure: string
  filed_by: string
  stage: string
  state: JsonText
  version: number
  created_at: string
}

export interface GuestTable {
  id: string
  review: string
  name: string
  invited_by: string
  invited_at: string
  expires_at: string
  link_hash: string | null
  session_hash: string | null
  opened_at: string | null
  revoked_at: string | null
}

export interface CaseFileTable {
  id: string
  review: string
  guest: string
  name: string
  type: string
  size_bytes: number
  sha256: string
  at: string
  bytes: Uint8Array
}

/** The tables of an authority: cases, measures, and the gazette. */
export interface AuthoritySchema {
  review: ReviewTable
  review_event: ReviewEventTable
  review_scheme: ReviewSchemeTable
  gazette_entry: GazetteEntryTable
  gazette_tile: GazetteTileTable
  gazette_head: GazetteHeadTable
  measure: MeasureTable
  measure_draft: MeasureDraftTable
  appeal: AppealTable
  guest: GuestTable
  case_file: CaseFileTable
}
