import assert from 'node:assert/strict'
import { type Client, registryTest, type TestRegistry } from '../registry.testing.ts'

/** The same person by a token that may do only this. */
async function scoped(test: TestRegistry, who: Client, scope: string): Promise<Client> {
  const made = await who.send('POST', '/api/v1/tokens', { name: 'narrow', days: 1, scopes: [scope] })
  assert.equal(made.status, 201, made.text)
  const bearer = { authorization: `Bearer ${made.json<{ secret: string }>().secret}` }
  const stranger = test.stranger()
  return {
    ...stranger,
    get: async (path, headers = {}) => stranger.get(path, { ...bearer, ...headers }),
    send: async (method, path, body, headers = {}) =>
      stranger.send(method, path, body, { ...bearer, ...headers }),
  }
}

registryTest('a token of few scopes changes nothing of its person, whatever it knows', async test => {
  const { admin, unit } = await test.setUp()
  const analyst = await test.person('Ana', 'analyst', unit)
  const made = await analyst.send('POST', '/api/v1/feeds', { name: 'mine' })
  const token = await scoped(test, analyst, 'unit.read')
  const password = { current: 'correct horse battery', next: 'another correct horse' }
  const tried = [
    await token.send('PUT', '/api/v1/password', password),
    await token.send('PUT', '/api/v1/notices', { mail: 'each', kinds: ['findings'] }),
    await token.send('DELETE', `/api/v1/feeds/${made.json<{ id: string }>().id}`),
    await token.send('POST', '/api/v1/feeds', { name: 'another' }),
    await token.send('POST', '/api/v1/tokens', { name: 'another', days: 1 }),
  ]
  assert.deepEqual(
    tried.map(({ status }) => status),
    [403, 403, 403, 403, 403],
  )
  assert.equal((await analyst.get('/api/v1/notices')).json<{ mail: string }>().mail, 'none')
  const whole = await admin.send('POST', '/api/v1/tokens', { name: 'whole', days: 1 })
  const bearer = { authorization: `Bearer ${whole.json<{ secret: string }>().secret}` }
  const byToken = await test.stranger().send('PUT', '/api/v1/password', password, bearer)
  assert.equal(byToken.status, 403, 'a password is changed by whoever is signed in')
  assert.equal((await analyst.send('PUT', '/api/v1/password', password)).status, 204)
})

registryTest('a token of few scopes is not told again what its person was told', async test => {
  const { unit } = await test.setUp()
  const analyst = await test.person('Ana', 'analyst', unit)
  const key = { 'idempotency-key': 'k-1' }
  const body = { unit, name: 'a.csv', sizeBytes: 3 }
  const first = await analyst.send('POST', '/api/v1/uploads', body, key)
  assert.equal(first.status, 201)
  const again = await analyst.send('POST', '/api/v1/uploads', body, key)
  assert.deepEqual(again.json(), first.json())
  const token = await scoped(test, analyst, 'unit.read')
  const asked = await token.send('POST', '/api/v1/uploads', body, key)
  assert.equal(asked.status, 403)
  assert.ok(!asked.text.includes(first.json<{ id: string }>().id))
})
