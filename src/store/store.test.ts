import assert from 'node:assert/strict'
import { auditHash } from '../ports/store/audit-hash.ts'
import type { AuditActor } from '../ports/store/audit.ts'
import { StoreFault } from '../ports/store/store-fault.ts'
import type { UnitRecord } from '../ports/store/units.ts'
import { openStore } from './open-store.ts'
import { onBothDatabases } from './store.testing.ts'

const NOW = '2026-03-01T10:00:00.000Z'
const ACTOR: AuditActor = { id: 'p1', name: 'Ada', via: 'session' }

onBothDatabases('what was written is there after the store is opened again', async (store, address) => {
  await store.write(async ({ units, settings }) => {
    await units.insert(unit('top'))
    await units.insert(unit('below', 'top'))
    await settings.set('greeting', { text: 'å 中 "quoted"' })
  })
  const again = await openStore(address)
  try {
    const found = await again.read(async ({ units, settings }) => ({
      units: await units.all(),
      greeting: await settings.get('greeting'),
    }))
    assert.deepEqual(found, {
      units: [unit('top'), unit('below', 'top')],
      greeting: { text: 'å 中 "quoted"' },
    })
  } finally {
    await again.close()
  }
})

onBothDatabases('a write that throws leaves nothing behind', async store => {
  await assert.rejects(
    store.write(async ({ units }) => {
      await units.insert(unit('lost'))
      throw new RangeError('changed my mind')
    }),
    RangeError,
  )
  assert.deepEqual(await store.read(async ({ units }) => units.all()), [])
})

onBothDatabases(
  'a second one of the same key is a duplicate, and one that refers to nothing dangles',
  async store => {
    await store.write(async ({ units }) => units.insert(unit('one')))
    await assert.rejects(
      store.write(async ({ units }) => units.insert(unit('one'))),
      faultWith('duplicate'),
    )
    await assert.rejects(
      store.write(async ({ units }) => units.insert(unit('two', 'nobody'))),
      faultWith('dangling'),
    )
  },
)

onBothDatabases('a unit with others below it cannot be removed', async store => {
  await store.write(async ({ units }) => {
    await units.insert(unit('top'))
    await units.insert(unit('below', 'top'))
  })
  await assert.rejects(
    store.write(async ({ units }) => units.remove('top')),
    faultWith('dangling'),
  )
})

onBothDatabases('of two changes that saw the same version, the second is refused', async store => {
  await store.write(async ({ units }) => units.insert(unit('one')))
  const change = { ...unit('one'), title: 'changed', version: 2 }
  assert.equal(await store.write(async ({ units }) => units.update(change)), true)
  assert.equal(await store.write(async ({ units }) => units.update({ ...change, title: 'again' })), false)
})

onBothDatabases('writers take turns: no count is lost among a hundred', async store => {
  await Promise.all(
    Array.from({ length: 100 }, async () =>
      store.write(async ({ settings }) => {
        const count = await settings.get('count')
        await settings.set('count', (typeof count === 'number' ? count : 0) + 1)
      }),
    ),
  )
  assert.equal(await store.read(async ({ settings }) => settings.get('count')), 100)
})

onBothDatabases('the journal is one chain, in the order of writing', async store => {
  for (const subject of ['a', 'b', 'c']) {
    // oxlint-disable-next-line no-await-in-loop -- the order is what is tested
    await store.write(async ({ audit }) =>
      audit.append(NOW, ACTOR, { action: 'unit.create', subject, outcome: 'done', after: { subject } }),
    )
  }
  const entries = await store.read(async ({ audit }) => audit.from(0, 10))
  assert.deepEqual(
    entries.map(({ seq, subject }) => [seq, subject]),
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ],
  )
  assert.deepEqual(
    entries.map(({ previous }) => previous),
    ['', entries[0]?.hash, entries[1]?.hash],
  )
  for (const { hash, ...entry } of entries) assert.equal(hash, auditHash(entry))
})

onBothDatabases('texts are ordered by code point whatever the database speaks', async store => {
  const ids = ['Z', 'a', 'é', 'b', 'A', '中']
  await store.write(async ({ units }) => {
    // oxlint-disable-next-line no-await-in-loop -- one connection
    for (const id of ids) await units.insert(unit(id))
  })
  const found = await store.read(async ({ units }) => units.all())
  assert.deepEqual(
    found.map(({ id }) => id),
    ['A', 'Z', 'a', 'b', 'é', '中'],
  )
})

onBothDatabases('a store that was closed says that it cannot be reached', async store => {
  await store.close()
  await assert.rejects(store.ping(), StoreFault)
})

function faultWith(code: string): (error: unknown) => boolean {
  return error => {
    assert.ok(error instanceof StoreFault, String(error))
    assert.equal(error.code, code)
    return true
  }
}

function unit(id: string, above: string | null = null): UnitRecord {
  return {
    id,
    above,
    title: `Unit ${id}`,
    preset: null,
    systems: ['us'],
    classes: [],
    attributes: { size: 'small' },
    circumstances: {},
    party: null,
    isLegalPerson: true,
    version: 1,
    createdAt: NOW,
  }
}
