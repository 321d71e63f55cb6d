import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Candidate } from './candidate.ts'
import { conditionsOf } from './conditions-of.ts'
import type { Context } from './context.ts'
import type { Tables } from './tables.ts'

/**
 * Whether a rule says the same of every item of the catalogue: neither it nor what may lift it looks at the item, no waiver of the
 * question concerns it, and the act does not say that the other side is the item's maker.
 */
export function saysTheSameOfAnyItem(
  { snapshot, product, question: { act, waivers } }: Context,
  tables: Tables,
  { rule: { provision } }: Candidate,
): boolean {
  const lifters = tables.liftersOf(provision)
  return (
    product !== undefined &&
    snapshot.acts[act]?.otherSide !== 'maker' &&
    !waivers.some(waiver => waiver.provision === provision.id) &&
    [provision, ...lifters.map(other => other.provision)].every(isOfAnyItem) &&
    lifters.every(other => tables.liftersOf(other.provision).length === 0)
  )
}

/** Whether what a provision says is the same of every item, as far as itself goes; lifters are not looked at. */
export function isOfAnyItem(provision: Provision): boolean {
  return provision.effect !== 'list-only' && !conditionsOf(provision).some(looksAtItem)
}

/** Whether a condition turns on what the item is. A named other side does only where the act makes the item's maker that side. */
export function looksAtItem(condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
    case 'class':
    case 'attribute':
    case 'named':
    case 'enlisted':
    case 'organisation':
    case 'system':
    case 'circumstance':
    case 'dated':
    case 'open':
      return false
    case 'all':
    case 'any':
      return condition.of.some(looksAtItem)
    case 'not':
      return looksAtItem(condition.of)
    default:
      return true
  }
}
