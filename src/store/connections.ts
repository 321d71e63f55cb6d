import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Pool, types } from 'pg'
import { faultOf } from './fault-of.ts'
import type { Schema } from './schema.ts'
import { openSqliteFile } from './sqlite-database.ts'

/** Where a registry's database is: a file of this computer, or a PostgreSQL server. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }

const POSTGRES_CONNECTIONS = 8
const CONNECT_MS = 5_000
/** Numbers that pg gives as texts, since they may be larger than a double holds; ours stay below 2^53. */
const LARGE_NUMBERS: readonly number[] = [types.builtins.INT8, types.builtins.NUMERIC]

/** One database, seen by writers and by readers. */
export interface Connections {
  readonly kind: DatabaseAddress['kind']
  readonly writer: Kysely<Schema>
  readonly reader: Kysely<Schema>
}

/** Opens a database as it is. */
export function openConnections(address: DatabaseAddress): Connections {
  return address.kind === 'sqlite' ? openSqlite(address.file) : openPostgres(address.url)
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
  // So is one that dies while somebody has it: their query fails, and that is told there.
  pool.on('connect', client => {
    client.on('error', () => undefined)
  })
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  return { kind: 'postgres', writer: db, reader: db }
}

/** Lets go of a database. */
export async function closeAll({ writer, reader }: Connections): Promise<void> {
  await writer.destroy()
  if (reader !== writer) await reader.destroy()
}
