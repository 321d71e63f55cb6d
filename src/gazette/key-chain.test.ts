import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { GazetteEntry } from '../model/gazette-entry.ts'
import { announceKey } from './announce-key.ts'
import { check, codesOf, keyOf, sinceOf } from './checking.testing.ts'
import {
  bytesOf,
  decisionOf,
  FIRST_KEY,
  keeperOf,
  momentOf,
  ORIGIN,
  SECOND_KEY,
  signerOf,
} from './gazette.testing.ts'

test('a gazette of another key than the pinned one is refused, and one that nobody signed', async () => {
  const keeper = await keeperOf(3)
  assert.deepEqual(await codesOf(keeper, { pinned: keyOf(SECOND_KEY) }), ['gazette-key-foreign'])
  await keeper.sign([SECOND_KEY])
  assert.deepEqual(await codesOf(keeper), ['gazette-unsigned'])
})

const ROTATION: Parameters<typeof announceKey>[0] = {
  origin: ORIGIN,
  authority: 'xx/buyer',
  at: momentOf(4),
  before: FIRST_KEY,
  next: SECOND_KEY,
  previous: 0,
}

test('a key hands over to the next, and whoever pinned either trusts the gazette', async () => {
  const keeper = await keeperOf(3)
  const before = sinceOf(keeper)
  const entries = [bytesOf(await announceKey(ROTATION)), bytesOf(decisionOf(5))]
  await keeper.publish(entries, [FIRST_KEY, SECOND_KEY])
  for (const pinned of [FIRST_KEY, SECOND_KEY].map(keyOf))
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    assert.deepEqual(await codesOf(keeper, { pinned, since: before }), [])
  await keeper.sign([SECOND_KEY])
  const report = await check(keeper, { since: before })
  assert.deepEqual(report.problems, [])
  assert.deepEqual(report.keys, [FIRST_KEY.verifierKey, SECOND_KEY.verifierKey])
})

test('after it has handed over, the key before signs no more alone', async () => {
  const keeper = await keeperOf(3)
  await keeper.publish([bytesOf(await announceKey(ROTATION))], [FIRST_KEY])
  assert.deepEqual(await codesOf(keeper), ['gazette-unsigned'])
})

const taken: GazetteEntry = await announceKey(ROTATION)
const { before: _, ...alone } = ROTATION
const REFUSED: readonly (readonly [string, () => Promise<GazetteEntry>])[] = [
  ['was not signed by the key before', () => announceKey(alone)],
  ['was signed by a stranger for the key before', () => announceKey({ ...ROTATION, before: signerOf(3) })],
  ['is of the first key again', () => announceKey({ ...ROTATION, next: FIRST_KEY })],
  ['is of another gazette', () => announceKey({ ...ROTATION, next: signerOf(2, 'elsewhere.example') })],
  [
    'names another key than was signed',
    async () => ({ ...taken, body: { ...taken.body, key: signerOf(3).verifierKey } }),
  ],
  ['was signed for another moment', async () => ({ ...taken, at: momentOf(5) })],
]

for (const [claim, make] of REFUSED)
  test(`a key whose announcement ${claim} is refused, by the number of its entry`, async () => {
    const keeper = await keeperOf(3)
    const entry = await make()
    await keeper.publish([bytesOf(entry)], [FIRST_KEY, SECOND_KEY])
    const { problems } = await check(keeper)
    assert.deepEqual(
      problems.map(({ code, entry: number }) => [code, number]),
      [['gazette-key-refused', 4]],
    )
  })
