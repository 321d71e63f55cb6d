import type { Err } from '../../../base/result.ts'
import { ok } from '../../../base/result.ts'
import { invariant } from '../../../base/fault.ts'
import type { ReviewDecision, ReviewState, StepActor } from '../../../model/review.ts'
import { invalid, refusal } from '../../refusals.ts'
import { roundOf, schemeOf, standingOf, withRound } from '../round.ts'
import { daysAfter, type StepRule, wordsOf } from '../step-rule.ts'
import { wrongOutcome } from './assessment.ts'

/** What the first of two people decides. It may differ from what was recommended. */
export const propose: StepRule<'propose'> = {
  from: ['recommended', 'assessed'],
  bars(state, by) {
    if (state.stage === 'assessed' && roundOf(state).kind !== 'appeal')
      return refusal('not-now', 'An assessor recommends before anything is decided.')
    return cannotDecide(state, by)
  },
  take(state, { outcome, conditions, until, ...words }, by, { now, today }) {
    const wrong = wrongOutcome(state, outcome, conditions)
    if (wrong !== undefined) return wrong
    const { validDays } = schemeOf(state)
    const latest = validDays === undefined || outcome !== 'approve' ? undefined : daysAfter(today, validDays)
    if (until !== undefined && until < today) return invalid('/until', 'It would end before it begins.')
    if (until !== undefined && latest !== undefined && until > latest)
      return invalid('/until', `By its scheme an approval of today holds at most until ${latest}.`)
    const last = until ?? latest
    return ok({
      ...withRound(state, {
        decision: {
          outcome,
          conditions,
          ...(last === undefined ? {} : { until: last }),
          ...wordsOf(words),
          first: by.id,
          firstAt: now,
        },
      }),
      stage: 'proposed',
    })
  },
}

/** The second person agrees. */
export const confirm: StepRule<'confirm'> = {
  from: ['proposed'],
  bars: cannotBeSecond,
  take: (state, _, by, { now }) =>
    ok({
      ...withRound(state, { decision: { ...decisionOf(state), second: by.id, secondAt: now } }),
      stage: 'decided',
    }),
}

/** The second person does not agree, or the first takes it back: nothing was decided. */
export const sendBack: StepRule<'send-back'> = {
  from: ['proposed'],
  bars: cannotDecide,
  take(state) {
    const { decision: _, ...round } = roundOf(state)
    return ok({
      ...state,
      stage: round.recommendation === undefined ? 'assessed' : 'recommended',
      rounds: [...state.rounds.slice(0, -1), round],
    })
  },
}

/** Makes a decision known; from then on it holds, and the time for an appeal runs. */
export const publish: StepRule<'publish'> = {
  from: ['decided'],
  bars: () => undefined,
  take(state, _, __, { now, today }) {
    const { appealDays } = schemeOf(state)
    const isLast = roundOf(state).kind === 'appeal'
    return ok({
      ...withRound(state, {
        decision: {
          ...decisionOf(state),
          publishedAt: now,
          publishedOn: today,
          ...(isLast ? {} : { appealUntil: daysAfter(today, appealDays) }),
        },
      }),
      stage: 'published',
    })
  },
}

/** Why somebody cannot be one of the two: they assessed it, asked for it, or decided what is now appealed. */
export function cannotDecide(state: ReviewState, by: StepActor): Err | undefined {
  const round = roundOf(state)
  if (state.assessorsEver.includes(by.id))
    return refusal('forbidden', 'Who assessed a case cannot decide it.')
  if (
    (state.way !== 'own-motion' && state.filedBy === by.id) ||
    (round.kind === 'appeal' && round.by === by.id)
  )
    return refusal('forbidden', 'Who asked for a decision cannot make it.')
  const appealed = round.kind === 'appeal' ? standingOf(state)?.decision : undefined
  return appealed?.first === by.id || appealed?.second === by.id
    ? refusal('forbidden', 'Who made a decision cannot decide the appeal against it.')
    : undefined
}

function cannotBeSecond(state: ReviewState, by: StepActor): Err | undefined {
  return (
    cannotDecide(state, by) ??
    (decisionOf(state).first === by.id
      ? refusal('forbidden', 'A decision is made by two different people.')
      : undefined)
  )
}

function decisionOf(state: ReviewState): ReviewDecision {
  const { decision } = roundOf(state)
  invariant(decision !== undefined, 'a case at this stage has a decision')
  return decision
}
