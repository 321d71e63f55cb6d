import assert from 'node:assert/strict'
import type { GazetteHead, GazetteRow } from '../ports/store/gazette.ts'
import type { DraftRecord } from '../ports/store/measures.ts'
import { StoreFault } from '../ports/store/store-fault.ts'
import { onBothDatabases } from './store.testing.ts'

const NOW = '2026-03-01T10:00:00.000Z'

onBothDatabases(
  'entries of the gazette come back as the bytes that they were, with tiles and head',
  async store => {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
    await store.write(async ({ gazette }) =>
      gazette.append([row(0, bytes)], [{ level: 0, index: 0, hashes: bytes }], head(1)),
    )
    await store.write(async ({ gazette }) =>
      gazette.append([row(1, bytes)], [{ level: 0, index: 0, hashes: bytes.subarray(0, 64) }], head(2)),
    )
    const found = await store.read(async ({ gazette }) => ({
      head: await gazette.head(),
      entries: await gazette.entries(0, 10),
      newest: (await gazette.latest({ subject: 'case', limit: 1 }))[0]?.number,
      tile: await gazette.tile(0, 0),
      none: await gazette.tile(1, 0),
    }))
    assert.deepEqual(found, {
      head: head(2),
      entries: [row(0, bytes), row(1, bytes)],
      newest: 1,
      tile: bytes.slice(0, 64),
      none: undefined,
    })
  },
)

onBothDatabases('no entry of the gazette is put in the place of another', async store => {
  const first = Uint8Array.of(1)
  await store.write(async ({ gazette }) => gazette.append([row(0, first)], [], head(1)))
  await assert.rejects(
    store.write(async ({ gazette }) => gazette.append([row(0, Uint8Array.of(2))], [], head(1))),
    (error: unknown) => error instanceof StoreFault && error.code === 'duplicate',
  )
  const entries = await store.read(async ({ gazette }) => gazette.entries(0, 10))
  assert.deepEqual(entries, [row(0, first)])
})

onBothDatabases('an act that fails after its entry was made leaves the gazette as it was', async store => {
  await store.write(async ({ gazette }) => gazette.append([row(0, Uint8Array.of(1))], [], head(1)))
  await assert.rejects(
    store.write(async ({ gazette }) => {
      await gazette.append([row(1, Uint8Array.of(2))], [], head(2))
      throw new RangeError('the rest failed')
    }),
    RangeError,
  )
  const found = await store.read(async ({ gazette }) => ({
    head: await gazette.head(),
    entries: await gazette.entries(0, 10),
  }))
  assert.deepEqual(found, { head: head(1), entries: [row(0, Uint8Array.of(1))] })
})

onBothDatabases('of two who change a draft that they saw alike, the second is refused', async store => {
  await store.write(async ({ measures }) => measures.insertDraft(draft('one', 1)))
  const change = { ...draft('two', 2) }
  assert.equal(await store.write(async ({ measures }) => measures.updateDraft(change)), true)
  assert.equal(await store.write(async ({ measures }) => measures.updateDraft(change)), false)
  assert.deepEqual(
    await store.read(async ({ measures }) => measures.drafts({ sort: 'made', offset: 0, limit: 5 })),
    {
      rows: [change],
      total: 1,
    },
  )
})

function row(number: number, bytes: Uint8Array): GazetteRow {
  return { number, kind: 'decision', subject: 'case', at: NOW, bytes }
}

function head(size: number): GazetteHead {
  return { size, at: NOW, checkpoint: `checkpoint ${size}`, key: 'key' }
}

function draft(title: string, version: number): DraftRecord {
  return {
    id: 'd1',
    kind: 'measure',
    title,
    text: 'id: m',
    measure: null,
    repealOn: null,
    after: null,
    state: 'draft',
    authors: ['p1'],
    publishedEntry: null,
    version,
    createdAt: NOW,
    updatedAt: NOW,
  }
}
