import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { unitsWhereMay } from '../access/may.ts'
import type { OwnUnits } from './answer-question.ts'

/** The units for which somebody may ask, with what they hold. */
export async function ownUnits(registry: Registry, actor: Actor): Promise<OwnUnits> {
  const units = await registry.store.read(async tables => tables.units.all())
  const seen = unitsWhereMay(actor, 'unit.read', units)
  const organisations = organisationsOf(registry.catalogue.current().snapshot, units)
  return {
    organisations: Object.fromEntries(Object.entries(organisations).filter(([id]) => seen.has(id))),
    waiversOf: () => [],
  }
}
