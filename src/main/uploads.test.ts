import assert from 'node:assert/strict'
import { registryTest } from './registry.testing.ts'

const CSV =
  'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\nLibreOffice,The Document Foundation\n'

registryTest(
  'who asks again for the screening of an upload is told the same one, also when it has ended',
  async test => {
    const { admin, unit } = await test.setUp()
    const begun = await admin.send('POST', '/api/v1/uploads', { unit, name: 'a.csv', sizeBytes: CSV.length })
    const upload = begun.json<{ id: string }>().id
    await admin.bytes(`/api/v1/uploads/${upload}/bytes?from=0`, CSV)
    const ask = async (inventory: string): Promise<readonly [number, string | undefined]> => {
      const { status, json } = await admin.send('POST', '/api/v1/screenings', { upload, inventory })
      return [status, json<{ id?: string }>().id]
    }
    const first = await ask('one')
    assert.deepEqual(await ask('one'), first)
    assert.equal((await ask('another'))[0], 409)
    await test.registry.jobs.settled(60_000)
    assert.deepEqual(await ask('one'), first)
    assert.equal((await admin.get(`/api/v1/screenings/${first[1] ?? ''}`)).json<{ items: number }>().items, 2)
  },
)
