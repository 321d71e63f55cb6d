import type { Day } from '../../base/day.ts'
import { firstOf } from '../../base/order.ts'
import type { ActId } from '../../model/condition.ts'
import type { Product } from '../../model/party.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { rankOf, type StatusRange } from '../../model/status.ts'
import { knownOf, likeness } from '../../screening/alternative-order.ts'
import { standingAmong } from './standing.ts'

/** Another product of the same kind, and what an organisation may do with it. */
export interface Neighbour {
  readonly product: Product
  readonly range: StatusRange
}

const MOST_NEIGHBOURS = 40

/** Others of the first category of a product: those first that leave most to one's own choice, then the most alike, then those of which the most is known. */
export function neighboursOf(
  snapshot: Snapshot,
  { id, categories }: Product,
  as: string,
  act: ActId,
  date: Day,
): readonly Neighbour[] {
  const [category] = categories
  const organisation = snapshot.organisations[as]
  if (category === undefined || organisation === undefined) return []
  const others = Object.values(snapshot.products).filter(
    other => other.id !== id && other.categories.includes(category),
  )
  const ranges = standingAmong(
    snapshot,
    organisation,
    act,
    date,
    others.map(other => other.id),
  )
  return others
    .flatMap(product => {
      const range = ranges.get(product.id)
      if (range === undefined) return []
      return [
        {
          product,
          range,
          likeness: likeness(product.categories, categories),
          known: knownOf(snapshot, product),
        },
      ]
    })
    .toSorted(
      firstOf(
        (one, other) => rankOf(other.range.worst) - rankOf(one.range.worst),
        (one, other) => other.likeness - one.likeness,
        (one, other) => other.known - one.known,
      ),
    )
    .slice(0, MOST_NEIGHBOURS)
}
