import type { Problem } from '../../base/problem.ts'
import type { Item, ItemIdentifier } from '../../model/item.ts'
import { parseDayText } from '../day-text.ts'
import { newItem } from '../new-item.ts'

/** What a format of purchases says of one line; dates and quantities as they stand there. */
export interface PurchaseLine {
  readonly name: string
  readonly maker?: string | undefined
  readonly seller?: string | undefined
  /** Who buys. */
  readonly buyer?: string | undefined
  readonly quantity?: string | undefined
  /** Days by the circumstance that they are. */
  readonly days?: Readonly<Record<'acquired' | 'agreed' | 'awarded', string | undefined>>
  readonly contract?: string | undefined
  readonly identifiers: readonly ItemIdentifier[]
  readonly at: string
}

/** The item of a line of a purchase: the seller, the contract and the days are circumstances, the buyer its unit. */
export function purchaseItem(line: PurchaseLine, tell: (problem: Problem) => void): Item {
  const { name, maker, seller, buyer, contract, identifiers, at } = line
  return newItem({
    name,
    publisher: maker,
    version: undefined,
    identifiers,
    circumstances: Object.fromEntries(
      [['seller', seller] as const, ['contract', contract] as const, ...daysOf(line, tell)].flatMap(
        ([key, value]) => (value === undefined ? [] : [[key, value]]),
      ),
    ),
    quantity: quantityOf(line, tell),
    at,
    unit: buyer,
    type: undefined,
  })
}

function daysOf(
  { days, at }: PurchaseLine,
  tell: (problem: Problem) => void,
): readonly (readonly [string, string | undefined])[] {
  return Object.entries(days ?? {}).map(([key, text]) => {
    if (text === undefined) return [key, undefined] as const
    const parsed = parseDayText(text)
    if (parsed.kind === 'day') return [key, parsed.day] as const
    tell({
      code: 'date-not-understood',
      at: { pointer: at },
      says: `Expected a date and found "${text.slice(0, 40)}"; it counts as not given.`,
    })
    return [key, undefined] as const
  })
}

/** Parts of a whole, such as hours and kilograms, count as the next whole number. */
function quantityOf({ quantity, at }: PurchaseLine, tell: (problem: Problem) => void): number {
  if (quantity === undefined) return 1
  const number = /^\d{1,15}(?:\.\d*)?$/u.test(quantity) ? Math.ceil(Number(quantity)) : Number.NaN
  if (Number.isSafeInteger(number)) return number
  tell({
    code: 'quantity-not-understood',
    at: { pointer: at },
    says: `Expected a quantity and found "${quantity.slice(0, 40)}"; counted as 1.`,
  })
  return 1
}
