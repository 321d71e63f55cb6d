import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** As long a writer waits for another process or worker before it gives up. */
const BUSY_MS = 10_000
/** So many statements are kept ready. */
const MOST_PREPARED = 500

/** The file of a registry, opened so that what is committed survives a power cut, in the shape that Kysely's dialect takes. */
export function openSqliteFile(path: string): SqliteDatabase & { readonly raw: DatabaseSync } {
  const raw = new DatabaseSync(path, { timeout: BUSY_MS, enableForeignKeyConstraints: true })
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY;')
  const prepared = new Map<string, StatementSync>()
  return {
    raw,
    close: () => {
      raw.close()
    },
    prepare: sql => {
      // A full disk may have undone the transaction already; then there is nothing left to roll back.
      if (sql === 'rollback' && !raw.isTransaction) return NOTHING_TO_DO
      const statement = prepared.get(sql) ?? raw.prepare(sql)
      if (prepared.size >= MOST_PREPARED) prepared.clear()
      prepared.set(sql, statement)
      return statementOf(statement)
    },
  }
}

const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: parameters => statement.all(...valuesOf(parameters)),
    run: parameters => statement.run(...valuesOf(parameters)),
    iterate: parameters => statement.iterate(...valuesOf(parameters)),
  }
}

type Value = null | number | bigint | string | Uint8Array

function valuesOf(parameters: readonly unknown[]): readonly Value[] {
  return parameters.map(value => (typeof value === 'boolean' ? Number(value) : (value as Value)))
}
