import { measureOf, shortMeasureLabel } from './names.ts'
import type { Block } from './page.ts'
import { type Speaking, speechOf } from './speaking.ts'

/** By whose measure: what practitioners call it, or its title whole, and where there is room the id by which `licet measures show` opens it. */
export function byBlock(speaking: Speaking, provision: string): Block {
  const { snapshot } = speaking
  const measure = measureOf(snapshot, provision)
  const label = shortMeasureLabel(snapshot, measure, speechOf(speaking).tag)
  return { text: `by    ${label}`, tail: ` (${measure})`, indent: 2, hang: 6 }
}
