import { byText, firstOf } from '../base/order.ts'
import type { CategoryId, Condition, ListId, ProductId } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** So many other products of a kind are kept in mind. */
const MOST_KEPT = 60
/** So many are tried; beyond that a reader would not look either. */
const MOST_TRIED = 12
/** So many makers on a list are choice enough. */
const ENOUGH_LISTED = 5

/**
 * Products of the same kind as one, in the order in which they are tried as replacements: what a maker is known for, then what shares the
 * most of its categories and has the fewest others, then that of which few provisions speak, then that of which the most is known. `countOf`
 * tells of how many provisions.
 */
export function alternativeOrder(
  snapshot: Snapshot,
  product: ProductId,
  countOf: (product: ProductId) => number,
): readonly ProductId[] {
  const own = snapshot.products[product]
  return own === undefined ? [] : others(kindOrder(snapshot, own.categories, countOf), product)
}

/** Products in some of these categories in that order, so many that one more than are kept. */
export function kindOrder(
  snapshot: Snapshot,
  categories: readonly CategoryId[],
  countOf: (product: ProductId) => number,
): readonly ProductId[] {
  return Object.values(snapshot.products)
    .filter(product => product.categories.some(category => categories.includes(category)))
    .map(product => ({
      id: product.id,
      count: countOf(product.id),
      isPrincipal: isPrincipal(snapshot, product),
      likeness: likeness(product.categories, categories),
      known: knownOf(snapshot, product),
    }))
    .toSorted(
      firstOf(
        (one, other) => Number(other.isPrincipal) - Number(one.isPrincipal),
        (one, other) => other.likeness - one.likeness,
        (one, other) => one.count - other.count,
        (one, other) => other.known - one.known,
        byText(each => each.id),
      ),
    )
    .slice(0, MOST_KEPT + 1)
    .map(each => each.id)
}

/** The share of the categories of either that both are in. */
export function likeness(one: readonly CategoryId[], other: readonly CategoryId[]): number {
  const all = new Set([...one, ...other])
  return all.size === 0 ? 0 : one.filter(id => other.includes(id)).length / all.size
}

/** How much is known of a product and its makers: identifiers and sources, since names only tell in how many scripts it is written. */
export function knownOf({ parties }: Snapshot, { identifiers, sources, roles }: Product): number {
  const makers = new Set(roles.filter(({ role }) => role === 'maker').map(({ party }) => party))
  const ofMakers = [...makers].map(id => {
    const party = parties[id]
    return party === undefined ? 0 : party.identifiers.length + party.sources.length
  })
  return ofMakers.reduce((sum, count) => sum + count, identifiers.length + sources.length)
}

/** Of such an order, what may stand in for a product. */
export function others(order: readonly ProductId[], product: ProductId): readonly ProductId[] {
  return order.filter(id => id !== product).slice(0, MOST_KEPT)
}

/**
 * Which of them are tried, one a maker: first those that the list names on which the verdict rests, since these may be taken for
 * certain; where it names enough, only those.
 */
export function tried(
  snapshot: Snapshot,
  order: readonly ProductId[],
  list: ListId | undefined,
): readonly ProductId[] {
  const lines = list === undefined ? [] : (snapshot.lists[list]?.listings ?? [])
  const names = new Set(lines.flatMap(line => namesIn(line.names)))
  const products = onePerMaker(order.flatMap(id => snapshot.products[id] ?? []))
  const listed = products.filter(product => isNamed(product, names)).map(product => product.id)
  if (listed.length >= ENOUGH_LISTED) return listed.slice(0, MOST_TRIED)
  const unlisted = products.map(product => product.id).filter(id => !listed.includes(id))
  return [...listed, ...unlisted].slice(0, MOST_TRIED)
}

function onePerMaker(products: readonly Product[]): readonly Product[] {
  const seen = new Set<string>()
  return products.filter(({ id, roles }) => {
    const maker = roles.find(role => role.role === 'maker')?.party ?? id
    return seen.has(maker) ? false : seen.add(maker)
  })
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
