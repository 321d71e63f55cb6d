import type { Day } from '../base/day.ts'
import type { Truth } from '../base/truth.ts'
import type { ActId, SystemId } from './condition.ts'
import type { Basis } from './evidence.ts'
import type { Duty } from './measure.ts'
import type { FactKey } from './question.ts'
import type { StatusRange } from './status.ts'
import type { Answerer } from './vocabulary.ts'

/** The conditions of reach, in the order in which DESIGN §3 names them; the steps of a proof. */
export const STEPS = [
  'known',
  'issued',
  'period',
  'addressee',
  'act',
  'counterparty',
  'where',
  'covered',
  'exception',
  'relation',
] as const
export type StepName = (typeof STEPS)[number]

/** One condition of one provision, and how it came out: `yes` helps it to reach, `no` stops it. */
export interface Step {
  readonly step: StepName
  readonly truth: Truth
  /** Facts left open that this step turns on. */
  readonly open: readonly FactKey[]
}

/**
 * From which side a provision meets the question: it binds the organisation asked for (`ours`), the other side in the
 * counter-act (`theirs`), or bars the organisation from dealing with one who is disqualified (`barred`).
 */
export const SIDES = ['ours', 'theirs', 'barred'] as const
export type Side = (typeof SIDES)[number]

/** One provision that reaches, or may reach. */
export interface Citation {
  readonly provision: string
  readonly side: Side
  /** `yes`, or `unknown` where open facts decide. Never `no`: that is a near miss. */
  readonly truth: Truth
  /** What it makes of the act, at best and at worst; missing where it only brings a duty or lifts another. */
  readonly effect?: StatusRange
  readonly basis: Basis
  readonly contested: boolean
  /** The first day on which a reader could know all that it rests on. */
  readonly knowable: Day
  readonly steps: readonly Step[]
  /** Exceptions, waivers and provisions that lift it, by id, with how far they do. */
  readonly lifted: readonly { readonly by: string; readonly truth: Truth }[]
  /** Listings, edges and other facts of the catalogue that it rests on besides itself. */
  readonly rests: readonly string[]
  readonly suspended: boolean
}

/** A provision that covers the item and does not reach: the answer to the newspaper. */
export interface NearMiss {
  readonly provision: string
  readonly side: Side
  /** The conditions that came out `no`, in the order of STEPS. */
  readonly failed: readonly StepName[]
  /** Exceptions and provisions that lift it, where that is what failed. */
  readonly lifted: readonly string[]
}

export interface DutyDue {
  readonly provision: string
  readonly duty: Duty
  readonly truth: Truth
  /** Last day to do it, where a date is fixed or follows from that of the trigger. */
  readonly by?: Day
  /** The day from which the time to do it is counted: that of the trigger, or of the provision where it came later. */
  readonly counted?: Day
  /** The dated fact that would fix the last day, where it is not given, or not to the day. */
  readonly asks?: FactKey
  readonly waived: boolean
  /** The provision stands and is not enforced on the date. */
  readonly suspended: boolean
}

/** Two provisions of one system of which one approves and the other forbids the same, and no stated relation settles it. */
export interface Contradiction {
  readonly system: SystemId
  readonly approves: string
  readonly forbids: string
}

/** A fact that would change the status, and who can tell. */
export interface OpenFact {
  readonly key: FactKey
  readonly who: Answerer
  /** The answers that differ in law, each with what the status would then be. */
  readonly answers: readonly { readonly answer: string; readonly range: StatusRange }[]
}

/** The answer to one question, with its proof. Bytes depend on nothing but snapshot and question. */
export interface Verdict {
  readonly act: ActId
  readonly date: Day
  readonly range: StatusRange
  /** Each system's own answer; the worst is the headline. */
  readonly systems: readonly { readonly system: SystemId; readonly range: StatusRange }[]
  /** The status at each stricter floor of basis, where it differs from the one before. */
  readonly floors: readonly { readonly basis: Basis; readonly range: StatusRange }[]
  /** Basis of the leading citation; missing where nothing is cited. */
  readonly basis?: Basis
  readonly contested: boolean
  /** The citation that makes the headline (its worse end); missing for `clear`. */
  readonly leading?: string
  readonly citations: readonly Citation[]
  readonly contradictions: readonly Contradiction[]
  readonly duties: readonly DutyDue[]
  readonly questions: readonly OpenFact[]
  readonly nearly: readonly NearMiss[]
  /** First day of the stretch with this status, if it ever began after the first measure. */
  readonly since?: Day
  /** Last day of the stretch. */
  readonly until?: Day
  readonly next?: { readonly on: Day; readonly range: StatusRange }
}
