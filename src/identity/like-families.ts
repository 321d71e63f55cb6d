import { canonicalJson } from '../base/canonical-json.ts'
import type { CategoryId, ProductId } from '../model/condition.ts'
import type { Product } from '../model/party.ts'
import type { Category } from '../model/vocabulary.ts'
import { withWider } from './category-words.ts'

/**
 * Of products, by their places, those families from which nothing but a name tells them: of the same kinds, makers, properties, countries and
 * parts. A rule that names no single product reaches both or neither, whether it says what it covers or what it does not.
 */
export function likeFamilies(
  products: readonly Product[],
  categories: Readonly<Record<CategoryId, Category>>,
): readonly (readonly [product: number, families: readonly ProductId[]])[] {
  const byId = new Map(products.map(product => [product.id, product]))
  return products.flatMap((product, at) => {
    const like = product.families.filter(id => {
      const family = byId.get(id)
      return family !== undefined && factsOf(family, categories) === factsOf(product, categories)
    })
    return like.length === 0 ? [] : [[at, like] as const]
  })
}

/** All that a rule may ask of a product, but for its version and what it is called. */
function factsOf(
  { categories: own, roles, edges, origins, properties }: Product,
  categories: Readonly<Record<CategoryId, Category>>,
): string {
  const parts = edges.map(({ id: _id, ...edge }) => edge)
  return canonicalJson([[...withWider(categories, own)].toSorted(), roles, parts, origins, properties])
}
