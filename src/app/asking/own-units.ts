import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { unitsWhereMay } from '../access/may.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import type { OwnUnits } from './answer-question.ts'

/** The units for which somebody may ask, with what they hold. */
export async function ownUnits(registry: Registry, actor: Actor): Promise<OwnUnits> {
  const { units, waivers } = await registry.store.read(async tables => ({
    units: await tables.units.all(),
    waivers: grantedWaivers(await tables.waivers.all()),
  }))
  const seen = unitsWhereMay(actor, 'unit.read', units)
  const organisations = organisationsOf(registry.catalogue.current().snapshot, units)
  return {
    organisations: Object.fromEntries(Object.entries(organisations).filter(([id]) => seen.has(id))),
    waiversOf: organisation => waiversHeld(waivers, organisation),
  }
}
