import type { Question } from './question.ts'
import type { Verdict } from './verdict.ts'

/** Raised when the shape below changes. */
export const PROOF_FORMAT = 1

/** A verdict with all that is needed to derive it again: the snapshot by name, and the question. */
export interface Proof {
  readonly format: typeof PROOF_FORMAT
  /** Id of the snapshot. */
  readonly snapshot: string
  readonly question: Question
  readonly verdict: Verdict
}
