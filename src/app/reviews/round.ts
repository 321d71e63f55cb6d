import { invariant } from '../../base/fault.ts'
import type {
  ReviewDecision,
  ReviewOutcome,
  ReviewRound,
  ReviewScheme,
  ReviewState,
} from '../../model/review.ts'

/** The round that is going on, or was the last. */
export function roundOf({ rounds }: ReviewState): ReviewRound {
  const last = rounds.at(-1)
  invariant(last !== undefined, 'a case has a round')
  return last
}

/** The case with other words in its round. */
export function withRound(state: ReviewState, changes: Partial<ReviewRound>): ReviewState {
  return { ...state, rounds: [...state.rounds.slice(0, -1), { ...roundOf(state), ...changes }] }
}

/** The round without what was found out by hearing and said by the assessors, which must then be done again. */
export function backToAssessment(state: ReviewState): ReviewState {
  const { hearing: _, recommendation: __, decision: ___, ...round } = roundOf(state)
  return { ...state, stage: 'assessing', rounds: [...state.rounds.slice(0, -1), round] }
}

/** The scheme of a case that was opened. */
export function schemeOf({ scheme }: ReviewState): ReviewScheme {
  invariant(scheme !== undefined, 'a case that was opened has a scheme')
  return scheme
}

/** The last decision that was published, and its round. */
export function standingOf({
  rounds,
}: ReviewState): { readonly round: ReviewRound; readonly decision: ReviewDecision } | undefined {
  for (const round of rounds.toReversed()) {
    if (round.decision?.publishedAt !== undefined) return { round, decision: round.decision }
  }
  return undefined
}

const SEVERITY: Readonly<Record<ReviewOutcome, number>> = {
  approve: 0,
  lift: 0,
  restrict: 1,
  withdraw: 2,
  refuse: 2,
  prohibit: 3,
}

/** Whether an outcome takes something from somebody, so that they must be heard before. */
export function burdens(outcome: ReviewOutcome): boolean {
  return SEVERITY[outcome] > 0
}

/** What may be decided, given what was decided before. */
export function outcomesOf(state: ReviewState): readonly ReviewOutcome[] {
  switch (standingOf(state)?.decision.outcome) {
    case 'approve':
    case 'restrict':
      return ['approve', 'restrict', 'prohibit', 'withdraw']
    case 'prohibit':
      return ['approve', 'restrict', 'prohibit', 'lift']
    case 'refuse':
    case 'withdraw':
    case 'lift':
    case undefined:
      return ['approve', 'restrict', 'prohibit', 'refuse']
  }
}

/**
 * Whether the vendor was heard, as this outcome asks for. An appeal that leaves a decision as it is, or softens it, rests on the hearing
 * before that decision; whatever is harder asks for a hearing of its own.
 */
export function wasHeardFor(state: ReviewState, outcome: ReviewOutcome): boolean {
  if (!burdens(outcome)) return true
  const round = roundOf(state)
  if (round.hearing?.record !== undefined) return true
  const standing = standingOf(state)
  return (
    round.kind === 'appeal' &&
    standing?.round.hearing?.record !== undefined &&
    SEVERITY[outcome] <= SEVERITY[standing.decision.outcome]
  )
}
