import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { readPackedLines } from '../machine/packed-lines.ts'
import { closeAll, type DatabaseAddress, openConnections } from '../store/connections.ts'
import { openStore } from '../store/open-store.ts'
import { DATABASES, type DatabaseKind } from '../store/store.testing.ts'
import { testRegistry } from './registry.testing.ts'
import { runLicet, type Transcript } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-keeper-'))
after(() => rmSync(folder, { recursive: true }))

/** Runs a command on the registry of a database. */
async function on(address: DatabaseAddress, ...words: readonly string[]): Promise<Transcript> {
  return address.kind === 'sqlite'
    ? runLicet([...words, '--data', dirname(address.file)])
    : runLicet([...words, '--data', join(folder, 'beside')], {
        environment: { DATABASE_URL: address.url },
      })
}

/** A registry in which people have done something. */
async function filled(address: DatabaseAddress): Promise<void> {
  const store = await openStore(address)
  try {
    const { admin, unit } = await (await testRegistry(store)).setUp()
    await admin.send('POST', '/api/v1/units', { title: 'Bereich å 中 "x"', above: unit })
    const begun = await admin.send('POST', '/api/v1/uploads', { unit, name: 'a.csv', sizeBytes: 30 })
    const { id } = begun.json<{ id: string }>()
    await admin.bytes(`/api/v1/uploads/${id}/bytes?from=0`, Uint8Array.from([0, 255, 10, 13, 1]))
    const second = await admin.send('POST', '/api/v1/uploads', { unit, name: 'b.csv', sizeBytes: null })
    const text = 'name,publisher\nKaspersky Endpoint Security,Kaspersky\n'
    const at = `/api/v1/uploads/${second.json<{ id: string }>().id}/bytes`
    await admin.bytes(`${at}?from=0`, text)
  } finally {
    await store.close()
  }
}

async function linesOf(file: string): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of readPackedLines(file)) lines.push(line)
  return lines
}

async function onFresh(kind: DatabaseKind, work: (address: DatabaseAddress) => Promise<void>): Promise<void> {
  const fresh = await kind.make()
  try {
    await work(fresh.address)
  } finally {
    await fresh.remove()
  }
}

for (const from of DATABASES)
  for (const to of DATABASES)
    void test(
      `a backup of ${from.name} restored into ${to.name} gives the same backup again`,
      {
        skip: from.skip ?? to.skip ?? false,
      },
      async () => {
        const first = join(folder, `${from.name}-${to.name}.zst`)
        const second = join(folder, `${from.name}-${to.name}-again.zst`)
        await onFresh(from, async address => {
          await filled(address)
          const { out, exit, err } = await on(address, 'backup', first)
          assert.equal(exit, 0, err)
          assert.match(out, /\d\d rows of \d\d tables in \d+ bytes, without the keys of the gazette/u)
        })
        await onFresh(to, async address => {
          const { out, exit, err } = await on(address, 'restore', first)
          assert.equal(exit, 0, err)
          assert.match(out, /Its journal holds: 3 entries/u)
          await on(address, 'backup', second)
          assert.deepEqual(await linesOf(second), await linesOf(first))
          const store = await openStore(address)
          const units = await store.read(async tables => tables.units.all())
          await store.close()
          assert.deepEqual(units.map(({ title }) => title).toSorted(), ['Agency', 'Bereich å 中 "x"'])
        })
      },
    )

for (const kind of DATABASES) {
  const onKind = (says: string, work: (address: DatabaseAddress) => Promise<void>): void => {
    void test(`${says} (${kind.name})`, { skip: kind.skip ?? false }, async () => onFresh(kind, work))
  }

  onKind('a backup is restored only where nothing is yet', async address => {
    const file = join(folder, `own-${kind.name}.zst`)
    await filled(address)
    await on(address, 'backup', file)
    const { exit, err } = await on(address, 'restore', file)
    assert.equal(exit, 2)
    assert.match(err, /holds something already; nothing was restored/u)
    assert.match((await on(address, 'audit', 'verify')).out, /The journal holds: 3 entries/u)
  })

  onKind('a damaged backup is refused, wherever it is damaged, and leaves nothing behind', async address => {
    const good = join(folder, `good-${kind.name}.zst`)
    await onFresh(kind, async other => {
      await filled(other)
      await on(other, 'backup', good)
    })
    const bytes = readFileSync(good)
    const cuts = [bytes.subarray(0, bytes.length - 60), bytes.subarray(0, 10), Buffer.alloc(0)]
    const flips = [3, Math.floor(bytes.length / 3), Math.floor(bytes.length / 2)].map(at => {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      return flipped
    })
    const bad = join(folder, `bad-${kind.name}.zst`)
    for (const wrong of [...cuts, ...flips]) {
      writeFileSync(bad, wrong)
      // oxlint-disable-next-line no-await-in-loop -- one registry
      const { exit, err } = await on(address, 'restore', bad)
      assert.equal(exit, 2, err)
      assert.match(err, /This is no whole backup/u)
    }
    assert.equal((await on(address, 'restore', good)).exit, 0)
  })

  onKind('an entry of the journal that was changed afterwards is named', async address => {
    await filled(address)
    const connections = openConnections(address)
    await sql`update audit set subject = 'another' where seq = 2`.execute(connections.writer)
    await sql`select 1`.execute(connections.reader)
    await closeAll(connections)
    const { out, exit } = await on(address, 'audit', 'verify')
    assert.equal(exit, 1)
    assert.match(out, /Entry 2 is the first that is wrong: its content has the hash/u)
    const json = JSON.parse((await on(address, 'audit', 'verify', '--format', 'json')).out) as object
    assert.deepEqual(
      { ...json, head: '', bad: 2 },
      { schemaVersion: 1, holds: false, entries: 1, head: '', bad: 2 },
    )
  })
}

void test('a backup that cannot be written whole leaves no file', async () => {
  const [sqlite] = DATABASES
  assert.ok(sqlite !== undefined)
  await onFresh(sqlite, async address => {
    await filled(address)
    const { exit, err } = await on(address, 'backup', join(folder, 'no-such-folder', 'x.zst'))
    assert.equal(exit, 2, err)
    assert.deepEqual(
      readdirSync(folder).filter(name => name.includes('.part.')),
      [],
    )
  })
})

void test('where no registry is, nothing is made and the command says so', async () => {
  for (const words of [
    ['audit', 'verify'],
    ['backup', join(folder, 'none.zst')],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { exit, err } = await runLicet([...words, '--data', join(folder, 'empty')])
    assert.equal(exit, 2)
    assert.match(err, /There is no registry in this folder/u)
  }
  assert.ok(!readdirSync(folder).includes('empty'))
})
