import type { Provision } from '../model/measure.ts'
import { quotaFact } from '../model/quota.ts'
import type { Test } from './combine.ts'
import { answerTo, leaveOpen } from './context.ts'
import { NO, YES } from './packed.ts'

/** Whether the inventory that the question comes from exceeds the quota of a provision; no, where it comes from none. */
export function exceededTest({ id }: Provision): Test {
  const key = quotaFact(id)
  return context => {
    const answer = answerTo(context, key)
    return answer === 'open' ? leaveOpen(context, key) : answer === 'yes' ? YES : NO
  }
}
