import type { PartyId, Reach, Role } from '../model/condition.ts'
import type { PartyEdge } from '../model/party.ts'
import { all, any, type Found, NO, seen, YES } from './support.ts'
import { isWithin, type View } from './view.ts'

/** The parties that stand to the item in a role on the date. An item of which only the party is known was made by it. */
export function partiesInRole(
  view: View,
  role: Role,
): readonly { readonly party: PartyId; readonly found: Found }[] {
  const { product, party } = view.item
  const roles =
    product === undefined
      ? undefined
      : view.snapshot.products[product]?.roles.filter(one => one.role === role)
  if (roles !== undefined && roles.length > 0) {
    return roles.map((one, index) => ({
      party: one.party,
      found: isWithin(view, one.since, one.until, `role:${product}/${role}/${index}`),
    }))
  }
  return party !== undefined && (role === 'maker' || role === 'rights-holder') ? [{ party, found: YES }] : []
}

/** Whether `party` lies within reach of one of `named`, over the edges recorded for the date; the best founded way there counts. */
export function isWithinReach(view: View, named: readonly PartyId[], reach: Reach, party: PartyId): Found {
  return any(
    view.floor,
    named.map(from => isReached(view, from, party, reach, reach.group === 'affiliates', [])),
  )
}

/**
 * Walks from a named party: up to those who control it (affiliates only, and only before going down), down to what is owned,
 * on to successors.
 */
function isReached(
  view: View,
  at: PartyId,
  goal: PartyId,
  reach: Reach,
  mayGoUp: boolean,
  visited: readonly string[],
): Found {
  if (at === goal) return YES
  const place = `${at} ${mayGoUp}`
  if (visited.includes(place)) return NO
  const onwards = (edge: PartyEdge, to: PartyId, upAgain: boolean) =>
    all([holdsOnDate(view, edge), isReached(view, to, goal, reach, upAgain, [...visited, place])])
  return any(
    view.floor,
    view.snapshot.partyEdges.flatMap(edge => {
      if (edge.kind === 'succeeded-by')
        return reach.successors && edge.from === at ? [onwards(edge, edge.to, mayGoUp)] : []
      if (edge.kind !== 'owns' || reach.group === 'entity' || !counts(edge, reach)) return []
      if (edge.from === at) return [onwards(edge, edge.to, false)]
      return edge.to === at && mayGoUp ? [onwards(edge, edge.from, true)] : []
    }),
  )
}

function counts(edge: PartyEdge, reach: Reach): boolean {
  return edge.controls || (edge.percent !== undefined && edge.percent >= reach.atLeastPercent)
}

function holdsOnDate(view: View, edge: PartyEdge): Found {
  return all([
    seen(edge.evidence, view.question.known, `edge:${edge.id}`),
    isWithin(view, edge.since, edge.until, `edge:${edge.id}`),
  ])
}
