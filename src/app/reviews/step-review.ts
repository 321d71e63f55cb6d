import { ok, type Err, type Result } from '../../base/result.ts'
import type { ReviewState, ReviewStep, StepActor, StepKind } from '../../model/review.ts'
import { refusal } from '../refusals.ts'
import type { StepFacts, StepRule } from './step-rule.ts'
import { assign, find, finish, recommend, resume } from './steps/assessment.ts'
import { confirm, propose, publish, sendBack } from './steps/decision.ts'
import { hear, invite, state } from './steps/hearing.ts'
import { appeal, reopen } from './steps/later.ts'
import { dismiss, fileCase, open, withdraw } from './steps/opening.ts'

/** Every step but the first, those that go on before those that go back; a new one is a rule in steps/ and a line here. */
const RULES: { readonly [K in Exclude<StepKind, 'file'>]: StepRule<K> } = {
  open,
  find,
  finish,
  invite,
  state,
  hear,
  recommend,
  propose,
  confirm,
  publish,
  appeal,
  reopen,
  assign,
  resume,
  'send-back': sendBack,
  dismiss,
  withdraw,
}

export const STEP_KINDS = Object.keys(RULES) as readonly Exclude<StepKind, 'file'>[]

/**
 * The case after a step, or why it cannot be taken: the whole of what makes steps legal. Pure, so a case follows from its steps, who took
 * them and when.
 */
export function stepReview(
  before: ReviewState | undefined,
  step: ReviewStep,
  by: StepActor,
  facts: StepFacts,
): Result<ReviewState> {
  if (step.kind === 'file')
    return before === undefined ? ok(fileCase(step, by, facts)) : refusal('not-now', 'It was filed already.')
  if (before === undefined) return refusal('missing', 'There is no such case.')
  // INVARIANT: the rule of a kind takes steps of that kind.
  const rule = RULES[step.kind] as StepRule<StepKind>
  return barOf(before, step.kind, by, facts) ?? rule.take(before, step, by, facts)
}

/** The steps that somebody may take now, whatever they would say in them. */
export function legalSteps(
  before: ReviewState,
  by: StepActor,
  facts: StepFacts,
): readonly Exclude<StepKind, 'file'>[] {
  return STEP_KINDS.filter(kind => barOf(before, kind, by, facts) === undefined)
}

function barOf(
  before: ReviewState,
  kind: Exclude<StepKind, 'file'>,
  by: StepActor,
  facts: StepFacts,
): Err | undefined {
  const { from, bars } = RULES[kind]
  return from.includes(before.stage)
    ? bars(before, by, facts)
    : refusal(
        'not-now',
        `The case is ${before.stage}, and "${kind}" is possible only while it is ${from.join(' or ')}.`,
      )
}
