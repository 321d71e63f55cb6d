import type { Decision } from '../model/resolution.ts'
import { CALIBRATION } from './calibration.ts'
import type { Stated } from './calibration.ts'

/**
 * How likely an answer is right. Of what is acted on or asked about it is the share that was right of such answers, since features that
 * see the same thing say more together than they know; of what is `none` it is the sum of the evidence, no more than is asked about. A name with a
 * letter wrong, which mostly is another word, has shares of its own.
 */
export function probabilityOf(decision: Decision, bits: number, isSlip: boolean): number {
  const steps = CALIBRATION[statedAs(decision, isSlip)]
  if (decision === 'none') return Math.min(steps[0].right, Math.round(1e6 / (1 + 2 ** -bits)) / 1e6)
  let { right } = steps[0]
  for (const step of steps) if (bits >= step.bits) right = step.right
  return right
}

/** With which answers it is counted together. */
export function statedAs(decision: Decision, isSlip: boolean): Stated {
  if (decision === 'link') return 'link'
  return isSlip ? 'slip' : 'possible'
}
