import { addDays, formatDay, parseDay } from '../../base/day.ts'
import { invariant } from '../../base/fault.ts'
import type { Err, Result } from '../../base/result.ts'
import type { ReviewStage, ReviewState, ReviewStep, StepActor, StepKind } from '../../model/review.ts'

/** When a step is taken. */
export interface StepFacts {
  /** The moment, in UTC. */
  readonly now: string
  /** The day where the authority is, as `2026-03-01`. */
  readonly today: string
}

/** One kind of step: where a case must stand for it, who may take it then, and what it makes of the case. Pure. */
export interface StepRule<K extends StepKind> {
  readonly from: readonly ReviewStage[]
  /** Why this person may not take it now, whatever they would say in it; undefined where they may. */
  readonly bars: (state: ReviewState, by: StepActor, facts: StepFacts) => Err | undefined
  /** The case afterwards, or what is wrong with what they say. Asked only where nothing bars. */
  readonly take: (
    state: ReviewState,
    step: Extract<ReviewStep, { kind: K }>,
    by: StepActor,
    facts: StepFacts,
  ) => Result<ReviewState>
}

/** The words of a statement, without a part for insiders where none was given. */
export function wordsOf({ says, confidential }: { says: string; confidential?: string | undefined }): {
  readonly says: string
  readonly confidential?: string
} {
  return confidential === undefined || confidential === '' ? { says } : { says, confidential }
}

/** So many days after a day. */
export function daysAfter(day: string, count: number): string {
  const parsed = parseDay(day)
  invariant(parsed !== undefined, 'days of a case are days')
  return formatDay(addDays(parsed, count))
}
