import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DATABASES } from '../../src/store/store.testing.ts'
import { runRounds } from './rounds.ts'
import { seeded } from './seeded.ts'

test('killed three times under load, a registry has everything that it acknowledged, and nothing half done', async () => {
  const [sqlite] = DATABASES
  assert.ok(sqlite !== undefined)
  const report = await runRounds(sqlite, 3, seeded(1))
  assert.deepEqual(report.wrong, [])
  assert.ok((report.counts.get('unit') ?? 0) > 0, 'something was written')
})
