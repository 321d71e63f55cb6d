import { type Err, ok, type Result } from '../../base/result.ts'
import type { AppealStage, AppealState, AppealStep } from '../../model/appeal.ts'
import { invalid, refusal } from '../refusals.ts'

/** Who takes a step, and when. */
export interface AppealFacts {
  readonly by: string
  readonly today: string
  /** Everybody who wrote or published any text of the measure: none of them decides on an appeal against it. */
  readonly deciders: ReadonlySet<string>
}

/** Where an appeal must stand for each step. */
const FROM: Readonly<Record<AppealStep['kind'], AppealStage>> = {
  withdraw: 'filed',
  propose: 'filed',
  'send-back': 'proposed',
  confirm: 'proposed',
  'carry-out': 'decided',
}

/** The appeal after a step, or why it cannot be taken: the whole of what makes steps legal. Pure. */
export function stepAppeal(before: AppealState, step: AppealStep, facts: AppealFacts): Result<AppealState> {
  const bar = barOf(before, step.kind, facts)
  if (bar !== undefined) return bar
  const { by, today: on } = facts
  switch (step.kind) {
    case 'withdraw':
      return ok({ ...before, stage: 'withdrawn' })
    case 'propose':
      if (step.says.trim() === '') return invalid('/says', 'A decision gives its reasons.')
      return ok({
        ...before,
        stage: 'proposed',
        proposal: { by, on, outcome: step.outcome, says: step.says },
      })
    case 'send-back': {
      if (step.says.trim() === '') return invalid('/says', 'Say what is to be thought over.')
      const { proposal: _proposal, ...rest } = before
      return ok({ ...rest, stage: 'filed', sentBack: [...before.sentBack, { by, on, says: step.says }] })
    }
    case 'confirm':
      return ok({ ...before, stage: 'decided', confirmed: { by, on } })
    case 'carry-out':
      return doesWhatWasDecided(before, step)
        ? ok({ ...before, stage: 'carried-out', carriedOut: { entry: step.entry, on } })
        : refusal('not-now', 'This act does not do what was decided.')
  }
}

/** The steps that somebody may take now, whatever they would say in them. */
export function legalAppealSteps(
  before: AppealState,
  facts: AppealFacts,
): readonly Exclude<AppealStep['kind'], 'carry-out'>[] {
  return (['withdraw', 'propose', 'send-back', 'confirm'] as const).filter(
    kind => barOf(before, kind, facts) === undefined,
  )
}

/** Whether an appeal still waits for the later act that was decided. */
export function waitsForAct({ stage, proposal }: AppealState): boolean {
  return stage === 'decided' && proposal !== undefined && proposal.outcome !== 'dismiss'
}

/** A measure that was to be amended may be ended as well; one that was to end is not saved by amending it. */
function doesWhatWasDecided(
  { proposal }: AppealState,
  { act }: Extract<AppealStep, { kind: 'carry-out' }>,
): boolean {
  switch (proposal?.outcome) {
    case 'amend':
      return true
    case 'repeal':
      return act === 'repealed'
    case 'dismiss':
    case undefined:
      return false
  }
}

function barOf(
  before: AppealState,
  kind: AppealStep['kind'],
  { by, deciders }: AppealFacts,
): Err | undefined {
  const from = FROM[kind]
  if (before.stage !== from)
    return refusal(
      'not-now',
      `The appeal is ${before.stage}, and "${kind}" is possible only while it is ${from}.`,
    )
  if (kind === 'carry-out') return undefined
  if (kind === 'withdraw')
    return by === before.filedBy ? undefined : refusal('forbidden', 'Only whoever filed it takes it back.')
  if (by === before.filedBy) return refusal('forbidden', 'Nobody decides on an appeal of their own.')
  if (deciders.has(by))
    return refusal('forbidden', 'Whoever wrote or published the measure does not decide on the appeal.')
  return kind !== 'propose' && by === before.proposal?.by
    ? refusal('forbidden', 'Whoever proposed it does not confirm it or send it back: a second person does.')
    : undefined
}
