import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { readWhole } from '../reading.testing.ts'

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

test('a process with more parts than the limit is read as far as that, and the limit is named', async () => {
  const items = Array.from({ length: 50 }, (_, index) => ({ id: `${index}`, description: `Item ${index}` }))
  const release = { ocid: 'ocds-x-1', tag: ['tender'], tender: { items } }
  const limits = { ...LIMITS, releaseParts: 10 }
  const read = await readWhole('x.json', bytesOf({ releases: [release, { ...release, ocid: 'ocds-x-2' }] }), {
    limits,
  })
  assert.equal(read.problems[0]?.code, 'release-too-large')
  assert.match(read.problems[0]?.says ?? '', /releaseParts/)
  assert.equal(read.problems.length, 2, 'each process is told once')
  assert.deepEqual(read.items.map(({ at }) => at).slice(-1), ['/releases/1/tender/items/9'])
})

test('awards, contracts and items may come in any order, and ids may be those of the prototype', async () => {
  const { items, problems } = await readWhole(
    'x.json',
    bytesOf({
      contracts: [{ dateSigned: '2026-01-02', awardID: '__proto__', id: 'constructor' }],
      awards: [{ items: [{ description: 'Router' }], suppliers: [{ id: 'toString' }], id: '__proto__' }],
      parties: [{ name: 'Hill Networks AG', id: 'toString' }],
      tag: ['contract'],
      ocid: 'ocds-x-1',
    }),
  )
  assert.deepEqual(problems, [])
  assert.deepEqual(
    items.map(({ name, circumstances }) => [name, circumstances]),
    [['Router', { seller: 'Hill Networks AG', contract: 'constructor', agreed: '2026-01-02' }]],
  )
})
