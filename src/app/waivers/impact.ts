import type { FindingRecord } from '../../ports/store/findings.ts'
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
    matches: (await findingsOf(tables, request)).length,
    needsTwo: (await peopleNeeded(tables, request)) > 1,
  }
}

/** Items whose findings the request would free, or frees. */
export async function impactOf(tables: Tables, request: WaiverRequest): Promise<number> {
  return (await findingsOf(tables, request)).reduce((sum, { quantity }) => sum + quantity, 0)
}

const MOST_COUNTED = 100_000

async function findingsOf(tables: Tables, request: WaiverRequest): Promise<readonly FindingRecord[]> {
  const units = [...subtree(await tables.units.all(), request.unit)]
  const found = await tables.findings.list({
    units,
    states: ['open', 'accepted', 'in-work', 'waived'],
    limit: MOST_COUNTED,
  })
  const provisions = new Set(request.decisions.map(({ provision }) => provision))
  return found.filter(
    each =>
      each.blocking.some(provision => provisions.has(provision)) &&
      (request.products.length === 0 || request.products.includes(each.product ?? '')) &&
      (request.acts.length === 0 || request.acts.includes(each.act)),
  )
}
