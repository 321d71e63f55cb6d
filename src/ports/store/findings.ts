import type { FindingOrder, FindingState } from '../../model/finding-state.ts'
import type { Basis } from '../../model/evidence.ts'
import type { Status } from '../../model/status.ts'

/** Where a finding stands in an order: the values by which it does, its id last. */
export type FindingPlace = readonly (string | number)[]

/** A verdict or a duty that somebody has to look at: one inventory, one unit, one product or party, one act. */
export interface FindingRecord {
  readonly id: string
  readonly inventory: string
  readonly unit: string
  readonly party: string | null
  readonly product: string | null
  readonly act: string
  readonly best: Status
  readonly worst: Status
  /** The provision that leads; null where only a duty makes the finding. */
  readonly provision: string | null
  /** Every provision that stands in the way and binds the organisation itself: a waiver has to lift each of them. */
  readonly blocking: readonly string[]
  readonly basis: Basis | null
  readonly isContested: boolean
  /** The sentence of the verdict. */
  readonly sentence: string
  /** Last day to do what is due; null where there is none. */
  readonly deadline: string | null
  readonly duties: readonly string[]
  readonly lines: number
  readonly quantity: number
  readonly versions: readonly string[]
  readonly state: FindingState
  /** What people said last: it comes back to this when the law lets go of it and takes hold again. */
  readonly owner: string | null
  readonly openedAt: string
  readonly changedAt: string
  readonly version: number
}

/** Something that happened to a finding. */
export interface FindingEvent {
  readonly id: string
  readonly finding: string
  readonly at: string
  /** Id of a person, or `system`. */
  readonly actor: string
  readonly kind: 'opened' | 'reopened' | 'changed' | 'gone' | 'state' | 'owner' | 'comment' | 'evidence'
  readonly text: string
  /** Why, where the registry itself did it: `screening ID`, `waiver ID`, `judgement ID`, `unit ID`, `catalogue`, `date`. */
  readonly cause: string
}

/** A file that shows something about a finding. */
export interface EvidenceFile {
  readonly id: string
  readonly finding: string
  readonly name: string
  readonly type: string
  readonly sizeBytes: number
  readonly sha256: string
  readonly person: string
  readonly at: string
}

/** The units that are asked for: these, or every one that there is. */
export type UnitsAsked = readonly string[] | 'all'

export interface FindingFilter {
  readonly units: UnitsAsked
  readonly ids?: readonly string[]
  readonly products?: readonly string[]
  readonly acts?: readonly string[]
  /** Provisions of which at least one stands in the way. */
  readonly blockedBy?: readonly string[]
  /** `status` where it is missing. */
  readonly order?: FindingOrder
  /** Set where the list runs the other way. */
  readonly isDown?: true
  readonly states?: readonly FindingState[]
  readonly inventory?: string
  readonly act?: string
  readonly worst?: Status
  readonly product?: string
  readonly party?: string
  readonly owner?: string
  readonly provisionOf?: string
  readonly dueBy?: string
  /** Only those behind this place of the same order. */
  readonly after?: FindingPlace
  readonly limit: number
}

/** Which findings are meant, however many and in whatever order. */
export type FindingsLike = Omit<FindingFilter, 'limit' | 'after' | 'order' | 'isDown'>

export interface FindingCount {
  readonly unit: string
  readonly worst: Status
  readonly state: FindingState
  readonly count: number
  readonly quantity: number
}

/** What findings can be summed up by. */
export type FindingGrouping = 'product' | 'unit' | 'provision' | 'inventory'

/** Findings of one product or maker, of one unit, of one inventory, or led by one provision. */
export interface FindingGroupCount {
  /** Null where nothing is said by which they are summed up. */
  readonly key: string | null
  /** With `product`: the maker of those without one. */
  readonly party: string | null
  readonly worst: Status
  readonly count: number
  readonly quantity: number
}

/** Findings about one thing in one inventory of a unit. */
export interface ThingCount {
  readonly product: string | null
  /** Where there is no product: the maker, else the provision, as of a quota. */
  readonly instead: string | null
  readonly unit: string
  readonly inventory: string
  readonly count: number
  /** The largest: several acts on the same things are several findings. */
  readonly quantity: number
  /** The one that is due first, by age among equals. */
  readonly first: { readonly id: string; readonly deadline: string }
}

/** Findings of a unit whose deadline has passed. */
export interface OverdueCount {
  readonly unit: string
  readonly count: number
}

export interface Findings {
  readonly get: (id: string) => Promise<FindingRecord | undefined>
  readonly ofInventory: (inventory: string) => Promise<readonly FindingRecord[]>
  /** In the order asked for; what is equal in it by age. */
  readonly list: (filter: FindingFilter) => Promise<readonly FindingRecord[]>
  /** The same, summed up by what they are about and where it is; in no order. */
  readonly things: (filter: FindingFilter) => Promise<readonly ThingCount[]>
  readonly tally: (filter: FindingsLike) => Promise<{ readonly count: number; readonly quantity: number }>
  readonly groups: (filter: FindingsLike, by: FindingGrouping) => Promise<readonly FindingGroupCount[]>
  /** Of those that are open or in work, by unit: how many were due before a day. */
  readonly overdue: (units: UnitsAsked, before: string) => Promise<readonly OverdueCount[]>
  readonly counts: (units: UnitsAsked) => Promise<readonly FindingCount[]>
  readonly insert: (findings: readonly FindingRecord[]) => Promise<void>
  /** False where it is gone or no longer has the version `finding.version - 1`. */
  readonly update: (finding: FindingRecord) => Promise<boolean>
  /** The same for many at once; the ids of those that were not. */
  readonly updateAll: (findings: readonly FindingRecord[]) => Promise<readonly string[]>
  readonly addEvents: (events: readonly FindingEvent[]) => Promise<void>
  readonly events: (finding: string) => Promise<readonly FindingEvent[]>
  /** The newest first, of findings in these units, from before an id. */
  readonly news: (
    units: UnitsAsked,
    filter: { readonly inventory?: string; readonly before?: string; readonly limit: number },
  ) => Promise<readonly (FindingEvent & { readonly unit: string })[]>
  /** How many findings something did what to: causes that begin so, by kind of event. */
  readonly effectOf: (cause: string) => Promise<Readonly<Record<string, number>>>
  /** Counts findings of a unit that came and went on a day. */
  readonly countDay: (
    unit: string,
    day: string,
    counted: { readonly came: number; readonly went: number },
  ) => Promise<void>
  /** How many findings of units came and went on each day, the first day first. */
  readonly days: (
    units: UnitsAsked,
  ) => Promise<readonly { readonly day: string; readonly came: number; readonly went: number }[]>
  readonly addEvidence: (file: EvidenceFile, bytes: Uint8Array) => Promise<void>
  readonly evidence: (finding: string) => Promise<readonly EvidenceFile[]>
  readonly evidenceBytes: (
    id: string,
  ) => Promise<{ readonly file: EvidenceFile; readonly bytes: Uint8Array } | undefined>
}
