import type { ProductId } from '../model/condition.ts'
import type { Level } from '../model/resolution.ts'
import type { Snapshot } from '../model/snapshot.ts'

/** At which level an answer stands that is kept by the id of its product: what identity tells of one that it has just found. */
export function levelOf(snapshot: Snapshot, product: ProductId | undefined): Level {
  if (product === undefined) return 'party'
  return familiesIn(snapshot).has(product) ? 'family' : 'product'
}

const FAMILIES = new WeakMap<Snapshot, ReadonlySet<ProductId>>()

/** The products that others name as their family, gathered once. */
function familiesIn(snapshot: Snapshot): ReadonlySet<ProductId> {
  let families = FAMILIES.get(snapshot)
  if (families === undefined) {
    families = new Set(Object.values(snapshot.products).flatMap(product => product.families))
    FAMILIES.set(snapshot, families)
  }
  return families
}
