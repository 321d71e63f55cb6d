/** Where an appeal against a measure stands. */
export const APPEAL_STAGES = ['filed', 'proposed', 'decided', 'carried-out', 'withdrawn'] as const
export type AppealStage = (typeof APPEAL_STAGES)[number]

/** What may be decided: the measure stays as it is, or a later act is to amend or to end it. */
export const APPEAL_OUTCOMES = ['dismiss', 'amend', 'repeal'] as const
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number]

/** What somebody does in an appeal. `carry-out` follows from the later act itself. */
export type AppealStep =
  | { readonly kind: 'withdraw' }
  | { readonly kind: 'propose'; readonly outcome: AppealOutcome; readonly says: string }
  | { readonly kind: 'send-back'; readonly says: string }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'carry-out'; readonly act: 'amended' | 'repealed'; readonly entry: number }

/** An appeal of one affected by a measure, in the text that one entry of the gazette gave it. */
export interface AppealState {
  readonly stage: AppealStage
  readonly measure: string
  readonly entry: number
  readonly filedBy: string
  readonly filedOn: string
  readonly grounds: string
  /** What one of two decided, or both have. */
  readonly proposal?: {
    readonly by: string
    readonly on: string
    readonly outcome: AppealOutcome
    readonly says: string
  }
  /** Why proposals were sent back, the first first. */
  readonly sentBack: readonly { readonly by: string; readonly on: string; readonly says: string }[]
  readonly confirmed?: { readonly by: string; readonly on: string }
  /** The entry of the act that did what was decided. */
  readonly carriedOut?: { readonly entry: number; readonly on: string }
}
