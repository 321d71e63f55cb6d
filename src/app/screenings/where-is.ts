import type { Day } from '../../base/day.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { InventoryRecord } from '../../ports/store/screenings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import type { Registry } from '../registry.ts'
import { dayOf } from './reconcile.ts'
import { ResolutionsOn } from './resolution-on.ts'

/** An inventory that holds something, and how much. */
export interface Whereabouts {
  readonly inventory: string
  readonly name: string
  readonly unit: string
  readonly unitTitle: string
  readonly lines: number
  readonly quantity: number
}

interface Held {
  readonly screening: string
  readonly lines: number
  readonly quantity: number
}

/** Where a product, or anything that a party makes, stands in the inventories that somebody may see; the most first. */
export async function whereIs(
  registry: Registry,
  actor: Actor,
  subject: { readonly product?: string; readonly party?: string },
): Promise<readonly Whereabouts[]> {
  const { product, party } = subject
  if (actor.via === 'none' || (product === undefined && party === undefined)) return []
  return registry.store.read(async tables => {
    const units = await tables.units.all()
    const seen = unitsWhereMay(actor, 'screening.read', units)
    const inventories = (await tables.screenings.inventories()).filter(({ unit }) => seen.has(unit))
    const byScreening = new Map(
      inventories.flatMap(inventory =>
        inventory.current === null ? [] : [[inventory.current, inventory] as const],
      ),
    )
    const found =
      product === undefined && party !== undefined
        ? await madeBy(registry, tables, byScreening, party)
        : await tables.holdings.whereIs([...byScreening.keys()], subject)
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

/** What a party makes, on the day of each inventory: titles are kept without one. */
async function madeBy(
  registry: Registry,
  tables: Tables,
  inventories: ReadonlyMap<string, InventoryRecord>,
  party: string,
): Promise<readonly Held[]> {
  const catalogue = registry.catalogue.current()
  const today = registry.clock.today()
  const sold = productsSold(catalogue.snapshot, party)
  const screenings = [...inventories.keys()]
  const found = new Map(
    (await tables.holdings.whereIs(screenings, { party, butProducts: sold })).map(held => [
      held.screening,
      held,
    ]),
  )
  const byDay = new Map<Day, ResolutionsOn>()
  for (const { screening, holding, title } of await tables.holdings.ofProducts(screenings, sold)) {
    const inventory = inventories.get(screening)
    if (inventory === undefined) continue
    const day = dayOf(inventory, today)
    const resolutions = byDay.get(day) ?? new ResolutionsOn(catalogue, day)
    byDay.set(day, resolutions)
    if (resolutions.of(title, NOTHING_JUDGED).party !== party) continue
    const before = found.get(screening)
    found.set(screening, {
      screening,
      lines: (before?.lines ?? 0) + holding.lines,
      quantity: (before?.quantity ?? 0) + holding.quantity,
    })
  }
  return [...found.values()]
}

const NOTHING_JUDGED = new Map<string, never>()

/** Products of which a party is one of several makers, one after the other. */
function productsSold({ products }: Snapshot, party: string): readonly string[] {
  return Object.values(products).flatMap(({ id, roles }) => {
    const makers = roles.filter(({ role }) => role === 'maker')
    return makers.length > 1 && makers.some(maker => maker.party === party) ? [id] : []
  })
}
