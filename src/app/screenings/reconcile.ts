import { type Day, parseDay } from '../../base/day.ts'
import type { InventoryRecord } from '../../ports/store/screenings.ts'
import { tellFindings } from '../notices/gather-news.ts'
import type { Registry } from '../registry.ts'
import { applyFindings, type Effect, NO_EFFECT } from './apply-findings.ts'
import { decideHeld } from './decide-held.ts'
import { knownOf } from './known.ts'

/** Works the findings of an inventory out anew, writes what has changed, and says what that was. */
export async function reconcile(registry: Registry, inventory: string, cause: string): Promise<Effect> {
  const known = await registry.store.read(async tables => knownOf(tables, inventory))
  if (known === undefined) {
    await registry.store.write(async ({ screenings }) => screenings.clearPending(inventory, cause))
    return NO_EFFECT
  }
  const {
    found,
    known: certain,
    possible,
    byStatus,
  } = decideHeld(registry.catalogue.current(), known, dayOf(known.inventory, registry.clock.today()))
  return registry.store.write(async tables => {
    await tables.screenings.clearPending(inventory, cause)
    // Another file came in between: that one marks the inventory itself.
    if ((await tables.screenings.inventory(inventory))?.current !== known.screening.id) return NO_EFFECT
    await tables.screenings.update({ ...known.screening, known: certain, possible, byStatus })
    const applied = await applyFindings(registry, tables, inventory, found, cause)
    await tellFindings(registry, tables, known.inventory, applied)
    return applied.effect
  })
}

/** The day on which an inventory is decided: that of its past, or today. */
export function dayOf({ asOf }: InventoryRecord, today: Day): Day {
  return parseDay(asOf ?? '') ?? today
}
