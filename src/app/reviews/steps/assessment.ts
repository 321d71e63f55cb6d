import { ok } from '../../../base/result.ts'
import type { ReviewOutcome, ReviewState, StepActor } from '../../../model/review.ts'
import { invalid, refusal } from '../../refusals.ts'
import { backToAssessment, outcomesOf, roundOf, schemeOf, wasHeardFor, withRound } from '../round.ts'
import { type StepRule, wordsOf } from '../step-rule.ts'
import { joined, wrongAssessors } from './opening.ts'

/** Puts other assessors in the place of those there were; who ever was one may not decide the case. */
export const assign: StepRule<'assign'> = {
  from: ['assessing', 'assessed'],
  bars: () => undefined,
  take(state, { assessors }) {
    const wrong = wrongAssessors(state, assessors)
    if (wrong !== undefined) return wrong
    return ok({
      ...withRound(state, { assessors }),
      assessorsEver: joined(state.assessorsEver, assessors),
    })
  },
}

/** What an assessor finds about one criterion; a later finding takes the place of an earlier one. */
export const find: StepRule<'find'> = {
  from: ['assessing'],
  bars: isAssessor,
  take(state, { criterion, grade, sources, ...words }, by, { now }) {
    const known = schemeOf(state).criteria.find(({ id }) => id === criterion)
    if (known === undefined) return invalid('/criterion', `The scheme has no criterion "${criterion}".`)
    if (grade !== 'not-shown' && grade !== 'not-applicable' && sources.length === 0)
      return invalid('/sources', 'A finding names at least one source, unless nothing was shown.')
    const finding = { criterion, grade, ...wordsOf(words), sources, by: by.id, at: now }
    const others = roundOf(state).findings.filter(each => each.criterion !== criterion)
    return ok(withRound(state, { findings: [...others, finding] }))
  },
}

/** Says that every criterion has its finding. */
export const finish: StepRule<'finish'> = {
  from: ['assessing'],
  bars(state, by) {
    const missing = criteriaLeft(state)
    return (
      isAssessor(state, by) ??
      (missing.length === 0
        ? undefined
        : refusal('not-now', `These criteria have no finding yet: ${missing.join(', ')}.`))
    )
  },
  take: state => ok({ ...state, stage: 'assessed' }),
}

/** Goes back to assessing. Whoever was heard before has to be heard again: what they were told may no longer be all. */
export const resume: StepRule<'resume'> = {
  from: ['assessed', 'recommended'],
  bars: state =>
    roundOf(state).assessors.length === 0
      ? refusal('not-now', 'Nobody is assessor in this round.', 'Assign one first.')
      : undefined,
  take: state => ok(backToAssessment(state)),
}

export const recommend: StepRule<'recommend'> = {
  from: ['assessed'],
  bars: isAssessor,
  take(state, { outcome, conditions, ...words }, by, { now }) {
    const wrong = wrongOutcome(state, outcome, conditions)
    if (wrong !== undefined) return wrong
    return ok({
      ...withRound(state, {
        recommendation: { outcome, conditions, ...wordsOf(words), by: by.id, at: now },
      }),
      stage: 'recommended',
    })
  },
}

/** The criteria of the scheme that nobody has found anything about in this round. */
export function criteriaLeft(state: ReviewState): readonly string[] {
  const found = new Set(roundOf(state).findings.map(({ criterion }) => criterion))
  return schemeOf(state).criteria.flatMap(({ id }) => (found.has(id) ? [] : [id]))
}

/** What is wrong with an outcome in this case: not open to it, unheard, or without the conditions that it is made of. */
export function wrongOutcome(
  state: ReviewState,
  outcome: ReviewOutcome,
  conditions: readonly string[],
): ReturnType<typeof invalid> | undefined {
  if (!outcomesOf(state).includes(outcome))
    return invalid('/outcome', `After what was decided before, "${outcome}" cannot be decided.`)
  if (!wasHeardFor(state, outcome)) {
    return refusal(
      'not-now',
      `"${outcome}" takes something from the vendor, and the vendor has not been heard.`,
      'Invite the vendor, wait for the statement or the deadline, and put down the record of the hearing.',
    )
  }
  if ((outcome === 'restrict') !== conditions.length > 0) {
    return invalid(
      '/conditions',
      outcome === 'restrict' ? 'Which conditions? None was named.' : 'Only "restrict" has conditions.',
    )
  }
  return undefined
}

function isAssessor(state: ReviewState, by: StepActor): ReturnType<typeof refusal> | undefined {
  return roundOf(state).assessors.includes(by.id)
    ? undefined
    : refusal('forbidden', 'Only an assessor of this case may do this.')
}
