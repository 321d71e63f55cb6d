import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conflictsOf } from '../../law/conflicts.ts'
import { dayOf, organisationOf, productOf, provisionOf, snapshotOf } from '../../law/world.testing.ts'
import { conflictMatrix } from './conflict-matrix.ts'

const one = organisationOf('one', { classes: ['agency'] })
const other = organisationOf('other', { systems: ['abroad'] })
const date = dayOf('2020-01-01')
const product = (...products: string[]) => ({ kind: 'product' as const, products })
const toOther = { kind: 'organisation' as const, organisations: ['other'] }
const replaces = provisionOf('m/replace', {
  effect: 'oblige',
  to: { kind: 'organisation', organisations: ['one'] },
  acts: ['use'],
  covers: product('old'),
  duty: { kind: 'replace', says: 'replace it', trigger: 'holding', deadline: { kind: 'none' } },
})
const bansAll = provisionOf('n/ban', { to: toOther, covers: product('new', 'newer') })
const bansOne = provisionOf('n/ban', { to: toOther, covers: product('new') })

test('the page finds the duties to replace that leave no way, as `licet conflicts` does', async () => {
  for (const ban of [bansAll, bansOne]) {
    const snapshot = snapshotOf({
      products: ['old', 'new', 'newer'].map(id => productOf(id, { categories: ['toy'] })),
      provisions: [replaces, ban],
      systems: { n: 'abroad' },
    })
    // oxlint-disable-next-line no-await-in-loop -- two small worlds
    const { deadlocks } = await conflictMatrix(snapshot, [one, other], 'procure', date)
    const asked = { act: 'procure', date, answers: {}, waivers: [] }
    assert.deepEqual(deadlocks, conflictsOf(snapshot, [one, other], asked).deadlocks)
    assert.equal(deadlocks.length, ban === bansAll ? 1 : 0)
  }
})
