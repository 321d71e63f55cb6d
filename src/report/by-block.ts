import type { Snapshot } from '../model/snapshot.ts'
import { measureOf, shortMeasureLabel } from './names.ts'
import type { Block } from './page.ts'

/** By whose measure: what practitioners call it, or its title whole, and where there is room the id by which `licet measures show` opens it. */
export function byBlock(snapshot: Snapshot, provision: string): Block {
  const measure = measureOf(snapshot, provision)
  return { text: `by    ${shortMeasureLabel(snapshot, measure)}`, tail: ` (${measure})`, indent: 2, hang: 6 }
}
