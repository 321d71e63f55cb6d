import assert from 'node:assert/strict'
import { verifyAudit } from '../app/audit/audit.ts'
import { assess, taken, testAuthority, type TestAuthority } from './authority.testing.ts'
import { type Answer, type Client, registryTest, type TestRegistry } from './registry.testing.ts'

interface Hearing {
  readonly steps: readonly string[]
  readonly mayAddFiles: boolean
  readonly files: readonly { readonly id: string }[]
  readonly state: { readonly stage: string; readonly onBehalfOf: string }
}

/** Files a case against a product, by notice of a third, and opens it. */
async function opened({ lead, assessor, vendor, unit }: TestAuthority, title = 'Case'): Promise<string> {
  const filed = await vendor.send('POST', '/api/v1/reviews', {
    way: 'notice',
    title,
    subject: { kind: 'product', id: 'symantec-endpoint-protection' },
    reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
    onBehalfOf: 'A whistle-blower',
    grounds: { says: 'It was seen.', confidential: 'By whom.' },
    unit,
  })
  assert.equal(filed.status, 201, filed.text)
  const { id } = filed.json<{ id: string }>()
  await taken(lead, id, { kind: 'open', scheme: 'vetting-2014', assessors: [assessor.id] })
  return id
}

/** Lets somebody in by a link, and opens it as they would. */
async function heard(
  test: TestRegistry,
  lead: Client,
  review: string,
  name = 'Symantec',
): Promise<{ readonly guest: Client; readonly id: string; readonly secret: string }> {
  const made = await lead.send('POST', `/api/v1/reviews/${review}/guests`, { name })
  assert.equal(made.status, 201, made.text)
  const { id, link } = made.json<{ id: string; link: string }>()
  const secret = link.split('/').at(-1) ?? ''
  const entered = await test.stranger().send('POST', '/api/v1/hearing/session', { secret })
  assert.equal(entered.status, 200, entered.text)
  return { guest: guestOf(test, entered), id, secret }
}

function guestOf(test: TestRegistry, entered: Answer): Client {
  const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const headers = { cookie, 'x-licet-csrf': entered.json<{ csrf: string }>().csrf }
  const stranger = test.stranger()
  return {
    ...stranger,
    cookie,
    csrf: headers['x-licet-csrf'],
    get: async (path, more = {}) => stranger.get(path, { ...headers, ...more }),
    send: async (method, path, body, more = {}) => stranger.send(method, path, body, { ...headers, ...more }),
    bytes: async (path, body) => stranger.bytes(path, body, headers),
  }
}

async function says(guest: Client, body: Readonly<Record<string, unknown>>): Promise<Answer> {
  const seen = await guest.get('/api/v1/hearing')
  return guest.send('POST', '/api/v1/hearing/steps', body, { 'if-match': seen.headers.get('etag') ?? '' })
}

const NEGATIVE = { outcome: 'prohibit', says: 'Updates cannot be controlled.', confidential: 'Bench 3.' }

registryTest(
  'a vendor is heard by a link alone: sees the invitation, makes a statement with a file, reads the decision, and appeals',
  async test => {
    test.clock.now = '2014-06-02T08:00:00.000Z'
    const office = await testAuthority(test)
    const { lead, assessor, first, second, third, fourth } = office
    const id = await opened(office)
    await assess(assessor, id, 'failed')
    const { guest } = await heard(test, lead, id)
    const before = (await guest.get('/api/v1/hearing')).json<Hearing>()
    assert.deepEqual([before.steps, before.mayAddFiles, before.state.onBehalfOf], [[], false, ''])
    await taken(lead, id, { kind: 'invite', deadline: '2014-06-20', points: 'Who can push updates?' })

    const invited = await guest.get('/api/v1/hearing')
    assert.match(invited.text, /Who can push updates\?/u)
    assert.deepEqual(invited.json<Hearing>().steps, ['state'])
    const stated = await says(guest, {
      kind: 'state',
      says: 'Only signed updates are taken.',
      confidential: 'The key is in Dublin.',
    })
    assert.equal(stated.status, 200, stated.text)
    assert.match(stated.text, /"from":"Symantec"/u, 'who speaks is who was invited')
    assert.match(stated.text, /Dublin/u, 'their own words they see whole')
    const sent = await test.app.request('http://licet.test/api/v1/hearing/files?name=..%2F..%2Freport.pdf', {
      method: 'POST',
      headers: { cookie: guest.cookie, 'x-licet-csrf': guest.csrf },
      body: 'shown',
    })
    assert.equal(sent.status, 201)
    const { id: file } = (await sent.json()) as { id: string }
    assert.equal((await guest.get(`/api/v1/hearing/files/${file}`)).text, 'shown')
    const inside = await assessor.get(`/api/v1/reviews/${id}/guests`)
    assert.match(inside.text, /"\.\._\.\._report\.pdf"/u, 'a name is no path')
    assert.equal((await assessor.get(`/api/v1/reviews/${id}/files/${file}`)).text, 'shown')
    assert.match((await assessor.get(`/api/v1/reviews/${id}`)).text, /Dublin/u)

    await taken(lead, id, {
      kind: 'hear',
      heldOn: '2014-06-02',
      present: 'All',
      says: 'Heard.',
      confidential: 'Minutes.',
    })
    await taken(assessor, id, { kind: 'recommend', ...NEGATIVE })
    await taken(first, id, { kind: 'propose', ...NEGATIVE })
    const pending = (await guest.get('/api/v1/hearing')).text
    assert.doesNotMatch(pending, /Updates cannot|Bench 3|Sample 7|Minutes|whistle|By whom/u)
    await taken(second, id, { kind: 'confirm' })
    assert.doesNotMatch((await guest.get('/api/v1/hearing')).text, /Updates cannot/u)
    await taken(lead, id, { kind: 'publish' })
    const decided = await guest.get('/api/v1/hearing')
    assert.match(decided.text, /Updates cannot be controlled/u)
    assert.doesNotMatch(decided.text, /Bench 3|Sample 7|Minutes|whistle|By whom/u)
    assert.deepEqual(decided.json<Hearing>().steps, ['appeal'])

    assert.equal((await says(guest, { kind: 'appeal', says: 'It is an older version.' })).status, 200)
    assert.equal((await guest.get('/api/v1/hearing')).json<Hearing>().mayAddFiles, true)
    const softer = { kind: 'propose', outcome: 'restrict', conditions: ['Own server.'], says: 'Newer.' }
    await taken(third, id, softer)
    await taken(fourth, id, { kind: 'confirm' })
    await taken(lead, id, { kind: 'publish' })
    assert.match((await guest.get('/api/v1/hearing')).text, /Own server\./u)
    assert.deepEqual((await guest.get('/api/v1/hearing')).json<Hearing>().steps, [])
    const journal = await office.admin.get('/api/v1/audit?limit=200')
    assert.match(journal.text, /"via":"guest"/u)
    assert.equal((await verifyAudit(test.registry.store)).bad, undefined)
  },
)

registryTest(
  'a link opens once and for a time, what was taken back opens nothing, and none of it opens another door',
  async test => {
    const office = await testAuthority(test)
    const { lead } = office
    const id = await opened(office)
    const { guest, id: guestId, secret } = await heard(test, lead, id)
    const again = await test.stranger().send('POST', '/api/v1/hearing/session', { secret })
    assert.equal(again.status, 403)
    assert.equal((await test.stranger().get(`/hearing/link/${secret}`)).status, 200, 'looking opens nothing')
    for (const path of [
      '/reviews',
      `/reviews/${id}`,
      `/reviews/${id}/events`,
      '/units',
      '/tokens',
      '/notices',
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      assert.equal((await guest.get(`/api/v1${path}`)).status, 401, path)
    const asSession = { cookie: guest.cookie.replace('licet_hearing', 'licet_session') }
    assert.equal((await test.stranger().get('/api/v1/tokens', asSession)).status, 401)
    const asToken = { authorization: `Bearer ${guest.cookie.split('=')[1] ?? ''}` }
    assert.equal((await test.stranger().get('/api/v1/tokens', asToken)).status, 401)
    assert.equal((await lead.get('/api/v1/hearing')).status, 401, 'a person is nobody there')

    const forged = await test.stranger().send(
      'POST',
      '/api/v1/hearing/steps',
      { kind: 'state', says: 'x' },
      {
        cookie: guest.cookie,
        'if-match': '"v1"',
      },
    )
    assert.equal(forged.status, 403)
    assert.match(forged.text, /csrf-missing/u)
    assert.equal((await guest.get('/api/v1/hearing')).status, 200)
    assert.equal((await lead.send('DELETE', `/api/v1/reviews/${id}/guests/${guestId}`)).status, 204)
    assert.equal((await guest.get('/api/v1/hearing')).status, 401)

    const unopened = await lead.send('POST', `/api/v1/reviews/${id}/guests`, { name: 'Late', days: 1 })
    const late = unopened.json<{ link: string }>().link.split('/').at(-1) ?? ''
    const second = await heard(test, lead, id, 'Second')
    assert.equal((await second.guest.send('DELETE', '/api/v1/hearing/session')).status, 204)
    assert.equal((await second.guest.get('/api/v1/hearing')).status, 401)
    const third = await heard(test, lead, id, 'Third')
    test.clock.now = '2026-06-30T10:00:00.000Z'
    assert.equal(
      (await test.stranger().send('POST', '/api/v1/hearing/session', { secret: late })).status,
      403,
    )
    assert.equal((await third.guest.get('/api/v1/hearing')).status, 401, 'the session ends with its time')
  },
)

registryTest('two who are heard see neither the other case nor what the other said', async test => {
  const office = await testAuthority(test)
  const { lead, assessor } = office
  const [one, other] = [await opened(office, 'One'), await opened(office, 'Other')]
  for (const id of [one, other]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await assess(assessor, id, 'failed')
    // oxlint-disable-next-line no-await-in-loop -- as above
    await taken(lead, id, { kind: 'invite', deadline: '2026-06-20', points: `Points of ${id}` })
  }
  const [maker, seller, stranger] = [
    await heard(test, lead, one, 'Maker'),
    await heard(test, lead, one, 'Seller'),
    await heard(test, lead, other, 'Stranger'),
  ]
  assert.equal(
    (await says(maker.guest, { kind: 'state', says: 'By the maker.', confidential: 'Secret.' })).status,
    200,
  )
  assert.doesNotMatch((await seller.guest.get('/api/v1/hearing')).text, /By the maker|Secret/u)
  assert.equal((await says(seller.guest, { kind: 'state', says: 'Written over.' })).status, 409)
  const elsewhere = (await stranger.guest.get('/api/v1/hearing')).text
  assert.doesNotMatch(elsewhere, new RegExp(`${one}|By the maker`, 'u'))
  const reader = await test.person('Rita', 'reader', null)
  const open = (await reader.get(`/api/v1/reviews/${one}`)).text
  assert.doesNotMatch(open, /Secret|guest-/u)
})

registryTest(
  'the pages let a vendor in, take their statement, and show whoever leads the case who is heard',
  async test => {
    const office = await testAuthority(test)
    const id = await opened(office)
    await assess(office.assessor, id, 'failed')
    await taken(office.lead, id, { kind: 'invite', deadline: '2026-06-20', points: 'Who can push updates?' })
    const lead = await test.person('Luc', 'officer', null)
    const made = await lead.form(`/reviews/${id}/guests`, { name: 'Symantec', days: '30' })
    const secret = /\/hearing\/link\/([\w-]{43})/u.exec(made.text)?.[1] ?? ''
    assert.equal((await test.stranger().get('/hearing')).status, 401)
    const entered = await test.stranger().form(`/hearing/link/${secret}`, {})
    assert.deepEqual([entered.status, entered.headers.get('location')], [303, '/hearing'])
    const cookie = (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const page = (await test.stranger().get('/hearing', { cookie })).text
    assert.match(page, /Who can push updates\?/u)
    const field = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(page)?.[1] ?? ''
    const body = new URLSearchParams({
      csrf: field('csrf'),
      version: field('version'),
      kind: 'state',
      says: 'Only <b>signed</b> updates.',
      confidential: '',
    })
    const sent = await test.app.request('http://licet.test/hearing/steps', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body,
    })
    assert.equal(sent.status, 303)
    assert.match((await test.stranger().get('/hearing', { cookie })).text, /Only &lt;b&gt;signed/u)
    const shown = (await lead.get(`/reviews/${id}`)).text
    assert.match(shown, /Symantec/u)
    assert.doesNotMatch(shown, new RegExp(secret, 'u'))
    const guest = /\/guests\/([\w-]+)\/revoke/u.exec(shown)?.[1] ?? ''
    assert.equal((await lead.form(`/reviews/${id}/guests/${guest}/revoke`, {})).status, 303)
    assert.equal((await test.stranger().get('/hearing', { cookie })).status, 401)
  },
)
