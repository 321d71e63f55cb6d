import type { Day } from '../base/day.ts'
import { byText, firstOf } from '../base/order.ts'
import type { ProductId } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'
import { rankOf } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'

/** A product of the same kind on which the same question has a good and certain answer. */
export interface Alternative {
  readonly product: ProductId
  readonly party?: string
  readonly status: 'clear' | 'approved'
  /** How many provisions nearly reach it. */
  readonly nearMisses: number
}

/**
 * Products of the same category that may be taken instead, approved ones first, then those that few measures nearly reach, one a maker, at most `most`.
 * `verdictOn` answers the same question for another product.
 */
export function alternativesTo(
  snapshot: Snapshot,
  product: ProductId,
  date: Day,
  verdictOn: (product: ProductId) => Verdict,
  most: number,
): readonly Alternative[] {
  const own = snapshot.products[product]
  if (own === undefined) return []
  const ownMakers = makersOn(own, date)
  const free = Object.values(snapshot.products)
    .filter(other => other.categories.some(category => own.categories.includes(category)))
    .filter(other => !makersOn(other, date).some(maker => ownMakers.includes(maker)))
    .flatMap<Alternative>(other => {
      const [party] = makersOn(other, date)
      const { range, nearly } = verdictOn(other.id)
      const { best, worst } = range
      if (best !== worst || (worst !== 'clear' && worst !== 'approved')) return []
      return {
        product: other.id,
        status: worst,
        nearMisses: nearly.length,
        ...(party === undefined ? {} : { party }),
      }
    })
    .toSorted(
      firstOf<Alternative>(
        (one, other) => rankOf(other.status) - rankOf(one.status),
        (one, other) => one.nearMisses - other.nearMisses,
        (one, other) => Number(isPrincipal(snapshot, other)) - Number(isPrincipal(snapshot, one)),
        byText(each => each.product),
      ),
    )
  return onePerMaker(free).slice(0, most)
}

function onePerMaker(alternatives: readonly Alternative[]): readonly Alternative[] {
  const seen = new Set<string>()
  return alternatives.filter(({ party, product }) => {
    const maker = party ?? product
    return seen.has(maker) ? false : seen.add(maker)
  })
}

function isPrincipal(snapshot: Snapshot, { party, product }: Alternative): boolean {
  return party !== undefined && snapshot.parties[party]?.principal === product
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
