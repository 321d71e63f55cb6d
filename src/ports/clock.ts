import type { Day } from '../base/day.ts'

/** What time it is, for the rooms that must ask. */
export interface Clock {
  /** The calendar day where this computer stands. */
  readonly today: () => Day
  /** The moment in UTC, as `2026-03-01T10:00:00.000Z`; for signing what somebody said. */
  readonly now: () => string
  /** Milliseconds since some moment; never goes back. For progress and patience only. */
  readonly elapsedMs: () => number
}
