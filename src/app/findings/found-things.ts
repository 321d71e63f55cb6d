import type { FindingRecord } from '../../ports/store/findings.ts'

/** A thing in one unit: the finding that comes first stands for it. */
export interface ThingInUnit {
  readonly unit: string
  readonly finding: FindingRecord
  /** Of that finding of each inventory in which there is most of it, since several acts on the same things are several findings. */
  readonly quantity: number
}

/** A product, or something of a maker, that findings are about, and where it is. */
export interface FoundThing {
  /** The finding that comes first. */
  readonly first: FindingRecord
  readonly units: readonly ThingInUnit[]
  readonly quantity: number
}

/** What findings are about, by thing and unit, in their order. */
export function thingsOf(found: readonly FindingRecord[]): readonly FoundThing[] {
  const groups = Map.groupBy(found, ({ product, party, provision }) =>
    JSON.stringify(product === null ? [party ?? provision] : [product, 'product']),
  )
  return [...groups.values()].flatMap(findings => {
    const [first] = findings
    if (first === undefined) return []
    const units = [...Map.groupBy(findings, ({ unit }) => unit)].flatMap(([unit, all]) => inUnit(unit, all))
    return [{ first, units, quantity: units.reduce((sum, each) => sum + each.quantity, 0) }]
  })
}

/** The same things stand in several findings of an inventory, one an act: they are counted once. */
function inUnit(unit: string, findings: readonly FindingRecord[]): readonly ThingInUnit[] {
  const [finding] = findings
  if (finding === undefined) return []
  const byInventory = new Map<string, number>()
  for (const { inventory, quantity } of findings)
    byInventory.set(inventory, Math.max(byInventory.get(inventory) ?? 0, quantity))
  return [{ unit, finding, quantity: [...byInventory.values()].reduce((sum, each) => sum + each, 0) }]
}
