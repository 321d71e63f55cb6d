import type { Test } from './combine.ts'
import type { Lift, StepTests } from './steps.ts'
import type { Rule } from './tables.ts'

/** A rule with its steps, ready to be asked again and again. */
export interface Candidate {
  readonly rule: Rule
  readonly steps: StepTests
  /** The steps in the order in which failing is cheap to see. */
  readonly order: readonly Test[]
  /** What may lift the rule, made when it is first asked for. */
  readonly lifts: () => readonly Lift[]
}
