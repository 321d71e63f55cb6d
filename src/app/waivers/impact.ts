import type { Tables } from '../../ports/store/store.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { WaiverRequest } from '../../ports/store/waivers.ts'
import { subtree } from '../screenings/unit-named.ts'
import { waiverRuleIn } from './rule.ts'

/** A request with what it comes to today. */
export interface WaiverShown {
  readonly request: WaiverRequest
  /** Findings that it frees now, or would free. */
  readonly matches: number
  readonly needsTwo: boolean
}

/** How many people have to grant it. */
export async function peopleNeeded(tables: Tables, { impact }: WaiverRequest): Promise<number> {
  return impact >= (await waiverRuleIn(tables)).twoPeopleFrom ? 2 : 1
}

/** A request with what it comes to today. */
export async function shownOf(tables: Tables, request: WaiverRequest): Promise<WaiverShown> {
  const [shown] = await allShown(tables, [request])
  return shown ?? { request, matches: 0, needsTwo: false }
}

/** Requests with what they come to today. */
export async function allShown(
  tables: Tables,
  requests: readonly WaiverRequest[],
): Promise<readonly WaiverShown[]> {
  const units = await tables.units.all()
  const { twoPeopleFrom } = await waiverRuleIn(tables)
  const shown: WaiverShown[] = []
  for (const request of requests) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    const { count } = await freedBy(tables, request, units)
    shown.push({ request, matches: count, needsTwo: request.impact >= twoPeopleFrom })
  }
  return shown
}

/** Items whose findings the request would free, or frees. */
export async function impactOf(tables: Tables, request: WaiverRequest): Promise<number> {
  return (await freedBy(tables, request, await tables.units.all())).quantity
}

/** The findings that a request frees, or would free. */
async function freedBy(
  { findings }: Tables,
  { unit, products, acts, decisions }: WaiverRequest,
  units: readonly UnitRecord[],
): ReturnType<Tables['findings']['tally']> {
  const below = subtree(units, unit)
  return findings.tally({
    units: below.size === units.length ? 'all' : [...below],
    states: ['open', 'accepted', 'in-work', 'waived'],
    blockedBy: decisions.map(({ provision }) => provision),
    ...(products.length === 0 ? {} : { products }),
    ...(acts.length === 0 ? {} : { acts }),
  })
}
