import type { ProductId } from './condition.ts'
import type { Product } from './party.ts'
import type { Level } from './resolution.ts'

/** The products that others name as their family. */
export function familiesAmong(products: readonly Pick<Product, 'families'>[]): ReadonlySet<ProductId> {
  return new Set(products.flatMap(product => product.families))
}

/** At which level an answer stands that says this product; without one, only whose a thing is. */
export function levelOf(families: ReadonlySet<ProductId>, product: ProductId | undefined): Level {
  if (product === undefined) return 'party'
  return families.has(product) ? 'family' : 'product'
}
