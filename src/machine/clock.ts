import { dayFrom } from '../base/day.ts'
import type { Clock } from '../ports/clock.ts'

/** The clock of this computer; the day is that of its time zone. */
export function systemClock(): Clock {
  return {
    today() {
      const now = new Date()
      return dayFrom(now.getFullYear(), now.getMonth() + 1, now.getDate())
    },
    now: () => new Date().toISOString(),
    // To ask `performance` loads it, which a short answer notices.
    elapsedMs: () => process.uptime() * 1000,
  }
}
