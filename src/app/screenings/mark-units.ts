import type { Tables } from '../../ports/store/store.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import { subtree } from './unit-named.ts'

/**
 * Marks every inventory whose findings may follow from what was said of a unit: those of the unit, of the units below, and of the units
 * above, since their lines may name it. Null: every inventory. In the transaction of the change, so that no change goes unheard.
 */
export async function markInventoriesOf(tables: Tables, unit: string | null, cause: string): Promise<void> {
  const inventories = await tables.screenings.inventories()
  const units = await tables.units.all()
  const touched = unit === null ? undefined : new Set([...subtree(units, unit), ...idsAbove(units, unit)])
  const ids = inventories.filter(each => touched?.has(each.unit) !== false).map(({ id }) => id)
  await tables.screenings.markPending(ids, cause)
}

function idsAbove(units: readonly UnitRecord[], unit: string): readonly string[] {
  const above = units.find(({ id }) => id === unit)?.above ?? null
  return above === null ? [] : [above, ...idsAbove(units, above)]
}
