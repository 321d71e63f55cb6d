import type { Condition, PartyId, Reach, Role } from '../model/condition.ts'
import type { PartyEdge, Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { any, all, type Test } from './combine.ts'
import { type Context, isBetween, seen } from './context.ts'
import { NO, type Packed, YES } from './packed.ts'

/** The edges that touch each party, in the order of the snapshot. */
export type PartyGraph = ReadonlyMap<PartyId, readonly PartyEdge[]>

/** The graph of a snapshot, made once. */
export function graphOf(snapshot: Snapshot): PartyGraph {
  const known = GRAPHS.get(snapshot)
  if (known !== undefined) return known
  const graph = new Map<PartyId, PartyEdge[]>()
  GRAPHS.set(snapshot, graph)
  for (const edge of snapshot.partyEdges) {
    for (const party of new Set([edge.from, edge.to])) graph.set(party, [...(graph.get(party) ?? []), edge])
  }
  return graph
}

const GRAPHS = new WeakMap<Snapshot, PartyGraph>()
const SOURCES = new WeakMap<PartyGraph, Map<PartyId, ReadonlySet<PartyId>>>()
const NONE: readonly PartyEdge[] = []
const NO_ROLES: Product['roles'] = []

/** Whether `goal` lies within reach of one of the named parties on the date. */
export function isWithinReach(
  context: Context,
  graph: PartyGraph,
  named: readonly PartyId[],
  reach: Reach,
  goal: PartyId,
): Packed {
  if (named.includes(goal)) return YES
  const sources = mayBeReachedFrom(graph, goal)
  const near = named.filter(from => sources.has(from))
  return any(
    context,
    near.map(
      from => (inner: Context) => walk(inner, graph, from, goal, reach, reach.group === 'affiliates', []),
    ),
  )
}

/** A party in the role lies within reach of one of the named ones. Of most it is seen at once that none can, whatever the date. */
export function partyTest(
  graph: PartyGraph,
  { parties, reach, role }: Extract<Condition, { kind: 'party' }>,
): Test {
  const isReached = (context: Context, party: PartyId) => isWithinReach(context, graph, parties, reach, party)
  const mayBeReached = (party: PartyId) => mayBeWithinReach(graph, parties, reach, party)
  return context =>
    mayAnyInRole(context, role, mayBeReached) ? anyPartyInRole(context, role, isReached) : NO
}

/** Whether one of those passes whom `anyPartyInRole` may ask. */
function mayAnyInRole({ product, party }: Context, role: Role, may: (party: PartyId) => boolean): boolean {
  for (const one of product?.roles ?? NO_ROLES) if (one.role === role && may(one.party)) return true
  return party !== undefined && may(party)
}

/** Whether `goal` may lie within reach of one of the named parties on some date. */
function mayBeWithinReach(
  graph: PartyGraph,
  named: readonly PartyId[],
  reach: Reach,
  goal: PartyId,
): boolean {
  if (reach.group === 'entity' && !reach.successors) return named.includes(goal)
  const sources = mayBeReachedFrom(graph, goal)
  return named.some(from => sources.has(from))
}

/** Tests, one for each party in the role, of whether it holds the role on the date and passes `test`. */
export function anyPartyInRole(
  context: Context,
  role: Role,
  test: (context: Context, party: PartyId) => Packed,
): Packed {
  const { product, party } = context
  const roles = product?.roles.filter(one => one.role === role) ?? []
  if (roles.length === 0) {
    return party !== undefined && (role === 'maker' || role === 'rights-holder') ? test(context, party) : NO
  }
  return any(
    context,
    roles.map((one, index): Test => {
      const key = `role:${product?.id ?? ''}/${role}/${index}`
      return inner => all(inner, [at => isBetween(at, one.since, one.until, key), at => test(at, one.party)])
    }),
  )
}

/**
 * Every party from which `party` might be reached at some time under some reach: the index of provisions asks it.
 * Direction is reversed: owners above it, what those own, and those it succeeded.
 */
export function mayBeReachedFrom(graph: PartyGraph, party: PartyId): ReadonlySet<PartyId> {
  let known = SOURCES.get(graph)
  if (known === undefined) {
    known = new Map()
    SOURCES.set(graph, known)
  }
  let sources = known.get(party)
  if (sources === undefined) {
    sources = sourcesOf(graph, party)
    known.set(party, sources)
  }
  return sources
}

function sourcesOf(graph: PartyGraph, party: PartyId): ReadonlySet<PartyId> {
  const found = new Set([party])
  for (const at of found) {
    for (const edge of graph.get(at) ?? NONE) {
      found.add(edge.from)
      if (edge.kind === 'owns') found.add(edge.to)
    }
  }
  return found
}

function walk(
  context: Context,
  graph: PartyGraph,
  at: PartyId,
  goal: PartyId,
  reach: Reach,
  mayGoUp: boolean,
  visited: readonly string[],
): Packed {
  if (at === goal) return YES
  const place = mayGoUp ? `${at} up` : at
  if (visited.includes(place)) return NO
  const seenPlaces = [...visited, place]
  const step =
    (edge: PartyEdge, to: PartyId, upAgain: boolean): Test =>
    inner =>
      all(inner, [
        one => seen(one, edge.evidence, `edge:${edge.id}`),
        one => isBetween(one, edge.since, edge.until, `edge:${edge.id}`),
        one => walk(one, graph, to, goal, reach, upAgain, seenPlaces),
      ])
  const tests: Test[] = []
  for (const edge of graph.get(at) ?? NONE) {
    if (edge.kind === 'succeeded-by') {
      if (reach.successors && edge.from === at) tests.push(step(edge, edge.to, mayGoUp))
    } else if (isLink(edge, reach)) {
      if (edge.from === at) tests.push(step(edge, edge.to, false))
      else if (mayGoUp) tests.push(step(edge, edge.from, true))
    }
  }
  return any(context, tests)
}

function isLink(edge: PartyEdge, reach: Reach): boolean {
  if (edge.kind !== 'owns' || reach.group === 'entity') return false
  return edge.controls || (edge.percent !== undefined && edge.percent >= reach.atLeastPercent)
}

/** The edges over which one of the parties might reach another at some time, directions and shares aside: all that hang together with it. */
export function edgesAround(graph: PartyGraph, parties: readonly PartyId[]): ReadonlySet<PartyEdge> {
  const edges = new Set<PartyEdge>()
  const found = new Set(parties)
  for (const at of found) {
    for (const edge of graph.get(at) ?? NONE) {
      edges.add(edge)
      found.add(edge.from).add(edge.to)
    }
  }
  return edges
}
