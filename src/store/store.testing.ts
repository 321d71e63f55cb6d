import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Store } from '../ports/store/store.ts'
import type { DatabaseAddress } from './connections.ts'
import { openStore } from './open-store.ts'

/** A fresh, empty database for one test, and how to be rid of it. */
export interface FreshDatabase {
  readonly address: DatabaseAddress
  readonly remove: () => Promise<void>
}

/** A way to make fresh databases of one kind; `skip` says why there is none here. */
export interface DatabaseKind {
  readonly name: 'SQLite' | 'PostgreSQL'
  readonly skip?: string
  readonly make: () => Promise<FreshDatabase>
}

/** The address of a PostgreSQL server on which tests may make and drop databases. */
const SERVER = process.env['LICET_TEST_POSTGRES']

/** Both databases; PostgreSQL is skipped with a notice where LICET_TEST_POSTGRES names no server. */
export const DATABASES: readonly DatabaseKind[] = [
  { name: 'SQLite', make: async () => freshFile() },
  {
    name: 'PostgreSQL',
    ...(SERVER === undefined || SERVER === ''
      ? {
          skip: 'LICET_TEST_POSTGRES names no server: this half was not tested (docs/how-to/test-on-postgresql.md)',
        }
      : {}),
    make: async () => freshOnServer(SERVER ?? ''),
  },
]

/** Runs one test on both databases, each on a fresh one. */
export function onBothDatabases(
  name: string,
  body: (store: Store, address: DatabaseAddress) => Promise<void>,
): void {
  for (const kind of DATABASES) {
    void test(`${name} (${kind.name})`, { skip: kind.skip ?? false }, async () => {
      const fresh = await kind.make()
      const store = await openStore(fresh.address)
      try {
        await body(store, fresh.address)
      } finally {
        await store.close()
        await fresh.remove()
      }
    })
  }
}

function freshFile(): FreshDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'licet-store-'))
  return {
    address: { kind: 'sqlite', file: join(folder, 'registry.sqlite') },
    remove: async () => {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made = 0

async function freshOnServer(server: string): Promise<FreshDatabase> {
  made += 1
  const name = `licet_test_${process.pid}_${made}`
  await onServer(server, `create database ${name} template template0 encoding 'UTF8'`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    address: { kind: 'postgres', url: url.href },
    remove: async () => dropped(server, name, TRIES),
  }
}

const TRIES = 20
const PAUSE_MS = 250

/** Drops a database; its server's own vacuum may be in it, which only its owner may end, and is gone in a moment. */
async function dropped(server: string, name: string, tries: number): Promise<void> {
  try {
    await onServer(server, `drop database if exists ${name} with (force)`)
  } catch (error) {
    if (tries === 1 || (error as { readonly code?: unknown }).code !== '42501') throw error
    await pause(PAUSE_MS)
    await dropped(server, name, tries - 1)
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
