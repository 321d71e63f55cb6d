import type { Snapshot } from '../../model/snapshot.ts'
import type { FindingGroupCount } from '../../ports/store/findings.ts'
import { measureOf, partyName, productName } from '../../report/names.ts'
import { addressWith } from '../../web/address.ts'
import type { Frame } from '../../web/frame.ts'
import type { FindingGroup } from '../../web/pages/work/findings.ts'

/** What was summed up, as pages show it; by provision it is told by measure. */
export function groupsOf(
  snapshot: Snapshot,
  frame: Frame,
  groups: readonly FindingGroupCount[],
  by: 'product' | 'unit' | 'measure',
  units: ReadonlyMap<string, string>,
): readonly FindingGroup[] {
  const isOfParty = ({ key }: FindingGroupCount): boolean => by === 'product' && key === null
  const told = Map.groupBy(groups, ({ key, party }) => {
    if (by === 'measure') return key === null ? '' : measureOf(snapshot, key)
    return by === 'product' ? (key ?? party ?? '') : (key ?? '')
  })
  return [...told].flatMap(([key, [first, ...others]]) => {
    if (first === undefined) return []
    const { worst, count, quantity } = others.reduce(joined, first)
    const title = isOfParty(first)
      ? partyName(snapshot, key)
      : by === 'product'
        ? productName(snapshot, key)
        : by === 'unit'
          ? (units.get(key) ?? key)
          : key
    // What is neither of a product nor of a party is a quota.
    if (key === '') return [{ title: '—', href: frame.here, worst, count, quantity }]
    const name = isOfParty(first) ? 'party' : by
    const href = addressWith(frame.here, { by: undefined, cursor: undefined, [name]: key })
    return [{ title, href, worst, count, quantity }]
  })
}

/** Groups come the worst first. */
function joined(sum: FindingGroupCount, other: FindingGroupCount): FindingGroupCount {
  return { ...sum, count: sum.count + other.count, quantity: sum.quantity + other.quantity }
}
