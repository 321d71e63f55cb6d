import { compareText } from '../../base/order.ts'
import type { ThingCount } from '../../ports/store/findings.ts'

/** A thing in one unit: the finding that is due first stands for it. */
export interface ThingInUnit {
  readonly unit: string
  readonly first: ThingCount['first']
  /** Of each inventory in which there is most of it. */
  readonly quantity: number
}

/** A product, or something of a maker, that findings are about, and where it is; what is due first comes first. */
export interface FoundThing {
  readonly first: ThingCount['first']
  readonly units: readonly ThingInUnit[]
  readonly quantity: number
}

/** What findings are about, by thing and unit. */
export function thingsOf(counts: readonly ThingCount[]): readonly FoundThing[] {
  const groups = Map.groupBy(counts, ({ product, instead }) => JSON.stringify([product, instead]))
  return [...groups.values()]
    .map(all => {
      const units = [...Map.groupBy(all, ({ unit }) => unit)]
        .map(([unit, some]) => ({ unit, first: firstOfAll(some), quantity: sumOf(some) }))
        .toSorted((one, other) => compareFirst(one.first, other.first))
      return { first: firstOfAll(all), units, quantity: sumOf(all) }
    })
    .toSorted((one, other) => compareFirst(one.first, other.first))
}

function sumOf(counts: readonly ThingCount[]): number {
  return counts.reduce((sum, { quantity }) => sum + quantity, 0)
}

function firstOfAll([one, ...others]: readonly ThingCount[]): ThingCount['first'] {
  if (one === undefined) return { id: '', deadline: '' }
  return others.reduce(
    (first, other) => (compareFirst(other.first, first) < 0 ? other.first : first),
    one.first,
  )
}

function compareFirst(one: ThingCount['first'], other: ThingCount['first']): number {
  return compareText(one.deadline, other.deadline) || compareText(one.id, other.id)
}
