import type { Side, StepName } from '../model/verdict.ts'
import type { Candidate } from './candidate.ts'

/** What was found of rules, from each side, that is the same whatever the act. */
export interface Nearness {
  /** The steps that fail, other than the act. */
  readonly failed: Record<Side, Map<Candidate, readonly StepName[]>>
  /** What would lift the rule. */
  readonly lifted: Record<Side, Map<Candidate, readonly string[]>>
}

/** Nothing found yet. */
export function newNearness(): Nearness {
  return {
    failed: { ours: new Map(), theirs: new Map(), barred: new Map() },
    lifted: { ours: new Map(), theirs: new Map(), barred: new Map() },
  }
}
