import type { Finding } from '../model/finding.ts'
import type { Status } from '../model/status.ts'
import type { Verdict } from '../model/verdict.ts'

/** Findings that say the same of the same product. */
export interface FindingGroup {
  readonly party?: string
  readonly product?: string
  readonly certain: boolean
  readonly verdicts: readonly Verdict[]
  readonly worst: Status
  readonly lines: number
  readonly quantity: number
  readonly examples: readonly Finding[]
}
