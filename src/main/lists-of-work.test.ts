import type { WaiverState } from '../model/waiver-state.ts'
import assert from 'node:assert/strict'
import type { DraftRecord } from '../ports/store/measures.ts'
import type { WaiverRequest } from '../ports/store/waivers.ts'
import { taken, testAuthority } from './authority.testing.ts'
import { type Client, registryTest } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

const NOW = '2026-03-02T10:00:00.000Z'

interface Listed {
  readonly total: number
  readonly entries: readonly { readonly id: string }[]
}

registryTest('waivers are paged, sorted, filtered and taken along on the server', async test => {
  const { admin, unit } = await test.setUp()
  const made = await admin.send('POST', '/api/v1/units', { title: 'Abbey', above: unit })
  const abbey = made.json<{ id: string }>().id
  const states: readonly WaiverState[] = ['asked', 'granted', 'refused', 'granted', 'revoked', 'granted']
  await test.registry.store.write(async ({ waivers }) => {
    for (const [at, state] of states.entries())
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await waivers.insert(
        waiver(`w${String(at)}`, {
          state,
          unit: at % 2 === 0 ? unit : abbey,
          until: `2026-0${String(9 - at)}-01`,
          products: [`p${String(at % 3)}`],
          acts: at % 2 === 0 ? ['use'] : ['procure'],
        }),
      )
  })
  const ids = async (query: string, by: Client = admin): Promise<readonly string[]> =>
    (await by.get(`/api/v1/waivers?${query}`)).json<Listed>().entries.map(({ id }) => id)
  assert.deepEqual(await ids(''), ['w5', 'w3', 'w1', 'w4', 'w2', 'w0'], 'what ends first, then the newest')
  assert.deepEqual(await ids('sort=until'), ['w5', 'w4', 'w3', 'w2', 'w1', 'w0'])
  assert.deepEqual(await ids('sort=until&order=down&per=2&page=2'), ['w2', 'w3'])
  assert.deepEqual(await ids('sort=what'), ['w0', 'w3', 'w1', 'w4', 'w2', 'w5'])
  assert.deepEqual(await ids('sort=unit&per=3'), ['w1', 'w3', 'w5'], 'by the title of the unit')
  assert.deepEqual(await ids('sort=acts&order=down'), ['w4', 'w2', 'w0', 'w5', 'w3', 'w1'])
  assert.deepEqual(await ids('state=granted'), ['w5', 'w3', 'w1'])
  assert.deepEqual(await ids(`unit=${abbey}`), ['w5', 'w3', 'w1'])
  assert.equal((await admin.get('/api/v1/waivers?per=1')).json<Listed>().total, 6)
  const page = (await admin.get('/waivers?per=2&sort=until')).text
  assert.match(page, /6 in all[^]*aria-sort="ascending"[^]*page=2[^]*page=3/u)
  const csv = (await admin.get('/waivers.csv?sort=until&state=granted')).text.split('\r\n')
  assert.deepEqual(
    csv.map(line => line.split(',')[0]),
    ['id', 'w5', 'w3', 'w1', ''],
  )
  const json = (await admin.get('/waivers.json?sort=what')).json<readonly { readonly id: string }[]>()
  assert.deepEqual(
    json.map(({ id }) => id),
    await ids('sort=what'),
  )
  const outsider = await test.person('Olga', 'analyst', abbey)
  assert.deepEqual(await ids('sort=until', outsider), ['w5', 'w3', 'w1'], 'of the units that she sees')
  await test.registry.store.write(async ({ waivers }) =>
    waivers.insert(
      waiver('w9', { unit, requesters: [{ person: outsider.id, unit: abbey, at: NOW, reason: '' }] }),
    ),
  )
  assert.deepEqual(await ids('state=asked', outsider), ['w9'], 'and what she has asked for herself')
  assert.doesNotMatch((await outsider.get('/my-work')).text, /\/waivers\/w9/u, 'not to be decided by her')
  assert.match((await admin.get('/my-work')).text, /\/waivers\/w9/u)
})

registryTest('cases are paged, sorted, filtered and taken along on the server', async test => {
  const { lead, assessor, vendor } = await testAuthority(test)
  for (const title of ['Gamma', 'Alpha', 'Beta']) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const filed = await lead.send('POST', '/api/v1/reviews', {
      way: 'own-motion',
      title,
      subject: { kind: 'product', id: 'symantec-endpoint-protection' },
      reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
      onBehalfOf: 'The office',
      grounds: { says: 'It was seen.' },
      unit: null,
    })
    assert.equal(filed.status, 201, filed.text)
    if (title === 'Alpha')
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await taken(lead, filed.json<{ id: string }>().id, {
        kind: 'open',
        scheme: 'vetting-2014',
        assessors: [assessor.id],
      })
  }
  const titles = async (query: string, by: Client = lead): Promise<readonly string[]> =>
    (await by.get(`/reviews.json?${query}`))
      .json<readonly { readonly title: string }[]>()
      .map(({ title }) => title)
  assert.deepEqual(await titles(''), ['Beta', 'Alpha', 'Gamma'])
  assert.deepEqual(await titles('sort=title'), ['Alpha', 'Beta', 'Gamma'])
  assert.deepEqual(await titles('sort=number'), ['Gamma', 'Alpha', 'Beta'])
  assert.deepEqual(await titles('sort=title&stage=filed'), ['Beta', 'Gamma'])
  assert.deepEqual(await titles('', vendor), [], 'who may see none sees those that they filed')
  const page = (await lead.get('/reviews?sort=title&per=2')).text
  assert.match(page, /3 in all[^]*Alpha[^]*Beta[^]*page=2/u)
  assert.doesNotMatch(page, /Gamma/u)
  assert.match((await lead.get('/reviews.csv?sort=title')).text, /^number,title,[^]*\r\n2,Alpha,/u)
})

registryTest('drafts are paged, sorted, filtered and taken along on the server', async test => {
  const { admin, lead, vendor } = await testAuthority(test)
  await test.registry.store.write(async ({ measures }) => {
    for (const [at, title] of ['Gamma', 'Alpha', 'Beta'].entries())
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await measures.insertDraft(draft(`d${String(at)}`, title, at === 1 ? 'dropped' : 'draft'))
  })
  const ids = async (query: string): Promise<readonly string[]> =>
    (await lead.get(`/api/v1/measure-drafts?${query}`)).json<Listed>().entries.map(({ id }) => id)
  assert.deepEqual(await ids(''), ['d2', 'd1', 'd0'])
  assert.deepEqual(await ids('sort=title'), ['d1', 'd2', 'd0'])
  assert.deepEqual(await ids('sort=title&order=down&per=1&page=2'), ['d2'])
  assert.deepEqual(await ids('state=dropped'), ['d1'])
  assert.match((await admin.get('/drafts?per=2')).text, /3 in all[^]*Beta[^]*page=2/u)
  assert.match((await admin.get('/drafts.csv?sort=title')).text, /^id,title,[^]*d1,Alpha,[^]*d2,Beta,/u)
  assert.equal((await vendor.get('/drafts.csv')).status, 403)
})

registryTest('the journal is filtered, turned round and taken along whole', async test => {
  const { admin, unit } = await test.setUp()
  for (const title of ['One', 'Two', 'Three'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await admin.send('POST', '/api/v1/units', { title, above: unit })
  const numbers = async (query: string): Promise<readonly number[]> =>
    (await admin.get(`/audit.json?${query}`))
      .json<readonly { readonly seq: number }[]>()
      .map(({ seq }) => seq)
  const made = await numbers('action=unit.create')
  assert.equal(made.length, 3)
  assert.deepEqual(await numbers('action=unit.create&order=up'), made.toReversed())
  assert.deepEqual(await numbers('subject=nothing'), [])
  const all = await numbers('order=up')
  assert.deepEqual(
    all,
    all.map((_, at) => at + 1),
    'every entry, the oldest first',
  )
  const page = (await admin.get('/audit?action=unit.create&order=up')).text
  assert.match(page, /aria-sort="ascending"/u)
  assert.match(page, /\/audit\.csv\?action=unit\.create&amp;order=up/u)
  assert.match((await admin.get('/audit.csv?action=unit.create')).text, /^seq,at,actor,name,/u)
  const reader = await test.person('Rita', 'reader', null)
  assert.equal((await reader.get('/audit.csv')).status, (await reader.get('/audit')).status)
})

registryTest('what an inventory holds is taken along whole, beyond the page that shows it', async test => {
  const { admin, unit } = await test.setUp()
  const lines = Array.from({ length: 620 }, (_, at) => `Program ${String(at)},Publisher,1`)
  await send(test, admin, unit, ['name,publisher,version', ...lines].join('\n'))
  const { entries } = (await admin.get('/api/v1/inventories')).json<Listed>()
  const at = `/inventories/${entries[0]?.id ?? ''}`
  assert.match((await admin.get(at)).text, /held\.csv/u)
  const all = (await admin.get(`${at}/held.json`)).json<readonly { readonly name: string }[]>()
  assert.equal(new Set(all.map(({ name }) => name)).size, 620)
  const some = (await admin.get(`${at}/held.csv?words=program+61`)).text.split('\r\n')
  assert.equal(some.length, 11 + 2)
  const outsider = await test.person('Olga', 'reader', null)
  assert.equal((await outsider.get('/inventories/none/held.csv')).status, 404)
})

function waiver(id: string, some: Partial<WaiverRequest>): WaiverRequest {
  return {
    id,
    unit: '',
    products: [],
    acts: [],
    from: '2026-01-01',
    until: '2026-12-31',
    reason: '',
    conditions: '',
    requesters: [{ person: 'somebody', unit: '', at: NOW, reason: '' }],
    decisions: [{ provision: 'a/b', grantor: null, paper: '', state: 'open', by: [] }],
    impact: 0,
    state: 'asked',
    version: 1,
    createdAt: NOW,
    ...some,
  }
}

function draft(id: string, title: string, state: DraftRecord['state']): DraftRecord {
  return {
    id,
    kind: 'measure',
    title,
    text: '',
    measure: null,
    repealOn: null,
    after: null,
    state,
    authors: [],
    publishedEntry: null,
    version: 1,
    createdAt: NOW,
    updatedAt: NOW,
  }
}
