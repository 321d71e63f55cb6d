import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StoreFault } from '../ports/store/store-fault.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { faultOf } from './fault-of.ts'

/** Brings an empty database to the shape of an older version, which is named by its last step; undefined is no step at all. */
export async function migrateTo(db: Kysely<unknown>, step: string | undefined): Promise<void> {
  if (step === undefined) return
  const { error } = await migratorOf(db).migrateTo(step)
  if (error !== undefined) throw faultOf(error)
}

/** Brings a database to the shape that this version needs. One that a newer version has brought further is refused and left as it is. */
export async function migrate(db: Kysely<unknown>): Promise<readonly string[]> {
  const { error, results } = await migratorOf(db).migrateToLatest()
  if (error !== undefined) {
    const unknown = /previously executed migration (\S+) is missing/u.exec(
      error instanceof Error ? error.message : '',
    )
    if (unknown !== null) {
      throw new StoreFault(
        'other',
        `the database was written by a newer Licet (it has ${unknown[1] ?? 'a step'} that this one does not know); start that one, or restore a backup made before`,
        error,
      )
    }
    throw faultOf(error)
  }
  return (results ?? []).map(result => result.migrationName)
}

function migratorOf(db: Kysely<unknown>): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: async () => ({ ...MIGRATIONS }) },
    migrationTableName: 'licet_migration',
    migrationLockTableName: 'licet_migration_lock',
  })
}
