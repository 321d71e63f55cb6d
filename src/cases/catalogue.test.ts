import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { renderProblem } from '../base/problem.ts'
import { casesOf } from '../catalog/case.ts'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { decide } from '../law/decide.ts'
import { interpret } from '../spec/interpret.ts'
import { checkContradictions } from './contradictions.ts'
import { runCases } from './run-cases.ts'

const root = join(import.meta.dirname, '../..')
const files = globSync('catalog/**/*.yaml', { cwd: root }).map(path => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}))
const { catalog, problems } = checkCatalog(files)

test('the catalogue has no problem', () => {
  assert.deepEqual(problems.map(renderProblem), [])
})

test('every law report of the catalogue holds on the engine and on the reference', () => {
  if (problems.length > 0) return
  const snapshot = compileCatalog(catalog)
  const cases = casesOf(catalog)
  assert.ok(cases.length > 0)
  assert.deepEqual(runCases(snapshot, cases, { decide, interpret }).map(renderProblem), [])
})

test('no provision of the catalogue forbids what another of its system approves, with nothing that settles it', () => {
  if (problems.length > 0) return
  assert.deepEqual(checkContradictions(catalog, compileCatalog(catalog)).map(renderProblem), [])
})
