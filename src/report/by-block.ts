import type { Snapshot } from '../model/snapshot.ts'
import { measureLabel, measureOf } from './names.ts'
import type { Block } from './page.ts'

/** By whose measure: its title whole, and where there is room the id by which `licet measures show` opens it. */
export function byBlock(snapshot: Snapshot, provision: string): Block {
  const measure = measureOf(snapshot, provision)
  return { text: `by    ${measureLabel(snapshot, measure)}`, tail: ` (${measure})`, indent: 2, hang: 6 }
}
