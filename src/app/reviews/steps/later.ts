import { ok } from '../../../base/result.ts'
import type { ReviewRound, ReviewState } from '../../../model/review.ts'
import { refusal } from '../../refusals.ts'
import { standingOf } from '../round.ts'
import { type StepRule, wordsOf } from '../step-rule.ts'
import { joined, wrongAssessors } from './opening.ts'

/** Asks others to decide anew. It begins with what was found; new assessors may be named, and nothing is suspended meanwhile. */
export const appeal: StepRule<'appeal'> = {
  from: ['published'],
  bars(state, _, { today }) {
    const standing = standingOf(state)
    if (standing === undefined) return refusal('not-now', 'Nothing was decided that could be appealed.')
    const { round, decision } = standing
    if (round.kind === 'appeal')
      return refusal('not-now', 'An appeal was decided already; that decision stands.')
    if (state.rounds.at(-1) !== round && state.rounds.at(-1)?.kind === 'appeal')
      return refusal('not-now', 'The appeal was taken back.')
    return decision.appealUntil !== undefined && today <= decision.appealUntil
      ? undefined
      : refusal('not-now', `The time for an appeal was over on ${decision.appealUntil ?? 'that day'}.`)
  },
  take: (state, step, by, { now, today }) =>
    ok({
      ...begun(state, {
        kind: 'appeal',
        begunAt: now,
        begunOn: today,
        by: by.id,
        grounds: wordsOf(step),
        assessors: [],
        findings: standingOf(state)?.round.findings ?? [],
      }),
      stage: 'assessed',
    }),
}

/** Looks at a case again, of the authority's own motion or because an approval runs out. What was decided holds until then. */
export const reopen: StepRule<'reopen'> = {
  from: ['published'],
  bars: () => undefined,
  take(state, { as, assessors, ...words }, by, { now, today }) {
    const wrong = wrongAssessors(state, assessors)
    if (wrong !== undefined) return wrong
    return ok({
      ...begun(state, {
        kind: as,
        begunAt: now,
        begunOn: today,
        by: by.id,
        grounds: wordsOf(words),
        assessors,
        findings: [],
      }),
      stage: 'assessing',
      assessorsEver: joined(state.assessorsEver, assessors),
    })
  },
}

function begun(state: ReviewState, round: ReviewRound): ReviewState {
  return { ...state, rounds: [...state.rounds, round] }
}
