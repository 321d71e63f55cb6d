import type { Condition } from '../model/condition.ts'

/** Whether what a condition says of a doer is the same on every date, and of every item. */
export function isSettledForAllTime(condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
    case 'class':
    case 'attribute':
    case 'organisation':
    case 'system':
      return true
    case 'all':
    case 'any':
      return condition.of.every(isSettledForAllTime)
    case 'not':
      return isSettledForAllTime(condition.of)
    default:
      return false
  }
}
