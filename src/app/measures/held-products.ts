import type { Tables } from '../../ports/store/store.ts'
import { unitNamed } from '../screenings/unit-named.ts'

/** How many lines of current inventories are a product, by unit and product. */
export type HeldProducts = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Counts what the current screening of every inventory holds, as identity took it; what people have judged since is not asked again here. */
export async function heldProducts({ screenings, holdings, units }: Tables): Promise<HeldProducts> {
  const all = await units.all()
  const found = new Map<string, Map<string, number>>()
  for (const { unit: owner, current } of await screenings.inventories()) {
    if (current === null) continue
    const nameOf = unitNamed(all, owner)
    // oxlint-disable-next-line no-await-in-loop -- one inventory is in memory at a time
    for (const { holding, title } of await holdings.known(current, [])) {
      const { decision, product } = title.resolution
      if (decision !== 'link' || product === undefined) continue
      const unit = (holding.unitText === '' ? undefined : nameOf(holding.unitText)) ?? owner
      const counts = found.get(unit) ?? new Map<string, number>()
      found.set(unit, counts.set(product, (counts.get(product) ?? 0) + holding.lines))
    }
  }
  return found
}
