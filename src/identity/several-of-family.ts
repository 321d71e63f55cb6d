import { byText } from '../base/order.ts'
import { leftOverWords } from './features/product.ts'
import type { IndexedProduct, NameIndex } from './name-index.ts'
import type { Scored } from './score.ts'
import { LINK_BITS } from './thresholds.ts'
import { WEIGHTS } from './weights.ts'

/** Products of one family of which a title says one as much as the other. */
export interface SeveralOfFamily {
  /** Their places, in the order of their names. */
  readonly among: readonly number[]
  /** Their nearest common family; missing where more than their names tells them from it. */
  readonly family?: number
  readonly scored: Scored
}

/** What the place of a name in a title is worth does not tell products apart. */
const ALIKE_WITHIN = WEIGHTS['name-begins'].bits

/**
 * Whether a title speaks for several products of a family about equally, so that it is the family that is known. `fitting` is the one
 * that fits best; without one, none explains the title by itself, and they may do so together. `own` are products of one maker.
 */
export function severalOfFamily(
  index: NameIndex,
  fitting: Scored | undefined,
  own: readonly Scored[],
  areApart: (one: Scored, other: Scored) => boolean,
): SeveralOfFamily | undefined {
  const lead = fitting ?? strongest(own)
  const product = lead === undefined ? undefined : productOf(index, lead)
  if (lead === undefined || product === undefined || product.families.length === 0) return undefined
  const rivals = own.filter(
    other => other !== lead && isRival(index, lead, other, fitting !== undefined) && !areApart(lead, other),
  )
  const [first] = rivals
  if (first === undefined || (fitting === undefined && !explainTogether([lead, ...rivals]))) return undefined
  const products = [lead, ...rivals].flatMap(each => productOf(index, each) ?? [])
  const common = product.families.find(id => products.every(({ families }) => families.includes(id)))
  const family = index.products.findIndex(({ id }) => id === common)
  const found = index.products[family]
  if (found === undefined) return undefined
  const among = [lead, ...rivals].map(({ comparison }) => comparison.subject.at)
  // Where more than a name tells one of them from the family, the law may, too, and of the family alone it would know too little.
  const isLikeAll = among.every(at => index.likeFamilies.get(at)?.includes(found.id) === true)
  // What none of them explains by itself is the party's anyway.
  if (!isLikeAll && fitting === undefined) return undefined
  const inOrder = among.toSorted(byText(at => index.products[at]?.name ?? ''))
  return { among: inOrder, scored: lead, ...(isLikeAll ? { family } : {}) }
}

/** The strongest of those that are linked. */
function strongest(own: readonly Scored[]): Scored | undefined {
  let found: Scored | undefined
  for (const each of own)
    if (each.bits >= LINK_BITS && (found === undefined || each.bits > found.bits)) found = each
  return found
}

/** As likely, and neither the family of the other: those are one thing. */
function isRival(index: NameIndex, lead: Scored, other: Scored, mustFit: boolean): boolean {
  if (Math.abs(lead.bits - other.bits) > ALIKE_WITHIN || (mustFit && other.fit < LEAST_FIT)) return false
  const [one, two] = [productOf(index, lead), productOf(index, other)]
  if (one === undefined || two === undefined) return false
  return !one.families.includes(two.id) && !two.families.includes(one.id)
}

/** A product that leaves more than this unexplained is not the one that was meant. */
export const LEAST_FIT = -4

/** Whether what each leaves unexplained is told by another of them, so far as it need be. */
function explainTogether(all: readonly Scored[]): boolean {
  const [first, ...others] = all.map(({ comparison }) => leftOverWords(comparison))
  const left = (first ?? []).filter(word => others.every(words => words.includes(word)))
  return left.length * WEIGHTS['left-over/word'].bits >= LEAST_FIT
}

function productOf({ products }: NameIndex, { comparison }: Scored): IndexedProduct | undefined {
  return products[comparison.subject.at]
}
