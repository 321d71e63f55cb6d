import type { Tables } from '../../ports/store/store.ts'
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
  return {
    request,
    matches: (await freedBy(tables, request)).count,
    needsTwo: (await peopleNeeded(tables, request)) > 1,
  }
}

/** Items whose findings the request would free, or frees. */
export async function impactOf(tables: Tables, request: WaiverRequest): Promise<number> {
  return (await freedBy(tables, request)).quantity
}

/** The findings that a request frees, or would free. */
async function freedBy(
  { units, findings }: Tables,
  { unit, products, acts, decisions }: WaiverRequest,
): ReturnType<Tables['findings']['tally']> {
  return findings.tally({
    units: [...subtree(await units.all(), unit)],
    states: ['open', 'accepted', 'in-work', 'waived'],
    blockedBy: decisions.map(({ provision }) => provision),
    ...(products.length === 0 ? {} : { products }),
    ...(acts.length === 0 ? {} : { acts }),
  })
}
