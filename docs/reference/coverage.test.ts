import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { coverageFile, coverageNow } from '../../script/coverage.ts'

test('the coverage table says what the catalogue holds (else: node script/bootstrap.cjs script/coverage.ts)', () => {
  assert.equal(readFileSync(coverageFile, 'utf8'), coverageNow())
})
