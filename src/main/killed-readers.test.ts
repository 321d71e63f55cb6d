import assert from 'node:assert/strict'
import { type Client, registryTest, type TestRegistry } from './registry.testing.ts'

const CSV = 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\n'

interface Shown {
  readonly state: string
  readonly items: number
  readonly problems: readonly { readonly code: string }[]
}

/** A screening at which servers were killed so often while they read it. */
async function killedAt(test: TestRegistry, admin: Client, unit: string, times: number): Promise<string> {
  const begun = await admin.send('POST', '/api/v1/uploads', { unit, name: 'a.csv', sizeBytes: CSV.length })
  const { id: upload } = begun.json<{ id: string }>()
  await admin.bytes(`/api/v1/uploads/${upload}/bytes?from=0`, CSV)
  const started = await admin.send('POST', '/api/v1/screenings', { upload, inventory: `killed ${times}` })
  const { id } = started.json<{ id: string }>()
  await test.registry.store.write(async ({ screenings }) => {
    const screening = await screenings.get(id)
    assert.ok(screening !== undefined)
    await screenings.update({
      ...screening,
      state: 'reading',
      worker: 'dead',
      leaseUntil: '2026-01-01T00:00:00.000Z',
      attempts: times,
    })
  })
  await test.registry.jobs.settled(60_000)
  return id
}

registryTest(
  'a file whose readers were killed is read all the same; one at which they end each time is given up, and says so',
  async test => {
    const { admin, unit } = await test.setUp()
    const shown = async (id: string): Promise<Shown> =>
      (await admin.get(`/api/v1/screenings/${id}`)).json<Shown>()
    const read = await shown(await killedAt(test, admin, unit, 12))
    assert.deepEqual([read.state, read.items], ['done', 1])
    const ended = await killedAt(test, admin, unit, 20)
    const given = await shown(ended)
    assert.deepEqual([given.state, given.problems.map(({ code }) => code)], ['failed', ['never-ended']])
    assert.equal((await admin.send('POST', `/api/v1/screenings/${ended}/retry`)).status, 202)
    await test.registry.jobs.settled(60_000)
    assert.equal((await shown(ended)).state, 'done')
  },
)
