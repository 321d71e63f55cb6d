import type { Truth } from '../base/truth.ts'
import type { Day } from '../base/day.ts'

/** How far one item is among those that a quota is counted over, and how far it is of those of which there may be only so many. */
export interface QuotaPart {
  readonly isCounted: Truth
  readonly isCovered: Truth
  /** What the item stands for, by its own count. */
  readonly weight: number
}

/** So many of so many. */
export interface Share {
  readonly covered: number
  readonly of: number
}

/** Between which shares an inventory lies, whatever the open facts come to, and whether that is more than the quota leaves. */
export interface QuotaBounds {
  readonly least: Share
  readonly most: Share
  readonly isExceeded: Truth
}

/** A quota judged over what one legal person holds. */
export interface QuotaJudged extends QuotaBounds {
  readonly provision: string
  /** Id of the legal person. */
  readonly organisation: string
  readonly atMostPercent: number
  /** Last day to bring the share down, where one is fixed. */
  readonly by?: Day
}

/** The circumstance that says whether an inventory exceeds the quota of a provision: `yes`, `no` or `open`. Without it no item's status turns on the quota. */
export function quotaFact(provision: string): string {
  return `quota:${provision}`
}
