/** A text that holds JSON. */
type JsonText = string
/** 0 or 1. */
type Flag = number

export interface UploadTable {
  id: string
  unit: string
  person: string
  name: string
  size_bytes: number | null
  received_bytes: number
  is_complete: Flag
  created_at: string
}

export interface UploadPartTable {
  upload: string
  seq: number
  bytes: Uint8Array
}

export interface InventoryTable {
  id: string
  unit: string
  name: string
  acts: JsonText
  as_of: string | null
  current: string | null
  version: number
  created_at: string
}

export interface ScreeningTable {
  id: string
  inventory: string
  upload: string
  file: string
  person: string
  state: string
  is_to_stop: Flag
  queued_at: string
  started_at: string | null
  ended_at: string | null
  worker: string | null
  lease_until: string | null
  attempts: number
  failures: number
  bytes_read: number
  size_bytes: number
  items: number
  notes: JsonText
  problem_count: number
  problems: JsonText
  by_status: JsonText
  known: number
  possible: number
}

export interface PendingTable {
  inventory: string
  cause: string
}

export interface TitleTable {
  id: string
  name: string
  item: JsonText
  judgement_key: string
  decision: string
  product: string | null
  party: string | null
  resolution: JsonText
}

export interface HoldingTable {
  screening: string
  title: string
  circumstances: JsonText
  unit_text: string
  lines: number
  quantity: number
  at: string
}

export interface FindingTable {
  id: string
  inventory: string
  unit: string
  party: string | null
  product: string | null
  act: string
  best: string
  worst: string
  /** Rank of `worst`, the worst first. */
  rank: number
  provision: string | null
  blocking: JsonText
  basis: string | null
  is_contested: Flag
  sentence: string
  /** '9999-12-31' where there is none, so that it sorts. */
  deadline: string
  duties: JsonText
  lines: number
  quantity: number
  versions: JsonText
  state: string
  owner: string | null
  opened_at: string
  changed_at: string
  version: number
}

export interface FindingEventTable {
  id: string
  finding: string
  at: string
  actor: string
  kind: string
  text: string
  cause: string
}

export interface FindingDayTable {
  unit: string
  day: string
  came: number
  went: number
}

export interface FindingSumTable {
  unit: string
  rank: number
  state: string
  deadline: string
  count: number
  quantity: number
}

export interface EvidenceTable {
  id: string
  finding: string
  name: string
  type: string
  size_bytes: number
  sha256: string
  person: string
  at: string
  bytes: Uint8Array
}

export interface JudgementTable {
  id: string
  at: string
  seq: number
  body: JsonText
}

export interface WaiverTable {
  id: string
  unit: string
  body: JsonText
  state: string
  version: number
  /** Ids of the products. */
  what: string
  acts: string
  until_day: string
  /** The day on which it ends while it is granted; else a day behind all. */
  turn: string
  /** Ids of those who have asked, each between quotation marks. */
  askers: JsonText
}

/** The tables of those who obey. */
export interface ScreeningSchema {
  upload: UploadTable
  upload_part: UploadPartTable
  inventory: InventoryTable
  screening: ScreeningTable
  pending: PendingTable
  title: TitleTable
  holding: HoldingTable
  finding: FindingTable
  finding_event: FindingEventTable
  finding_day: FindingDayTable
  finding_sum: FindingSumTable
  evidence: EvidenceTable
  judgement: JudgementTable
  waiver: WaiverTable
}
