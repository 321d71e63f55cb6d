import type { CategoryId } from '../../model/condition.ts'
import type { Subject } from '../indexed-name.ts'
import type { NameIndex } from '../name-index.ts'

/** Whether a product is of some sorts, or all products of a party are; also where it has none. */
export type MakesOnly = (index: NameIndex, subject: Subject) => boolean

const [UNKNOWN, NO, YES] = [0, 1, 2]

/** Asks that for some sorts; it is found once for each subject of the index that was asked about last, since there is mostly one. */
export function makesOnly(sorts: readonly CategoryId[]): MakesOnly {
  let of: NameIndex | undefined
  let [parties, products] = [new Uint8Array(), new Uint8Array()]
  return (index, subject) => {
    if (of !== index) {
      of = index
      parties = new Uint8Array(index.parties.length)
      products = new Uint8Array(index.products.length)
    }
    const known = subject.kind === 'party' ? parties : products
    if (known[subject.at] === UNKNOWN) known[subject.at] = areOnly(index, subject, sorts) ? YES : NO
    return known[subject.at] === YES
  }
}

function areOnly(index: NameIndex, subject: Subject, sorts: readonly CategoryId[]): boolean {
  const products = subject.kind === 'product' ? [subject.at] : (index.parties[subject.at]?.products ?? [])
  return products.every(
    at => index.products[at]?.categories.some(category => sorts.includes(category)) === true,
  )
}
