import type { Problem } from '../../base/problem.ts'
import { ok, type Result } from '../../base/result.ts'
import { nearestName } from '../../catalog/shape/nearest.ts'
import type { Snapshot } from '../../model/snapshot.ts'
import type { UnitRecord } from '../../ports/store/units.ts'
import type { Actor } from '../access/actor.ts'
import { unitsWhereMay } from '../access/may.ts'
import { change } from '../change.ts'
import { missing, refusal, stale } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { markInventoriesOf } from '../screenings/mark-units.ts'

/** What is said of a unit when it is made or changed. */
export type UnitInput = Omit<UnitRecord, 'id' | 'version' | 'createdAt'>

/** The units that somebody may see, those above before those below. */
export async function listUnits({ store }: Registry, actor: Actor): Promise<readonly UnitRecord[]> {
  return store.read(async tables => {
    const units = await tables.units.all()
    const seen = unitsWhereMay(actor, 'unit.read', units)
    return units.filter(({ id }) => seen.has(id))
  })
}

/** One unit. */
export async function readUnit(registry: Registry, actor: Actor, id: string): Promise<Result<UnitRecord>> {
  const unit = (await listUnits(registry, actor)).find(each => each.id === id)
  return unit === undefined ? missing('unit', id) : ok(unit)
}

/** Makes a unit below another, or at the top. */
export async function createUnit(
  registry: Registry,
  actor: Actor,
  input: UnitInput,
): Promise<Result<UnitRecord>> {
  const id = registry.chance.newId()
  return change(registry, actor, { action: 'unit.change', unit: input.above, subject: id }, async doing => {
    const problems = problemsOf(registry.catalogue.current().snapshot, input)
    if (problems.length > 0) return { ok: false, problems }
    if (input.above !== null && (await doing.tables.units.get(input.above)) === undefined)
      return missing('unit', input.above)
    const unit: UnitRecord = { id, ...input, version: 1, createdAt: doing.now }
    await doing.tables.units.insert(unit)
    await doing.note({ action: 'unit.create', subject: id, unit: id, after: unit })
    return ok(unit)
  })
}

/** Puts what is said in the place of what was said of a unit. A unit is never moved below itself, nor to where the actor may not. */
export async function changeUnit(
  registry: Registry,
  actor: Actor,
  id: string,
  version: number,
  input: UnitInput,
): Promise<Result<UnitRecord>> {
  const changed = await change(
    registry,
    actor,
    { action: 'unit.change', unit: id, subject: id },
    async doing => {
      const { units } = doing.tables
      const before = await units.get(id)
      if (before === undefined) return missing('unit', id)
      if (before.version !== version) return stale('unit')
      const problems = problemsOf(registry.catalogue.current().snapshot, input)
      if (problems.length > 0) return { ok: false, problems }
      if (input.above !== before.above) {
        if (!doing.mayAlso('unit.change', input.above)) return missing('unit', input.above ?? 'the top')
        const all = await units.all()
        for (let at = input.above; at !== null; at = all.find(each => each.id === at)?.above ?? null)
          if (at === id) return refusal('in-use', 'A unit cannot stand below itself.')
      }
      const unit: UnitRecord = { ...before, ...input, version: version + 1 }
      if (!(await units.update(unit))) return stale('unit')
      await markInventoriesOf(doing.tables, id, `unit ${id} ${unit.version}`)
      await doing.note({
        action: 'unit.change',
        subject: id,
        unit: id,
        before: before,
        after: unit,
      })
      return ok(unit)
    },
  )
  if (changed.ok) registry.jobs.wake()
  return changed
}

/** Removes a unit that nothing belongs to. */
export async function removeUnit(registry: Registry, actor: Actor, id: string): Promise<Result<null>> {
  return change(registry, actor, { action: 'unit.change', unit: id, subject: id }, async doing => {
    const before = await doing.tables.units.get(id)
    if (before === undefined) return missing('unit', id)
    const below = (await doing.tables.units.all()).filter(({ above }) => above === id)
    if (below.length > 0) {
      return refusal(
        'in-use',
        `"${before.title}" has ${below.length} units below it.`,
        'Move or remove those first.',
      )
    }
    await doing.tables.units.remove(id)
    await doing.note({ action: 'unit.remove', subject: id, before: before })
    return ok(null)
  })
}

function problemsOf(snapshot: Snapshot, input: UnitInput): readonly Problem[] {
  const { systems, classes, organisations, parties } = snapshot
  return [
    ...input.systems.flatMap((id, at) => unknown(systems, 'system', id, `/systems/${at}`)),
    ...input.classes.flatMap((id, at) => unknown(classes, 'class of organisations', id, `/classes/${at}`)),
    ...(input.preset === null ? [] : unknown(organisations, 'preset', input.preset, '/preset')),
    ...(input.party === null ? [] : unknown(parties, 'party', input.party, '/party')),
  ]
}

function unknown(
  table: Readonly<Record<string, unknown>>,
  noun: string,
  id: string,
  pointer: string,
): readonly Problem[] {
  if (Object.hasOwn(table, id)) return []
  const nearest = nearestName(id, Object.keys(table))
  return [
    {
      code: 'invalid',
      at: { pointer },
      says: `The catalogue knows no ${noun} "${id}".`,
      ...(nearest === undefined ? {} : { help: `Did you mean ${nearest}?` }),
    },
  ]
}
