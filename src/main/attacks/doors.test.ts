import assert from 'node:assert/strict'
import { test as plainTest } from 'node:test'
import { passwords } from '../../machine/passwords.ts'
import { registryTest, type TestRegistry } from '../registry.testing.ts'

const URL_OF = 'http://licet.test'

interface Raw {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

async function raw({ app }: TestRegistry, path: string, init: RequestInit = {}): Promise<Raw> {
  const response = await app.request(`${URL_OF}${path}`, {
    ...init,
    headers: { host: 'licet.test', ...(init.headers as Record<string, string> | undefined) },
  })
  return { status: response.status, text: await response.text(), headers: response.headers }
}

registryTest(
  'a token that is forged, cut, longer, expired or of somebody disabled opens nothing',
  async test => {
    const { admin } = await test.setUp()
    const made = await admin.send('POST', '/api/v1/tokens', { name: 'ci', days: 1 })
    const { secret } = made.json<{ secret: string }>()
    const other = `${secret.startsWith('A') ? 'B' : 'A'}${secret.slice(1)}`
    for (const bad of [
      other,
      secret.slice(1),
      `${secret}A`,
      '',
      'null',
      "' or 1=1 --",
      '../../x',
      'A'.repeat(5000),
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status } = await raw(test, '/api/v1/units', { headers: { authorization: `Bearer ${bad}` } })
      assert.equal(status, 401, bad.slice(0, 50))
    }
    const bearer = { authorization: `Bearer ${secret}` }
    assert.equal((await raw(test, '/api/v1/units', { headers: bearer })).status, 200)
    // The hash that is kept is no secret, nor does a secret of one kind open the door of another.
    const [, session = ''] = admin.cookie.split('=')
    assert.equal(
      (await raw(test, '/api/v1/units', { headers: { authorization: `Bearer ${session}` } })).status,
      401,
    )
    assert.equal(
      (await raw(test, '/api/v1/units', { headers: { cookie: `licet_session=${secret}` } })).status,
      401,
    )
    test.clock.now = '2026-03-03T10:00:01.000Z'
    assert.equal((await raw(test, '/api/v1/units', { headers: bearer })).status, 401)
  },
)

registryTest('a session ends by itself, and when its person is disabled', async test => {
  const { admin, unit } = await test.setUp()
  const reader = await test.person('Rita', 'reader', unit)
  assert.equal((await reader.get('/api/v1/units')).status, 200)
  const disabled = await admin.send(
    'PUT',
    `/api/v1/people/${reader.id}`,
    { name: 'Rita', isDisabled: true, grants: [] },
    { 'if-match': '"v2"' },
  )
  assert.equal(disabled.status, 200, disabled.text)
  assert.equal((await reader.get('/api/v1/units')).status, 401)
  test.clock.now = '2026-03-02T22:00:01.000Z'
  assert.equal((await admin.get('/api/v1/units')).status, 401)
})

registryTest('a session that was in the browser before signing in is not the one after it', async test => {
  await test.setUp()
  const fixed = 'F'.repeat(43)
  const answer = await raw(test, '/api/v1/session', {
    method: 'POST',
    headers: { cookie: `licet_session=${fixed}`, 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@agency.test', password: 'correct horse battery' }),
  })
  assert.equal(answer.status, 200, answer.text)
  const cookie = answer.headers.get('set-cookie') ?? ''
  assert.ok(!cookie.includes(fixed))
  assert.match(cookie, /HttpOnly; SameSite=Lax/u)
  assert.equal(
    (await raw(test, '/api/v1/units', { headers: { cookie: `licet_session=${fixed}` } })).status,
    401,
  )
})

registryTest(
  'nothing is changed from another site: by the API, by a form, or by a form that sends files',
  async test => {
    const { admin, unit } = await test.setUp()
    const { cookie, csrf } = admin
    const titles = async (): Promise<number> =>
      (await admin.get('/api/v1/units')).json<{ entries: unknown[] }>().entries.length
    const before = await titles()
    const json = { 'content-type': 'application/json' }
    const body = JSON.stringify({ title: 'Forged' })
    for (const headers of [
      {},
      { 'x-licet-csrf': '' },
      { 'x-licet-csrf': 'x'.repeat(43) },
      { 'x-licet-csrf': csrf, origin: 'https://evil.test' },
      { 'x-licet-csrf': csrf, origin: 'http://licet.test.evil.test' },
      { 'x-licet-csrf': csrf, 'sec-fetch-site': 'cross-site' },
      { 'x-licet-csrf': csrf, 'sec-fetch-site': 'same-site' },
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { status } = await raw(test, '/api/v1/units', {
        method: 'POST',
        headers: { cookie, ...json, ...headers },
        body,
      })
      assert.equal(status, 403, JSON.stringify(headers))
    }
    // What a form of another site can send without being asked: three types, none of them JSON.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      // oxlint-disable-next-line no-await-in-loop -- as above
      assert.notEqual(
        (
          await raw(test, '/api/v1/units', {
            method: 'POST',
            headers: { cookie, 'content-type': type },
            body,
          })
        ).status,
        201,
      )
    const form = new URLSearchParams({ unit, inventory: 'x' }).toString()
    const urlencoded = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    for (const path of ['/screen', '/sign-out', '/waivers/new'])
      // oxlint-disable-next-line no-await-in-loop -- as above
      assert.equal(
        (await raw(test, path, { method: 'POST', headers: urlencoded, body: form })).status >= 400,
        true,
        path,
      )
    const parts = new FormData()
    parts.set('unit', unit)
    parts.set('csrf', 'wrong')
    parts.set('file', new File(['name\nKaspersky\n'], 'a.csv'))
    const sent = await raw(test, '/screen', { method: 'POST', headers: { cookie }, body: parts })
    assert.equal(sent.status, 403)
    assert.equal(await titles(), before)
    assert.equal((await admin.get('/api/v1/units')).status, 200, 'still signed in')
  },
)

registryTest('a field that nobody may set is refused, wherever it is put', async test => {
  const { admin, unit } = await test.setUp()
  const reader = await test.person('Rita', 'reader', unit)
  const bodies: readonly (readonly [string, object])[] = [
    ['/units', { title: 'x', id: 'mine', version: 7 }],
    ['/units', { title: 'x', createdAt: '2020-01-01T00:00:00.000Z' }],
    ['/people', { email: 'a@b.test', name: 'x', grants: [], passwordHash: 'x' }],
    ['/people', { email: 'a@b.test', name: 'x', grants: [{ unit, role: 'reader', person: reader.id }] }],
    ['/uploads', { unit, name: 'x', person: reader.id }],
    ['/tokens', { name: 'x', person: reader.id }],
    [
      '/waivers',
      { unit, provisions: ['x'], from: '2026-03-01', until: '2026-03-02', reason: 'x', state: 'granted' },
    ],
  ]
  for (const [path, body] of bodies) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { status, text } = await admin.send('POST', `/api/v1${path}`, body)
    assert.equal(status, 422, `${path}: ${text}`)
    assert.match(text, /Unrecognized key/u)
  }
  const session = await raw(test, '/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'admin@agency.test', password: 'correct horse battery', grants: [] }),
  })
  assert.equal(session.status, 422)
})

registryTest(
  'an administrator of a unit does not lock out, rename or raise whoever stands above',
  async test => {
    const { admin, unit } = await test.setUp()
    const below = (await admin.send('POST', '/api/v1/units', { title: 'Below', above: unit })).json<{
      id: string
    }>().id
    const other = await test.person('Other', 'administrator', null)
    const local = await test.person('Local', 'administrator', below)
    const change = async (who: string, body: object): Promise<number> =>
      (await local.send('PUT', `/api/v1/people/${who}`, body, { 'if-match': '"v2"' })).status
    const whole = { unit: null, role: 'administrator' }
    const here = { unit: below, role: 'reader' }
    for (const body of [
      { name: 'Other', isDisabled: true, grants: [here, whole] },
      { name: 'Renamed', grants: [here, whole] },
      { name: 'Other', grants: [here, whole] },
      { name: 'Other', grants: [here] },
      { name: 'Other', grants: [] },
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.ok([403, 404].includes(await change(other.id, body)), JSON.stringify(body))
    assert.ok([403, 404].includes(await change(local.id, { name: 'Local', grants: [whole] })))
    assert.equal((await other.get('/api/v1/audit')).status, 200)
  },
)

registryTest('a token of few scopes takes none of its person’s tokens back', async test => {
  const { admin } = await test.setUp()
  const make = async (scopes: readonly string[]): Promise<{ id: string; secret: string }> =>
    (await admin.send('POST', '/api/v1/tokens', { name: 'x', scopes, days: 1 })).json()
  const [narrow, whole] = [await make(['unit.read']), await make([])]
  const headers = { authorization: `Bearer ${narrow.secret}` }
  const { status } = await raw(test, `/api/v1/tokens/${whole.id}`, { method: 'DELETE', headers })
  assert.equal(status, 403)
})

registryTest('whoever found a session open does not find out its password by trying', async test => {
  const { admin } = await test.setUp()
  const statuses: number[] = []
  for (let attempt = 0; attempt < 22; attempt += 1)
    statuses.push(
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      (
        await admin.send('PUT', '/api/v1/password', {
          current: `guess ${attempt}`,
          next: 'another horse battery',
        })
      ).status,
    )
  assert.deepEqual([statuses[0], statuses.at(-1)], [422, 429])
})

registryTest('a set-up link that is none costs no hashing', async ({ setUp, registry, stranger }) => {
  await setUp()
  const hashed = { times: 0 }
  const { hash } = registry.passwords
  Object.assign(registry, {
    passwords: { ...registry.passwords, hash: async (text: string) => ((hashed.times += 1), hash(text)) },
  })
  const answer = await stranger().send('POST', '/api/v1/set-up', {
    secret: 'x'.repeat(43),
    email: 'a@b.test',
    name: 'x',
    password: 'correct horse battery',
    organisation: 'x',
  })
  assert.equal(answer.status, 403)
  assert.equal(hashed.times, 0)
})

void plainTest(
  'a wrong password takes as much work for a person who is unknown as for one who is known',
  async () => {
    const known = await passwords.hash('correct horse battery')
    const workOf = async (hash: string | undefined): Promise<number> => {
      const times: number[] = []
      for (let round = 0; round < 15; round += 1) {
        const before = process.cpuUsage()
        // oxlint-disable-next-line no-await-in-loop -- measured one by one
        await passwords.verify('wrong horse battery', hash)
        times.push(process.cpuUsage(before).user + process.cpuUsage(before).system)
      }
      return times.toSorted((a, b) => a - b)[7] ?? 0
    }
    await workOf(known)
    const ratio = (await workOf(undefined)) / (await workOf(known))
    assert.ok(ratio > 0.6 && ratio < 1.7, `the ratio of the medians of processor time is ${ratio.toFixed(2)}`)
  },
)
