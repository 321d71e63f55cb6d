import type { StepKind } from '../../model/review.ts'

/** What somebody from outside who is heard in a case may do in it. */
export const GUEST_STEPS = ['state', 'appeal'] as const satisfies readonly StepKind[]
export type GuestStep = (typeof GUEST_STEPS)[number]

/** Whether a step is one of those. */
export function isGuestStep(kind: StepKind): kind is GuestStep {
  return kind === 'state' || kind === 'appeal'
}
