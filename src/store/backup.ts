import { type Kysely, type RawBuilder, sql } from 'kysely'
import {
  BACKUP_FORM,
  type BackupHead,
  type BackupKey,
  type BackupTable,
  BackupTally,
  lineValue,
} from './backup-lines.ts'
import { Fault } from '../base/fault.ts'
import type { Connections } from './connections.ts'
import { faultOf } from './fault-of.ts'
import type { Schema } from './schema.ts'
import { shapeOf, stepsOf, type TableShape } from './shape.ts'

/** So many rows are in memory at a time; of those that may hold 8 MB of a file each, fewer. */
const ROWS_AT_ONCE = 1_000
const ROWS_WITH_BYTES_AT_ONCE = 8

/** Tells a whole database line by line, as it is at one moment; anybody may go on writing meanwhile. `take` returns when it has the line. */
export async function backUp(
  { kind, reader }: Connections,
  about: { readonly licet: string; readonly at: string; readonly keys: readonly BackupKey[] },
  take: (line: string) => Promise<void>,
): Promise<{ readonly rows: number; readonly tables: number }> {
  const tally = new BackupTally()
  const tell = async (what: BackupHead | BackupTable | BackupKey | readonly unknown[]): Promise<void> => {
    const line = JSON.stringify(what)
    tally.take(line, Array.isArray(what))
    await take(line)
  }
  const transaction = reader.transaction()
  const moment =
    kind === 'postgres'
      ? transaction.setIsolationLevel('repeatable read').setAccessMode('read only')
      : transaction
  const execute = moment.execute(async db => {
    await tell({
      licetBackup: BACKUP_FORM,
      licet: about.licet,
      at: about.at,
      steps: await stepsOf(db, kind),
    })
    const shape = await shapeOf(db, kind)
    // oxlint-disable no-await-in-loop -- line after line
    for (const table of shape) {
      await tell({ table: table.name, columns: table.columns.map(({ name }) => name) })
      for await (const row of rowsOf(db, table))
        await tell(table.columns.map(({ name }) => lineValue(row[name])))
    }
    for (const key of about.keys) await tell(key)
    // oxlint-enable no-await-in-loop
    await take(JSON.stringify(tally.end()))
    return { rows: tally.rows, tables: shape.length }
  })
  return execute.catch((error: unknown) => {
    throw error instanceof Fault ? error : faultOf(error)
  })
}

type Row = Readonly<Record<string, unknown>>

/** The rows of a table in the order of its key; where it has none, of all its columns. */
async function* rowsOf(db: Kysely<Schema>, table: TableShape): AsyncGenerator<Row> {
  const most = table.columns.some(({ holdsBytes }) => holdsBytes) ? ROWS_WITH_BYTES_AT_ONCE : ROWS_AT_ONCE
  const { key } = table
  if (key.length === 0) {
    const all = sql.join(table.columns.map(({ name }) => sql`${sql.id(name)} asc nulls first`))
    yield* (await sql<Row>`select * from ${sql.id(table.name)} order by ${all}`.execute(db)).rows
    return
  }
  const names = sql.join(key.map(name => sql.id(name)))
  for (let last: Row | undefined; ;) {
    const after: RawBuilder<unknown> =
      last === undefined ? sql`` : sql`where (${names}) > (${sql.join(key.map(name => last?.[name]))})`
    // oxlint-disable-next-line no-await-in-loop -- page after page
    const { rows } = await sql<Row>`
      select * from ${sql.id(table.name)} ${after} order by ${names} limit ${most}`.execute(db)
    yield* rows
    last = rows.at(-1)
    if (rows.length < most) return
  }
}
