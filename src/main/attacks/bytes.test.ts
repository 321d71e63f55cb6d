import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { LIMITS } from '../../server/limits.ts'
import { registryTest } from '../registry.testing.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

registryTest(
  'a body that is too large, too deep or no JSON is refused, and nothing is held of it',
  async test => {
    const { admin } = await test.setUp()
    const send = async (body: string): Promise<number> =>
      (
        await test.app.request('http://licet.test/api/v1/units', {
          method: 'POST',
          headers: { host: 'licet.test', cookie: admin.cookie, 'x-licet-csrf': admin.csrf, ...JSON_TYPE },
          body,
        })
      ).status
    const deep = (levels: number): string => `{"title":${'['.repeat(levels)}${']'.repeat(levels)}}`
    assert.equal(await send(JSON.stringify({ title: 'x'.repeat(LIMITS.bodyBytes) })), 413)
    assert.equal(await send(deep(100)), 413)
    assert.equal(await send(deep(500_000)), 413)
    assert.equal(await send(`{"title":${'{"a":'.repeat(100_000)}`), 413)
    assert.equal(await send(deep(20)), 422, 'what is deep and not too deep is read')
    assert.equal(await send('{"title":"[[[[{{{{\\"]"}'), 201, 'signs within a text do not count')
    for (const broken of ['', '{', 'null', '[]', '1', '"x"', '{"title":"x"}}', '\u0000', '{"title":"\ud800"'])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.ok([400, 422].includes(await send(broken)), broken)
  },
)

registryTest('a deep value where any value is taken ends in a problem, not in a fault', async test => {
  const { admin } = await test.setUp()
  let to: unknown = { class: 'x' }
  for (let level = 0; level < 50; level += 1) to = { not: to }
  const answer = await admin.send('POST', '/api/v1/reviews', {
    way: 'own-motion',
    title: 'x',
    subject: { kind: 'product', id: 'kaspersky-endpoint-security' },
    reach: { acts: ['procure'], to },
    onBehalfOf: 'x',
    grounds: { says: 'x' },
  })
  assert.ok(answer.status < 500, answer.text)
})

registryTest(
  'an upload that unpacks to far more than it is fails or is read within limits, and the server goes on',
  async test => {
    const { admin, unit } = await test.setUp()
    const row = `${'A'.repeat(1000)},B\n`
    const bomb = gzipSync(Buffer.from(`name,publisher\n${row.repeat(60_000)}`))
    const nested = gzipSync(gzipSync(gzipSync(Buffer.alloc(20_000_000))))
    for (const [name, bytes] of [
      ['bomb.csv.gz', bomb],
      ['nested.gz', nested],
      ['not.zip', Buffer.from('PK\u0003\u0004' + 'x'.repeat(1000))],
    ] as const) {
      // oxlint-disable no-await-in-loop -- one after the other
      const begun = await admin.send('POST', '/api/v1/uploads', { unit, name, sizeBytes: bytes.length })
      const { id } = begun.json<{ id: string }>()
      await admin.bytes(`/api/v1/uploads/${id}/bytes?from=0`, bytes)
      const started = await admin.send('POST', '/api/v1/screenings', { upload: id, inventory: name })
      await test.registry.jobs.settled(60_000)
      const told = await admin.get(`/api/v1/screenings/${started.json<{ id: string }>().id}`)
      const { state, problems } = told.json<{ state: string; problems: { says: string }[] }>()
      assert.ok(state === 'done' || (state === 'failed' && problems.length > 0), `${name}: ${told.text}`)
      // oxlint-enable no-await-in-loop
    }
    assert.ok(process.memoryUsage().rss < 2 ** 31)
  },
)

registryTest('bytes that are more than was said, or sent to another place, do not get in', async test => {
  const { admin, unit } = await test.setUp()
  const begun = await admin.send('POST', '/api/v1/uploads', {
    unit,
    name: '../../etc/passwd\u202e',
    sizeBytes: 4,
  })
  assert.equal(begun.status, 201, begun.text)
  const { id, name } = begun.json<{ id: string; name: string }>()
  assert.ok(!name.includes('/'))
  assert.equal((await admin.bytes(`/api/v1/uploads/${id}/bytes?from=0`, 'more than four')).status, 409)
  assert.equal((await admin.bytes(`/api/v1/uploads/${id}/bytes?from=2`, 'ab')).status, 409)
  assert.equal((await admin.bytes(`/api/v1/uploads/${id}/bytes?from=-1`, 'ab')).status, 422)
  assert.equal((await admin.bytes(`/api/v1/uploads/${id}/bytes?from=1e999`, 'ab')).status, 422)
  assert.equal((await admin.bytes(`/api/v1/uploads/${id}/bytes?from=0`, '')).status, 422)
  assert.equal(
    (await admin.send('POST', '/api/v1/uploads', { unit, name: 'x', sizeBytes: 2 ** 50 })).status,
    422,
  )
})

registryTest('a path or a header that lies leads nowhere', async test => {
  const { admin } = await test.setUp()
  for (const path of [
    '/gazette/tile/../checkpoint/../../etc/passwd',
    '/gazette/tile/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/api/v1/units/..%2f..%2faudit',
    '/api/v1/measures/__proto__',
    '/api/v1/parties/constructor',
    '/api/v1/products/toString',
    '/api/v1//units',
    '/API/V1/units',
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const response = await test.app.request(`http://licet.test${path}`, { headers: { host: 'licet.test' } })
    // oxlint-disable-next-line no-await-in-loop -- as above
    const text = await response.text()
    assert.ok([401, 404, 422].includes(response.status), `${path}: ${response.status}`)
    assert.ok(!text.includes('root:') && !text.includes('"dependencies"'), path)
  }
  for (const to of [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/%0d%0aset-cookie:x',
    '\t//evil.test',
    '/a\r\nb',
  ])
    for (const address of [`/language/zh?to=${encodeURIComponent(to)}`]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { headers } = await test.app.request(`http://licet.test${address}`, {
        headers: { host: 'licet.test' },
      })
      const location = headers.get('location') ?? ''
      assert.equal(new URL(location, 'http://licet.test').host, 'licet.test', `${to} → ${location}`)
      assert.ok(!(headers.get('set-cookie') ?? '').startsWith('x'))
    }
  for (const to of ['//evil.test', 'https://evil.test', '/\\evil.test', 'javascript:alert(1)']) {
    // oxlint-disable-next-line no-await-in-loop -- as above
    const signedIn = await test.app.request('http://licet.test/sign-in', {
      method: 'POST',
      headers: { host: 'licet.test', 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        email: 'admin@agency.test',
        password: 'correct horse battery',
        to,
      }).toString(),
    })
    assert.equal(signedIn.headers.get('location'), '/', to)
  }
  // Nobody says who they are, or over which way they came, by a header.
  const forwarded = await test.app.request('http://licet.test/api/v1/units', {
    headers: {
      host: 'licet.test',
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-user': 'admin@agency.test',
      'x-remote-user': 'admin',
      'x-original-url': '/api/v1/audit',
      'x-http-method-override': 'DELETE',
      forwarded: 'for=127.0.0.1;proto=https',
    },
  })
  assert.equal(forwarded.status, 401)
  const page = await test.app.request('http://licet.test/sign-in', {
    headers: { host: 'evil.test', 'x-forwarded-host': 'evil.test' },
  })
  assert.ok(!(await page.text()).includes('evil.test'))
  assert.equal((await admin.get('/api/v1/session')).status, 200)
})
