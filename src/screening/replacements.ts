import type { Day } from '../base/day.ts'
import type { ProductId } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StatusRange } from '../model/status.ts'

/** A product of the same kind on which the same question has a good and certain answer. */
export interface Alternative {
  readonly product: ProductId
  readonly party?: string
  readonly status: 'clear' | 'approved'
}

/**
 * Which of some products may be taken instead, approved ones first, else in the order given; one a maker, at most `most`.
 * `rangeOf` answers the same question for another product.
 */
export function alternativesTo(
  snapshot: Snapshot,
  product: ProductId,
  candidates: readonly ProductId[],
  date: Day,
  rangeOf: (product: ProductId) => StatusRange,
  most: number,
): readonly Alternative[] {
  const own = snapshot.products[product]
  const makers = new Set(own === undefined ? [] : makersOn(own, date))
  const free: Alternative[] = []
  for (const id of candidates) {
    const other = snapshot.products[id]
    const [party] = other === undefined ? [] : makersOn(other, date)
    if (party === undefined || makers.has(party)) continue
    const { best, worst } = rangeOf(id)
    if (best !== worst || (worst !== 'clear' && worst !== 'approved')) continue
    makers.add(party)
    free.push({ product: id, status: worst, party })
    if (free.filter(each => each.status === 'approved').length === most) break
  }
  const approved = free.filter(each => each.status === 'approved')
  return [...approved, ...free.filter(each => each.status === 'clear')].slice(0, most)
}

/** Who makes a product on a day, as far as the dates of the roles say. */
export function makersOn(product: Product, date: Day): readonly string[] {
  return product.roles
    .filter(
      ({ role, since, until }) =>
        role === 'maker' && (since?.[0] ?? date) <= date && (until?.[1] ?? date) >= date,
    )
    .map(role => role.party)
}
