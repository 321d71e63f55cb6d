import type { Truth } from '../base/truth.ts'
import type { Provision } from '../model/measure.ts'
import type { Question } from '../model/question.ts'
import type { QuotaBounds, QuotaPart } from '../model/quota.ts'
import type { Snapshot } from '../model/snapshot.ts'
import type { StepName } from '../model/verdict.ts'
import { holds } from './holds.ts'
import { waiversOf } from './outcomes.ts'
import { stepsOf } from './reaches.ts'
import { all, any, opposite } from './support.ts'
import { plainView } from './view.ts'

const COUNTED: readonly StepName[] = [
  'known',
  'issued',
  'period',
  'addressee',
  'act',
  'counterparty',
  'where',
]
const COVERED: readonly StepName[] = ['covered', 'exception', 'relation']

/**
 * A quota is counted over what is in its categories and meets every condition of its provision but those on the item itself. Of
 * these, what the provision covers and no exception, relation or waiver lifts may only be so large a share. The act is the first
 * that the provision names.
 */
export function quotaPartOf(
  snapshot: Snapshot,
  asked: Omit<Question, 'act'>,
  provision: Provision,
): Omit<QuotaPart, 'weight'> {
  const view = plainView(snapshot, { ...asked, act: provision.acts[0] ?? 'use' })
  const steps = stepsOf(view, provision)
  const categories = provision.duty?.quota?.ofCategories ?? []
  const waivers = waiversOf(view, provision).map(({ found }) => found)
  return {
    isCounted: all([...COUNTED.map(step => steps[step]), holds(view, { kind: 'category', categories })])
      .truth,
    isCovered: all([...COVERED.map(step => steps[step]), opposite(any(view.floor, waivers))]).truth,
  }
}

/**
 * Least is the share if nothing that is open were covered, and of what may not be counted only what is not covered were. Most is
 * that if all that is open were covered, and of what may not be counted only what may be covered were. Of nothing the share is none.
 */
export function quotaBounds(parts: readonly QuotaPart[], atMostPercent: number): QuotaBounds {
  const sum = (counts: (part: QuotaPart) => boolean) =>
    parts.filter(counts).reduce((total, { weight }) => total + weight, 0)
  const shareOf = (covered: number, others: number) => ({ covered, of: covered + others })
  const least = shareOf(
    sum(part => part.isCounted === 'yes' && part.isCovered === 'yes'),
    sum(part => part.isCounted !== 'no' && part.isCovered !== 'yes'),
  )
  const most = shareOf(
    sum(part => part.isCounted !== 'no' && part.isCovered !== 'no'),
    sum(part => part.isCounted === 'yes' && part.isCovered === 'no'),
  )
  const isOver = ({ covered, of }: QuotaBounds['least']) => covered * 100 > atMostPercent * of
  const isExceeded: Truth = isOver(least) ? 'yes' : isOver(most) ? 'unknown' : 'no'
  return { least, most, isExceeded }
}
