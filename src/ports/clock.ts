import type { Day } from '../base/day.ts'

/** What time it is, for the rooms that must ask. */
export interface Clock {
  /** The calendar day where this computer stands. */
  readonly today: () => Day
  /** Milliseconds since some moment; never goes back. For progress and patience only. */
  readonly elapsedMs: () => number
}
