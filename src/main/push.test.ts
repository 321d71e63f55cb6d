import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { serve } from '@hono/node-server'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'
import { runLicet, type Transcript } from './world.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'licet-push-'))
after(() => rmSync(folder, { recursive: true }))

const CSV = `name,publisher,version
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1
LibreOffice,The Document Foundation,7.6
`

interface Pushing {
  readonly admin: Client
  readonly unit: string
  /** Pushes with the token of an analyst. */
  readonly push: (words: readonly string[], fetch?: typeof globalThis.fetch) => Promise<Transcript>
}

/** A registry at a real port, and somebody with a token. */
async function pushing(registered: TestRegistry, work: (pushing: Pushing) => Promise<void>): Promise<void> {
  const { admin, unit } = await registered.setUp()
  const made = await admin.send('POST', '/api/v1/tokens', {
    name: 'ci',
    scopes: ['screening.create', 'screening.read', 'finding.read', 'unit.read'],
    days: 1,
  })
  const { promise, resolve } = Promise.withResolvers<AddressInfo>()
  const server = serve({ fetch: registered.app.fetch, hostname: '127.0.0.1', port: 0 }, resolve)
  const { port } = await promise
  try {
    await work({
      admin,
      unit,
      push: async (words, fetch = globalThis.fetch) =>
        runLicet(['push', ...words, '--server', `http://127.0.0.1:${port}`, '--unit', 'Agency'], {
          environment: { LICET_TOKEN: made.json<{ secret: string }>().secret },
          fetch,
          pause: async () => {
            await registered.registry.jobs.settled(60_000)
          },
        }),
    })
  } finally {
    server.close()
  }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

registryTest(
  'a pushed inventory is screened, and what is found ends a pipeline as screen would',
  async registered =>
    pushing(registered, async ({ push }) => {
      const path = file('software.csv', CSV)
      const waited = await push([path, '--wait'])
      assert.equal(waited.exit, 1, waited.err)
      assert.match(waited.out, /software\.csv: done; 2 items, \d known, 0 possible/u)
      assert.match(waited.out, /Open findings: [1-9]\d* prohibited/u)
      assert.equal((await push([path, '--wait', '--fail-on', 'never'])).exit, 0)
      const clean = await push([file('clean.csv', 'name\nLibreOffice\n'), '--wait', '--format', 'json'])
      assert.equal(clean.exit, 0, clean.err)
      assert.deepEqual((JSON.parse(clean.out) as { findings: unknown }).findings, [])
    }),
)

registryTest('a push that broke off goes on where it stopped', async registered =>
  pushing(registered, async ({ push }) => {
    const path = file('large.csv', CSV + 'LibreOffice,The Document Foundation,7.6\n'.repeat(230_000))
    const sent: string[] = []
    const counting =
      (isCut: (at: number) => boolean): typeof fetch =>
      async (input, init) => {
        if (init?.method !== 'PUT') return fetch(input, init)
        if (isCut(sent.length)) throw new TypeError('fetch failed')
        sent.push(new Request(input).url.replace(/^.*\?/u, ''))
        return fetch(input, init)
      }
    const broken = await push(
      [path],
      counting(at => at >= 1),
    )
    assert.equal(broken.exit, 2)
    assert.match(broken.err, /could not be reached/u)
    const again = await push(
      [path, '--wait'],
      counting(() => false),
    )
    assert.equal(again.exit, 1, again.err)
    assert.deepEqual(sent, ['from=0', 'from=4194304', 'from=8388608'])
  }),
)

registryTest('a part whose answer was lost is not sent twice', async registered =>
  pushing(registered, async ({ push, admin }) => {
    let lost = 0
    const losing: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      if (init?.method === 'PUT' && lost === 0) {
        lost += 1
        throw new TypeError('fetch failed')
      }
      return answer
    }
    const { exit, err } = await push([file('lost.csv', CSV), '--wait', '--inventory', 'laptops'], losing)
    assert.equal(exit, 1, err)
    const inventories = await admin.get('/api/v1/inventories')
    const { entries } = inventories.json<{ entries: { name: string; current: { items: number } }[] }>()
    assert.deepEqual(
      entries.map(({ name, current }) => [name, current.items]),
      [['laptops', 2]],
    )
  }),
)

registryTest('what is wrong with a push is told before anything is sent', async registered =>
  pushing(registered, async ({ push }) => {
    const path = file('again.csv', CSV)
    const two = await push([path, path, '--inventory', 'one'])
    assert.match(two.err, /names one inventory, and several files were given/u)
    const nobody = await runLicet(['push', path, '--server', 'registry'])
    assert.match(nobody.err, /LICET_TOKEN holds no API token/u)
    assert.match(nobody.err, /"registry" is no address/u)
    assert.match(nobody.err, /For which unit/u)
    assert.deepEqual([two.exit, nobody.exit], [2, 2])
  }),
)

registryTest(
  'a request that comes twice by its key is done once, and another body is refused',
  async registered => {
    const { admin, unit } = await registered.setUp()
    const named = { 'idempotency-key': 'one' }
    const body = { unit, name: 'a.csv', sizeBytes: 10 }
    const first = await admin.send('POST', '/api/v1/uploads', body, named)
    const second = await admin.send('POST', '/api/v1/uploads', body, named)
    assert.deepEqual([second.status, second.text], [201, first.text])
    assert.equal(second.headers.get('idempotency-replayed'), 'true')
    const other = await admin.send('POST', '/api/v1/uploads', { ...body, sizeBytes: 11 }, named)
    assert.deepEqual([other.status, other.json()['code']], [422, 'key-used'])
    const refused = await admin.send(
      'POST',
      '/api/v1/units',
      { title: 'X', above: 'none' },
      { 'idempotency-key': 'u' },
    )
    assert.ok(refused.status >= 400)
    const right = await admin.send(
      'POST',
      '/api/v1/units',
      { title: 'X', above: unit },
      { 'idempotency-key': 'u' },
    )
    assert.equal(right.status, 201, 'a refusal is not kept')
    registered.clock.now = '2026-03-03T10:00:01.000Z'
    const later = await registered.stranger().get('/healthz')
    assert.equal(later.status, 200)
  },
)
