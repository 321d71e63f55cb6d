import { type Kysely, sql } from 'kysely'
import type { Connections } from './connections.ts'
import type { Schema } from './schema.ts'

/** A table as the database itself describes it. */
export interface TableShape {
  readonly name: string
  /** In the order of their names, which is the same in every database. */
  readonly columns: readonly ColumnShape[]
  /** The columns of its primary key, in their order; empty where it has none. */
  readonly key: readonly string[]
}

export interface ColumnShape {
  readonly name: string
  readonly holdsBytes: boolean
}

interface ColumnRow {
  readonly table: string
  readonly column: string
  readonly type: string
  /** Place in the primary key from 1 on; 0 outside of it. */
  readonly place: number
}

/** The tables in which Kysely keeps which steps were taken. */
const OF_MIGRATIONS: readonly string[] = ['licet_migration', 'licet_migration_lock']

/** Every table of a registry, asked of the database: what a migration adds is seen without a line here. */
export async function shapeOf(db: Kysely<Schema>, kind: Connections['kind']): Promise<readonly TableShape[]> {
  const { rows } = await (kind === 'sqlite' ? SQLITE_COLUMNS : POSTGRES_COLUMNS).execute(db)
  return [...Map.groupBy(rows, ({ table }) => table)]
    .filter(([name]) => !OF_MIGRATIONS.includes(name))
    .map(([name, columns]) => ({
      name,
      columns: columns.map(({ column, type }) => ({
        name: column,
        holdsBytes: /^(?:blob|bytea)$/iu.test(type),
      })),
      key: columns
        .filter(({ place }) => place > 0)
        .toSorted((one, other) => one.place - other.place)
        .map(({ column }) => column),
    }))
}

/** The steps that a database has been brought through, in order; none where it is empty. */
export async function stepsOf(db: Kysely<Schema>, kind: Connections['kind']): Promise<readonly string[]> {
  const { rows: tables } = await (
    kind === 'sqlite'
      ? sql<{ n: number }>`select count(*) as n from sqlite_master where name = 'licet_migration'`
      : sql<{
          n: number
        }>`select count(*) as n from information_schema.tables where table_schema = current_schema() and table_name = 'licet_migration'`
  ).execute(db)
  if (tables[0]?.n === 0) return []
  const { rows } = await sql<{ name: string }>`select name from licet_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Takes every table away, those of the steps too. */
export async function dropEverything(db: Kysely<Schema>, kind: Connections['kind']): Promise<void> {
  const names = [...(await shapeOf(db, kind)).map(({ name }) => name), ...OF_MIGRATIONS]
  if (kind === 'postgres') {
    await sql`drop table if exists ${sql.join(names.map(name => sql.id(name)))} cascade`.execute(db)
    return
  }
  await sql`pragma foreign_keys = off`.execute(db)
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    await sql`drop table if exists ${sql.id(name)}`.execute(db)
  }
  await sql`pragma foreign_keys = on`.execute(db)
}

const SQLITE_COLUMNS = sql<ColumnRow>`
  select t.name as "table", c.name as "column", c.type as "type", c.pk as "place"
  from sqlite_master t join pragma_table_info(t.name) c
  where t.type = 'table' and t.name not like 'sqlite\\_%' escape '\\'
  order by t.name, c.name`

const POSTGRES_COLUMNS = sql<ColumnRow>`
  select c.table_name::text as "table", c.column_name::text as "column", c.data_type::text as "type",
    coalesce(array_position(
      (select i.indkey::int2[] from pg_index i where i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and i.indisprimary),
      c.ordinal_position::int2) + 1, 0) as "place"
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
  order by c.table_name::text collate "C", c.column_name::text collate "C"`
