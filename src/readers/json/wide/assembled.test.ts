import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assembledSource } from './assemble-scanner.ts'

test('the module that is loaded is the one that the program says', () => {
  const stored = readFileSync(join(import.meta.dirname, 'assembled.ts'), 'utf8')
  assert.equal(stored, assembledSource(), 'write it anew: node script/bootstrap.cjs script/wide-scanner.ts')
})
