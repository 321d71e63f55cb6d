import type { Snapshot } from '../../model/snapshot.ts'
import { candidateFinder } from '../asking/candidate-provisions.ts'

/** The products that one of these provisions may cover, in one of these catalogues. */
export function productsUnder(
  provisions: ReadonlySet<string>,
  snapshots: readonly Snapshot[],
): ReadonlySet<string> {
  const found = new Set<string>()
  for (const snapshot of snapshots) {
    const candidates = candidateFinder(snapshot)
    for (const product of Object.keys(snapshot.products))
      if (candidates(product).some(id => provisions.has(id))) found.add(product)
  }
  return found
}
