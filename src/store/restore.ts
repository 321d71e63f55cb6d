import { type Kysely, sql, type Transaction } from 'kysely'
import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import {
  type BackupEnd,
  BACKUP_FORM,
  type BackupHead,
  type BackupKey,
  type BackupTable,
  BackupTally,
  type BackupValue,
  damaged,
  databaseValue,
} from './backup-lines.ts'
import { closeAll, type Connections, type DatabaseAddress, openConnections } from './connections.ts'
import { faultOf } from './fault-of.ts'
import { migrateTo } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Schema } from './schema.ts'
import { dropEverything, shapeOf, stepsOf, type TableShape } from './shape.ts'

/** What a backup holds, after it was read whole. */
export interface BackupSeen {
  readonly head: BackupHead
  readonly rows: number
  readonly keys: readonly BackupKey[]
}

/** Reads a backup to its end and checks its digest; nothing is changed by it. */
export async function checkBackup(lines: AsyncIterable<string>): Promise<Result<BackupSeen>> {
  const tally = new BackupTally()
  const keys: BackupKey[] = []
  let head: BackupHead | undefined
  let end: BackupEnd | undefined
  let at = 0
  for await (const line of lines) {
    at += 1
    const value = parsed(line)
    if (value === undefined) return err(damaged(at, 'a line of it is no JSON'))
    if (end !== undefined) return err(damaged(at, 'something stands behind its end'))
    if (at === 1) {
      if (!('licetBackup' in value)) return err(damaged(at, 'it does not begin as a backup of Licet does'))
      head = value
    }
    if ('key' in value) keys.push(value)
    if ('end' in value) end = value
    else tally.take(line, Array.isArray(value))
  }
  if (head === undefined || end === undefined) return err(damaged(at, 'its end is missing'))
  const wanted = tally.end()
  if (wanted.end.sha256 !== end.end.sha256 || wanted.end.rows !== end.end.rows)
    return err(damaged(at, 'what it holds does not have the digest that stands at its end'))
  const wrong = newer(head)
  return wrong === undefined ? ok({ head, rows: wanted.end.rows, keys }) : err(wrong)
}

/** Puts a checked backup into an empty database, whole or not at all. */
export async function restore(
  address: DatabaseAddress,
  { head }: BackupSeen,
  lines: AsyncIterable<string>,
): Promise<Result<null>> {
  const connections = openConnections(address)
  const { kind, writer } = connections
  try {
    if (!(await isEmpty(connections))) return err(NOT_EMPTY)
    await dropEverything(writer, kind)
    try {
      await migrateTo(writer as Kysely<unknown>, head.steps.at(-1))
      await writer.transaction().execute(async db => load(db, kind, lines))
    } catch (error) {
      await dropEverything(writer, kind)
      throw error
    }
    return ok(null)
  } catch (error) {
    throw error instanceof Fault ? error : faultOf(error)
  } finally {
    // Kysely closes only what was used once.
    await sql`select 1`.execute(connections.reader).catch(() => undefined)
    await closeAll(connections)
  }
}

/** A database in which nobody has done anything yet. */
async function isEmpty({ kind, writer }: Connections): Promise<boolean> {
  if ((await stepsOf(writer, kind)).length === 0) return (await shapeOf(writer, kind)).length === 0
  const { rows } = await sql<{ n: number }>`
    select (select count(*) from audit) + (select count(*) from unit) as n`.execute(writer)
  return rows[0]?.n === 0
}

async function load(
  db: Transaction<Schema>,
  kind: Connections['kind'],
  lines: AsyncIterable<string>,
): Promise<void> {
  const tables = new Map((await shapeOf(db, kind)).map(table => [table.name, table]))
  // Steps may have put rows of their own: the backup has them, too.
  await waitWithReferences(db, kind)
  for (const name of tables.keys()) await sql`delete from ${sql.id(name)}`.execute(db)
  let into: { readonly name: string; readonly columns: readonly string[] } | undefined
  let waiting: (readonly BackupValue[])[] = []
  const put = async (): Promise<void> => {
    if (into !== undefined && waiting.length > 0) await insert(db, into, waiting)
    waiting = []
  }
  for await (const line of lines) {
    const value = parsed(line)
    if (value === undefined) throw new Fault('the backup changed while it was being restored')
    if (Array.isArray(value)) {
      waiting.push(value as readonly BackupValue[])
      if (waiting.length * (into?.columns.length ?? 1) >= VALUES_AT_ONCE || line.length > LONG_LINE)
        await put()
    } else if ('table' in value) {
      await put()
      into = knownTable(tables, value)
    }
  }
  await put()
  await referencesHold(db, kind)
}

const VALUES_AT_ONCE = 2_000
const LONG_LINE = 100_000

/** HOSTILE: names of tables and columns come from the file; only those of the database's own shape are used. */
function knownTable(
  tables: ReadonlyMap<string, TableShape>,
  { table, columns }: BackupTable,
): { readonly name: string; readonly columns: readonly string[] } {
  const shape = tables.get(table)
  const known = shape?.columns.map(({ name }) => name) ?? []
  if (shape === undefined || known.length !== columns.length || !columns.every(name => known.includes(name)))
    throw new Fault(`the backup has a table "${table}" that does not fit the steps that it names`)
  return { name: shape.name, columns }
}

async function insert(
  db: Kysely<Schema>,
  { name, columns }: { readonly name: string; readonly columns: readonly string[] },
  rows: readonly (readonly BackupValue[])[],
): Promise<void> {
  const names = sql.join(columns.map(column => sql.id(column)))
  const values = sql.join(rows.map(row => sql`(${sql.join(row.map(databaseValue))})`))
  await sql`insert into ${sql.id(name)} (${names}) values ${values}`.execute(db)
}

/** Lets rows refer to others that come later; what they refer to is checked at the end. */
async function waitWithReferences(db: Kysely<Schema>, kind: Connections['kind']): Promise<void> {
  if (kind === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(db)
  else await setReferences(db, 'deferrable initially deferred')
}

async function referencesHold(db: Kysely<Schema>, kind: Connections['kind']): Promise<void> {
  if (kind === 'sqlite') return
  await sql`set constraints all immediate`.execute(db)
  await setReferences(db, 'not deferrable')
}

async function setReferences(db: Kysely<Schema>, how: string): Promise<void> {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as "table", conname as name from pg_constraint
    where contype = 'f' and connamespace = current_schema()::regnamespace`.execute(db)
  for (const { table, name } of rows)
    await sql`alter table ${sql.raw(table)} alter constraint ${sql.id(name)} ${sql.raw(how)}`.execute(db)
}

type Line = BackupHead | BackupTable | BackupKey | BackupEnd | readonly BackupValue[]

/** HOSTILE: a file from anywhere; undefined where a line is no object and no row. */
function parsed(line: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as Line) : undefined
  } catch {
    return undefined
  }
}

function newer({ licetBackup, licet, steps }: BackupHead): Problem | undefined {
  const known = Object.keys(MIGRATIONS)
  if (licetBackup === BACKUP_FORM && Array.isArray(steps) && steps.every((step, at) => step === known[at]))
    return undefined
  return {
    code: 'backup-newer',
    at: {},
    says: `This backup was written by another Licet (${licet}), whose database this one does not know. Nothing was restored.`,
    help: 'Restore it with that version, or a newer one.',
  }
}

const NOT_EMPTY: Problem = {
  code: 'registry-not-empty',
  at: {},
  says: 'The registry to restore into holds something already; nothing was restored.',
  help: 'Name a data folder that is not there yet with --data, or an empty database with DATABASE_URL.',
}
