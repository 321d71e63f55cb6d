import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, connect, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { Fault } from '../base/fault.ts'
import { openStore } from '../store/open-store.ts'
import { DATABASES } from '../store/store.testing.ts'
import { registryTest, testRegistry } from './registry.testing.ts'

registryTest(
  'metrics are for administrators alone, and count by route and never by address',
  async registered => {
    const { admin, unit } = await registered.setUp()
    await admin.get(`/api/v1/units/${unit}`)
    assert.equal((await registered.stranger().get('/metrics')).status, 401)
    const reader = await registered.person('Rita', 'reader', unit)
    assert.equal((await reader.get('/metrics')).status, 403)
    const { status, text } = await admin.get('/metrics')
    assert.equal(status, 200)
    for (const line of [
      'licet_store_up 1',
      'licet_units 1',
      'licet_people 2',
      'licet_jobs_waiting 0',
      'licet_http_requests_total{method="GET",route="/api/v1/units/:unit",status="200"} 1',
      'licet_http_request_seconds_count{method="GET",route="/api/v1/units/:unit"} 1',
    ])
      assert.ok(text.split('\n').includes(line), line)
    assert.ok(!text.includes(unit))
  },
)

registryTest('a server that is asked tells that it lives and that its database answers', async registered => {
  for (const path of ['/healthz', '/readyz']) {
    // oxlint-disable-next-line no-await-in-loop -- two requests
    const { status, text } = await registered.stranger().get(path)
    assert.deepEqual([status, text], [200, 'ok\n'])
  }
})

const [sqlite, postgres] = DATABASES

void test(
  'a database that is gone is told with 503, and the server goes on by itself when it is back',
  {
    skip: postgres?.skip ?? false,
  },
  async () => {
    const fresh = await postgres?.make()
    if (fresh?.address.kind !== 'postgres') throw new Fault('this test needs a server')
    const url = new URL(fresh.address.url)
    const way = await wayTo(url.hostname, Number(url.port === '' ? 5432 : url.port))
    url.hostname = '127.0.0.1'
    url.port = String(way.port)
    const store = await openStore({ kind: 'postgres', url: url.href })
    try {
      const { setUp, stranger } = await testRegistry(store)
      const { admin, unit } = await setUp()
      await way.close()
      const [ready, read, written] = [
        await stranger().get('/readyz'),
        await admin.get('/api/v1/units'),
        await admin.send('POST', '/api/v1/units', { title: 'North', above: unit }),
      ]
      assert.deepEqual([ready.status, read.status, written.status], [503, 503, 503])
      assert.equal(read.json()['code'], 'database-unavailable')
      assert.match(read.text, /the database cannot be reached\. Nothing was changed/u)
      assert.equal((await stranger().get('/healthz')).status, 200)
      await way.open()
      assert.equal((await stranger().get('/readyz')).status, 200)
      const again = await admin.send('POST', '/api/v1/units', { title: 'North', above: unit })
      assert.equal(again.status, 201)
    } finally {
      await store.close()
      await way.close()
      await fresh.remove()
    }
  },
)

/** The words of the test below, where this computer lets nobody make a small disk. */
const disk = smallDisk()

void test(
  'a full disk is told with 507, what is there can be read, and writing goes on when there is room',
  {
    skip: disk === undefined ? 'nobody but root of Linux can make a small disk' : (sqlite?.skip ?? false),
  },
  async () => {
    if (disk === undefined) throw new Fault('no disk')
    const store = await openStore({ kind: 'sqlite', file: join(disk.folder, 'registry.sqlite') })
    try {
      const { setUp } = await testRegistry(store)
      const { admin, unit } = await setUp()
      const filler = join(disk.folder, 'filler')
      assert.throws(() => {
        for (let size = 1 << 20; ; size += 1 << 20) writeFileSync(filler, Buffer.alloc(size))
      })
      let full = await admin.send('POST', '/api/v1/units', { title: 'North', above: unit })
      for (let tries = 0; tries < 200 && full.status === 201; tries += 1)
        // oxlint-disable-next-line no-await-in-loop -- until the last page is taken
        full = await admin.send('POST', '/api/v1/units', { title: `North ${tries}`, above: unit })
      assert.equal(full.status, 507)
      assert.equal(full.json()['code'], 'database-full')
      assert.match(full.text, /the disk of the database is full\. Nothing was changed/u)
      assert.equal((await admin.get('/api/v1/units')).status, 200)
      rmSync(filler)
      const again = await admin.send('POST', '/api/v1/units', { title: 'South', above: unit })
      assert.equal(again.status, 201)
    } finally {
      await store.close()
      disk.remove()
    }
  },
)

interface Way {
  readonly port: number
  readonly close: () => Promise<void>
  readonly open: () => Promise<void>
}

/** A way to a server that can be cut and opened again. */
async function wayTo(host: string, port: number): Promise<Way> {
  const sockets = new Set<Socket>()
  let own = 0
  let server: Server | undefined
  const open = async (): Promise<void> => {
    server = createServer(near => {
      const far = connect(port, host)
      for (const socket of [near, far]) {
        sockets.add(socket)
        socket.on('error', () => socket.destroy())
        socket.on('close', () => {
          near.destroy()
          far.destroy()
        })
      }
      near.pipe(far).pipe(near)
    })
    const { promise, resolve } = Promise.withResolvers<void>()
    server.listen(own, '127.0.0.1', resolve)
    await promise
    const address = server.address()
    own = typeof address === 'object' && address !== null ? address.port : 0
  }
  await open()
  return {
    port: own,
    open,
    async close() {
      const { promise, resolve } = Promise.withResolvers<void>()
      server?.close(() => resolve())
      for (const socket of sockets) socket.destroy()
      sockets.clear()
      await promise
    },
  }
}

/** A disk of 3 MB; undefined where none can be made. */
function smallDisk(): { readonly folder: string; readonly remove: () => void } | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'licet-small-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status === 0
  if (!mounted) {
    rmSync(folder, { recursive: true })
    return undefined
  }
  return {
    folder,
    remove: () => {
      spawnSync('umount', ['-l', folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
