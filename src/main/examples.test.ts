import assert from 'node:assert/strict'
import { loadExamples } from '../app/examples/examples.ts'
import { registryTest } from './registry.testing.ts'

const EXAMPLE = {
  title: 'An agency in 2014',
  preset: 'cn/central-budget-institution',
  inventories: [
    {
      name: 'Summer',
      file: 'summer.csv',
      bytes: Buffer.from('name,publisher\nKaspersky Anti-Virus,Kaspersky\n'),
      asOf: '2014-08-05',
      acts: ['procure'],
    },
  ],
}

registryTest(
  'examples fill an empty registry, are decided as of their own day, and go with one click',
  async test => {
    const secret = await loadExamples(test.registry, [EXAMPLE])
    await test.registry.jobs.settled(60_000)
    const opened = await test
      .stranger()
      .send('POST', '/api/v1/invitation', { secret, password: 'correct horse battery' })
    const admin = test.signedIn(opened)
    const found = (await admin.get('/api/v1/findings')).json<{ entries: { worst: string }[] }>()
    assert.deepEqual(
      found.entries.map(({ worst }) => worst),
      ['not-approved'],
    )
    assert.equal((await admin.form('/examples/remove', {})).status, 303)
    assert.deepEqual((await admin.get('/api/v1/units')).json(), { entries: [] })
    assert.deepEqual((await admin.get('/api/v1/findings')).json(), { entries: [], next: null })
  },
)

registryTest('a registry in which somebody is already is not filled with examples', async test => {
  await test.setUp()
  assert.equal(await loadExamples(test.registry, [EXAMPLE]), undefined)
})
