// The pages and lists of a registry that holds much: 1,000,000 items and some 100,000 findings in 200 units; and how long it takes until a
// change has reached all of them. On SQLite, and on the PostgreSQL server that LICET_TEST_POSTGRES names.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeRegistry, loadCatalogue, type RegistryParts } from '../src/main/make-registry.ts'
import { DATABASES, type DatabaseKind } from '../src/store/store.testing.ts'
import { tellChanges } from './registry/changes.ts'
import { tellLists } from './registry/lists.ts'
import { served } from './registry/served.ts'
import { signIn } from './registry/session.ts'
import { stockRegistry } from './registry/stock.ts'

const ITEMS = Number(process.env['LICET_BENCH_ITEMS'] ?? 1_000_000)
const UNITS = Number(process.env['LICET_BENCH_UNITS'] ?? 200)
const only = process.env['LICET_BENCH_DATABASE']

// oxlint-disable-next-line no-await-in-loop -- one database after the other
for (const kind of DATABASES) if (only === undefined || kind.name === only) await measure(kind)

async function measure(kind: DatabaseKind): Promise<void> {
  say(`-- ${kind.name}`)
  if (kind.skip !== undefined) return say(kind.skip)
  const folder = mkdtempSync(join(tmpdir(), 'licet-lists-'))
  const fresh = await kind.make()
  try {
    const database =
      fresh.address.kind === 'sqlite'
        ? { kind: 'sqlite' as const, file: join(folder, 'registry.sqlite') }
        : fresh.address
    await stock({
      database,
      gazetteKeys: join(folder, 'gazette-keys'),
      messenger: { address: 'http://localhost', webhookAllow: [] },
      logs: 'trouble',
    })
    const server = await served(folder, database.kind === 'postgres' ? database.url : '')
    try {
      const session = await signIn(server.address, server.setUp)
      await tellLists(session, server.processorMs, say)
      await tellChanges(session, server.processorMs, say)
    } finally {
      await server.stop()
    }
  } finally {
    await fresh.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function stock(parts: RegistryParts): Promise<void> {
  const catalogue = await loadCatalogue(parts)
  if (!catalogue.ok) throw new Error('the catalogue has problems')
  const jobs = { wake: () => undefined, settled: async () => true }
  const registry = await makeRegistry(parts, catalogue.value, jobs)
  try {
    await stockRegistry(registry, { units: UNITS, items: ITEMS }, say)
  } finally {
    await registry.store.close()
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
