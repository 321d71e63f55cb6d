import { ok, type Result } from '../../base/result.ts'
import type { InventoryRecord, ScreeningRecord } from '../../ports/store/screenings.ts'
import type { Tables } from '../../ports/store/store.ts'
import type { Actor } from '../access/actor.ts'
import { change, type Doing, look } from '../change.ts'
import { invalid, missing, refusal } from '../refusals.ts'
import type { Registry } from '../registry.ts'

/** What most inventories are asked about. */
const USUAL_ACTS = ['use', 'procure']

/** An inventory with the screening that holds now, and the one under way. */
export interface InventoryShown {
  readonly inventory: InventoryRecord
  readonly current?: ScreeningRecord
  readonly latest?: ScreeningRecord
  /** Something has changed that its findings have not heard of yet. */
  readonly isPending: boolean
}

/** Screens a file that has come in whole: it replaces what the inventory of that name held before. The same upload is screened once. */
export async function startScreening(
  registry: Registry,
  actor: Actor,
  input: {
    readonly upload: string
    readonly inventory: string
    readonly acts?: readonly string[]
    readonly asOf?: string | null
  },
): Promise<Result<ScreeningRecord>> {
  const id = registry.chance.newId()
  const { upload, before } = await registry.store.read(async ({ uploads, screenings }) => ({
    upload: await uploads.get(input.upload),
    before: await screenings.ofUpload(input.upload),
  }))
  if (before?.person === actor.id) return sameAgain(registry, before, input.inventory)
  if (upload === undefined || upload.person !== actor.id) return missing('upload', input.upload)
  const started = await change(
    registry,
    actor,
    { action: 'screening.create', unit: upload.unit, subject: id },
    async doing => {
      const now = await doing.tables.uploads.get(upload.id)
      if (now === undefined || (await doing.tables.screenings.ofUpload(upload.id)) !== undefined)
        return refusal('not-now', 'This upload is being screened already.', 'Ask again.')
      if (!now.isComplete && now.sizeBytes !== null) {
        return refusal(
          'not-now',
          `Only ${now.receivedBytes} of ${now.sizeBytes} bytes have come.`,
          'Send the rest first.',
        )
      }
      await doing.tables.uploads.complete(upload.id)
      const inventory = await inventoryFor(registry, doing, upload.unit, input)
      if (!inventory.ok) return inventory
      const screening: ScreeningRecord = {
        id,
        inventory: inventory.value.id,
        upload: upload.id,
        file: upload.name,
        person: actor.id,
        state: 'queued',
        isToStop: false,
        queuedAt: doing.now,
        startedAt: null,
        endedAt: null,
        worker: null,
        leaseUntil: null,
        attempts: 0,
        failures: 0,
        bytesRead: 0,
        sizeBytes: now.receivedBytes,
        items: 0,
        notes: [],
        problemCount: 0,
        problems: [],
        byStatus: {},
        known: 0,
        possible: 0,
      }
      await doing.tables.screenings.insert(screening)
      await doing.note({
        action: 'screening.create',
        subject: id,
        unit: upload.unit,
        after: { inventory: inventory.value.name, file: upload.name, bytes: now.receivedBytes },
      })
      return ok(screening)
    },
  )
  if (started.ok) registry.jobs.wake()
  return started
}

/** Who asked and heard no answer asks again: the screening is told, for as long as it is kept, also when its file has been read. */
async function sameAgain(
  { store }: Registry,
  screening: ScreeningRecord,
  name: string,
): Promise<Result<ScreeningRecord>> {
  const inventory = await store.read(async ({ screenings }) => screenings.inventory(screening.inventory))
  if (inventory?.name === name) return ok(screening)
  return refusal(
    'taken',
    `This upload has been screened as "${inventory?.name ?? screening.inventory}".`,
    'Send the file once more for another inventory.',
  )
}

async function inventoryFor(
  registry: Registry,
  doing: Doing,
  unit: string,
  {
    inventory: name,
    acts,
    asOf,
  }: { readonly inventory: string; readonly acts?: readonly string[]; readonly asOf?: string | null },
): Promise<Result<InventoryRecord>> {
  const known = Object.keys(registry.catalogue.current().snapshot.acts)
  const wrong = acts?.findIndex(act => !known.includes(act)) ?? -1
  if (wrong >= 0)
    return invalid(
      `/acts/${wrong}`,
      `There is no act "${acts?.[wrong] ?? ''}".`,
      `The acts: ${known.join(', ')}.`,
    )
  const { screenings } = doing.tables
  const before = await screenings.inventoryNamed(unit, name)
  if (before !== undefined) {
    const changed = {
      ...before,
      acts: acts ?? before.acts,
      asOf: asOf === undefined ? before.asOf : asOf,
      version: before.version + 1,
    }
    if (changed.acts.join() === before.acts.join() && changed.asOf === before.asOf) return ok(before)
    await screenings.updateInventory(changed)
    return ok(changed)
  }
  const made: InventoryRecord = {
    id: registry.chance.newId(),
    unit,
    name,
    acts: acts ?? USUAL_ACTS,
    asOf: asOf ?? null,
    current: null,
    version: 1,
    createdAt: doing.now,
  }
  await screenings.insertInventory(made)
  return ok(made)
}

/** The inventories that somebody may see. */
export async function listInventories(
  registry: Registry,
  actor: Actor,
): Promise<Result<readonly InventoryShown[]>> {
  return look(registry, actor, async ({ tables, may }) => {
    const shown = (await tables.screenings.inventories()).filter(({ unit }) => may('screening.read', unit))
    return ok(await shownOf(tables, shown))
  })
}

/** One inventory with its screenings, the newest first. */
export async function readInventoryRecord(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<InventoryShown & { readonly history: readonly ScreeningRecord[] }>> {
  return look(registry, actor, async ({ tables, may }) => {
    const inventory = await tables.screenings.inventory(id)
    if (inventory === undefined || !may('screening.read', inventory.unit)) return missing('inventory', id)
    const history = await tables.screenings.list({ inventories: [id], limit: 100 })
    const [shown = { inventory, isPending: false }] = await shownOf(tables, [inventory])
    return ok({ ...shown, history })
  })
}

/** One screening. */
export async function readScreening(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<{ readonly screening: ScreeningRecord; readonly inventory: InventoryRecord }>> {
  return look(registry, actor, async ({ tables, may }) => {
    const screening = await tables.screenings.get(id)
    const inventory = await tables.screenings.inventory(screening?.inventory ?? '')
    if (screening === undefined || inventory === undefined || !may('screening.read', inventory.unit))
      return missing('screening', id)
    return ok({ screening, inventory })
  })
}

/** Asks whoever reads a screening to stop; nothing that it read stays. */
export async function cancelScreening(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<ScreeningRecord>> {
  return onScreening(registry, actor, id, 'screening.cancel', async ({ tables, now }, screening) => {
    if (screening.state !== 'queued' && screening.state !== 'reading')
      return refusal('not-now', `It has ended already (${screening.state}).`)
    const changed: ScreeningRecord = {
      ...screening,
      isToStop: true,
      ...(screening.state === 'queued' ? { state: 'cancelled', endedAt: now } : {}),
    }
    await tables.screenings.update(changed)
    return ok(changed)
  })
}

/** Lets a screening that failed be read again. */
export async function retryScreening(
  registry: Registry,
  actor: Actor,
  id: string,
): Promise<Result<ScreeningRecord>> {
  const retried = await onScreening(registry, actor, id, 'screening.retry', async ({ tables }, screening) => {
    if (screening.state !== 'failed') return refusal('not-now', `It is ${screening.state}, and did not fail.`)
    if ((await tables.uploads.get(screening.upload)) === undefined)
      return refusal('not-now', 'The file is no longer here; send it again.')
    const changed: ScreeningRecord = {
      ...screening,
      state: 'queued',
      attempts: 0,
      failures: 0,
      endedAt: null,
    }
    await tables.screenings.update(changed)
    return ok(changed)
  })
  if (retried.ok) registry.jobs.wake()
  return retried
}

async function onScreening(
  registry: Registry,
  actor: Actor,
  id: string,
  action: string,
  work: (doing: Doing, screening: ScreeningRecord) => Promise<Result<ScreeningRecord>>,
): Promise<Result<ScreeningRecord>> {
  const seen = await readScreening(registry, actor, id)
  if (!seen.ok) return seen
  const { unit } = seen.value.inventory
  return change(registry, actor, { action: 'screening.create', unit, subject: id }, async doing => {
    const screening = await doing.tables.screenings.get(id)
    if (screening === undefined) return missing('screening', id)
    const changed = await work(doing, screening)
    if (changed.ok) await doing.note({ action, subject: id, unit })
    return changed
  })
}

async function shownOf(
  { screenings }: Tables,
  inventories: readonly InventoryRecord[],
): Promise<readonly InventoryShown[]> {
  const pending = new Set((await screenings.pending()).map(({ inventory }) => inventory))
  const found = await screenings.currentAndLatest(inventories)
  const byId = new Map(found.map(each => [each.id, each]))
  const newest = new Map<string, ScreeningRecord>()
  for (const each of found)
    if (each.id > (newest.get(each.inventory)?.id ?? '')) newest.set(each.inventory, each)
  return inventories.map(inventory => {
    const [current, latest] = [byId.get(inventory.current ?? ''), newest.get(inventory.id)]
    return {
      inventory,
      isPending: pending.has(inventory.id),
      ...(current === undefined ? {} : { current }),
      ...(latest === undefined ? {} : { latest }),
    }
  })
}
