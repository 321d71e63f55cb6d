import assert from 'node:assert/strict'
import { verifyAudit } from '../app/audit/audit.ts'
import { assess, checkedGazette, statusOf, step, taken, testAuthority } from './authority.testing.ts'
import { type Client, registryTest } from './registry.testing.ts'

const QUESTION = { words: 'Symantec Endpoint Protection', as: 'cn/state-owned-enterprise', act: 'procure' }

function filing(unit: string | null, way = 'application'): Readonly<Record<string, unknown>> {
  return {
    way,
    title: 'Vetting of Symantec Endpoint Protection',
    subject: { kind: 'product', id: 'symantec-endpoint-protection' },
    reach: { acts: ['procure'], to: { class: 'cn/state-owned-enterprise' } },
    onBehalfOf: 'Symantec',
    grounds: { says: 'It is to be sold to important systems.', confidential: 'Customers: …' },
    unit,
  }
}

async function filed(who: Client, unit: string | null): Promise<string> {
  const answer = await who.send('POST', '/api/v1/reviews', filing(unit))
  assert.equal(answer.status, 201, answer.text)
  return answer.json<{ id: string }>().id
}

registryTest(
  'the vetting that was announced in 2014 is replayed as a case: heard, decided by two, published, appealed and changed by two others',
  async test => {
    test.clock.now = '2014-06-02T08:00:00.000Z'
    const office = await testAuthority(test)
    const { lead, assessor, first, second, third, fourth, vendor } = office
    const id = await filed(vendor, office.unit)
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-06-02' }), 'clear')

    await taken(lead, id, { kind: 'open', scheme: 'vetting-2014', assessors: [assessor.id] })
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-06-02' }), 'under-review')
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-06-01' }), 'clear')
    await assess(assessor, id, 'failed')

    const negative = { outcome: 'prohibit', says: 'Updates cannot be controlled.', confidential: 'Bench 3.' }
    assert.equal((await step(assessor, id, { kind: 'recommend', ...negative })).status, 409)
    await taken(lead, id, { kind: 'invite', deadline: '2014-06-20', points: 'Who can push updates?' })
    test.clock.now = '2014-06-10T08:00:00.000Z'
    await taken(vendor, id, { kind: 'state', from: 'Symantec', says: 'Only signed updates are taken.' })
    await taken(lead, id, {
      kind: 'hear',
      heldOn: '2014-06-10',
      present: 'Symantec; the office',
      says: 'The maker was heard on all points.',
      confidential: 'Minutes, 4 pages.',
    })
    await taken(assessor, id, { kind: 'recommend', ...negative })

    assert.equal((await step(lead, id, { kind: 'propose', ...negative })).status, 403)
    await taken(first, id, { kind: 'propose', ...negative })
    assert.equal((await step(first, id, { kind: 'confirm' })).status, 403)
    await taken(second, id, { kind: 'confirm' })
    test.clock.now = '2014-07-01T08:00:00.000Z'
    await taken(lead, id, { kind: 'publish' })
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-07-01' }), 'prohibited')
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-06-30' }), 'under-review')

    await taken(vendor, id, { kind: 'appeal', says: 'The report is of an older version.' })
    const conditions = { outcome: 'restrict', conditions: ['Updates come from a server of the owner.'] }
    const softer = { kind: 'propose', ...conditions, says: 'The newer version lets its owner choose.' }
    assert.equal((await step(first, id, softer)).status, 403)
    await taken(third, id, softer)
    assert.equal((await step(second, id, { kind: 'confirm' })).status, 403)
    await taken(fourth, id, { kind: 'confirm' })
    test.clock.now = '2014-09-01T08:00:00.000Z'
    await taken(lead, id, { kind: 'publish' })
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-09-01' }), 'restricted')
    assert.equal(await statusOf(lead, { ...QUESTION, on: '2014-08-31' }), 'prohibited')

    const report = await checkedGazette(test)
    assert.deepEqual(report.kinds, {
      'key-rotated': 1,
      decision: 1,
      'measure-published': 1,
      'appeal-decided': 1,
      'measure-amended': 1,
    })
    const checked = await verifyAudit(test.registry.store)
    assert.equal(checked.bad, undefined)
  },
)

registryTest('a case is decided by nobody who assessed it, whatever they send', async test => {
  const office = await testAuthority(test)
  const id = await filed(office.vendor, office.unit)
  const { first, second, lead } = office
  await taken(lead, id, { kind: 'open', scheme: 'vetting-2014', assessors: [first.id] })
  await assess(first, id, 'met')
  const approve = { outcome: 'approve', says: 'All is met.' }
  await taken(first, id, { kind: 'recommend', ...approve })
  assert.equal((await step(first, id, { kind: 'propose', ...approve })).status, 403)
  const proposed = await taken(second, id, { kind: 'propose', ...approve })
  assert.deepEqual(proposed.steps, ['send-back'])
  assert.equal((await step(first, id, { kind: 'confirm' })).status, 403)
})

registryTest('what is confidential stays with those who work on the case', async test => {
  const office = await testAuthority(test)
  const id = await filed(office.vendor, office.unit)
  await taken(office.lead, id, { kind: 'open', scheme: 'vetting-2014', assessors: [office.assessor.id] })
  await assess(office.assessor, id, 'met')
  const reader = await test.person('Rita', 'reader', null)
  const outsider = await test.person('Otto', 'reader', office.unit)
  for (const who of [office.vendor, reader]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const seen = await who.get(`/api/v1/reviews/${id}`)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(seen.text, /confidential|Sample 7|Customers/u)
    // oxlint-disable-next-line no-await-in-loop -- as above
    const events = await who.get(`/api/v1/reviews/${id}/events`)
    assert.deepEqual(events.json<{ entries: unknown[] }>().entries, [])
  }
  assert.match((await office.assessor.get(`/api/v1/reviews/${id}`)).text, /Sample 7/u)
  assert.equal((await outsider.get(`/api/v1/reviews/${id}`)).status, 404)
})

registryTest(
  'a case about something that the catalogue does not know is refused with its place',
  async test => {
    const office = await testAuthority(test)
    const send = async (changes: Readonly<Record<string, unknown>>): Promise<readonly string[]> => {
      const answer = await office.lead.send('POST', '/api/v1/reviews', {
        ...filing(null, 'own-motion'),
        ...changes,
      })
      assert.equal(answer.status, 422, answer.text)
      return answer.json<{ problems: { pointer: string }[] }>().problems.map(({ pointer }) => pointer)
    }
    assert.deepEqual(await send({ subject: { kind: 'product', id: 'no-such-product' } }), ['/subject/id'])
    assert.deepEqual(await send({ reach: { acts: ['procure'], to: { class: 'cn/nobody' } } }), ['/reach'])
    assert.deepEqual(await send({ reach: { acts: ['procure'], to: { clas: 'cn/organisation' } } }), [
      '/reach',
      '/reach',
    ])
  },
)

registryTest('of two who take a step at once, one is told that the case has changed', async test => {
  const office = await testAuthority(test)
  const id = await filed(office.vendor, office.unit)
  const open = { kind: 'open', scheme: 'vetting-2014', assessors: [office.assessor.id] }
  const answers = await Promise.all(
    [1, 2].map(async () =>
      office.lead.send('POST', `/api/v1/reviews/${id}/steps`, open, { 'if-match': '"v1"' }),
    ),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((one, other) => one - other),
    [200, 412],
  )
})

registryTest(
  'the key of the gazette is handed over to a new one, and the gazette still verifies',
  async test => {
    const office = await testAuthority(test)
    const before = (await office.lead.get('/api/v1/gazette')).json<{ key: string }>().key
    assert.equal((await office.lead.send('POST', '/api/v1/gazette/key')).status, 403)
    const rotated = await office.admin.send('POST', '/api/v1/gazette/key')
    assert.equal(rotated.status, 200, rotated.text)
    const { key, before: old } = rotated.json<{ key: string; before: string }>()
    assert.equal(old, before)
    assert.notEqual(key, before)
    assert.deepEqual((await checkedGazette(test)).keys, [before, key])
  },
)

registryTest(
  'nothing is filed in a registry that acts for nobody, and an authority is named once',
  async test => {
    const { admin } = await test.setUp()
    assert.equal((await admin.send('POST', '/api/v1/reviews', filing(null))).status, 409)
    const named = { id: 'us/house', title: 'Our house', system: 'us', origin: 'registry.test/gazette' }
    assert.equal((await admin.send('PUT', '/api/v1/authority', { ...named, system: 'uss' })).status, 422)
    assert.equal((await admin.send('PUT', '/api/v1/authority', named)).status, 200)
    assert.equal((await admin.send('PUT', '/api/v1/authority', { ...named, title: 'The house' })).status, 200)
    assert.equal((await admin.send('PUT', '/api/v1/authority', { ...named, id: 'us/other' })).status, 409)
  },
)
