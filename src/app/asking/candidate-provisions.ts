import { candidatesFor, indexRules } from '../../law/candidates.ts'
import { tablesOf } from '../../law/make-tables.ts'
import type { ProductId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** Tells of each product which provisions may cover it, with those that end or override one of these. */
export function candidateFinder(snapshot: Snapshot): (product: ProductId) => readonly string[] {
  const tables = tablesOf(snapshot)
  const index = indexRules(snapshot, tables.rules)
  const known = new Map<ProductId, readonly string[]>()
  return product => {
    const found = known.get(product) ?? withLifters(candidates(product))
    known.set(product, found)
    return found
  }

  function candidates(product: ProductId): readonly string[] {
    return candidatesFor(tables, index, product, undefined).flatMap(
      at => tables.rules[at]?.provision.id ?? [],
    )
  }

  function withLifters(ids: readonly string[]): readonly string[] {
    const all = new Set(ids)
    for (const id of all) {
      const provision = snapshot.provisions[id]
      if (provision === undefined) continue
      for (const lifter of tables.liftersOf(provision)) all.add(lifter.provision.id)
    }
    return [...all]
  }
}
