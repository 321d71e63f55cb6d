import type { Day } from '../../base/day.ts'
import { decide } from '../../law/decide.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { productsUnder } from '../measures/products-under.ts'

/**
 * Whether a measure concerns an organisation on a day: it says something to it, or to who deals with it, about a product of the catalogue;
 * or the organisation is a party to such a product. Where it covers no product that is known, nobody can be told to be unconcerned.
 */
export function isAffected(
  snapshot: Snapshot,
  organisation: Organisation,
  measure: string,
  date: Day,
): boolean {
  const provisions = snapshot.measures[measure]?.provisions ?? []
  const products = [...productsUnder(new Set(provisions), [snapshot])]
  if (products.length === 0) return true
  const { party } = organisation
  const isPartyTo = (product: string): boolean =>
    snapshot.products[product]?.roles.some(role => role.party === party) === true
  if (party !== undefined && products.some(isPartyTo)) return true
  const acts = new Set(provisions.flatMap(id => snapshot.provisions[id]?.acts ?? []))
  return products.some(product =>
    [...acts].some(act =>
      decide(snapshot, {
        organisation,
        act,
        item: { product },
        answers: {},
        waivers: [],
        date,
      }).citations.some(({ provision }) => provisions.includes(provision)),
    ),
  )
}
