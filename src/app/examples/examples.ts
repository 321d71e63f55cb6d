import { ok, type Result } from '../../base/result.ts'
import type { Tables } from '../../ports/store/store.ts'
import { type Actor, SYSTEM } from '../access/actor.ts'
import { change } from '../change.ts'
import { newSecret } from '../doors/secret.ts'
import { newPerson } from '../people/new-person.ts'
import { refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'
import { newLegalPerson } from '../units/new-unit.ts'
import { startScreening } from '../screenings/screenings.ts'
import { appendToUpload, beginUpload } from '../screenings/uploads.ts'

/** A unit that shows what the registry does, with the files that it holds. */
export interface Example {
  readonly title: string
  readonly preset: string
  readonly inventories: readonly {
    readonly name: string
    readonly file: string
    readonly bytes: Uint8Array
    readonly asOf: string | null
    readonly acts: readonly string[]
  }[]
}

const SETTING = 'examples'
const PART_BYTES = 4 << 20

/** Fills an empty registry with examples and gives the secret of an invitation for its administrator; undefined where anybody is in it already. */
export async function loadExamples(
  registry: Registry,
  examples: readonly Example[],
): Promise<string | undefined> {
  const { store, clock } = registry
  const now = clock.now()
  const person = newPerson(registry, { email: 'you@example.org', name: 'You' })
  const units = examples.map(example => newLegalPerson(registry, example))
  const isEmpty = await store.write(async tables => {
    if ((await tables.people.count()) > 0) return false
    await tables.secrets.removeKind('setup')
    await tables.people.insert(person)
    await tables.people.setGrants(person.id, [{ person: person.id, unit: null, role: 'administrator' }])
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const unit of units) await tables.units.insert(unit)
    await tables.settings.set(
      SETTING,
      units.map(({ id }) => id),
    )
    await tables.audit.append(
      now,
      { id: SYSTEM.id, name: SYSTEM.name, via: 'system' },
      {
        action: 'examples.load',
        subject: person.id,
        outcome: 'done',
        after: { units: units.map(({ title }) => title) },
      },
    )
    return true
  })
  if (!isEmpty) return undefined
  for (const [at, { inventories }] of examples.entries()) {
    for (const inventory of inventories) {
      // oxlint-disable-next-line no-await-in-loop -- one file after the other
      await take(registry, units[at]?.id ?? '', inventory)
    }
  }
  const { secret, record } = newSecret(registry, 'invitation', { person: person.id, name: 'examples' })
  await store.write(async ({ secrets }) => secrets.insert(record))
  return secret
}

/** Whether the examples are still there. */
export async function hasExamples({ store }: Registry): Promise<boolean> {
  return store.read(async tables => (await idsOf(tables)).length > 0)
}

/** Takes the examples away with everything that belongs to them; who was invited stays. */
export async function removeExamples(registry: Registry, actor: Actor): Promise<Result<null>> {
  return change(registry, actor, { action: 'registry.run', unit: null, subject: SETTING }, async doing => {
    const { tables } = doing
    const ids = await idsOf(tables)
    if (ids.length === 0) return refusal('not-now', 'There are no examples here.')
    const units = (await tables.units.all()).filter(
      ({ id, above }) => ids.includes(id) || (above !== null && ids.includes(above)),
    )
    if (units.length > ids.length)
      return refusal('in-use', 'You have made units below the examples.', 'Move or remove those first.')
    const waivers = (await tables.waivers.all()).filter(({ unit }) => ids.includes(unit))
    if (waivers.length > 0)
      return refusal(
        'in-use',
        'Waivers were asked for in the examples.',
        'What was decided is not taken away.',
      )
    for (const inventory of await tables.screenings.inventories()) {
      // oxlint-disable-next-line no-await-in-loop -- one connection
      if (ids.includes(inventory.unit)) await tables.screenings.removeInventory(inventory.id)
    }
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const id of ids) await tables.units.remove(id)
    await tables.settings.set(SETTING, [])
    await doing.note({ action: 'examples.remove', subject: SETTING, before: { units: ids } })
    return ok(null)
  })
}

async function idsOf({ settings }: Tables): Promise<readonly string[]> {
  const kept = await settings.get(SETTING)
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
}

async function take(
  registry: Registry,
  unit: string,
  { name, file, bytes, asOf, acts }: Example['inventories'][number],
): Promise<void> {
  const begun = await beginUpload(registry, SYSTEM, { unit, name: file, sizeBytes: bytes.length })
  if (!begun.ok) return
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    // oxlint-disable-next-line no-await-in-loop -- parts come one behind the other
    await appendToUpload(registry, SYSTEM, begun.value.id, at, bytes.subarray(at, at + PART_BYTES))
  }
  await startScreening(registry, SYSTEM, { upload: begun.value.id, inventory: name, asOf, acts })
}
