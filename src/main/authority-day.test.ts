import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { serve } from '@hono/node-server'
import { invariant } from '../base/fault.ts'
import { joinGazettes } from '../cli/subscriptions/join-gazettes.ts'
import type { World } from '../cli/world.ts'
import { disk } from '../machine/disk.ts'
import { openStore } from '../store/open-store.ts'
import { DATABASES, onBothDatabases } from '../store/store.testing.ts'
import { checkedGazette, lasting, statusOf, VETTING_OFFICE } from './authority.testing.ts'
import { names, snapshot } from './catalogue.ts'
import {
  type Answer,
  type Client,
  registryTest,
  testRegistry,
  type TestRegistry,
} from './registry.testing.ts'
import { gazetteFolder } from './world.ts'
import { runLicet } from './world.testing.ts'
import { noticeText } from './notice.testing.ts'

const MEASURE = noticeText('cn-cac-endpoint-2026', 4, ['procure', 'use'])
const CSV = 'name,publisher,version\nSymantec Endpoint Protection,Symantec,12.1\nLibreOffice,TDF,7.6\n'
const ASKED = {
  words: 'Symantec Endpoint Protection',
  as: 'cn/state-owned-enterprise',
  act: 'use',
  on: '2026-03-02',
}

/** What commands keep where they run goes to a folder of its own. */
function worldIn(folder: string): Partial<World> {
  const at = (path: string): string => (path.startsWith('licet.') ? join(folder, path) : path)
  return {
    disk: {
      ...disk,
      isFile: path => disk.isFile(at(path)),
      readText: async (path, most) => disk.readText(at(path), most),
      writeText: async (path, text) => disk.writeText(at(path), text),
      makeFolder: async path => disk.makeFolder(at(path)),
    },
    gazetteFolder: async path => gazetteFolder(at(path)),
  }
}

/** Puts a registry on a port of this computer, as long as something is done. */
async function listening(test: TestRegistry, work: (address: string) => Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: test.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port))
  try {
    await work(`http://127.0.0.1:${await promise}`)
  } finally {
    await new Promise<void>(done => {
      server.close(() => done())
    })
  }
}

/** Publishes a text: one writes, another publishes. */
async function publish(writer: Client, publisher: Client, text: string): Promise<void> {
  const made = await writer.send('POST', '/api/v1/measure-drafts', { kind: 'measure', title: 'Notice', text })
  assert.equal(made.status, 201, made.text)
  const path = `/api/v1/measure-drafts/${made.json<{ id: string }>().id}/publish`
  const done = await publisher.send('POST', path, undefined, { 'if-match': '"v1"' })
  assert.equal(done.status, 200, done.text)
}

/** Somebody of a unit appeals, and two decide that the measure is to be amended; who made it may not. */
async function appealed(test: TestRegistry, unit: string, makers: readonly Client[]): Promise<string> {
  const vera = await test.person('Vera', 'reader', unit)
  const path = '/api/v1/published-measures/cn-cac-endpoint-2026/appeals'
  const filed = await vera.send('POST', path, { unit, grounds: 'We cannot do without it at once.' })
  assert.equal(filed.status, 201, filed.text)
  const { id } = filed.json<{ id: string }>()
  const step = async (who: Client, body: object, version: number): Promise<Answer> =>
    who.send('POST', `/api/v1/appeals/${id}/steps`, body, { 'if-match': `"v${version}"` })
  const proposal = { kind: 'propose', outcome: 'amend', says: 'What is there may be used up.' }
  for (const maker of makers)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal((await step(maker, proposal, 1)).status, 403)
  const first = await lasting(test, await test.person('Fei', 'approver', null))
  const second = await lasting(test, await test.person('Sun', 'approver', null))
  assert.equal((await step(first, proposal, 1)).status, 200)
  assert.equal((await step(first, { kind: 'confirm' }, 2)).status, 403, 'one person is not two')
  const seen = (await vera.get(`/api/v1/appeals/${id}`)).json<{ stage: string; proposal: unknown }>()
  assert.deepEqual([seen.stage, seen.proposal], ['proposed', null], 'nothing is told before it is decided')
  const confirmed = await step(second, { kind: 'confirm' }, 2)
  assert.equal(confirmed.status, 200, confirmed.text)
  const told = (await vera.get(`/api/v1/appeals/${id}`)).json<{
    proposal: { by: unknown; outcome: string }
  }>()
  assert.deepEqual([told.proposal.outcome, told.proposal.by], ['amend', null])
  assert.equal(await statusOf(vera, ASKED), 'prohibited', 'the decision alone changes no measure')
  return id
}

/** Stores an inventory and has it screened. */
async function screen(test: TestRegistry, by: Client, unit: string): Promise<void> {
  const upload = await by.send('POST', '/api/v1/uploads', {
    unit,
    name: 'software.csv',
    sizeBytes: Buffer.byteLength(CSV),
  })
  const { id } = upload.json<{ id: string }>()
  await by.bytes(`/api/v1/uploads/${id}/bytes?from=0`, CSV)
  const started = await by.send('POST', '/api/v1/screenings', { upload: id, inventory: 'office' })
  assert.equal(started.status, 202, started.text)
  await test.registry.jobs.settled(60_000)
}

async function useFindings(by: Client): Promise<readonly string[]> {
  const found = await by.get('/api/v1/findings?limit=200&act=use')
  return found
    .json<{ entries: { product: string; status: string; state: string }[] }>()
    .entries.filter(({ product }) => product === 'symantec-endpoint-protection')
    .map(({ status, state }) => `${status} ${state}`)
}

/** Another registry, whose catalogue counts the gazettes that a folder subscribes to. */
async function otherRegistry(folder: string, work: (test: TestRegistry) => Promise<void>): Promise<void> {
  const loaded = await snapshot(undefined)
  invariant(loaded.ok, 'the catalogue of the checkout is sound')
  const { disk: held = disk } = worldIn(folder)
  const joined = await joinGazettes({ disk: held }, loaded.value)
  assert.ok(joined.ok, JSON.stringify(joined))
  const [sqlite] = DATABASES
  invariant(sqlite !== undefined, 'SQLite is always there')
  const fresh = await sqlite.make()
  const store = await openStore(fresh.address)
  try {
    const { snapshot: base } = joined.value
    await work(
      await testRegistry(store, { catalogue: { snapshot: base, names: await names(base), parts: [] } }),
    )
  } finally {
    await store.close()
    await fresh.remove()
  }
}

registryTest(
  'what an authority publishes is previewed on what its units hold, reopens their findings at once, is checked by anybody, counts in a second registry that subscribes, is appealed by whom it binds and amended as two others decide',
  async test => {
    const { admin } = await test.setUp()
    assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
    const writer = await lasting(test, await test.person('Olga', 'officer', null))
    const publisher = await lasting(test, await test.person('Abel', 'approver', null))
    const works = await admin.send('POST', '/api/v1/units', {
      title: 'Works',
      preset: 'cn/state-owned-enterprise',
      isLegalPerson: true,
    })
    const unit = works.json<{ id: string }>().id
    await screen(test, admin, unit)
    assert.deepEqual(await useFindings(admin), [])

    const previewed = await writer.send('POST', '/api/v1/measure-drafts/preview', { text: MEASURE })
    const { changes } = previewed.json<{ changes: { act: string; held: number }[] }>()
    assert.deepEqual(
      changes.map(({ act, held }) => [act, held]),
      [
        ['procure', 1],
        ['use', 1],
      ],
    )
    await publish(writer, publisher, MEASURE)
    await test.registry.jobs.settled(60_000)
    assert.deepEqual(await useFindings(admin), ['prohibited open'])

    const folder = mkdtempSync(join(tmpdir(), 'licet-authority-day-'))
    try {
      await listening(test, async address => {
        const { key } = (await admin.get('/api/v1/gazette')).json<{ key: string }>()
        const licet = async (...words: readonly string[]): Promise<string> => {
          const { out, err, exit } = await runLicet(words, worldIn(folder))
          assert.equal(exit, 0, out + err)
          return out
        }
        const url = `${address}/gazette`
        assert.match(await licet('gazette', 'verify', url, '--key', key), /2 entries/u)
        await licet('catalog', 'add', url, '--key', key)
        await otherRegistry(folder, async other => {
          const { admin: stranger } = await other.setUp()
          assert.equal(await statusOf(stranger, ASKED), 'prohibited')
        })

        const appeal = await appealed(test, unit, [writer, publisher])
        assert.match(await licet('gazette', 'verify', url, '--key', key), /3 entries/u)
        await publish(writer, publisher, MEASURE.replace('[procure, use]', '[procure]'))
        const ended = (await writer.get(`/api/v1/appeals/${appeal}`)).json<{ stage: string }>()
        assert.equal(ended.stage, 'carried-out')
        assert.match(await licet('gazette', 'verify', url, '--key', key), /4 entries/u)
        await test.registry.jobs.settled(60_000)
        assert.notDeepEqual(await useFindings(admin), ['prohibited open'])
        await licet('catalog', 'subscriptions', 'update')
        await otherRegistry(folder, async other => {
          const { admin: stranger } = await other.setUp()
          assert.notEqual(await statusOf(stranger, ASKED), 'prohibited')
        })
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

onBothDatabases(
  'the key is handed over from beside a registry, which goes on signing with the new one',
  async (store, address) => {
    const folder = mkdtempSync(join(tmpdir(), 'licet-rotate-'))
    try {
      const test = await testRegistry(store, { keysFolder: join(folder, 'gazette-keys') })
      const { admin } = await test.setUp()
      assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
      const environment = {
        LICET_GAZETTE_KEYS: join(folder, 'gazette-keys'),
        ...(address.kind === 'postgres' ? { DATABASE_URL: address.url } : {}),
      }
      const data = address.kind === 'sqlite' ? dirname(address.file) : folder
      const { out, err, exit } = await runLicet(
        ['gazette', 'rotate-key', '--data', data, '--format', 'json'],
        {
          environment,
        },
      )
      assert.equal(exit, 0, out + err)
      const { key, before } = JSON.parse(out) as { key: string; before: string }
      const writer = await test.person('Olga', 'officer', null)
      const publisher = await test.person('Abel', 'approver', null)
      await publish(writer, publisher, MEASURE)
      assert.deepEqual((await checkedGazette(test)).keys, [before, key])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

registryTest('a second server of the same registry answers by what the first has published', async test => {
  const { admin } = await test.setUp()
  assert.equal((await admin.send('PUT', '/api/v1/authority', VETTING_OFFICE)).status, 200)
  const second = await testRegistry(test.registry.store)
  const writer = await test.person('Olga', 'officer', null)
  const publisher = await test.person('Abel', 'approver', null)
  const before = second.registry.catalogue.current().snapshot.id
  await publish(writer, publisher, MEASURE)
  assert.equal(second.registry.catalogue.current().snapshot.id, before)
  await second.registry.catalogue.refresh()
  assert.equal(second.registry.catalogue.current().snapshot.id, test.registry.catalogue.current().snapshot.id)
  // It has not got the key that the first one made, and says so instead of signing with another.
  const other = await second.registry.store.read(async tables => tables.gazette.head())
  assert.equal(await second.registry.keyring.signer(other?.key ?? ''), undefined)
})
