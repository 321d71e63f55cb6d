import type { FindingRecord } from '../../ports/store/findings.ts'
import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { listFindings } from './list-findings.ts'

/** A thing that is due, in one unit: the finding that is due first stands for it. */
export interface DueInUnit {
  readonly unit: string
  readonly finding: FindingRecord
  /** Of that inventory in which there is most of it, since several acts on the same things are several findings. */
  readonly quantity: number
}

/** A product, or something of a maker, that is due, and where it is. */
export interface DueThing {
  /** The finding that is due first. */
  readonly first: FindingRecord
  readonly units: readonly DueInUnit[]
  readonly quantity: number
}

/** So many findings are gone through. */
export const MOST_DUE = 5_000

/** What somebody sees of findings that are due by a day and still open, by thing and unit, the first due first. */
export async function dueThings(
  registry: Registry,
  actor: Actor,
  by: string,
): Promise<{ readonly things: readonly DueThing[]; readonly isAll: boolean }> {
  const found = await listFindings(registry, actor, {
    states: ['open', 'in-work'],
    dueBy: by,
    order: 'due',
    limit: MOST_DUE,
  })
  if (!found.ok) return { things: [], isAll: true }
  const groups = Map.groupBy(found.value, ({ product, party, provision }) =>
    JSON.stringify(product === null ? [party ?? provision] : [product, 'product']),
  )
  const things = [...groups.values()].flatMap(findings => {
    const [first] = findings
    if (first === undefined) return []
    const units = [...Map.groupBy(findings, ({ unit }) => unit)].flatMap(([unit, all]) => inUnit(unit, all))
    return [{ first, units, quantity: units.reduce((sum, each) => sum + each.quantity, 0) }]
  })
  return { things, isAll: found.value.length < MOST_DUE }
}

/** The same things stand in several findings of an inventory, one an act: they are counted once. */
function inUnit(unit: string, findings: readonly FindingRecord[]): readonly DueInUnit[] {
  const [finding] = findings
  if (finding === undefined) return []
  const byInventory = new Map<string, number>()
  for (const { inventory, quantity } of findings)
    byInventory.set(inventory, Math.max(byInventory.get(inventory) ?? 0, quantity))
  return [{ unit, finding, quantity: [...byInventory.values()].reduce((sum, each) => sum + each, 0) }]
}
