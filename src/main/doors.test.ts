import assert from 'node:assert/strict'
import { verifyAudit } from '../app/audit/audit.ts'
import { registryTest } from './registry.testing.ts'

registryTest('the set-up link makes the first administrator, and works once', async ({ setUp, stranger }) => {
  const { admin, unit } = await setUp()
  assert.notEqual(unit, '')
  assert.equal((await admin.get('/api/v1/session')).json<{ via: string }>().via, 'session')
  const again = await stranger().send('POST', '/api/v1/set-up', {
    secret: 'x'.repeat(43),
    email: 'other@agency.test',
    name: 'Other',
    password: 'correct horse battery',
    organisation: 'Agency',
  })
  assert.equal(again.status, 403)
})

registryTest('a wrong password and an unknown person are answered alike', async ({ setUp, stranger }) => {
  await setUp()
  const tries = await Promise.all(
    ['admin@agency.test', 'nobody@agency.test'].map(async email =>
      stranger().send('POST', '/api/v1/session', { email, password: 'wrong wrong wrong' }),
    ),
  )
  assert.deepEqual(
    tries.map(({ status, text }) => [status, text]),
    [
      [401, tries[0]?.text],
      [401, tries[0]?.text],
    ],
  )
})

registryTest('a session ends when its person signs out', async ({ setUp }) => {
  const { admin } = await setUp()
  assert.equal((await admin.send('DELETE', '/api/v1/session')).status, 204)
  assert.equal((await admin.get('/api/v1/units')).status, 401)
})

registryTest('a change that does not carry the token of our own pages is refused', async ({ setUp }) => {
  const { admin } = await setUp()
  const forged = await admin.send('POST', '/api/v1/units', { title: 'Forged' }, { 'x-licet-csrf': 'wrong' })
  assert.equal(forged.status, 403)
  const crossSite = await admin.send(
    'POST',
    '/api/v1/units',
    { title: 'Forged' },
    { 'sec-fetch-site': 'cross-site' },
  )
  assert.equal(crossSite.status, 403)
})

registryTest('whoever runs the registry sees the tokens of all and takes one back', async test => {
  const { admin } = await test.setUp()
  const officer = await test.person('Olga', 'officer', null)
  const made = (await officer.send('POST', '/api/v1/tokens', { name: 'ci', days: 1 })).json<{
    id: string
    secret: string
  }>()
  const bearer = { authorization: `Bearer ${made.secret}` }
  assert.equal((await test.stranger().get('/api/v1/units', bearer)).status, 200)

  const seen = (await admin.get('/api/v1/all-tokens')).json<{
    entries: readonly { id: string; person: { name: string } }[]
  }>()
  assert.deepEqual(
    seen.entries.map(({ id, person }) => [id, person.name]),
    [[made.id, 'Olga']],
  )
  assert.equal((await officer.get('/api/v1/all-tokens')).status, 403)
  assert.equal((await officer.send('DELETE', `/api/v1/all-tokens/${made.id}`)).status, 403)
  assert.equal((await admin.send('DELETE', `/api/v1/all-tokens/${made.id}`)).status, 204)
  assert.equal((await test.stranger().get('/api/v1/units', bearer)).status, 401)
  assert.equal((await admin.send('DELETE', `/api/v1/all-tokens/${made.id}`)).status, 404)
})

registryTest('an API token does what its scopes say and no more', async ({ setUp, stranger }) => {
  const { admin } = await setUp()
  const made = await admin.send('POST', '/api/v1/tokens', { name: 'ci', scopes: ['unit.read'], days: 1 })
  assert.equal(made.status, 201)
  const bearer = { authorization: `Bearer ${made.json<{ secret: string }>().secret}` }
  const outsider = stranger()
  assert.equal((await outsider.get('/api/v1/units', bearer)).status, 200)
  assert.equal((await outsider.send('POST', '/api/v1/units', { title: 'No' }, bearer)).status, 403)
  const id = made.json<{ id: string }>().id
  assert.equal((await admin.send('DELETE', `/api/v1/tokens/${id}`)).status, 204)
  assert.equal((await outsider.get('/api/v1/units', bearer)).status, 401)
})

registryTest(
  'a change names the version that it saw, and is refused when that is no longer so',
  async test => {
    const { admin, unit } = await test.setUp()
    const seen = await admin.get(`/api/v1/units/${unit}`)
    const tag = seen.headers.get('etag') ?? ''
    const change = { title: 'Renamed', preset: 'us/civilian-agency', isLegalPerson: true }
    assert.equal((await admin.send('PUT', `/api/v1/units/${unit}`, change)).status, 428)
    assert.equal((await admin.send('PUT', `/api/v1/units/${unit}`, change, { 'if-match': tag })).status, 200)
    assert.equal((await admin.send('PUT', `/api/v1/units/${unit}`, change, { 'if-match': tag })).status, 412)
  },
)

registryTest('a role in a unit reaches the units below it and none beside it', async test => {
  const { admin, unit } = await test.setUp()
  const make = async (title: string, above: string): Promise<string> =>
    (await admin.send('POST', '/api/v1/units', { title, above })).json<{ id: string }>().id
  const [north, south] = [await make('North', unit), await make('South', unit)]
  const harbour = await make('Harbour', north)
  const reader = await test.person('Rita', 'reader', north)
  const seen = (await reader.get('/api/v1/units')).json<{ entries: { id: string }[] }>().entries
  assert.deepEqual(seen.map(({ id }) => id).toSorted(), [north, harbour].toSorted())
  assert.equal((await reader.get(`/api/v1/units/${south}`)).status, 404)
  assert.equal((await reader.send('POST', '/api/v1/units', { title: 'No', above: north })).status, 403)
})

registryTest('the last administrator cannot be taken away', async test => {
  const { admin } = await test.setUp()
  const people = (await admin.get('/api/v1/people')).json<{ entries: { id: string; version: number }[] }>()
  const self = people.entries[0]
  const answer = await admin.send(
    'PUT',
    `/api/v1/people/${self?.id ?? ''}`,
    { name: 'Admin', isDisabled: true, grants: [] },
    { 'if-match': `"v${self?.version ?? 0}"` },
  )
  assert.equal(answer.status, 409)
})

registryTest('every change is in the journal, and the journal holds together', async test => {
  const { admin, unit } = await test.setUp()
  await admin.send('POST', '/api/v1/units', { title: 'North', above: unit })
  const journal = (await admin.get('/api/v1/audit')).json<{ entries: { action: string }[] }>()
  assert.deepEqual(
    journal.entries.map(({ action }) => action),
    ['unit.create', 'session.open', 'registry.set-up'],
  )
  const checked = await verifyAudit(test.registry.store)
  assert.deepEqual([checked.entries, checked.bad], [3, undefined])
})

registryTest('what is wrong with a body is told all at once, each with its place', async test => {
  const { admin } = await test.setUp()
  const answer = await admin.send('POST', '/api/v1/units', {
    title: '',
    systems: ['', 7],
    owner: 'me',
  })
  assert.equal(answer.status, 422)
  assert.equal(answer.headers.get('content-type'), 'application/problem+json')
  const { problems } = answer.json<{ problems: { pointer: string }[] }>()
  assert.deepEqual(
    problems.map(({ pointer }) => pointer),
    ['/title', '/systems/0', '/systems/0', '/systems/1', '/'],
  )
})
