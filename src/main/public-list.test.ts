import assert from 'node:assert/strict'
import { assess, taken, testAuthority } from './authority.testing.ts'
import { type Client, registryTest } from './registry.testing.ts'

interface Row {
  readonly name: string
  readonly status: string
  readonly isUnderReview: boolean
  readonly since: string
  readonly until?: string
}

async function listed(who: Client, query: string): Promise<readonly (readonly unknown[])[]> {
  const answer = await who.get(`/api/v1/public-list?${query}`)
  assert.equal(answer.status, 200, answer.text)
  return answer
    .json<{ entries: Row[] }>()
    .entries.map(({ name, status, isUnderReview, since, until }) => [
      name,
      status,
      isUnderReview,
      since,
      until,
    ])
}

registryTest(
  'the public list says of any day what was approved, prohibited and looked at then, to everybody, and what changed between two days',
  async test => {
    test.clock.now = '2026-03-02T08:00:00.000Z'
    const office = await testAuthority(test)
    const { lead, assessor, first, second } = office
    const stranger = test.stranger()
    const filed = await lead.send('POST', '/api/v1/reviews', {
      way: 'own-motion',
      title: 'Vetting of Windows',
      subject: { kind: 'product', id: 'windows' },
      reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
      onBehalfOf: 'The office',
      grounds: { says: 'It is widely used.' },
    })
    assert.equal(filed.status, 201, filed.text)
    const { id } = filed.json<{ id: string }>()
    assert.deepEqual(await listed(stranger, ''), [])
    await taken(lead, id, { kind: 'open', scheme: 'vetting-2014', assessors: [assessor.id] })
    await assess(assessor, id, 'met')
    const approve = { outcome: 'approve', says: 'All is met.' }
    await taken(assessor, id, { kind: 'recommend', ...approve })
    await taken(first, id, { kind: 'propose', ...approve, until: '2026-12-31' })
    await taken(second, id, { kind: 'confirm' })
    test.clock.now = '2026-04-01T08:00:00.000Z'
    await taken(lead, id, { kind: 'publish' })

    test.clock.now = '2026-05-01T08:00:00.000Z'
    await taken(lead, id, { kind: 'reopen', as: 'revision', assessors: [assessor.id], says: 'News.' })
    assert.deepEqual(await listed(stranger, 'on=2026-03-01'), [])
    assert.deepEqual(await listed(stranger, 'on=2026-03-31'), [
      ['Windows', 'under-review', true, '2026-03-02', undefined],
    ])
    const approved = ['Windows', 'approved', false, '2026-04-01', '2026-12-31']
    assert.deepEqual(await listed(stranger, 'on=2026-04-30'), [approved])
    assert.deepEqual(await listed(stranger, ''), [['Windows', 'approved', true, '2026-04-01', '2026-12-31']])
    assert.deepEqual(await listed(stranger, 'on=2027-01-01'), [
      ['Windows', 'lapsed', true, '2027-01-01', undefined],
    ])
    assert.equal((await listed(stranger, 'status=under-review')).length, 1)
    assert.equal((await listed(stranger, 'category=operating-system')).length, 1)
    assert.deepEqual(await listed(stranger, 'category=antivirus'), [])

    const changes = await stranger.get('/api/v1/public-list/changes?from=2026-03-31&to=2026-04-01')
    const [change] = changes.json<{ entries: { before: Row; after: Row }[] }>().entries
    assert.deepEqual([change?.before.status, change?.after.status], ['under-review', 'approved'])

    const csv = await stranger.get('/api/v1/public-list?format=csv')
    assert.match(csv.text, /^status,under-review,kind,id,name,.*\r\napproved,yes,product,windows,Windows,/u)
    const atom = await stranger.get('/api/v1/public-list/feed.atom')
    assert.match(atom.text, /<title>Windows: approved, under review<\/title>/u)
    const feed = await stranger.get('/api/v1/public-list/feed.json')
    assert.deepEqual(
      feed.json<{ items: { title: string }[] }>().items.map(({ title }) => title),
      ['Windows: approved, under review', 'Windows: approved', 'Windows: under-review'],
    )
  },
)

registryTest('measures that name a product stand in the public list until they are repealed', async test => {
  const office = await testAuthority(test)
  const { lead, first } = office
  const text = JSON.stringify({
    id: 'cn-cac-one-2026',
    title: { en: 'Notice' },
    kind: 'notice',
    authority: 'cn/cac',
    summary: 'It is.',
    sources: {
      text: {
        title: 'Notice',
        publisher: 'The office',
        published: '2026-03-02',
        basis: 'official',
        read: 'whole',
      },
    },
    stages: [{ stage: 'issued', on: '2026-03-02', sources: ['text'] }],
    provisions: {
      no: {
        says: 'Nobody buys it.',
        effect: 'prohibit',
        acts: ['procure'],
        to: 'everyone',
        covers: { product: ['symantec-dlp'] },
        from: '2026-03-10',
        sources: ['text'],
      },
    },
  })
  const draft = async (body: object): Promise<void> => {
    const made = await lead.send('POST', '/api/v1/measure-drafts', body)
    assert.equal(made.status, 201, made.text)
    const { id } = made.json<{ id: string }>()
    const done = await first.send('POST', `/api/v1/measure-drafts/${id}/publish`, undefined, {
      'if-match': '"v1"',
    })
    assert.equal(done.status, 200, done.text)
  }
  await draft({ kind: 'measure', title: 'Notice', text })
  assert.deepEqual(await listed(test.stranger(), 'on=2026-03-09'), [])
  assert.equal((await listed(test.stranger(), 'on=2026-03-10&status=prohibited')).length, 1)
  await draft({
    kind: 'repeal',
    title: 'End',
    text: 'Over.',
    measure: 'cn-cac-one-2026',
    repealOn: '2026-04-01',
  })
  assert.equal((await listed(test.stranger(), 'on=2026-03-31')).length, 1)
  assert.deepEqual(await listed(test.stranger(), 'on=2026-04-01'), [])
})
