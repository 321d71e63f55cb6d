import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { renderBundle } from './bundle.ts'
import { check, codesOf, copyOf, keyOf, sinceOf } from './checking.testing.ts'
import {
  bytesOf,
  decisionOf,
  FIRST_KEY,
  Keeper,
  keeperOf,
  momentOf,
  SECOND_KEY,
  signerOf,
} from './gazette.testing.ts'
import { serve } from './shelf.ts'
import { verifyGazette } from './verify.ts'

for (const decisions of [0, 1, 5, 254, 255, 256, 300, 511, 700])
  test(`a gazette of ${decisions + 1} entries holds, pinned or not`, async () => {
    const keeper = await keeperOf(decisions)
    const report = await check(keeper)
    assert.deepEqual(report.problems, [])
    assert.equal(report.entries, decisions + 1)
    assert.deepEqual(report.keys, [FIRST_KEY.verifierKey])
    const unpinned = await verifyGazette({ copies: [keeper.fetchBytes] })
    assert.ok(unpinned.ok && unpinned.value.problems.length === 0)
  })

test('an entry that was changed is named by its number, with the hashes expected and found', async () => {
  for (const [decisions, bad] of [
    [5, 3],
    [300, 0],
    [300, 255],
    [600, 256],
    [600, 600],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- a gazette of its own each time
    const keeper = await keeperOf(decisions)
    const index = Math.floor(bad / 256)
    const held = keeper.entries.slice(index * 256, index * 256 + 256)
    const forged = bytesOf({ ...decisionOf(bad), body: { outcome: 'bought' } })
    keeper.files.set(
      `tile/entries/00${index}${held.length < 256 ? `.p/${held.length}` : ''}`,
      renderBundle(held.map((entry, at) => (at === bad % 256 ? forged : entry))),
    )
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { problems, entries } = await check(keeper)
    assert.deepEqual(
      problems.map(({ code, entry }) => [code, entry]),
      [['gazette-entry-wrong', bad]],
    )
    assert.match(problems[0]?.says ?? '', /expected the hash [0-9a-f]{64} and found [0-9a-f]{64}/u)
    assert.ok(entries <= bad)
  }
})

test('a byte changed anywhere in a gazette is noticed', async () => {
  const keeper = await keeperOf(300)
  const paths = [...keeper.files.keys()].toSorted()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(paths.length - 1),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (which, place, change) => {
        const path = paths[which] ?? ''
        const bytes = keeper.files.get(path) ?? new Uint8Array()
        const changed = copyOf(keeper)
        changed.files.set(
          path,
          bytes.map((byte, at) => (at === place % bytes.length ? byte ^ change : byte)),
        )
        const report = await verifyGazette({ copies: [changed.fetchBytes], pinned: keyOf(FIRST_KEY) })
        assert.ok(!report.ok || report.value.problems.length > 0, `${path} at ${place % bytes.length}`)
      },
    ),
    { numRuns: 60 },
  )
})

test('a file cut short or taken away anywhere in a gazette is noticed', async () => {
  const keeper = await keeperOf(300)
  for (const [path, bytes] of keeper.files) {
    for (const left of [undefined, bytes.slice(0, -1), new Uint8Array()]) {
      const changed = copyOf(keeper)
      changed.files.delete(path)
      if (left !== undefined) changed.files.set(path, left)
      // oxlint-disable-next-line no-await-in-loop -- a gazette of its own each time
      const report = await verifyGazette({ copies: [changed.fetchBytes], pinned: keyOf(FIRST_KEY) })
      assert.ok(!report.ok || report.value.problems.length > 0, path)
    }
  }
})

test('a tile at the right edge that does not fit an entry names that entry', async () => {
  const keeper = await keeperOf(9)
  const path = 'tile/0/000.p/10'
  const tile = keeper.files.get(path) ?? new Uint8Array()
  keeper.files.set(
    path,
    tile.map((byte, at) => (at === 7 * 32 ? byte ^ 1 : byte)),
  )
  assert.deepEqual(
    (await check(keeper)).problems.map(({ code, entry }) => [code, entry]),
    [['gazette-root-wrong', 7]],
  )
})

test('a partial tile and bundle that have given way to the full ones are read from those', async () => {
  const old = await keeperOf(99)
  const young = copyOf(old)
  await young.publish(Array.from({ length: 300 }, (_, at) => bytesOf(decisionOf(at + 100))))
  for (const path of ['tile/0/000.p/100', 'tile/entries/000.p/100']) young.files.delete(path)
  young.files.set('checkpoint', old.files.get('checkpoint') ?? new Uint8Array())
  assert.deepEqual((await check(young)).problems, [])
})

test('a gazette that continues what was seen before holds, from every size', async () => {
  const keeper = await keeperOf(0)
  const seen = [sinceOf(keeper)]
  for (const count of [1, 2, 200, 53, 1, 255, 100]) {
    const first = keeper.state.size
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await keeper.publish(Array.from({ length: count }, (_, at) => bytesOf(decisionOf(first + at))))
    seen.push(sinceOf(keeper))
  }
  for (const since of seen)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.deepEqual(await codesOf(keeper, { since }), [])
})

test('a gazette that went back, was rewritten, or is another one than before is refused', async () => {
  const keeper = await keeperOf(300)
  const longer = copyOf(keeper)
  await longer.publish([bytesOf(decisionOf(301))])
  assert.deepEqual(await codesOf(keeper, { since: sinceOf(longer) }), ['gazette-rolled-back'])
  const forked = await keeperOf(299)
  await forked.publish([bytesOf({ ...decisionOf(300), body: { outcome: 'other' } })])
  assert.deepEqual(await codesOf(forked, { since: sinceOf(keeper) }), ['gazette-forked'], 'of one size')
  await forked.publish([bytesOf(decisionOf(301)), bytesOf(decisionOf(302))])
  assert.deepEqual(await codesOf(forked, { since: sinceOf(longer) }), ['gazette-forked'], 'longer')
  const elsewhere = new Keeper('elsewhere.example/gazette')
  await elsewhere.publish([], [signerOf(1, 'elsewhere.example/gazette')])
  assert.deepEqual(await codesOf(keeper, { since: sinceOf(elsewhere) }), ['gazette-other-origin'])
})

test('a checkpoint of before that nobody of the gazette signed proves nothing', async () => {
  const keeper = await keeperOf(3)
  const foreign = copyOf(keeper)
  await foreign.sign([SECOND_KEY])
  assert.deepEqual(await codesOf(keeper, { since: sinceOf(foreign) }), ['gazette-unsigned'])
})

const OUT_OF_LINE: readonly (readonly [string, GazetteEntry, string])[] = [
  [
    'names no entry before it where there is one',
    { ...decisionOf(2), at: momentOf(4) },
    'entry-previous-wrong',
  ],
  ['names an entry of another subject', { ...decisionOf(9), previous: 2 }, 'entry-previous-wrong'],
  ['is older than the one before it', { ...decisionOf(9), at: momentOf(1) }, 'entry-out-of-time'],
]

for (const [claim, entry, code] of OUT_OF_LINE)
  test(`an entry that ${claim} is named`, async () => {
    const keeper = await keeperOf(3)
    await keeper.publish([bytesOf(entry)])
    const { problems } = await check(keeper)
    assert.deepEqual(
      problems.map(problem => [problem.code, problem.entry]),
      [[code, 4]],
    )
  })

test('a signed log that holds something else than acts is no gazette, and names the first of them', async () => {
  const keeper = await keeperOf(3)
  await keeper.publish([new TextEncoder().encode('{"a": 1}')])
  const { problems } = await check(keeper)
  assert.deepEqual(
    problems.map(({ code, entry }) => [code, entry]),
    [['entry-not-canonical', 4]],
  )
})

test('of several copies each makes up for what another lacks or has wrong', async () => {
  const keeper = await keeperOf(600)
  const [one, other] = [copyOf(keeper), copyOf(keeper)]
  one.files.set('tile/entries/001', new Uint8Array(3))
  one.files.delete('tile/0/000')
  other.files.delete('tile/entries/000')
  other.files.set('tile/0/001', new Uint8Array(8192))
  assert.deepEqual(await codesOf(keeper, { copies: [one.fetchBytes, other.fetchBytes] }), [])
  assert.notDeepEqual(await codesOf(keeper, { copies: [other.fetchBytes, other.fetchBytes] }), [])
})

test('what a store serves is what a keeper writes, and nothing more', async () => {
  const keeper = await keeperOf(600)
  const tiles = new Map<string, Uint8Array>()
  for (const [path, bytes] of keeper.files) {
    const match = /^tile\/(\d+)\/(\d{3})/u.exec(path)
    if (match !== null) tiles.set(`${match[1]}/${Number(match[2])}`, bytes)
  }
  const shelf = {
    checkpoint: async () => new TextDecoder().decode(keeper.files.get('checkpoint')),
    size: async () => keeper.state.size,
    tile: async (level: number, index: number) => tiles.get(`${level}/${index}`),
    entries: async (from: number, count: number) => keeper.entries.slice(from, from + count),
  }
  for (const [path, bytes] of keeper.files)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.deepEqual((await serve(shelf, path))?.bytes, bytes, path)
  for (const path of ['tile/0/002', 'tile/0/003.p/1', 'tile/2/000.p/1', 'tile/entries/002.p/90', 'secret'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.equal(await serve(shelf, path), undefined, path)
})
