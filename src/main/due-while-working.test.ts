import assert from 'node:assert/strict'
import { registryTest } from './registry.testing.ts'
import { send } from './screenings.testing.ts'

const WORKING = /are being worked out[^]*more may be due/u

registryTest(
  'while findings are being worked out the page of what is due says that more may come, to whoever sees the inventory',
  async test => {
    const { admin, unit } = await test.setUp()
    await send(test, admin, unit, 'name,publisher\nKaspersky Endpoint Security,AO Kaspersky Lab\n')
    assert.doesNotMatch((await admin.get('/due?by=2030-12-31')).text, WORKING)

    const { entries } = (await admin.get('/api/v1/inventories')).json<{
      entries: readonly { id: string }[]
    }>()
    await test.registry.store.write(async ({ screenings }) =>
      screenings.markPending(
        entries.map(({ id }) => id),
        'catalogue',
      ),
    )
    assert.match((await admin.get('/due?by=2030-12-31')).text, WORKING)
    assert.match((await admin.get('/due?by=2000-01-01')).text, WORKING)
    const made = await admin.send('POST', '/api/v1/units', { title: 'Elsewhere', above: unit })
    const outsider = await test.person('Ole', 'reader', made.json<{ id: string }>().id)
    assert.doesNotMatch((await outsider.get('/due?by=2030-12-31')).text, WORKING)
  },
)
