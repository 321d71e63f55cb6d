import { type Kysely, sql } from 'kysely'
import type { Store } from '../ports/store/store.ts'
import { closeAll, type Connections, type DatabaseAddress, openConnections } from './connections.ts'
import { faultOf } from './fault-of.ts'
import { migrate } from './migrate.ts'
import { tablesIn } from './tables-in.ts'

/** All tables, each by a part of it: some milliseconds. A PostgreSQL server looks by itself. */
const LOOK_AT_SIZES = sql`pragma optimize = 0x10002`

/** Opens a registry's database and brings it to the shape that this version needs. */
export async function openStore(address: DatabaseAddress): Promise<Store> {
  return storeOver(await connect(address))
}

async function connect(address: DatabaseAddress): Promise<Connections> {
  const connections = openConnections(address)
  try {
    await migrate(connections.writer as Kysely<unknown>)
    if (connections.kind === 'sqlite') await LOOK_AT_SIZES.execute(connections.writer)
    // Kysely closes only what was used once.
    await sql`select 1`.execute(connections.reader)
  } catch (error) {
    await closeAll(connections)
    throw faultOf(error)
  }
  return connections
}

function storeOver({ kind, writer, reader }: Connections): Store {
  return {
    read: async work =>
      guarded(async () =>
        kind === 'postgres'
          ? reader
              .transaction()
              .setIsolationLevel('repeatable read')
              .setAccessMode('read only')
              .execute(async db => work(tablesIn(db)))
          : reader.transaction().execute(async db => work(tablesIn(db))),
      ),
    write: async work =>
      guarded(async () =>
        writer.transaction().execute(async db => {
          // INVARIANT: every writer takes this row first, so that writers take turns in either database.
          await sql`update head set audit_seq = audit_seq where id = 1`.execute(db)
          return work(tablesIn(db))
        }),
      ),
    lookAtSizes: async () =>
      guarded(async () => {
        if (kind === 'sqlite') await LOOK_AT_SIZES.execute(writer)
      }),
    ping: async () =>
      guarded(async () => {
        await sql`select 1`.execute(reader)
      }),
    close: async () => closeAll({ kind, writer, reader }),
  }
}

/** Errors of the database come out as faults of the store; what `work` itself threw comes out as it was. */
async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw isOfDatabase(error) ? faultOf(error) : error
  }
}

function isOfDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errcode, severity } = error as { code?: unknown; errcode?: unknown; severity?: unknown }
  return (
    typeof errcode === 'number' ||
    typeof severity === 'string' ||
    (typeof code === 'string' &&
      /^(?:E[A-Z]+|ERR_SQLITE_ERROR|ERR_INVALID_STATE|[0-9A-Z]{5})$/u.test(code)) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|driver has already been destroyed/u.test(
      error.message,
    )
  )
}
