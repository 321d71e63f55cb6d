/** How a case comes to an authority: somebody applies, the authority itself takes it up, or a third gives notice. */
export const REVIEW_WAYS = ['application', 'own-motion', 'notice'] as const
export type ReviewWay = (typeof REVIEW_WAYS)[number]

/** Where a case stands. `ended` cases were dismissed or withdrawn before anything was decided. */
export const REVIEW_STAGES = [
  'filed',
  'assessing',
  'assessed',
  'recommended',
  'proposed',
  'decided',
  'published',
  'ended',
] as const
export type ReviewStage = (typeof REVIEW_STAGES)[number]

/** Why a case is looked at (again): each is a round of its own, with findings, hearing and decision. */
export const ROUND_KINDS = ['first', 'revision', 'renewal', 'appeal'] as const
export type RoundKind = (typeof ROUND_KINDS)[number]

/** What may be decided. `withdraw` takes an approval back, `lift` takes a prohibition or restriction back. */
export const REVIEW_OUTCOMES = ['approve', 'restrict', 'prohibit', 'refuse', 'withdraw', 'lift'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** How well a criterion is met. */
export const FINDING_GRADES = ['met', 'partly', 'failed', 'not-shown', 'not-applicable'] as const
export type FindingGrade = (typeof FINDING_GRADES)[number]

/** What a criterion is about. */
export const CRITERION_KINDS = ['security-function', 'origin', 'update-control', 'evidence', 'other'] as const
export type CriterionKind = (typeof CRITERION_KINDS)[number]

/** Words of which one part is for everybody and another only for those who work on the case. */
export interface Statement {
  readonly says: string
  readonly confidential?: string
}

export interface Criterion {
  readonly id: string
  readonly kind: CriterionKind
  readonly says: string
  /** What must be shown; a grade of this criterion names at least one source, unless nothing was shown. */
  readonly evidence?: string
}

/** What cases are held to. A scheme is never changed: a change is its next version, and a case keeps the version that it was opened by. */
export interface ReviewScheme {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly criteria: readonly Criterion[]
  /** The least number of days between an invitation and the end of its time. */
  readonly hearingDays: number
  /** So many days after publication a decision may be appealed. */
  readonly appealDays: number
  /** So long an approval holds at most; without it, for good. */
  readonly validDays?: number
}

/** A source that a finding rests on. */
export interface FindingSource {
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly url?: string
}

export interface ReviewFinding extends Statement {
  readonly criterion: string
  readonly grade: FindingGrade
  readonly sources: readonly FindingSource[]
  readonly by: string
  readonly at: string
}

/** How the vendor was heard. It was heard when there is a record. */
export interface Hearing {
  readonly invitedAt: string
  /** The last day for a statement. */
  readonly deadline: string
  /** What the vendor was told and asked. */
  readonly points: string
  readonly statement?: Statement & {
    readonly at: string
    readonly from: string
    /** Whoever made it by themselves, as one who is heard from outside. */
    readonly by?: string
  }
  readonly record?: Statement & { readonly heldOn: string; readonly present: string; readonly at: string }
}

export interface Recommendation extends Statement {
  readonly outcome: ReviewOutcome
  readonly conditions: readonly string[]
  readonly by: string
  readonly at: string
}

/** A decision: proposed by one person, confirmed by another. */
export interface ReviewDecision extends Statement {
  readonly outcome: ReviewOutcome
  readonly conditions: readonly string[]
  /** The last day on which it holds. */
  readonly until?: string
  readonly first: string
  readonly firstAt: string
  readonly second?: string
  readonly secondAt?: string
  readonly publishedAt?: string
  /** The day of that, where the authority is; so are all days here. */
  readonly publishedOn?: string
  /** The last day for an appeal. */
  readonly appealUntil?: string
}

export interface ReviewRound {
  readonly kind: RoundKind
  readonly begunAt: string
  readonly begunOn: string
  /** Who asked for it: files an appeal, or leads. */
  readonly by: string
  readonly grounds: Statement
  readonly assessors: readonly string[]
  readonly findings: readonly ReviewFinding[]
  readonly hearing?: Hearing
  readonly recommendation?: Recommendation
  readonly decision?: ReviewDecision
  /** Closed without a decision: dismissed, or withdrawn by whom it was asked for. */
  readonly closed?: { readonly on: string; readonly kind: 'dismissed' | 'withdrawn'; readonly says: string }
}

/** What is under review: exactly one thing of the catalogue. */
export interface ReviewSubject {
  readonly kind: 'product' | 'party' | 'category'
  readonly id: string
}

/** Whom and what a decision would bind, in the words of a measure's file. */
export interface ReviewReach {
  readonly acts: readonly string[]
  /** As `to` of a provision. */
  readonly to: unknown
  /** As `where` of a provision. */
  readonly where?: unknown
}

/** A case as it stands. It follows from its events alone. */
export interface ReviewState {
  readonly way: ReviewWay
  readonly title: string
  readonly subject: ReviewSubject
  readonly reach: ReviewReach
  readonly stage: ReviewStage
  readonly filedAt: string
  /** Who filed it, and for whom: the applicant, or who gave notice. */
  readonly filedBy: string
  readonly onBehalfOf: string
  readonly openedOn?: string
  readonly scheme?: ReviewScheme
  /** Everybody who ever was an assessor in it. */
  readonly assessorsEver: readonly string[]
  /** The last is the one that is going on, or was the last. */
  readonly rounds: readonly ReviewRound[]
}

/** What can be done in a case. */
export type ReviewStep =
  | {
      readonly kind: 'file'
      readonly way: ReviewWay
      readonly title: string
      readonly subject: ReviewSubject
      readonly reach: ReviewReach
      readonly onBehalfOf: string
      readonly grounds: Statement
    }
  | { readonly kind: 'open'; readonly scheme: ReviewScheme; readonly assessors: readonly string[] }
  | { readonly kind: 'dismiss'; readonly says: string }
  | { readonly kind: 'withdraw'; readonly says: string }
  | { readonly kind: 'assign'; readonly assessors: readonly string[] }
  | ({
      readonly kind: 'find'
      readonly criterion: string
      readonly grade: FindingGrade
      readonly sources: readonly FindingSource[]
    } & Statement)
  | { readonly kind: 'finish' }
  | { readonly kind: 'resume'; readonly says: string }
  | { readonly kind: 'invite'; readonly deadline: string; readonly points: string }
  | ({ readonly kind: 'state'; readonly from: string } & Statement)
  | ({ readonly kind: 'hear'; readonly heldOn: string; readonly present: string } & Statement)
  | ({
      readonly kind: 'recommend'
      readonly outcome: ReviewOutcome
      readonly conditions: readonly string[]
    } & Statement)
  | ({
      readonly kind: 'propose'
      readonly outcome: ReviewOutcome
      readonly conditions: readonly string[]
      readonly until?: string
    } & Statement)
  | { readonly kind: 'send-back'; readonly says: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'publish' }
  | ({ readonly kind: 'appeal' } & Statement)
  | ({
      readonly kind: 'reopen'
      readonly as: 'revision' | 'renewal'
      readonly assessors: readonly string[]
    } & Statement)

export type StepKind = ReviewStep['kind']

/** Who takes a step, as the case sees them. */
export interface StepActor {
  readonly id: string
  /** Whether they lead cases, and so may do for others what those may. */
  readonly leads: boolean
  /** Whether they are heard in it from outside, as its vendor is. */
  readonly isHeard?: true
}
