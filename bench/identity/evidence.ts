import { PRIOR_BITS } from '../../src/identity/score.ts'
import type { Resolution } from '../../src/model/resolution.ts'

/** The bits for and against an answer together, as its reasons say. */
export function evidenceOf({ because }: Resolution): number {
  return because.reduce((sum, { weight }) => sum + weight, PRIOR_BITS)
}
