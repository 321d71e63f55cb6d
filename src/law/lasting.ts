import type { Condition } from '../model/condition.ts'
import type { Provision } from '../model/measure.ts'
import type { Product } from '../model/party.ts'

/** Whether a condition comes out the same on every date, for this item; false where it takes more than a look to tell. */
export function isLasting(condition: Condition, product: Product | undefined): boolean {
  switch (condition.kind) {
    case 'always':
    case 'class':
    case 'attribute':
    case 'organisation':
    case 'system':
    case 'product':
    case 'category':
    case 'property':
      return true
    case 'party':
      return (
        condition.reach.group === 'entity' &&
        !condition.reach.successors &&
        (product?.roles ?? []).every(({ since, until }) => since === undefined && until === undefined)
      )
    case 'all':
    case 'any':
      return condition.of.every(part => isLasting(part, product))
    case 'not':
      return isLasting(condition.of, product)
    default:
      return false
  }
}

/** Whether what a provision says is the same of every item, as far as itself goes; lifters are not looked at. */
export function isOfAnyItem(provision: Provision): boolean {
  const { effect, to, with: other, covers, where, exceptions, bars } = provision
  const conditions = [to, other, covers, where, ...exceptions.map(({ when }) => when)]
  if (bars !== undefined) conditions.push(bars.by)
  return effect !== 'list-only' && !conditions.some(looksAtItem)
}

function looksAtItem(condition: Condition): boolean {
  switch (condition.kind) {
    case 'always':
    case 'class':
    case 'attribute':
    case 'named':
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
