import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'

/** Everything that a provision asks, its list included. */
export function conditionsOf(provision: Provision): readonly Condition[] {
  const { to, with: other, covers, where, exceptions, bars, list } = provision
  const conditions = [to, other, covers, where, ...exceptions.map(({ when }) => when)]
  if (bars !== undefined) conditions.push(bars.by)
  if (list !== undefined) conditions.push({ kind: 'listed', list })
  return conditions
}
