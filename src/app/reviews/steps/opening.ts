import { ok } from '../../../base/result.ts'
import type { ReviewState, ReviewStep, StepActor } from '../../../model/review.ts'
import { invalid, refusal } from '../../refusals.ts'
import { roundOf, standingOf, withRound } from '../round.ts'
import { type StepFacts, type StepRule, wordsOf } from '../step-rule.ts'

/** A case that somebody files; the only step without a case before it. */
export function fileCase(
  step: Extract<ReviewStep, { kind: 'file' }>,
  by: StepActor,
  { now, today }: StepFacts,
): ReviewState {
  const { way, title, subject, reach, onBehalfOf, grounds } = step
  return {
    way,
    title,
    subject,
    reach,
    stage: 'filed',
    filedAt: now,
    filedBy: by.id,
    onBehalfOf,
    assessorsEver: [],
    rounds: [
      {
        kind: 'first',
        begunAt: now,
        begunOn: today,
        by: by.id,
        grounds: wordsOf(grounds),
        assessors: [],
        findings: [],
      },
    ],
  }
}

/** Takes up a case by a scheme, with assessors. From here on what it may bind is under review. */
export const open: StepRule<'open'> = {
  from: ['filed'],
  bars: () => undefined,
  take(state, { scheme, assessors }, _, { today }) {
    const wrong = wrongAssessors(state, assessors)
    if (wrong !== undefined) return wrong
    return ok({
      ...withRound(state, { assessors }),
      stage: 'assessing',
      openedOn: today,
      scheme,
      assessorsEver: joined(state.assessorsEver, assessors),
    })
  },
}

export const dismiss: StepRule<'dismiss'> = {
  from: ['filed'],
  bars: () => undefined,
  take: (state, { says }, _, { today }) =>
    ok({ ...withRound(state, { closed: { on: today, kind: 'dismissed', says } }), stage: 'ended' }),
}

/** Takes back what was asked for: by who asked, or who leads, and only before two people have decided. */
export const withdraw: StepRule<'withdraw'> = {
  from: ['filed', 'assessing', 'assessed', 'recommended'],
  bars: (state, by) =>
    by.leads || by.id === roundOf(state).by
      ? undefined
      : refusal('forbidden', 'Only who asked for it, or who leads the case, may take it back.'),
  take: (state, { says }, _, { today }) =>
    ok({
      ...withRound(state, { closed: { on: today, kind: 'withdrawn', says } }),
      stage: standingOf(state) === undefined ? 'ended' : 'published',
    }),
}

/** Who cannot be an assessor: nobody at all, somebody named twice, or who asked for the case. */
export function wrongAssessors(
  state: ReviewState,
  assessors: readonly string[],
): ReturnType<typeof invalid> | undefined {
  if (assessors.length === 0) return invalid('/assessors', 'A case has at least one assessor.')
  if (new Set(assessors).size < assessors.length) return invalid('/assessors', 'Somebody is named twice.')
  return state.way !== 'own-motion' && assessors.includes(state.filedBy)
    ? invalid('/assessors', 'Who filed a case cannot assess it.')
    : undefined
}

/** Both lists, each name once. */
export function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])]
}
