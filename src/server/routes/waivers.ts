import { z } from 'zod'
import { ok, type Result } from '../../base/result.ts'
import {
  decideWaiver,
  endWaiver,
  joinWaiver,
  listWaivers,
  readWaiver,
  requestWaiver,
  type WaiversAsked,
} from '../../app/waivers/waivers.ts'
import type { WaiverShown } from '../../app/waivers/impact.ts'
import { effectOf } from '../../app/findings/list-findings.ts'
import type { Registry } from '../../app/registry.ts'
import { effect } from '../../wire/finding.ts'
import { setWaiverRule, waiverRuleIn } from '../../app/waivers/rule.ts'
import { idText } from '../../wire/parts.ts'
import { WAIVER_ORDERS } from '../../ports/store/waivers.ts'
import { listedPage } from '../../wire/list-query.ts'
import {
  waiver,
  waiverDecision,
  waiverEnd,
  waiverInput,
  waiverJoin,
  waiverQuery,
  type WaiverQueryWire,
  waiverRule,
} from '../../wire/waiver.ts'
import { listingOf } from '../listing.ts'
import { json, type Reply } from '../reply.ts'
import { type Route, route } from '../route.ts'

const TAG = 'waivers'
const params = z.object({ waiver: idText })

/** Waivers asked for, granted and ended. */
export const waiverRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/waivers',
    tag: TAG,
    says: 'Waivers: sorted by a column, or what is granted and ends first, then the newest of the others.',
    door: 'signed-in',
    query: waiverQuery,
    answer: { status: 200, body: listedPage(waiver), says: 'A page of waivers' },
    run: async ({ registry, actor, query }) => {
      const { rows, total } = await listWaivers(registry, actor, waiversAsked(query))
      return ok(json({ total, page: query.page, per: query.per, entries: rows.map(wireWaiver) }))
    },
  }),
  route({
    method: 'post',
    path: '/waivers',
    tag: TAG,
    says: 'Ask for a waiver.',
    door: 'signed-in',
    once: 'yes',
    body: waiverInput,
    answer: { status: 201, body: waiver, says: 'Asked for' },
    run: async ({ registry, actor, body }) => replied(await requestWaiver(registry, actor, body)),
  }),
  route({
    method: 'get',
    path: '/waiver-rule',
    tag: TAG,
    says: 'From how many items on two people grant a waiver.',
    door: 'signed-in',
    answer: { status: 200, body: waiverRule, says: 'The rule' },
    run: async ({ registry }) => ok(json({ ...(await registry.store.read(waiverRuleIn)) })),
  }),
  route({
    method: 'put',
    path: '/waiver-rule',
    tag: TAG,
    says: 'Say from how many items on two people grant a waiver; what was granted stays granted.',
    door: 'signed-in',
    body: waiverRule,
    answer: { status: 200, body: waiverRule, says: 'Set' },
    run: async ({ registry, actor, body }) => {
      const set = await setWaiverRule(registry, actor, body)
      return set.ok ? ok(json({ ...set.value })) : set
    },
  }),
  route({
    method: 'get',
    path: '/waivers/{waiver}',
    tag: TAG,
    says: 'One waiver.',
    door: 'signed-in',
    params,
    answer: { status: 200, body: waiver, says: 'The waiver, with its version as ETag' },
    run: async ({ registry, actor, params: { waiver: id } }) =>
      replied(await readWaiver(registry, actor, id)),
  }),
  route({
    method: 'post',
    path: '/waivers/{waiver}/requesters',
    tag: TAG,
    says: 'Ask for the same, for another unit.',
    door: 'signed-in',
    params,
    body: waiverJoin,
    answer: { status: 200, body: waiver, says: 'Joined' },
    run: async ({ registry, actor, params: { waiver: id }, body }) =>
      replied(await joinWaiver(registry, actor, id, body)),
  }),
  route({
    method: 'post',
    path: '/waivers/{waiver}/decisions',
    tag: TAG,
    says: 'Grant or refuse one provision of it.',
    door: 'signed-in',
    params,
    body: waiverDecision,
    ifMatch: 'required',
    answer: {
      status: 200,
      body: waiver.extend({ effect }),
      says: 'Decided, or one of two has agreed, and what that changed',
    },
    run: async ({ registry, actor, params: { waiver: id }, version, body }) =>
      withEffect(registry, await decideWaiver(registry, actor, id, version, body)),
  }),
  route({
    method: 'post',
    path: '/waivers/{waiver}/end',
    tag: TAG,
    says: 'Take a request back, or a waiver away.',
    door: 'signed-in',
    params,
    body: waiverEnd,
    ifMatch: 'required',
    answer: { status: 200, body: waiver.extend({ effect }), says: 'Ended, and what that changed' },
    run: async ({ registry, actor, params: { waiver: id }, version, body }) =>
      withEffect(registry, await endWaiver(registry, actor, id, version, body.reason)),
  }),
]

/** What an address asks of the list of waivers. */
export function waiversAsked(query: WaiverQueryWire): WaiversAsked {
  const { state, unit } = query
  return {
    ...listingOf(WAIVER_ORDERS, query),
    ...(state === '' ? {} : { states: [state] }),
    ...(unit === '' ? {} : { unit }),
  }
}

const EFFECT_MS = 3_000

async function withEffect(
  registry: Registry,
  shown: Result<WaiverShown>,
): Promise<Result<Reply<z.input<typeof waiver> & { effect: z.input<typeof effect> }>>> {
  if (!shown.ok) return shown
  const { id, version } = shown.value.request
  const done = await effectOf(registry, `waiver ${id} ${version}`, EFFECT_MS)
  return ok(json({ ...wireWaiver(shown.value), effect: done ?? null }, version))
}

function replied(shown: Result<WaiverShown>): Result<Reply<z.input<typeof waiver>>> {
  return shown.ok ? ok(json(wireWaiver(shown.value), shown.value.request.version)) : shown
}

/** A waiver as the API tells it. */
export function wireWaiver({ request, matches, needsTwo }: WaiverShown): z.output<typeof waiver> {
  return {
    ...request,
    products: [...request.products],
    acts: [...request.acts],
    requesters: [...request.requesters],
    decisions: request.decisions.map(each => ({ ...each, by: [...each.by] })),
    matches,
    needsTwo,
  }
}
