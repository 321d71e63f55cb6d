import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { ABOUT, fixturesOf, readersFile, readersPage } from '../../script/readers-reference.ts'
import { READERS } from '../../src/readers/readers.ts'

test('the table of formats says which readers there are (else: node script/bootstrap.cjs script/readers-reference.ts)', () => {
  assert.equal(readFileSync(readersFile, 'utf8'), readersPage())
})

test('of every reader it is kept what it reads of a fixture', () => {
  for (const { id } of READERS) assert.ok(fixturesOf(id).length > 0, id)
})

test('nothing is said of a reader that there is not', () => {
  const known = new Set(READERS.map(({ id }) => id))
  assert.deepEqual(
    Object.keys(ABOUT).filter(id => !known.has(id)),
    [],
  )
})
