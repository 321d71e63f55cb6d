import assert from 'node:assert/strict'
import { formatDay } from '../base/day.ts'
import { type Client, registryTest } from './registry.testing.ts'
import { findings, type Page, send } from './screenings.testing.ts'

const CSV = `name,publisher,version,unit
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,
Kaspersky Endpoint Security,AO Kaspersky Lab,12.1,
Kaspersky Endpoint Security,AO Kaspersky Lab,11.0,Harbour
LibreOffice,The Document Foundation,7.6,
`

registryTest(
  'an upload is screened: what is forbidden is a finding of the unit that the line names',
  async test => {
    const { admin, unit } = await test.setUp()
    const harbour = (await admin.send('POST', '/api/v1/units', { title: 'Harbour', above: unit })).json<{
      id: string
    }>().id
    const screening = await send(test, admin, unit, CSV)
    const done = (await admin.get(`/api/v1/screenings/${screening}`)).json<{
      state: string
      items: number
      known: number
    }>()
    assert.deepEqual([done.state, done.items], ['done', 4])
    const found = await findings(admin, '&act=use')
    assert.deepEqual(
      Object.fromEntries(
        found.map(({ unit: at, product, status, state, lines }) => [at, [product, status, state, lines]]),
      ),
      {
        [unit]: ['kaspersky-endpoint-security', 'prohibited', 'open', 2],
        [harbour]: ['kaspersky-endpoint-security', 'prohibited', 'open', 1],
      },
    )
  },
)

registryTest(
  'a file that comes again without a thing resolves its finding, and with it reopens it',
  async test => {
    const { admin, unit } = await test.setUp()
    await send(test, admin, unit, CSV)
    await send(test, admin, unit, 'name,publisher\nLibreOffice,The Document Foundation\n')
    assert.deepEqual(await findings(admin), [])
    const [resolved] = await findings(admin, '&state=resolved&act=use')
    assert.equal(resolved?.state, 'resolved')
    await send(test, admin, unit, CSV)
    const [again] = await findings(admin, '&act=use')
    assert.equal(again?.id, resolved.id)
    const whole = (await admin.get(`/api/v1/findings/${again.id}`)).json<{
      events: { kind: string }[]
      replacements: { status: string }[]
    }>()
    assert.ok(whole.replacements.length > 0, 'it says what could be taken instead')
    assert.deepEqual(
      whole.events.map(({ kind }) => kind),
      ['opened', 'gone', 'reopened'],
    )
  },
)

registryTest(
  'a waiver asked by two units and granted by two people frees what it names, at once',
  async test => {
    const { admin, unit } = await test.setUp()
    const make = async (title: string): Promise<string> =>
      (await admin.send('POST', '/api/v1/units', { title, above: unit })).json<{ id: string }>().id
    const [north, south] = [await make('North'), await make('South')]
    assert.equal((await admin.send('PUT', '/api/v1/waiver-rule', { twoPeopleFrom: 1 })).status, 200)
    await send(test, admin, north, 'name,publisher\nDJI Mavic 3 Enterprise,DJI\n')
    const before = (await findings(admin, '&act=procure')).find(({ provision }) =>
      provision.startsWith('us-asda-drones'),
    )
    assert.ok(before !== undefined)
    const asker = await test.person('Asker', 'analyst', north)
    const joiner = await test.person('Joiner', 'analyst', south)
    const [one, two] = [
      await test.person('Approver1', 'approver', unit),
      await test.person('Approver2', 'approver', unit),
    ]
    const asked = await asker.send('POST', '/api/v1/waivers', {
      unit: north,
      products: [before.product],
      acts: ['procure'],
      provisions: before.blocking,
      from: '2026-03-01',
      until: '2026-12-31',
      reason: 'until the replacement is installed',
    })
    assert.equal(asked.status, 201, asked.text)
    const id = asked.json<{ id: string }>().id
    const joined = await joiner.send('POST', `/api/v1/waivers/${id}/requesters`, {
      unit: south,
      reason: 'so do we',
    })
    assert.equal(joined.status, 200, joined.text)
    assert.equal(joined.json<{ unit: string }>().unit, unit)
    const decide = async (by: Client, provision: string, grantor: string): Promise<number> => {
      const seen = await by.get(`/api/v1/waivers/${id}`)
      return (
        await by.send(
          'POST',
          `/api/v1/waivers/${id}/decisions`,
          { provision, answer: 'grant', grantor },
          { 'if-match': seen.headers.get('etag') ?? '' },
        )
      ).status
    }
    const decideAll = async (by: Client, expected: number): Promise<void> => {
      for (const provision of before.blocking) {
        const [grantor = ''] =
          test.registry.catalogue.current().snapshot.provisions[provision]?.liftedBy ?? []
        // oxlint-disable-next-line no-await-in-loop -- each names the version that the one before made
        assert.equal(await decide(by, provision, grantor), expected, provision)
      }
      await test.registry.jobs.settled(60_000)
    }
    const leads = async (): Promise<boolean> => {
      const now = (await findings(admin, '&act=procure')).find(each => each.id === before.id)
      return now?.state !== 'waived' && before.blocking.includes(now?.provision ?? '')
    }
    await decideAll(asker, 403)
    assert.equal(await decide(one, before.provision, 'cn/cgpc'), 422, 'only whom the provision names')
    await decideAll(one, 200)
    await decideAll(one, 403)
    assert.equal(await leads(), true, 'one of two has agreed')
    await decideAll(two, 200)
    assert.equal(await leads(), false, 'two have')
  },
)

registryTest(
  'a judgement settles a possible match for every screening, and taken back lets go of it',
  async test => {
    const { admin, unit } = await test.setUp()
    await send(test, admin, unit, 'name,publisher\nKasperski Endpont Sekurity,\n')
    const open = (await admin.get('/api/v1/matches')).json<
      Page<{ title: string; answers: { product: string }[] }>
    >()
    const [match] = open.entries
    assert.ok(match !== undefined, 'a possible match')
    assert.deepEqual(await findings(admin), [])
    const made = await admin.send('POST', '/api/v1/judgements', {
      title: match.title,
      answer: { kind: 'is', party: 'kaspersky', product: 'kaspersky-endpoint-security' },
      why: 'the same hash as the real one',
    })
    assert.equal(made.status, 201, made.text)
    assert.equal(made.json<{ effect: { opened: number } }>().effect.opened, 2, 'it says what it changed')
    await test.registry.jobs.settled(60_000)
    assert.equal((await findings(admin, '&act=use'))[0]?.product, 'kaspersky-endpoint-security')
    assert.deepEqual((await admin.get('/api/v1/matches')).json<Page<unknown>>().entries, [])
    assert.equal(
      (await admin.send('DELETE', `/api/v1/judgements/${made.json<{ id: string }>().id}`)).status,
      204,
    )
    await test.registry.jobs.settled(60_000)
    assert.deepEqual(await findings(admin), [])
  },
)

registryTest('what a unit is changes its findings at once', async test => {
  const { admin, unit } = await test.setUp()
  await send(test, admin, unit, CSV)
  assert.equal((await findings(admin, '&act=use')).length, 1)
  const seen = await admin.get(`/api/v1/units/${unit}`)
  const changed = await admin.send(
    'PUT',
    `/api/v1/units/${unit}`,
    { title: 'Bakery', preset: 'us/private-company', isLegalPerson: true },
    { 'if-match': seen.headers.get('etag') ?? '' },
  )
  assert.equal(changed.status, 200, changed.text)
  await test.registry.jobs.settled(60_000)
  assert.deepEqual(await findings(admin, '&act=use'), [])
})

registryTest('a broken file fails and says why; what the inventory held before stays', async test => {
  const { admin, unit } = await test.setUp()
  await send(test, admin, unit, CSV)
  const before = await findings(admin)
  const broken = await send(
    test,
    admin,
    unit,
    '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"name":',
  )
  const told = (await admin.get(`/api/v1/screenings/${broken}`)).json<{
    state: string
    problems: readonly { says: string }[]
  }>()
  assert.equal(told.state, 'failed')
  assert.ok(told.problems.length > 0)
  assert.deepEqual(await findings(admin), before)
})

registryTest('somebody beside sees nothing of a unit, and changes nothing in it', async test => {
  const { admin, unit } = await test.setUp()
  const other = (
    await admin.send('POST', '/api/v1/units', { title: 'Other', preset: 'us/private-company' })
  ).json<{ id: string }>().id
  await send(test, admin, unit, CSV)
  const outsider = await test.person('Outsider', 'approver', other)
  const [found] = await findings(admin)
  assert.deepEqual(await findings(outsider), [])
  assert.equal((await outsider.get(`/api/v1/findings/${found?.id ?? ''}`)).status, 404)
  assert.equal(
    (await outsider.send('POST', `/api/v1/findings/${found?.id ?? ''}/comments`, { text: 'hello' })).status,
    404,
  )
  const upload = await outsider.send('POST', '/api/v1/uploads', { unit, name: 'x.csv' })
  assert.equal(upload.status, 403)
})

registryTest(
  'accepting a risk needs an officer and a reason, and stays until the law becomes worse',
  async test => {
    const { admin, unit } = await test.setUp()
    await send(test, admin, unit, CSV)
    const [found] = await findings(admin, '&act=use')
    const officer = await test.person('Officer', 'officer', unit)
    const accept = async (reason: string): Promise<number> => {
      const seen = await officer.get(`/api/v1/findings/${found?.id ?? ''}`)
      return (
        await officer.send(
          'PUT',
          `/api/v1/findings/${found?.id ?? ''}/state`,
          { state: 'accepted', reason },
          { 'if-match': seen.headers.get('etag') ?? '' },
        )
      ).status
    }
    assert.equal(await accept(''), 422)
    assert.equal(await accept('isolated from every network'), 200)
    await send(test, admin, unit, CSV)
    assert.equal((await findings(admin, '&state=accepted')).length, 1)
  },
)

registryTest('a new day is heard: the clock decides as of today', async test => {
  const { admin, unit } = await test.setUp()
  test.clock.now = '2017-01-10T10:00:00.000Z'
  assert.equal(formatDay(test.registry.clock.today()), '2017-01-10')
  await send(test, admin, unit, CSV)
  assert.deepEqual(
    (await findings(admin, '&act=use')).filter(({ status }) => status === 'prohibited'),
    [],
  )
})
