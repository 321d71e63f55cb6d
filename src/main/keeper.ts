import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Fault } from '../base/fault.ts'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { verifyAudit } from '../app/audit/audit.ts'
import type { Keeper, RegistryPlace } from '../cli/keeper.ts'
import { failureCode, openProblem } from '../machine/failure.ts'
import { holdFolder } from '../machine/folder-lock.ts'
import { DamagedFile, readPackedLines, writePackedLines } from '../machine/packed-lines.ts'
import { backUp } from '../store/backup.ts'
import { type BackupKey, damaged } from '../store/backup-lines.ts'
import { closeAll, type DatabaseAddress, openConnections } from '../store/connections.ts'
import { openStore } from '../store/open-store.ts'
import { checkBackup, restore } from '../store/restore.ts'
import { packageVersion } from './package.ts'
import { rotateKeyOf } from './rotate-key.ts'

const OWNER_ONLY = 0o600
const OWNER_ONLY_FOLDER = 0o700

/** The database of a registry. */
export function databaseOf({ dataFolder, databaseUrl }: RegistryPlace): DatabaseAddress {
  return databaseUrl === undefined
    ? { kind: 'sqlite', file: join(dataFolder, 'registry.sqlite') }
    : { kind: 'postgres', url: databaseUrl }
}

/** The folder of the keys that sign a registry's gazette. */
export function keysOf({ dataFolder, gazetteKeys }: RegistryPlace): string {
  return gazetteKeys ?? join(dataFolder, 'gazette-keys')
}

/** Looks after registries that are there. */
export function keeper(now: () => string): Keeper {
  return {
    async verifyAudit(place) {
      const database = await thereIs(place)
      return database.ok ? ok(await auditOf(database.value)) : database
    },
    async backUp(place, file, which) {
      const database = await thereIs(place)
      if (!database.ok) return database
      const keys = which === 'with-keys' ? await readKeys(keysOf(place)) : []
      const connections = openConnections(database.value)
      try {
        const about = { licet: packageVersion(), at: now(), keys }
        const told = await writePackedLines(file, async take => backUp(connections, about, take))
        return ok({ ...told, keys: keys.length, sizeBytes: (await stat(file)).size })
      } finally {
        await closeAll(connections)
      }
    },
    async rotateKey(place) {
      const database = await thereIs(place)
      return database.ok ? rotateKeyOf(database.value, keysOf(place)) : database
    },
    async restore(place, file) {
      const seen = await readable(file, async () => checkBackup(readPackedLines(file)))
      if (!seen.ok) return seen
      const held = holdFolder(place.dataFolder)
      if (!held.ok) return held
      try {
        const database = databaseOf(place)
        const wasThere = database.kind === 'postgres' || (await isThere(database.file))
        const done = await restore(database, seen.value, readPackedLines(file)).catch(
          async (error: unknown) => {
            if (!wasThere && database.kind === 'sqlite') await removeDatabase(database.file)
            throw error
          },
        )
        if (!done.ok) return done
        await writeKeys(keysOf(place), seen.value.keys)
        const { head, rows, keys } = seen.value
        return ok({ at: head.at, rows, keys: keys.length, audit: await auditOf(database) })
      } finally {
        held.value.release()
      }
    },
  }
}

async function auditOf(database: DatabaseAddress): ReturnType<typeof verifyAudit> {
  const store = await openStore(database)
  try {
    return await verifyAudit(store)
  } finally {
    await store.close()
  }
}

/** SQLite would make a new database where there is none. */
async function thereIs(place: RegistryPlace): Promise<Result<DatabaseAddress>> {
  const database = databaseOf(place)
  if (database.kind === 'postgres' || (await isThere(database.file))) return ok(database)
  return err({
    code: 'registry-missing',
    at: { file: place.dataFolder },
    says: 'There is no registry in this folder.',
    help: 'Name its data folder with --data, or its database with DATABASE_URL.',
  })
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => undefined))?.isFile() === true
}

async function removeDatabase(file: string): Promise<void> {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) {
    // oxlint-disable-next-line no-await-in-loop -- three files
    await rm(each, { force: true })
  }
}

async function readable<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const problem: Problem | undefined =
      error instanceof DamagedFile ? damaged(1, error.message) : openProblem(file, error)
    if (problem === undefined) throw error
    return err({ ...problem, at: { file } })
  }
}

async function readKeys(folder: string): Promise<readonly BackupKey[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (failureCode(error) === 'ENOENT') return []
    throw new Fault(`the keys in ${folder} could not be read`, { cause: error })
  })
  return Promise.all(
    names
      .filter(name => KEY_FILE.test(name))
      .toSorted()
      .map(async key => ({ key, text: await readFile(join(folder, key), 'utf8') })),
  )
}

/** HOSTILE: names of files come out of the backup. */
const KEY_FILE = /^[0-9a-f]{8}\.pem$/u

async function writeKeys(folder: string, keys: readonly BackupKey[]): Promise<void> {
  if (keys.length === 0) return
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER })
  await Promise.all(
    keys
      .filter(({ key }) => KEY_FILE.test(key))
      .map(async ({ key, text }) =>
        writeFile(join(folder, key), text, { mode: OWNER_ONLY, flag: 'wx' }).catch((error: unknown) => {
          if (failureCode(error) !== 'EEXIST') throw error
        }),
      ),
  )
}
