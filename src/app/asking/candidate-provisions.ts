import { candidatesFor, indexRules } from '../../law/candidates.ts'
import { tablesOf } from '../../law/make-tables.ts'
import type { PartyId, ProductId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'

/** Tells of each product, or of what is only known to be a party's, which provisions may cover it, with those that end or override one of these. */
export function candidateFinder(
  snapshot: Snapshot,
): (product: ProductId | undefined, party?: PartyId) => readonly string[] {
  const tables = tablesOf(snapshot)
  const index = indexRules(snapshot, tables.rules)
  const known = new Map<string, readonly string[]>()
  return (product, party) => {
    const key = `${product ?? ''} ${party ?? ''}`
    const found = known.get(key) ?? withLifters(candidates(product, party))
    known.set(key, found)
    return found
  }

  function candidates(product: ProductId | undefined, party: PartyId | undefined): readonly string[] {
    return candidatesFor(tables, index, product, party).flatMap(at => tables.rules[at]?.provision.id ?? [])
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
