import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { runNotices } from '../app/notices/run-notices.ts'
import { messenger } from '../machine/messenger.ts'
import { buildServer } from '../server/build-server.ts'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

const CSV = 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\n'
const DAYS = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

/** The same registry with a messenger that reaches this computer, and a receiver that answers as it is told. */
async function withReceiver(
  test: TestRegistry,
  work: (hooked: {
    readonly address: string
    readonly bodies: readonly string[]
    readonly answer: { status: number }
    readonly notices: () => Promise<void>
    readonly as: (who: Client) => Client
  }) => Promise<void>,
): Promise<void> {
  const bodies: string[] = []
  const answer = { status: 204 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => (body += String(chunk)))
    request.on('end', () => {
      bodies.push(body)
      response.writeHead(answer.status).end()
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  const registry = {
    ...test.registry,
    messenger: messenger({ address: 'https://registry.test', webhookAllow: ['127.0.0.1/32'] }),
  }
  const app = buildServer({ registry, assets: {}, version: '0', clientOf: () => 'test', isReady: () => true })
  const request = async (
    who: Client,
    method: string,
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): ReturnType<Client['get']> => {
    const response = await app.request(`http://licet.test${path}`, {
      method,
      headers: { host: 'licet.test', cookie: who.cookie, 'x-licet-csrf': who.csrf },
      ...(fields === undefined ? {} : { body: new URLSearchParams({ csrf: who.csrf, ...fields }) }),
    })
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      text, // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- tests say which shape they expect
      json: <T>() => JSON.parse(text) as T,
    }
  }
  const as = (who: Client): Client => ({
    ...who,
    get: async path => request(who, 'GET', path),
    send: async (method, path) => request(who, method, path),
    form: async (path, fields) => request(who, 'POST', path, fields),
  })
  try {
    const { port } = server.address() as AddressInfo
    await work({
      address: `http://127.0.0.1:${port}/hook`,
      bodies,
      answer,
      notices: async () => runNotices(registry),
      as,
    })
  } finally {
    server.close()
  }
}

registryTest(
  'on its page a webhook is added, tested, and looked after until what was given up is sent or let go',
  async test => {
    const { admin: first, unit } = await test.setUp()
    await withReceiver(test, async ({ address, bodies, answer, notices, as }) => {
      const admin = as(first)
      const made = await admin.form('/admin/webhooks', { address, kinds: 'findings' })
      assert.equal(made.status, 200, made.text)
      const id = /\/admin\/webhooks\/([\w-]+)\/test/u.exec(made.text)?.[1] ?? ''
      const secret = /<p class="id">([\w-]{43})<\/p>/u.exec(made.text)?.[1] ?? ''
      assert.notEqual(secret, '')
      const page = async (): Promise<string> => (await admin.get('/admin/webhooks')).text
      assert.ok(!(await page()).includes(secret), 'it is shown once')

      assert.match((await admin.form(`/admin/webhooks/${id}/test`, {})).text, /The test arrived\./u)
      assert.equal((JSON.parse(bodies[0] ?? '') as { kind: string }).kind, 'test')
      answer.status = 500
      assert.match((await admin.form(`/admin/webhooks/${id}/test`, {})).text, /The address answered 500/u)

      await send(test, first, unit, CSV)
      for (const day of DAYS) {
        test.clock.now = `2026-03-${day}T12:00:00.000Z`
        // oxlint-disable-next-line no-await-in-loop -- try after try
        await notices()
      }
      const tries = bodies.length
      assert.equal(tries, 2 + 8, 'after eight tries it is tried no more')
      const clock = await first.send('POST', '/api/v1/session', {
        email: 'admin@agency.test',
        password: 'correct horse battery',
      })
      const again = as(test.signedIn(clock))
      const lost = (await again.get('/admin/webhooks')).text
      assert.match(lost, /given up/u)
      const retry = /action="([^"]+\/retry)"/u.exec(lost)?.[1] ?? ''
      answer.status = 204
      assert.equal((await again.form(retry, {})).status, 303)
      await notices()
      assert.equal(bodies.length, tries + 1)
      assert.match((await again.get('/admin/webhooks')).text, /Everything has arrived\./u)

      answer.status = 500
      await send(test, test.signedIn(clock), unit, 'name\nAdobe Reader\n')
      await notices()
      const drop = /action="([^"]+\/deliveries\/[^"]+\/remove)"/u.exec(
        (await again.get('/admin/webhooks')).text,
      )?.[1]
      assert.equal((await again.form(drop ?? '', {})).status, 303)
      assert.match((await again.get('/admin/webhooks')).text, /Everything has arrived\./u)
      assert.equal((await again.form(`/admin/webhooks/${id}/remove`, {})).status, 303)
      assert.match((await again.get('/admin/webhooks')).text, /No address is told of anything/u)
    })
  },
)

registryTest('nobody but an administrator of the registry sees, tests or touches webhooks', async test => {
  const { admin: first, unit } = await test.setUp()
  const others = [
    await test.person('Ada', 'administrator', unit),
    await test.person('Abe', 'approver', null),
    test.stranger(),
  ]
  await withReceiver(test, async ({ address, bodies, answer, notices, as }) => {
    const admin = as(first)
    const made = await admin.form('/admin/webhooks', { address, kinds: 'findings' })
    const id = /\/admin\/webhooks\/([\w-]+)\/test/u.exec(made.text)?.[1] ?? ''
    answer.status = 500
    await send(test, first, unit, CSV)
    await notices()
    const waiting = (await admin.get('/api/v1/webhooks')).json<{ entries: { waiting: { id: string }[] }[] }>()
    const delivery = waiting.entries[0]?.waiting[0]?.id ?? ''
    const before = bodies.length
    for (const other of others.map(as)) {
      const at = `/webhooks/${id}`
      for (const [method, path] of [
        ['GET', '/webhooks'],
        ['POST', `${at}/test`],
        ['POST', `${at}/deliveries/${delivery}/retry`],
        ['DELETE', `${at}/deliveries/${delivery}`],
        ['DELETE', at],
      ] as const) {
        const api = `/api/v1${path}`
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const answered = method === 'GET' ? await other.get(api) : await other.send(method, api)
        assert.ok([401, 403].includes(answered.status), `${method} ${path}: ${answered.status}`)
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      const seen = await other.get('/admin/webhooks')
      assert.ok([303, 403].includes(seen.status))
      // oxlint-disable-next-line no-await-in-loop -- as above
      const posted = await other.form(`/admin/webhooks/${id}/test`, {})
      assert.ok([303, 403].includes(posted.status))
      assert.ok(!posted.text.includes(address))
    }
    assert.equal(bodies.length, before)
    assert.match((await admin.get('/admin/webhooks')).text, new RegExp(delivery, 'u'))
  })
})
