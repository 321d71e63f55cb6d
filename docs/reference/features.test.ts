import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { featuresFile, featuresPage } from '../../script/features-reference.ts'
import { reasonsInWords, sentenceOf } from '../../src/identity/feature-sentences.ts'
import { FEATURES } from '../../src/identity/features/features.ts'
import { WEIGHTS } from '../../src/identity/weights.ts'

test('the table of features says which there are and what they weigh (else: node script/bootstrap.cjs script/features-reference.ts)', () => {
  assert.equal(readFileSync(featuresFile, 'utf8'), featuresPage())
})

test('every feature has an id of its own and says what it looks at in one sentence', () => {
  assert.equal(new Set(FEATURES.map(({ id }) => id)).size, FEATURES.length)
  for (const { id, says } of FEATURES) {
    assert.match(says, /^[A-Z][^.!?]+\.$/u, id)
    assert.equal(sentenceOf(id), says)
  }
})

test('no weight is kept for a feature that there is not', () => {
  const known = new Set(FEATURES.map(({ id }) => id))
  assert.deepEqual(
    Object.keys(WEIGHTS).filter(name => !known.has(name.split('/')[0] ?? '')),
    [],
  )
})

test('a value of a megabyte is not said again with every reason', () => {
  const item = '𝒳'.repeat(500_000)
  const [said] = reasonsInWords([{ feature: 'name-stands', item, candidate: 'X', weight: 4 }])
  assert.ok((said?.item.length ?? 0) <= 512)
  assert.equal(said?.item.isWellFormed(), true)
})
