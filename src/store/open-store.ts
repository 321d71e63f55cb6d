import { Kysely, PostgresDialect, sql, SqliteDialect } from 'kysely'
import { Pool, types } from 'pg'
import type { Store } from '../ports/store/store.ts'
import { faultOf } from './fault-of.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { openSqliteFile } from './sqlite-database.ts'
import { tablesIn } from './tables-in.ts'

/** Where a registry's database is: a file of this computer, or a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

const POSTGRES_CONNECTIONS = 8
const CONNECT_MS = 5_000
/** Numbers that pg gives as texts, since they may be larger than a double holds; ours stay below 2^53. */
const LARGE_NUMBERS: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC]

/** Opens a registry's database and brings it to the shape that this version needs. */
export async function openStore(address: DatabaseAddress): Promise<Store> {
  return storeOver(await connect(address))
}

async function connect(address: DatabaseAddress): Promise<Connections> {
  const connections = address.kind === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url)
  try {
    await migrate(connections.writer as Kysely<unknown>)
    // Kysely closes only what was used once.
    await sql`select 1`.execute(connections.reader)
  } catch (error) {
    await closeAll(connections)
    throw faultOf(error)
  }
  return connections
}

/** One database, seen by writers and by readers. */
interface Connections {
  readonly kind: DatabaseAddress['kind']
  readonly writer: Kysely<Schema>
  readonly reader: Kysely<Schema>
}

/** Readers have a connection of their own: in WAL they never wait for a writer. */
function openSqlite(file: string): Connections {
  const open = (): Kysely<Schema> => {
    try {
      return new Kysely<Schema>({ dialect: new SqliteDialect({ database: openSqliteFile(file) }) })
    } catch (error) {
      throw faultOf(error)
    }
  }
  return { kind: 'sqlite', writer: open(), reader: open() }
}

function openPostgres(url: string): Connections {
  const pool = new Pool({
    connectionString: url,
    max: POSTGRES_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    types: {
      getTypeParser: (oid, format): unknown =>
        LARGE_NUMBERS.includes(oid) ? Number : types.getTypeParser(oid, format),
    },
  })
  // A connection that dies while nobody uses it is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', writer: db, reader: db }
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
    ping: async () =>
      guarded(async () => {
        await sql`select 1`.execute(reader)
      }),
    close: async () => closeAll({ kind, writer, reader }),
  }
}

async function closeAll({ writer, reader }: Connections): Promise<void> {
  await writer.destroy()
  if (reader !== writer) await reader.destroy()
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
