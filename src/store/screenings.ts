import type { Kysely, Selectable } from 'kysely'
import type {
  InventoryRecord,
  ScreeningRecord,
  Screenings,
  ScreeningState,
} from '../ports/store/screenings.ts'
import { moveSums } from './finding-sums.ts'
import type { Schema } from './schema.ts'
import type { InventoryTable, ScreeningTable } from './screening-schema.ts'

const INVENTORIES_AT_ONCE = 5_000

/** Inventories and their screenings, in the database. */
export function screeningsIn(db: Kysely<Schema>): Screenings {
  return { ...inventoriesIn(db), ...filesIn(db), ...pendingIn(db) }
}

function inventoriesIn(
  db: Kysely<Schema>,
): Pick<
  Screenings,
  'inventories' | 'inventory' | 'inventoryNamed' | 'insertInventory' | 'updateInventory' | 'removeInventory'
> {
  return {
    inventories: async () =>
      (await db.selectFrom('inventory').selectAll().orderBy('unit').orderBy('name').execute()).map(
        inventoryOf,
      ),
    async inventory(id) {
      const row = await db.selectFrom('inventory').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : inventoryOf(row)
    },
    async inventoryNamed(unit, name) {
      const row = await db
        .selectFrom('inventory')
        .selectAll()
        .where('unit', '=', unit)
        .where('name', '=', name)
        .executeTakeFirst()
      return row === undefined ? undefined : inventoryOf(row)
    },
    async insertInventory(inventory) {
      await db.insertInto('inventory').values(inventoryRow(inventory)).execute()
    },
    async updateInventory(inventory) {
      const { numUpdatedRows } = await db
        .updateTable('inventory')
        .set(inventoryRow(inventory))
        .where('id', '=', inventory.id)
        .where('version', '=', inventory.version - 1)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async removeInventory(id) {
      const went = await db
        .selectFrom('finding')
        .select(['unit', 'rank', 'state', 'deadline', 'quantity'])
        .where('inventory', '=', id)
        .execute()
      await db.deleteFrom('inventory').where('id', '=', id).execute()
      await moveSums(db, { came: [], went })
    },
  }
}

function filesIn(
  db: Kysely<Schema>,
): Pick<
  Screenings,
  'get' | 'ofUpload' | 'currentAndLatest' | 'list' | 'insert' | 'update' | 'nextWaiting' | 'letGoOfAll'
> {
  return {
    async get(id) {
      const row = await db.selectFrom('screening').selectAll().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : screeningOf(row)
    },
    async ofUpload(upload) {
      const row = await db.selectFrom('screening').selectAll().where('upload', '=', upload).executeTakeFirst()
      return row === undefined ? undefined : screeningOf(row)
    },
    async currentAndLatest(inventories) {
      const found: ScreeningRecord[] = []
      for (let at = 0; at < inventories.length; at += INVENTORIES_AT_ONCE) {
        const some = inventories.slice(at, at + INVENTORIES_AT_ONCE)
        const ids = some.map(({ id }) => id)
        const current = some.flatMap(each => (each.current === null ? [] : [each.current]))
        // oxlint-disable-next-line no-await-in-loop -- one connection
        const rows = await db
          .selectFrom('screening')
          .selectAll()
          .where(eb =>
            eb.or([
              eb('id', 'in', [...current, '']),
              eb(
                'id',
                'in',
                eb
                  .selectFrom('screening as newest')
                  .select(({ fn }) => fn.max('newest.id').as('id'))
                  .where('newest.inventory', 'in', ids)
                  .groupBy('newest.inventory'),
              ),
            ]),
          )
          .execute()
        found.push(...rows.map(screeningOf))
      }
      return found
    },
    async list({ inventories, beforeId, limit }) {
      if (inventories?.length === 0) return []
      let query = db.selectFrom('screening').selectAll().orderBy('id', 'desc').limit(limit)
      if (inventories !== undefined) query = query.where('inventory', 'in', [...inventories])
      if (beforeId !== undefined) query = query.where('id', '<', beforeId)
      return (await query.execute()).map(screeningOf)
    },
    async insert(screening) {
      await db.insertInto('screening').values(screeningRow(screening)).execute()
    },
    async update(screening) {
      const { is_to_stop: _, ...row } = screeningRow(screening)
      await db.updateTable('screening').set(row).where('id', '=', screening.id).execute()
      // Once somebody wants it stopped, nobody takes that back by writing progress.
      if (screening.isToStop)
        await db.updateTable('screening').set({ is_to_stop: 1 }).where('id', '=', screening.id).execute()
    },
    async nextWaiting(now) {
      const row = await db
        .selectFrom('screening')
        .selectAll()
        .where(eb =>
          eb.or([
            eb('state', '=', 'queued'),
            eb.and([eb('state', '=', 'reading'), eb('lease_until', '<', now)]),
          ]),
        )
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      return row === undefined ? undefined : screeningOf(row)
    },
    async letGoOfAll() {
      const { numUpdatedRows } = await db
        .updateTable('screening')
        .set({ state: 'queued', worker: null, lease_until: null })
        .where('state', '=', 'reading')
        .executeTakeFirst()
      return Number(numUpdatedRows)
    },
  }
}

function pendingIn(db: Kysely<Schema>): Pick<Screenings, 'markPending' | 'pending' | 'clearPending'> {
  return {
    async markPending(inventories, cause) {
      if (inventories.length === 0) return
      await db
        .insertInto('pending')
        .values(inventories.map(inventory => ({ inventory, cause })))
        .onConflict(conflict => conflict.doNothing())
        .execute()
    },
    pending: async () => db.selectFrom('pending').selectAll().orderBy('inventory').orderBy('cause').execute(),
    async clearPending(inventory, cause) {
      await db.deleteFrom('pending').where('inventory', '=', inventory).where('cause', '=', cause).execute()
    },
  }
}

function inventoryOf(row: Selectable<InventoryTable>): InventoryRecord {
  return {
    id: row.id,
    unit: row.unit,
    name: row.name,
    acts: JSON.parse(row.acts) as InventoryRecord['acts'],
    asOf: row.as_of,
    current: row.current,
    version: row.version,
    createdAt: row.created_at,
  }
}

function inventoryRow(inventory: InventoryRecord): Selectable<InventoryTable> {
  return {
    id: inventory.id,
    unit: inventory.unit,
    name: inventory.name,
    acts: JSON.stringify(inventory.acts),
    as_of: inventory.asOf,
    current: inventory.current,
    version: inventory.version,
    created_at: inventory.createdAt,
  }
}

function screeningOf(row: Selectable<ScreeningTable>): ScreeningRecord {
  return {
    id: row.id,
    inventory: row.inventory,
    upload: row.upload,
    file: row.file,
    person: row.person,
    state: row.state as ScreeningState,
    isToStop: row.is_to_stop === 1,
    queuedAt: row.queued_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    worker: row.worker,
    leaseUntil: row.lease_until,
    attempts: row.attempts,
    failures: row.failures,
    bytesRead: row.bytes_read,
    sizeBytes: row.size_bytes,
    items: row.items,
    notes: JSON.parse(row.notes) as ScreeningRecord['notes'],
    problemCount: row.problem_count,
    problems: JSON.parse(row.problems) as ScreeningRecord['problems'],
    byStatus: JSON.parse(row.by_status) as ScreeningRecord['byStatus'],
    known: row.known,
    possible: row.possible,
  }
}

function screeningRow(screening: ScreeningRecord): Selectable<ScreeningTable> {
  return {
    id: screening.id,
    inventory: screening.inventory,
    upload: screening.upload,
    file: screening.file,
    person: screening.person,
    state: screening.state,
    is_to_stop: Number(screening.isToStop),
    queued_at: screening.queuedAt,
    started_at: screening.startedAt,
    ended_at: screening.endedAt,
    worker: screening.worker,
    lease_until: screening.leaseUntil,
    attempts: screening.attempts,
    failures: screening.failures,
    bytes_read: screening.bytesRead,
    size_bytes: screening.sizeBytes,
    items: screening.items,
    notes: JSON.stringify(screening.notes),
    problem_count: screening.problemCount,
    problems: JSON.stringify(screening.problems),
    by_status: JSON.stringify(screening.byStatus),
    known: screening.known,
    possible: screening.possible,
  }
}
