import type { Condition, PartyId, ProductId } from '../model/condition.ts'
import type { List, Listing } from '../model/list.ts'
import type { Measure } from '../model/measure.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { conditionsOf, partsOf } from './lists-of.ts'

/** A party with what it makes, or products alone: whoever a condition may name. */
export interface Named {
  readonly party?: PartyId
  readonly products: ReadonlySet<ProductId>
}

/** The measures that name somebody, each with the provisions that do. */
export function measuresNaming(
  snapshot: Snapshot,
  whom: Named,
): readonly { readonly measure: Measure; readonly provisions: readonly string[] }[] {
  return Object.values(snapshot.measures).flatMap(measure => {
    const provisions = measure.provisions.filter(id => {
      const provision = snapshot.provisions[id]
      return provision !== undefined && conditionsOf(provision).some(part => isNamed(part, whom))
    })
    return provisions.length === 0 ? [] : [{ measure, provisions }]
  })
}

/** The lines of lists that name somebody. */
export function listingsNaming(
  snapshot: Snapshot,
  whom: Named,
): readonly { readonly list: List; readonly listing: Listing }[] {
  return Object.values(snapshot.lists).flatMap(list =>
    list.listings
      .filter(({ names }) => partsOf(names).some(part => isNamed(part, whom)))
      .map(listing => ({ list, listing })),
  )
}

function isNamed(part: Condition, { party, products }: Named): boolean {
  if (part.kind === 'party' || part.kind === 'named')
    return party !== undefined && part.parties.includes(party)
  return part.kind === 'product' && part.products.some(id => products.has(id))
}
