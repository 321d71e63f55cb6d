import type { ProductId } from '../../model/condition.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import { alternativeOrder, tried } from '../../screening/alternative-order.ts'
import { candidateFinder } from './candidate-provisions.ts'
import type { Alternatives } from './replacements-for.ts'

const finders = new WeakMap<Snapshot, (product: ProductId) => readonly string[]>()

/** The alternatives that a whole snapshot knows; what it takes to find them is kept as long as the snapshot is. */
export function wholeAlternatives(snapshot: Snapshot): Alternatives {
  return async (product, list) => {
    const provisionsOf = finders.get(snapshot) ?? candidateFinder(snapshot)
    finders.set(snapshot, provisionsOf)
    const order = alternativeOrder(snapshot, product, other => provisionsOf(other).length)
    return { snapshot, products: tried(snapshot, order, list) }
  }
}
