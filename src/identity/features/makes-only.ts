import type { CategoryId } from '../../model/condition.ts'
import type { Subject } from '../indexed-name.ts'
import type { NameIndex } from '../name-index.ts'

/** Whether a product is of some sorts, or all products of a party are; also where it has none. */
export type MakesOnly = (index: NameIndex, subject: Subject) => boolean

/** Asks that for some sorts; it is found once for each subject of an index. */
export function makesOnly(sorts: readonly CategoryId[]): MakesOnly {
  const found = new WeakMap<NameIndex, Record<Subject['kind'], Map<number, boolean>>>()
  return (index, subject) => {
    let known = found.get(index)
    if (known === undefined) found.set(index, (known = { party: new Map(), product: new Map() }))
    const before = known[subject.kind].get(subject.at)
    if (before !== undefined) return before
    const products = subject.kind === 'product' ? [subject.at] : (index.parties[subject.at]?.products ?? [])
    const isSo = products.every(
      at => index.products[at]?.categories.some(category => sorts.includes(category)) === true,
    )
    known[subject.kind].set(subject.at, isSo)
    return isSo
  }
}
