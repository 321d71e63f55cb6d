import { byText, firstOf } from '../base/order.ts'
import type { Condition, ProductId } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** So many other products are tried; beyond that a reader would not look either. */
const MOST_TRIED = 12

/**
 * Products of the same kind as one, in the order in which they are tried as replacements: first those that a list names on which
 * something may be taken, then those of which few provisions speak. `countOf` tells of how many provisions.
 */
export function alternativeOrder(
  snapshot: Snapshot,
  product: ProductId,
  countOf: (product: ProductId) => number,
): readonly ProductId[] {
  const own = snapshot.products[product]
  if (own === undefined) return []
  const listed = namedByLists(snapshot)
  return Object.values(snapshot.products)
    .filter(
      other => other.id !== product && other.categories.some(category => own.categories.includes(category)),
    )
    .map(other => ({
      id: other.id,
      isListed: isNamed(other, listed),
      count: countOf(other.id),
      isPrincipal: isPrincipal(snapshot, other),
    }))
    .toSorted(
      firstOf(
        (one, other) => Number(other.isListed) - Number(one.isListed),
        (one, other) => Number(other.isPrincipal) - Number(one.isPrincipal),
        (one, other) => one.count - other.count,
        byText(each => each.id),
      ),
    )
    .slice(0, MOST_TRIED)
    .map(each => each.id)
}

/** The parties and products that the lists of approving provisions name. */
function namedByLists(snapshot: Snapshot): ReadonlySet<string> {
  const approving = Object.values(snapshot.provisions).filter(
    ({ effect }) => effect === 'approve' || effect === 'list-only',
  )
  const lists = new Set(
    approving.flatMap(({ list, covers }) => [...(list === undefined ? [] : [list]), ...listsIn(covers)]),
  )
  const lines = [...lists].flatMap(id => snapshot.lists[id]?.listings ?? [])
  return new Set(lines.flatMap(line => namesIn(line.names)))
}

function listsIn(condition: Condition): readonly string[] {
  if (condition.kind === 'listed') return [condition.list]
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(listsIn) : []
}

function namesIn(condition: Condition): readonly string[] {
  if (condition.kind === 'party') return condition.parties.map(id => `party:${id}`)
  if (condition.kind === 'product') return condition.products.map(id => `product:${id}`)
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(namesIn) : []
}

function isNamed(product: Product, names: ReadonlySet<string>): boolean {
  return names.has(`product:${product.id}`) || product.roles.some(role => names.has(`party:${role.party}`))
}

function isPrincipal(snapshot: Snapshot, product: Product): boolean {
  return product.roles.some(role => snapshot.parties[role.party]?.principal === product.id)
}
