import type { Item } from './item.ts'
import type { Resolution } from './resolution.ts'
import type { Verdict } from './verdict.ts'

/** An item with what it was taken for and the verdicts on it, worst first. */
export interface Finding {
  readonly file: string
  readonly item: Item
  readonly resolution: Resolution
  readonly verdicts: readonly Verdict[]
}
