import { formatDay } from '../../base/day.ts'
import { ok, type Result } from '../../base/result.ts'
import type { AppealState, AppealStep } from '../../model/appeal.ts'
import type { AppealRecord } from '../../ports/store/appeals.ts'
import type { PublishedMeasure } from '../../ports/store/measures.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Action } from '../access/actions.ts'
import type { Actor } from '../access/actor.ts'
import { authorityOrRefusal } from '../authority/authority.ts'
import { change, type Doing, look } from '../change.ts'
import { enter } from '../gazette/enter.ts'
import { missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { daysAfter } from '../reviews/step-rule.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { isAffected } from './affected.ts'
import { type AppealFacts, legalAppealSteps, stepAppeal } from './step-appeal.ts'

/** So many days after an act was entered it may be appealed. */
export const APPEAL_DAYS = 60
const MOST_ACTS = 10_000

/** An appeal, and what whoever looks at it may do next. */
export interface AppealShown {
  readonly appeal: AppealRecord
  readonly legal: ReturnType<typeof legalAppealSteps>
  /** Whether they may see what was proposed and not yet decided, and who said what. */
  readonly isInside: boolean
}

/** A step that somebody asks for; that a decision was carried out follows from the act that does it. */
export type AppealStepInput = Exclude<AppealStep, { kind: 'carry-out' }>

/** What somebody must be allowed to do for each step. */
const STEP_ACTIONS: Readonly<Record<AppealStepInput['kind'], Action>> = {
  withdraw: 'appeal.file',
  propose: 'appeal.decide',
  'send-back': 'appeal.decide',
  confirm: 'appeal.decide',
}

/** Appeals against a published measure, for a unit that it concerns. */
export async function fileAppeal(
  registry: Registry,
  actor: Actor,
  measure: string,
  input: { readonly unit: string; readonly grounds: string },
): Promise<Result<AppealShown>> {
  const { unit, grounds } = input
  const id = registry.chance.newId()
  const isConcerned = await concerns(registry, unit, measure)
  return change(registry, actor, { action: 'appeal.file', unit, subject: id }, async doing => {
    const published = await doing.tables.measures.get(measure)
    const wrong = await wrongIn(registry, doing, actor, measure, published)
    if (wrong !== undefined || published === undefined) return wrong ?? missing('measure', measure)
    if (!isConcerned)
      return refusal(
        'not-now',
        'The measure does not concern this unit.',
        'Appeal for a unit that it binds, or for one that is a party to what it covers.',
      )
    const state: AppealState = {
      stage: 'filed',
      measure,
      entry: published.entry.number,
      filedBy: actor.id,
      filedOn: formatDay(registry.clock.today()),
      grounds,
      sentBack: [],
    }
    const appeal: AppealRecord = { id, unit, state, version: 1, createdAt: doing.now }
    await doing.tables.appeals.insert(appeal)
    await doing.note({ action: 'appeal.file', subject: id, unit, after: { measure, grounds } })
    return ok(await shownOf(registry, doing.tables, actor, appeal, doing.mayAlso))
  })
}

/** Appeals that somebody may see, the newest first: those who work on them see all, everybody their own. */
export async function listAppeals(
  registry: Registry,
  actor: Actor,
  filter: { readonly measure?: string; readonly before?: string; readonly limit: number },
): Promise<Result<readonly AppealShown[]>> {
  return look(registry, actor, async ({ tables, may }) => {
    const whose = may('appeal.read', null) ? {} : { filedBy: actor.id }
    const shown: AppealShown[] = []
    for (const appeal of await tables.appeals.list({ ...filter, ...whose }))
      // oxlint-disable-next-line no-await-in-loop -- one connection
      shown.push(await shownOf(registry, tables, actor, appeal, may))
    return ok(shown)
  })
}

/** One appeal. */
export async function readAppeal(registry: Registry, actor: Actor, id: string): Promise<Result<AppealShown>> {
  return look(registry, actor, async ({ tables, may }) => {
    const appeal = await tables.appeals.get(id)
    if (appeal === undefined || !(appeal.state.filedBy === actor.id || may('appeal.read', null)))
      return missing('appeal', id)
    return ok(await shownOf(registry, tables, actor, appeal, may))
  })
}

/** Takes a step in an appeal. The decision is entered into the gazette as the second person confirms it; what it asks for is done by a later act. */
export async function takeAppealStep(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  step: AppealStepInput,
): Promise<Result<AppealShown>> {
  const known = await readAppeal(registry, actor, id)
  if (!known.ok) return known
  const action = STEP_ACTIONS[step.kind]
  const unit = action === 'appeal.file' ? known.value.appeal.unit : null
  return change(registry, actor, { action, unit, subject: id }, async doing => {
    const { tables } = doing
    const before = await tables.appeals.get(id)
    if (before === undefined) return missing('appeal', id)
    if (before.version !== version) return stale('appeal')
    const facts = await factsOf(registry, tables, actor, before.state)
    const state = stepAppeal(before.state, step, facts)
    if (!state.ok) return state
    const appeal = { ...before, state: state.value, version: version + 1 }
    if (!(await tables.appeals.update(appeal))) return stale('appeal')
    const entered = state.value.stage === 'decided' ? await enterDecision(registry, doing, appeal) : ok(null)
    if (!entered.ok) return entered
    await doing.note({
      action: `appeal.${step.kind}`,
      subject: id,
      unit: before.unit,
      before: { stage: before.state.stage },
      after: { ...step, ...(entered.value === null ? {} : { entry: entered.value }) },
    })
    return ok(await shownOf(registry, tables, actor, appeal, doing.mayAlso))
  })
}

/** Says of every appeal that waits for an act about a measure that this one does what was decided; in the transaction of the act. */
export async function carryOut(
  registry: Registry,
  doing: Doing,
  actor: Actor,
  measure: string,
  act: Extract<AppealStep, { kind: 'carry-out' }>,
): Promise<void> {
  const { appeals } = doing.tables
  // oxlint-disable no-await-in-loop -- one connection
  for (const before of await appeals.list({ measure, limit: MOST_ACTS })) {
    const facts = await factsOf(registry, doing.tables, actor, before.state)
    const state = stepAppeal(before.state, act, facts)
    if (!state.ok) continue
    await appeals.update({ ...before, state: state.value, version: before.version + 1 })
    await doing.note({ action: 'appeal.carry-out', subject: before.id, unit: before.unit, after: { ...act } })
  }
  // oxlint-enable no-await-in-loop
}

/** What keeps somebody from appealing. */
async function wrongIn(
  registry: Registry,
  { tables }: Doing,
  actor: Actor,
  id: string,
  measure: PublishedMeasure | undefined,
): Promise<ReturnType<typeof refusal> | undefined> {
  if (measure === undefined) return missing('measure', id)
  if (measure.review !== null)
    return refusal('in-use', `"${id}" is the decision of a case.`, 'Appeal in that case.')
  if (measure.repeal !== null) return refusal('not-now', `"${id}" was repealed already.`)
  const last = daysAfter(measure.entry.at.slice(0, 10), APPEAL_DAYS)
  if (formatDay(registry.clock.today()) > last)
    return refusal('not-now', `An appeal against "${id}" could be filed until ${last}.`)
  const own = await tables.appeals.list({ measure: id, filedBy: actor.id, limit: MOST_ACTS })
  return own.some(({ state }) => state.entry === measure.entry.number && state.stage !== 'withdrawn')
    ? refusal('taken', 'You have appealed against this already.')
    : undefined
}

async function concerns(registry: Registry, unit: string, measure: string): Promise<boolean> {
  const { snapshot } = registry.catalogue.current()
  const units = await registry.store.read(async tables => tables.units.all())
  const organisation = organisationsOf(snapshot, units)[unit]
  return organisation !== undefined && isAffected(snapshot, organisation, measure, registry.clock.today())
}

async function shownOf(
  registry: Registry,
  tables: Tables,
  actor: Actor,
  appeal: AppealRecord,
  may: (action: Action, unit: string | null) => boolean,
): Promise<AppealShown> {
  const legal = legalAppealSteps(appeal.state, await factsOf(registry, tables, actor, appeal.state))
  return {
    appeal,
    legal: legal.filter(kind => may(STEP_ACTIONS[kind], kind === 'withdraw' ? appeal.unit : null)),
    isInside: may('appeal.read', null),
  }
}

/** Who takes a step, with everybody who had a part in any text of the measure: the journal knows them. */
async function factsOf(
  registry: Registry,
  { audit }: Tables,
  { id: by }: Actor,
  { measure }: AppealState,
): Promise<AppealFacts> {
  const acts = await audit.list({ action: 'measure.publish', subject: measure, limit: MOST_ACTS })
  const deciders = acts.flatMap(({ actor, after, outcome }) => {
    const { authors = [] } = (after ?? {}) as { readonly authors?: readonly string[] }
    return outcome === 'done' ? [actor.id, ...authors] : []
  })
  return { by, today: formatDay(registry.clock.today()), deciders: new Set(deciders) }
}

/** What everybody may know of a decision. Who decided stands in the journal; the public sees the office. */
async function enterDecision(
  registry: Registry,
  doing: Doing,
  { state: { measure, entry, proposal } }: AppealRecord,
): Promise<Result<number>> {
  const authority = await authorityOrRefusal(doing.tables)
  if (!authority.ok) return authority
  const body = {
    measure,
    entry,
    outcome: proposal?.outcome ?? 'dismiss',
    reasons: proposal?.says ?? '',
  }
  const entered = await enter(registry, doing, authority.value, [
    { kind: 'appeal-decided', subject: measure, body },
  ])
  if (!entered.ok) return entered
  const [first] = entered.value
  return first === undefined ? missing('entry', measure) : ok(first.number)
}
