import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import type { Registry } from '../registry.ts'

/** An inventory that holds something, and how much. */
export interface Whereabouts {
  readonly inventory: string
  readonly name: string
  readonly unit: string
  readonly unitTitle: string
  readonly lines: number
  readonly quantity: number
}

/** Where a product, or anything that a party makes, stands in the inventories that somebody may see; the most first. */
export async function whereIs(
  { store }: Registry,
  actor: Actor,
  subject: { readonly product?: string; readonly party?: string },
): Promise<readonly Whereabouts[]> {
  if (actor.via === 'none' || (subject.product === undefined && subject.party === undefined)) return []
  return store.read(async tables => {
    const units = await tables.units.all()
    const seen = unitsWhereMay(actor, 'screening.read', units)
    const inventories = (await tables.screenings.inventories()).filter(({ unit }) => seen.has(unit))
    const byScreening = new Map(
      inventories.flatMap(inventory =>
        inventory.current === null ? [] : [[inventory.current, inventory] as const],
      ),
    )
    const found = await tables.holdings.whereIs([...byScreening.keys()], subject)
    return found
      .flatMap(({ screening, lines, quantity }) => {
        const inventory = byScreening.get(screening)
        if (inventory === undefined) return []
        const unitTitle = units.find(({ id }) => id === inventory.unit)?.title ?? ''
        return [
          { inventory: inventory.id, name: inventory.name, unit: inventory.unit, unitTitle, lines, quantity },
        ]
      })
      .toSorted((one, other) => other.quantity - one.quantity)
  })
}
