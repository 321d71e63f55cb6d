import type { Organisation } from '../../model/organisation.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { Waiver } from '../../model/waiver.ts'
import type { Store, Tables } from '../../ports/store/store.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import { unitsWhereMay } from '../access/may.ts'
import type { Actor } from '../access/actor.ts'
import type { Registry } from '../registry.ts'
import { organisationsOf } from '../units/organisation-of.ts'
import { grantedWaivers, waiversHeld } from '../waivers/granted.ts'
import type { OwnUnits } from './answer-question.ts'

/** All units with what they hold, as they were when the journal ended with the entry `revision`. */
interface AllUnits {
  readonly revision: number
  readonly snapshot: Snapshot
  readonly units: readonly UnitRecord[]
  readonly organisations: Readonly<Record<string, Organisation>>
  readonly waivers: readonly Waiver[]
}

/** The units for which somebody may ask, with what they hold; `revision` changes with everything that changes here. */
export async function ownUnits(
  registry: Registry,
  actor: Actor,
): Promise<OwnUnits & { readonly revision: number }> {
  const { units, organisations, waivers, revision } = await allUnits(registry)
  const seen = unitsWhereMay(actor, 'unit.read', units)
  return {
    organisations: Object.fromEntries(Object.entries(organisations).filter(([id]) => seen.has(id))),
    waiversOf: organisation => waiversHeld(waivers, organisation),
    revision,
  }
}

const kept = new WeakMap<Store, AllUnits>()

/** Every change is in the journal: as long as its end is where it was, what was read then still holds. */
async function allUnits({ store, catalogue }: Registry): Promise<AllUnits> {
  const { snapshot } = catalogue.current()
  const before = kept.get(store)
  const now = await store.read(async tables => {
    const revision = await tables.audit.lastSeq()
    return before?.revision === revision && before.snapshot === snapshot
      ? before
      : readAll(tables, snapshot, revision)
  })
  kept.set(store, now)
  return now
}

async function readAll(tables: Tables, snapshot: Snapshot, revision: number): Promise<AllUnits> {
  const units = await tables.units.all()
  return {
    revision,
    snapshot,
    units,
    organisations: organisationsOf(snapshot, units),
    waivers: grantedWaivers(await tables.waivers.granted()),
  }
}
