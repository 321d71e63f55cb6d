import type { Condition, PartyId } from '../model/condition.ts'
import type { List } from '../model/list.ts'
import type { Measure, Provision } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** The lists that a measure's provisions point to, each once, in the order of the provisions. */
export function listsOf(snapshot: Snapshot, measure: Measure): readonly List[] {
  const ids = measure.provisions.flatMap(id => {
    const provision = snapshot.provisions[id]
    return provision === undefined ? [] : listIdsOf(provision)
  })
  return [...new Set(ids)].flatMap(id => snapshot.lists[id] ?? [])
}

/** Every condition in a provision, those within others too. */
export function conditionsOf(provision: Provision): readonly Condition[] {
  const { to, with: other, covers, where, exceptions, bars } = provision
  return [
    to,
    other,
    covers,
    where,
    ...exceptions.map(({ when }) => when),
    ...(bars === undefined ? [] : [bars.by]),
  ].flatMap(partsOf)
}

/** A condition and those within it. */
export function partsOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [condition, ...condition.of.flatMap(partsOf)]
    case 'not':
    case 'contains':
    case 'bundles':
    case 'runs-on':
      return [condition, ...partsOf(condition.of)]
    default:
      return [condition]
  }
}

/** The parties that a measure or its lists name, each once. */
export function namedBy(snapshot: Snapshot, measure: Measure): readonly PartyId[] {
  const conditions = measure.provisions.flatMap(id => {
    const provision = snapshot.provisions[id]
    return provision === undefined ? [] : conditionsOf(provision)
  })
  const lines = listsOf(snapshot, measure).flatMap(({ listings }) =>
    listings.flatMap(({ names }) => partsOf(names)),
  )
  const named = [...conditions, ...lines].flatMap(part =>
    part.kind === 'party' || part.kind === 'named' ? part.parties : [],
  )
  return [...new Set(named)]
}

function listIdsOf(provision: Provision): readonly string[] {
  const named = conditionsOf(provision).flatMap(part => {
    if (part.kind === 'listed' || part.kind === 'enlisted' || part.kind === 'list-lacks-category')
      return [part.list]
    return part.kind === 'origin' && part.countryList !== undefined ? [part.countryList] : []
  })
  return provision.list === undefined ? named : [provision.list, ...named]
}
