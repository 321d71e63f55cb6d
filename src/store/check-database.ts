import { sql } from 'kysely'
import type { Problem } from '../base/problem.ts'
import { err, ok, type Result } from '../base/result.ts'
import { closeAll, type DatabaseAddress, openConnections } from './connections.ts'
import { faultOf } from './fault-of.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { stepsOf } from './shape.ts'

const OLDEST_POSTGRES = 15

/** Looks, before anything is changed, whether a registry can run on a database: it answers, is new enough, and no newer Licet was there. */
export async function checkDatabase(address: DatabaseAddress): Promise<Result<null>> {
  try {
    const connections = openConnections(address)
    try {
      const { kind, reader, writer } = connections
      // Kysely closes only what was used once.
      await sql`select 1`.execute(writer)
      if (kind === 'postgres') {
        const { rows } = await sql<{ version: number }>`
          select current_setting('server_version_num')::int / 10000 as version`.execute(reader)
        const version = rows[0]?.version ?? 0
        if (version < OLDEST_POSTGRES) return err(tooOld(version))
      }
      const newer = (await stepsOf(reader, kind)).find(step => !Object.hasOwn(MIGRATIONS, step))
      return newer === undefined ? ok(null) : err(writtenByNewer(newer))
    } finally {
      await closeAll(connections)
    }
  } catch (error) {
    return err(unreachable(address, faultOf(error)))
  }
}

function unreachable(address: DatabaseAddress, { code, cause }: ReturnType<typeof faultOf>): Problem {
  const why = cause instanceof Error && cause.message !== '' ? cause.message : code
  return address.kind === 'sqlite'
    ? {
        code: 'database-unavailable',
        at: { file: address.file },
        says: `The database cannot be opened: ${why}.`,
        help: 'Name a data folder that you may write to with --data, or restore a backup.',
      }
    : {
        code: 'database-unavailable',
        at: {},
        says: `The PostgreSQL database at ${placeOf(address.url)} does not answer: ${why}.`,
        help: 'Check the address in DATABASE_URL, that the server runs, and that the role may sign in.',
      }
}

/** Where it is, without the password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function tooOld(version: number): Problem {
  return {
    code: 'database-old',
    at: {},
    says: `Expected PostgreSQL ${OLDEST_POSTGRES} or newer and found ${version}.`,
    help: 'Use a newer server.',
  }
}

function writtenByNewer(step: string): Problem {
  return {
    code: 'database-newer',
    at: {},
    says: `The database was written by a newer Licet (it has ${step}, which this one does not know).`,
    help: 'Start that version, or restore a backup that was made before.',
  }
}
