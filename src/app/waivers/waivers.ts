import { ok, type Result } from '../../base/result.ts'
import type { Listed } from '../../ports/store/listed.ts'
import type { WaiverDecision, WaiverFilter, WaiverRequest } from '../../ports/store/waivers.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import { change, type Deed, type Doing, look } from '../change.ts'
import { invalid, missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { markInventoriesOf } from '../screenings/mark-units.ts'
import { subtree } from '../screenings/unit-named.ts'
import { type WaiverDecisionInput, type WaiverInput, wrongGrantor, wrongIn } from './check-request.ts'
import { allShown, impactOf, peopleNeeded, shownOf, type WaiverShown } from './impact.ts'

/** What a list of waivers is asked for; `unit` stands for itself and all units below. */
export type WaiversAsked = Omit<WaiverFilter, 'units' | 'orAskedBy' | 'within'> & { readonly unit?: string }

/** The requests that somebody may see: of the units that they see, and those for which they have asked. */
export async function listWaivers(
  { store }: Registry,
  actor: Actor,
  { unit, ...asked }: WaiversAsked,
): Promise<Listed<WaiverShown>> {
  return store.read(async tables => {
    const units = await tables.units.all()
    const seen = unitsWhereMay(actor, 'finding.read', units)
    const { rows, total } = await tables.waivers.list({
      ...asked,
      units: seen.size === units.length ? 'all' : [...seen],
      orAskedBy: actor.id,
      ...(unit === undefined ? {} : { within: [...subtree(units, unit)] }),
    })
    return { rows: await allShown(tables, rows), total }
  })
}

/** The requests on which somebody may decide, the oldest first. */
export async function waiversToDecide(
  { store }: Registry,
  actor: Actor,
  limit: number,
): Promise<readonly WaiverShown[]> {
  return store.read(async tables => {
    const requests = await tables.waivers.first({
      units: [...unitsWhereMay(actor, 'waiver.decide', await tables.units.all())],
      states: ['asked'],
      notAskedBy: actor.id,
      sort: 'state',
      offset: 0,
      limit,
    })
    return allShown(tables, requests)
  })
}

/** Whoever asked sees what becomes of it, wherever it stands by now. */
function hasAsked({ id }: Actor, { requesters }: WaiverRequest): boolean {
  return requesters.some(({ person }) => person === id)
}

/** One request. */
export async function readWaiver(registry: Registry, actor: Actor, id: string): Promise<Result<WaiverShown>> {
  return look(registry, actor, async ({ tables, may }) => {
    const request = await tables.waivers.get(id)
    if (request === undefined || !(may('finding.read', request.unit) || hasAsked(actor, request)))
      return missing('waiver', id)
    return ok(await shownOf(tables, request))
  })
}

/** Asks for a waiver. */
export async function requestWaiver(
  registry: Registry,
  actor: Actor,
  input: WaiverInput,
): Promise<Result<WaiverShown>> {
  const id = registry.chance.newId()
  return change(registry, actor, { action: 'waiver.request', unit: input.unit, subject: id }, async doing => {
    const wrong = wrongIn(registry.catalogue.current().snapshot, input)
    if (wrong !== undefined) return wrong
    const draft: WaiverRequest = {
      id,
      unit: input.unit,
      products: input.products,
      acts: input.acts,
      from: input.from,
      until: input.until,
      reason: input.reason,
      conditions: input.conditions,
      requesters: [{ person: actor.id, unit: input.unit, at: doing.now, reason: input.reason }],
      decisions: input.provisions.map(provision => ({
        provision,
        grantor: null,
        paper: '',
        state: 'open',
        by: [],
      })),
      impact: 0,
      state: 'asked',
      version: 1,
      createdAt: doing.now,
    }
    const request = { ...draft, impact: await impactOf(doing.tables, draft) }
    await doing.tables.waivers.insert(request)
    await doing.note({ action: 'waiver.request', subject: id, unit: input.unit, after: input })
    return ok(await shownOf(doing.tables, request))
  })
}

/** Joins a request that somebody else made; where the unit lies elsewhere, the request then stands at the nearest unit above both. */
export async function joinWaiver(
  registry: Registry,
  actor: Actor,
  id: string,
  input: { readonly unit: string; readonly reason: string },
): Promise<Result<WaiverShown>> {
  return change(registry, actor, { action: 'waiver.request', unit: input.unit, subject: id }, async doing => {
    const { waivers, units } = doing.tables
    const before = await waivers.get(id)
    if (before === undefined) return missing('waiver', id)
    if (before.state !== 'asked') return refusal('not-now', `It is ${before.state}.`)
    if (before.requesters.some(each => each.person === actor.id && each.unit === input.unit))
      return refusal('taken', 'You have asked for this already.')
    const unit = nearestAboveBoth(await units.all(), before.unit, input.unit)
    if (unit === undefined) return refusal('not-now', 'No unit stands above both.')
    const draft: WaiverRequest = {
      ...before,
      unit,
      requesters: [...before.requesters, { person: actor.id, ...input, at: doing.now }],
      // What was agreed to was narrower.
      decisions: unit === before.unit ? before.decisions : before.decisions.map(reopened),
      version: before.version + 1,
    }
    const request = { ...draft, impact: await impactOf(doing.tables, draft) }
    if (!(await waivers.update(request))) return stale('waiver')
    await doing.note({ action: 'waiver.join', subject: id, unit: input.unit, after: input })
    return ok(await shownOf(doing.tables, request))
  })
}

/**
 * Grants or refuses one provision of a request. Whoever asked does not decide; above the stated impact two people grant; and it is
 * granted only in the name of an authority that the provision itself names as able to lift it.
 */
export async function decideWaiver(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: WaiverDecisionInput,
): Promise<Result<WaiverShown>> {
  const decided = await onWaiver(registry, actor, id, version, deciding, async (doing, before) => {
    const decision = before.decisions.find(({ provision }) => provision === input.provision)
    if (decision === undefined) return invalid('/provision', 'The request does not name this provision.')
    if (before.state !== 'asked' || decision.state !== 'open')
      return refusal('not-now', `It is ${decision.state === 'open' ? before.state : decision.state}.`)
    if (before.requesters.some(({ person }) => person === actor.id))
      return refusal('forbidden', 'Whoever asks for a waiver does not decide it.')
    if (decision.by.some(({ person }) => person === actor.id))
      return refusal('forbidden', 'You have agreed already; somebody else has to agree too.')
    const wrong = input.answer === 'grant' ? wrongGrantor(registry, decision, input) : undefined
    if (wrong !== undefined) return wrong
    const by = [...decision.by, { person: actor.id, at: doing.now, says: input.says }]
    const isEnough = by.length >= (await peopleNeeded(doing.tables, before))
    const next: WaiverDecision = {
      ...decision,
      by,
      grantor: input.answer === 'grant' ? input.grantor : decision.grantor,
      paper: input.paper === '' ? decision.paper : input.paper,
      state: input.answer === 'refuse' ? 'refused' : isEnough ? 'granted' : 'open',
    }
    const decisions = before.decisions.map(each => (each === decision ? next : each))
    return ok({ ...before, decisions, state: stateOf(decisions), version: version + 1 })
  })
  if (decided.ok) registry.jobs.wake()
  return decided
}

/** Takes a request back (who asked, or who may decide) or takes a granted waiver away (who may decide), with a reason. */
export async function endWaiver(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  reason: string,
): Promise<Result<WaiverShown>> {
  const ended = await onWaiver(
    registry,
    actor,
    id,
    version,
    shown => {
      const own = shown.request.requesters.find(({ person }) => person === actor.id)
      return shown.request.state === 'asked' && own !== undefined
        ? { action: 'waiver.request', unit: own.unit }
        : deciding(shown)
    },
    async (_, before) => {
      if (before.state === 'asked') return ok({ ...before, state: 'withdrawn', version: version + 1 })
      if (before.state === 'granted') return ok({ ...before, state: 'revoked', version: version + 1 })
      return refusal('not-now', `It is ${before.state}.`)
    },
    reason,
  )
  if (ended.ok) registry.jobs.wake()
  return ended
}

/** To decide on a waiver is a deed in the unit where it stands. */
function deciding({ request }: WaiverShown): Pick<Deed, 'action' | 'unit'> {
  return { action: 'waiver.decide', unit: request.unit }
}

async function onWaiver(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  deedOf: (shown: WaiverShown) => Pick<Deed, 'action' | 'unit'>,
  work: (doing: Doing, before: WaiverRequest) => Promise<Result<WaiverRequest>>,
  reason = '',
): Promise<Result<WaiverShown>> {
  const seen = await readWaiver(registry, actor, id)
  if (!seen.ok) return seen
  const { unit } = seen.value.request
  return change(registry, actor, { ...deedOf(seen.value), subject: id }, async doing => {
    const before = await doing.tables.waivers.get(id)
    if (before === undefined) return missing('waiver', id)
    if (before.version !== version) return stale('waiver')
    const changed = await work(doing, before)
    if (!changed.ok) return changed
    if (!(await doing.tables.waivers.update(changed.value))) return stale('waiver')
    await markInventoriesOf(doing.tables, unit, `waiver ${id} ${changed.value.version}`)
    await doing.note({
      action: `waiver.${changed.value.state}`,
      subject: id,
      unit,
      before: { state: before.state, decisions: before.decisions },
      after: { state: changed.value.state, decisions: changed.value.decisions, reason },
    })
    return ok(await shownOf(doing.tables, changed.value))
  })
}

function stateOf(decisions: readonly WaiverDecision[]): WaiverRequest['state'] {
  if (decisions.some(({ state }) => state === 'refused')) return 'refused'
  return decisions.every(({ state }) => state === 'granted') ? 'granted' : 'asked'
}

function reopened(decision: WaiverDecision): WaiverDecision {
  return decision.state === 'refused' ? decision : { ...decision, state: 'open', by: [], grantor: null }
}

function nearestAboveBoth(
  units: Parameters<typeof subtree>[0],
  one: string,
  other: string,
): string | undefined {
  for (let at: string | null | undefined = one; typeof at === 'string';) {
    if (subtree(units, at).has(other)) return at
    const id: string = at
    at = units.find(unit => unit.id === id)?.above
  }
  return undefined
}
