import type { Decision } from '../model/resolution.ts'
import { CALIBRATION } from './calibration.ts'

/**
 * How likely an answer is right. Of what is acted on or asked about it is the share that was right of such answers, since features that
 * see the same thing say more together than they know; of what is `none` it is the sum of the evidence, no more than is asked about.
 */
export function probabilityOf(decision: Decision, bits: number): number {
  if (decision === 'none')
    return Math.min(CALIBRATION.possible[0].right, Math.round(1e6 / (1 + 2 ** -bits)) / 1e6)
  const steps = CALIBRATION[decision]
  let { right } = steps[0]
  for (const step of steps) if (bits >= step.bits) right = step.right
  return right
}
