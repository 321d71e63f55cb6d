import type { DateSpan } from '../base/span.ts'
import type { TimeLimit } from '../base/time-limit.ts'
import type { ActId, Condition, ListId, SystemId } from './condition.ts'
import type { Evidence } from './evidence.ts'

/** What a provision does to those it reaches. `review` is never written in a measure: it stands for a case that is open (DESIGN §2, review). */
export const EFFECTS = [
  'prohibit',
  'list-only',
  'approve',
  'restrict',
  'discourage',
  'disqualify',
  'oblige',
  'review',
] as const
export type Effect = (typeof EFFECTS)[number]

export const STAGES = ['proposed', 'announced', 'issued', 'withdrawn', 'repealed'] as const
export type Stage = (typeof STAGES)[number]

/** A stage and the date from which the measure is in it. */
export interface StagePoint {
  readonly stage: Stage
  readonly on: DateSpan
  readonly evidence: Evidence
}

/** Which date a period is counted on: that of the act, or a dated circumstance of the same name. */
export const COUNTED_ON = ['act', 'acquired', 'agreed', 'authorised'] as const
export type CountedOn = (typeof COUNTED_ON)[number]

/** From the first day of `from`, up to and including the last day of `until`; either may be missing. */
export interface Period {
  readonly from?: DateSpan
  readonly until?: DateSpan
  readonly countedOn: CountedOn
}

export interface Exception {
  readonly id: string
  /** In one sentence, what is left free. */
  readonly says: string
  readonly when: Condition
  /** From when until when it can be had, counted on the date asked about. */
  readonly from?: DateSpan
  readonly until?: DateSpan
  /** The paper that claims it, if it does not hold by itself. Claimed and not shown leaves the act restricted. */
  readonly paper?: string
  readonly evidence: Evidence
}

/** Something the organisation must bring about; shown, it falls away; failed, the act is prohibited. */
export interface Requirement {
  readonly id: string
  readonly says: string
}

export const DUTIES = ['report', 'inventory', 'plan', 'assess', 'remove', 'replace', 'notify'] as const
export type DutyKind = (typeof DUTIES)[number]

export const TRIGGERS = ['holding', 'discovery', 'report', 'offer', 'award', 'receipt', 'date'] as const
export type Trigger = (typeof TRIGGERS)[number]

/** The dated circumstance that tells when a trigger went off; `date` is the day on which the measure was issued and is recorded with it. */
export const TRIGGER_FACTS: Readonly<Record<Exclude<Trigger, 'date'>, string>> = {
  holding: 'acquired',
  discovery: 'discovered',
  report: 'reported',
  offer: 'offered',
  award: 'awarded',
  receipt: 'received',
}

export type Deadline =
  | { readonly kind: 'none' }
  | { readonly kind: 'by'; readonly date: DateSpan }
  | ({ readonly kind: 'within' } & TimeLimit)

export interface Duty {
  readonly kind: DutyKind
  readonly says: string
  readonly trigger: Trigger
  readonly deadline: Deadline
  /** Judged over a whole inventory: at most this share, in percent, of the items in the categories may be covered. */
  readonly quota?: { readonly atMostPercent: number; readonly ofCategories: readonly string[] }
}

/** A stretch in which a provision that stands is not enforced. */
export interface Suspension {
  readonly from: DateSpan
  readonly until?: DateSpan
  readonly by: string
  readonly evidence: Evidence
}

/** `repeals` ends the other for good from `from` on; `overrides` lifts it where this provision itself reaches. */
export interface Relation {
  readonly kind: 'repeals' | 'overrides'
  /** A provision id, or a measure id that stands for all its provisions. */
  readonly target: string
  readonly from?: DateSpan
  readonly evidence: Evidence
}

export interface Provision {
  /** `measure-id/provision-id`. */
  readonly id: string
  readonly measure: string
  readonly says: string
  readonly effect: Effect
  readonly acts: readonly ActId[]
  readonly to: Condition
  readonly with: Condition
  readonly covers: Condition
  readonly where: Condition
  readonly period: Period
  readonly exceptions: readonly Exception[]
  readonly relations: readonly Relation[]
  readonly suspensions: readonly Suspension[]
  /** Who may grant a waiver; nobody, if empty. */
  readonly liftedBy: readonly string[]
  /** Of `list-only`: the list of what may be taken. */
  readonly list?: ListId
  /** Of `restrict`: what must be brought about. */
  readonly requirements: readonly Requirement[]
  /** Of `disqualify`: who may then not do what with the one who is disqualified. */
  readonly bars?: { readonly acts: readonly ActId[]; readonly by: Condition }
  /** Of `oblige`. */
  readonly duty?: Duty
  readonly evidence: Evidence
}

/** What somebody made of a measure and the text does not say; kept beside it because people will have read it. */
export interface Reading {
  readonly id: string
  readonly says: string
}

/** What a voice said about a fact or a reading. */
export interface Claim {
  readonly id: string
  readonly stance: 'asserts' | 'denies' | 'retracts'
  /** `provision:…`, `listing:…`, `edge:…`, `stage:…`, `exception:…` or `reading:…`. */
  readonly about: string
  readonly voice: string
  readonly says: string
  readonly source: string
}

export interface Measure {
  readonly id: string
  readonly title: Readonly<Record<string, string>>
  /** What practitioners call it, where its title does not fit into a line. */
  readonly short?: string
  readonly kind: string
  readonly authority: string
  readonly system: SystemId
  readonly citation?: string
  readonly summary: string
  readonly stages: readonly StagePoint[]
  /** Ids of its provisions, in the order of the file. */
  readonly provisions: readonly string[]
  readonly readings: readonly Reading[]
  readonly claims: readonly Claim[]
  readonly sources: readonly string[]
}
