import type { ProductId } from '../model/condition.ts'
import { familiesAmong, levelOf } from '../model/level.ts'
import type { Level } from '../model/resolution.ts'
import type { Snapshot } from '../model/snapshot.ts'

const FAMILIES = new WeakMap<Snapshot, ReadonlySet<ProductId>>()

/** At which level an answer stands that is kept by the id of its product: what identity tells of one that it has just found. */
export function levelIn(snapshot: Snapshot, product: ProductId | undefined): Level {
  let families = FAMILIES.get(snapshot)
  if (families === undefined) {
    families = familiesAmong(Object.values(snapshot.products))
    FAMILIES.set(snapshot, families)
  }
  return levelOf(families, product)
}
