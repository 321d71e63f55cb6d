import type { ActId } from './condition.ts'
import type { Finding } from './finding.ts'
import type { StatusRange } from './status.ts'
import type { DutyDue } from './verdict.ts'

/** How the verdicts on one item differ between two screenings. */
export interface ItemChange {
  readonly finding: Finding
  readonly acts: readonly {
    readonly act: ActId
    readonly before: StatusRange
    readonly after: StatusRange
    readonly provision?: string
  }[]
  /** Duties that come with the second screening. */
  readonly duties: readonly DutyDue[]
}
