import { formatDay } from '../../base/day.ts'
import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import type { ReviewScheme, ReviewState, ReviewStep, StepActor, StepKind } from '../../model/review.ts'
import type { ReviewRecord } from '../../ports/store/reviews.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Action } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import { type Authority, authorityOrRefusal } from '../authority/authority.ts'
import { holdAtOnce } from '../authority/hold-at-once.ts'
import { joinOwnPart, measureFile } from '../authority/own-part.ts'
import { bumpCatalogue } from '../authority/revision.ts'
import { type CaseDeed, change, type Deed, type Doing, forbidden } from '../change.ts'
import type { Entered } from '../gazette/enter.ts'
import { stillHeard } from '../hearing/enter-hearing.ts'
import { missing, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { isGuestStep } from './guest-steps.ts'
import { caseMeasure } from './case-measure.ts'
import { publishDecision } from './publish-decision.ts'
import type { StepFacts } from './step-rule.ts'
import { stepReview } from './step-review.ts'

/** A step as somebody asks for it: the scheme by its name, which the registry then puts in. */
export type StepInput =
  | Exclude<ReviewStep, { kind: 'open' }>
  | { readonly kind: 'open'; readonly scheme: string; readonly assessors: readonly string[] }

/** What somebody must be allowed to do, for each kind of step. What follows from the case itself is in the rules of the steps. */
export const STEP_ACTIONS: Readonly<Record<StepKind, Action>> = {
  file: 'review.apply',
  open: 'review.lead',
  dismiss: 'review.lead',
  withdraw: 'review.apply',
  assign: 'review.lead',
  find: 'review.assess',
  finish: 'review.assess',
  resume: 'review.lead',
  invite: 'review.lead',
  state: 'review.apply',
  hear: 'review.lead',
  recommend: 'review.assess',
  propose: 'review.decide',
  'send-back': 'review.decide',
  confirm: 'review.decide',
  publish: 'review.lead',
  appeal: 'review.apply',
  reopen: 'review.lead',
}

/** Files a case. Taking one up by own motion is for those who lead. */
export async function fileReview(
  registry: Registry,
  actor: Actor,
  unit: string | null,
  step: Extract<ReviewStep, { kind: 'file' }>,
): Promise<Result<ReviewRecord>> {
  const id = registry.chance.newId()
  const action = step.way === 'own-motion' ? 'review.lead' : STEP_ACTIONS.file
  return change(registry, actor, { action, unit, subject: id }, async doing => {
    const authority = await authorityOrRefusal(doing.tables)
    if (!authority.ok) return authority
    const facts = factsOf(registry, doing)
    const by = { id: actor.id, leads: doing.mayAlso('review.lead', null) }
    const filed = stepReview(undefined, step, by, facts)
    if (!filed.ok) return filed
    const number = (await doing.tables.reviews.lastNumber()) + 1
    const problems = reachProblems(registry, authority.value, number, filed.value, facts)
    if (problems.length > 0) return { ok: false, problems }
    const record = { id, number, unit, state: filed.value, version: 1, updatedAt: doing.now }
    await doing.tables.reviews.insert(record, eventOf(record, step, actor, by, facts))
    await doing.note({ action: 'review.file', subject: id, unit, after: step })
    return ok(record)
  })
}

/** Takes one step in a case, as its rules allow. */
export async function takeStep(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: Exclude<StepInput, { kind: 'file' }>,
): Promise<Result<ReviewRecord>> {
  const known = await registry.store.read(async ({ reviews }) => reviews.get(id))
  const place = { unit: known?.unit ?? null, subject: id }
  const deed: Deed | CaseDeed =
    actor.via === 'guest' && isGuestStep(input.kind)
      ? { ...place, action: 'hearing.speak', case: id }
      : { ...place, action: STEP_ACTIONS[input.kind] }
  const done = await change(registry, actor, deed, async doing => {
    const before = await doing.tables.reviews.get(id)
    if (before === undefined) return missing('case', id)
    if (actor.via === 'guest' && !(await stillHeard(doing.tables, actor, doing.now)))
      return forbidden(actor, 'hearing.speak')
    if (before.version !== version) return stale('case')
    const step = await wholeStep(doing.tables, input)
    if (!step.ok) return step
    const facts = factsOf(registry, doing)
    const by: StepActor = {
      id: actor.id,
      leads: doing.mayAlso('review.lead', null),
      ...(actor.hears === id ? { isHeard: true } : {}),
    }
    const state = stepReview(before.state, step.value, by, facts)
    if (!state.ok) return state
    const record = { ...before, state: state.value, version: version + 1, updatedAt: doing.now }
    if (!(await doing.tables.reviews.update(record, eventOf(record, step.value, actor, by, facts))))
      return stale('case')
    const effect = await takeEffect(registry, doing, record, step.value.kind)
    if (!effect.ok) return effect
    await doing.note({
      action: `review.${step.value.kind}`,
      subject: id,
      unit: record.unit,
      before: { stage: before.state.stage },
      after: { stage: record.state.stage, step: step.value, entries: effect.value },
    })
    return ok(record)
  })
  if (done.ok) await holdAtOnce(registry)
  return done
}

const CHANGES_ANSWERS: readonly StepKind[] = ['open', 'withdraw', 'appeal', 'reopen']

/** What a step does outside of the case: the gazette, and the registry's own answers. */
async function takeEffect(
  registry: Registry,
  doing: Doing,
  record: ReviewRecord,
  kind: StepKind,
): Promise<Result<readonly Entered[]>> {
  if (kind === 'publish') {
    const authority = await authorityOrRefusal(doing.tables)
    return authority.ok ? publishDecision(registry, doing, authority.value, record) : authority
  }
  if (CHANGES_ANSWERS.includes(kind)) await bumpCatalogue(doing.tables)
  return ok([])
}

async function wholeStep(
  { reviews }: Tables,
  input: Exclude<StepInput, { kind: 'file' }>,
): Promise<Result<ReviewStep>> {
  if (input.kind !== 'open') return ok(input)
  const scheme: ReviewScheme | undefined = await reviews.scheme(input.scheme)
  return scheme === undefined ? missing('scheme', input.scheme) : ok({ ...input, scheme })
}

/** What is wrong with whom and what a case would bind: all that joining it to the catalogue finds. */
function reachProblems(
  registry: Registry,
  authority: Authority,
  number: number,
  state: ReviewState,
  { today }: StepFacts,
): readonly Problem[] {
  const data = caseMeasure(authority, { number, state: { ...state, openedOn: today } })
  if (data === undefined) return []
  const { refused } = joinOwnPart(registry.catalogue.base().snapshot, {
    authority,
    files: [measureFile(authority, data)],
  })
  return [...refused.values()].flat().map(({ says, help }) => ({
    code: 'invalid',
    at: { pointer: says.includes(state.subject.id) ? '/subject/id' : '/reach' },
    says,
    ...(help === undefined ? {} : { help }),
  }))
}

function factsOf(registry: Registry, { now }: Doing): StepFacts {
  return { now, today: formatDay(registry.clock.today()) }
}

function eventOf(
  { id, version, updatedAt }: ReviewRecord,
  step: ReviewStep,
  actor: Actor,
  { leads, isHeard }: StepActor,
  { today }: StepFacts,
): Parameters<Tables['reviews']['insert']>[1] {
  return {
    review: id,
    seq: version,
    at: updatedAt,
    on: today,
    actor: { id: actor.id, name: actor.name, leads, ...(isHeard === undefined ? {} : { isHeard }) },
    step,
  }
}
