import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { runNotices } from '../app/notices/run-notices.ts'
import type { Registry } from '../app/registry.ts'
import { messenger } from '../machine/messenger.ts'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'

const CSV = 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\n'

/** Something happens that people want to hear of: findings, in a unit. */
async function screen(test_: TestRegistry, by: Client, unit: string, inventory = 'laptops'): Promise<void> {
  const begun = await by.send('POST', '/api/v1/uploads', { unit, name: 'a.csv', sizeBytes: CSV.length })
  const { id } = begun.json<{ id: string }>()
  await by.bytes(`/api/v1/uploads/${id}/bytes?from=0`, CSV)
  await by.send('POST', '/api/v1/screenings', { upload: id, inventory })
  await test_.registry.jobs.settled(60_000)
}

interface Received {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body: string
}

/** A receiver of webhooks that answers as it is told to. */
async function receiver(
  answer: () => number,
  work: (address: string, received: readonly Received[]) => Promise<void>,
): Promise<void> {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', chunk => {
      body += String(chunk)
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(answer(), { location: 'http://127.0.0.1:1/' }).end()
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, received)
  } finally {
    server.close()
  }
}

function withMessenger(registry: Registry, allow: readonly string[], server?: string): Registry {
  return {
    ...registry,
    messenger: messenger({
      address: 'https://registry.test',
      webhookAllow: allow,
      ...(server === undefined ? {} : { mail: { server, from: 'Licet <licet@agency.test>' } }),
    }),
  }
}

registryTest(
  'a webhook is told of news once, signed, and tried again until it is taken',
  async registered => {
    const { admin, unit } = await registered.setUp()
    let status = 503
    await receiver(
      () => status,
      async (address, received) => {
        const registry = withMessenger(registered.registry, ['127.0.0.1/32'])
        const made = await admin.send('POST', '/api/v1/webhooks', { address, kinds: ['findings'] })
        assert.equal(made.status, 201, made.text)
        const { secret } = made.json<{ secret: string }>()
        await runNotices(registry)
        await screen(registered, admin, unit)
        await runNotices(registry)
        assert.equal(received.length, 1)
        const shown = await admin.get('/api/v1/webhooks')
        assert.match(shown.text, /The address answered 503/u)
        assert.ok(!shown.text.includes(secret))
        const waiting = async (): Promise<readonly (readonly [number, string])[]> =>
          (await admin.get('/api/v1/webhooks'))
            .json<{ entries: { waiting: { attempts: number; dueAt: string }[] }[] }>()
            .entries.flatMap(each => each.waiting.map(({ attempts, dueAt }) => [attempts, dueAt] as const))
        assert.deepEqual(await waiting(), [[1, '2026-03-02T10:01:00.000Z']])
        await runNotices(registry)
        assert.equal(received.length, 1, 'not before the pause is over')
        status = 204
        registered.clock.now = '2026-03-02T10:10:00.000Z'
        await runNotices(registry)
        await runNotices(registry)
        assert.equal(received.length, 2)
        assert.deepEqual(await waiting(), [])
        const [, last] = received
        const { t = '', v1 = '' } = Object.fromEntries(
          String(last?.headers['licet-signature'])
            .split(',')
            .map(part => part.split('=', 2)),
        ) as Record<string, string>
        const expected = createHmac('sha256', secret).update(`${t}.${last?.body ?? ''}`)
        assert.equal(v1, expected.digest('hex'))
        const body = JSON.parse(last?.body ?? '') as Record<string, string>
        assert.deepEqual(
          [
            body['kind'],
            body['title'],
            body['link']?.startsWith('https://registry.test/findings?inventory='),
          ],
          ['findings', 'laptops: findings 2 opened', true],
        )
      },
    )
  },
)

registryTest(
  'a webhook into an inner network, or one that leads elsewhere, is not followed',
  async registered => {
    const { admin, unit } = await registered.setUp()
    await receiver(
      () => 302,
      async (address, received) => {
        await admin.send('POST', '/api/v1/webhooks', { address, kinds: ['findings'] })
        await screen(registered, admin, unit)
        await runNotices(withMessenger(registered.registry, []))
        assert.equal(received.length, 0)
        assert.match((await admin.get('/api/v1/webhooks')).text, /leads into an inner network/u)
        registered.clock.now = '2026-03-02T10:10:00.000Z'
        await runNotices(withMessenger(registered.registry, ['127.0.0.1']))
        assert.equal(received.length, 1)
        assert.match((await admin.get('/api/v1/webhooks')).text, /The address answered 302/u)
      },
    )
  },
)

registryTest(
  'who chose so hears by mail as it comes, or once a day, of what they may see and of nothing else',
  async registered => {
    const { admin, unit } = await registered.setUp()
    const north = (await admin.send('POST', '/api/v1/units', { title: 'North', above: unit })).json<{
      id: string
    }>().id
    const south = (await admin.send('POST', '/api/v1/units', { title: 'South', above: unit })).json<{
      id: string
    }>().id
    const each = await registered.person('Each', 'reader', north)
    const daily = await registered.person('Daily', 'reader', unit)
    const mails: { readonly to: string; readonly text: string }[] = []
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        let text = ''
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        stream.on('end', () => {
          mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text })
          done()
        })
      },
    })
    const { promise, resolve } = Promise.withResolvers<void>()
    smtp.listen(0, '127.0.0.1', resolve)
    await promise
    const { port } = smtp.server.address() as AddressInfo
    try {
      const registry = withMessenger(registered.registry, [], `smtp://127.0.0.1:${port}`)
      await runNotices(registry)
      await each.send('PUT', '/api/v1/notices', { mail: 'each', kinds: ['findings'] })
      await daily.send('PUT', '/api/v1/notices', { mail: 'daily', kinds: ['findings'] })
      await screen(registered, admin, north, 'north laptops')
      await screen(registered, admin, south, 'south laptops')
      await runNotices(registry)
      assert.deepEqual(
        mails.map(({ to }) => to),
        ['each@agency.test'],
      )
      assert.match(mails[0]?.text ?? '', /Subject: north laptops: findings \d+ opened/u)
      assert.ok(!(mails[0]?.text ?? '').includes('south'))
      registered.clock.now = '2026-03-03T10:00:01.000Z'
      await runNotices(registry)
      await runNotices(registry)
      assert.deepEqual(
        mails.map(({ to }) => to),
        ['each@agency.test', 'daily@agency.test'],
      )
      assert.match(mails[1]?.text ?? '', /Subject: 2 news of the registry/u)
    } finally {
      const closed = Promise.withResolvers<void>()
      smtp.close(() => closed.resolve())
      await closed.promise
    }
  },
)

registryTest('what waits to go out survives a mail server that is away', async registered => {
  const { admin, unit } = await registered.setUp()
  const registry = withMessenger(registered.registry, [], 'smtp://127.0.0.1:1')
  await runNotices(registry)
  await admin.send('PUT', '/api/v1/notices', { mail: 'each', kinds: ['findings'] })
  await screen(registered, admin, unit)
  await runNotices(registry)
  const due = await registry.store.read(async ({ notices }) => notices.due('2026-03-02T10:01:00.000Z', 10))
  assert.deepEqual(
    due.map(({ target, attempts }) => [target, attempts]),
    [['admin@agency.test', 1]],
  )
})

registryTest(
  'a feed shows its person what they may see, and nothing once it was taken back',
  async registered => {
    const { admin, unit } = await registered.setUp()
    const reader = await registered.person('Rita', 'reader', unit)
    const made = await reader.send('POST', '/api/v1/feeds', { name: 'my reader' })
    const feed = made.json<{ id: string; atom: string; json: string }>()
    await screen(registered, admin, unit)
    const [atom, json] = [new URL(feed.atom).pathname, new URL(feed.json).pathname]
    const stranger = registered.stranger()
    assert.match((await stranger.get(atom)).text, /<title>laptops: findings 2 opened<\/title>/u)
    const items = (await stranger.get(json)).json<{ items: { title: string }[] }>().items
    assert.deepEqual(
      items.map(({ title }) => title),
      ['laptops: findings 2 opened'],
    )
    assert.equal((await stranger.get(`/feeds/${'x'.repeat(43)}/atom.xml`)).status, 404)
    const people = (await admin.get('/api/v1/people')).json<{ entries: { id: string; version: number }[] }>()
    const version = people.entries.find(({ id }) => id === reader.id)?.version ?? 0
    await admin.send(
      'PUT',
      `/api/v1/people/${reader.id}`,
      { name: 'Rita', isDisabled: false, grants: [] },
      { 'if-match': `"v${version}"` },
    )
    assert.ok(!(await stranger.get(atom)).text.includes('laptops'), 'roles are looked at anew')
    assert.equal((await reader.send('DELETE', `/api/v1/feeds/${feed.id}`)).status, 204)
    assert.equal((await stranger.get(atom)).status, 404)
  },
)

registryTest(
  'a waiver to decide is news, and so is one that ends soon, once for each day of notice',
  async registered => {
    const { admin, unit } = await registered.setUp()
    const analyst = await registered.person('Ana', 'analyst', unit)
    await screen(registered, admin, unit)
    const { entries } = (await admin.get('/api/v1/findings')).json<{
      entries: { product: string; act: string; blocking: string[] }[]
    }>()
    const use = entries.find(({ act }) => act === 'use')
    const asked = await analyst.send('POST', '/api/v1/waivers', {
      unit,
      products: [use?.product],
      acts: ['use'],
      provisions: use?.blocking.slice(0, 1),
      from: '2026-03-02',
      until: '2026-03-20',
      reason: 'moving',
    })
    assert.equal(asked.status, 201, asked.text)
    const titles = async (): Promise<readonly string[]> => {
      await runNotices(registered.registry)
      const news = await registered.registry.store.read(async tables => tables.news.newest(10))
      return news.filter(({ kind }) => kind === 'waiver').map(({ title }) => title)
    }
    assert.deepEqual(await titles(), ['A waiver was asked for and is to be decided'])
    await registered.registry.store.write(async ({ waivers }) => {
      const [one] = await waivers.all()
      if (one !== undefined) await waivers.update({ ...one, state: 'granted', version: one.version + 1 })
    })
    for (const [day, count] of [
      ['2026-03-10', 1],
      ['2026-03-14', 2],
      ['2026-03-15', 2],
      ['2026-03-19', 3],
    ] as const) {
      registered.clock.now = `${day}T10:00:00.000Z`
      // oxlint-disable-next-line no-await-in-loop -- day after day
      assert.equal((await titles()).length, count, day)
    }
  },
)

registryTest('on a page one chooses of what one hears, and makes a feed', async registered => {
  const { admin } = await registered.setUp()
  const chosen = await admin.form('/me/news', { mail: 'daily', kinds: 'waiver' })
  assert.deepEqual([chosen.status, chosen.headers.get('location')], [303, '/me/news'])
  assert.deepEqual((await admin.get('/api/v1/notices')).json(), { mail: 'daily', kinds: ['waiver'] })
  const made = await admin.form('/me/feeds', { name: 'my reader' })
  assert.match(made.text, /\/feeds\/[\w-]{43}\/atom\.xml/u)
  assert.match((await admin.get('/me/news')).text, /my reader/u)
})
