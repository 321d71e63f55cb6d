import { ok } from '../../base/result.ts'
import type { Actor } from '../access/actor.ts'
import { authorityIn } from '../authority/authority.ts'
import { look } from '../change.ts'
import type { Registry } from '../registry.ts'

/** Whether findings of something that somebody sees are still being worked out: what is told of them until then is not all. */
export async function isWorkingOut(registry: Registry, actor: Actor): Promise<boolean> {
  const found = await look(registry, actor, async ({ tables: { screenings }, may }) => {
    for (const { inventory } of await screenings.pending()) {
      // oxlint-disable-next-line no-await-in-loop -- one connection, and mostly the first is seen
      const shown = await screenings.inventory(inventory)
      if (shown !== undefined && may('screening.read', shown.unit)) return ok(true)
    }
    return ok(false)
  })
  return found.ok && found.value
}

/** Whether nothing has been screened yet, told to whoever may make units; an authority has other work. */
export async function isAtTheBeginning(registry: Registry, actor: Actor): Promise<boolean> {
  if (actor.via === 'none') return false
  const found = await look(registry, actor, async ({ tables, may }) =>
    ok(
      may('unit.change', null) &&
        (await authorityIn(tables)) === undefined &&
        (await tables.screenings.inventories()).length === 0,
    ),
  )
  return found.ok && found.value
}
