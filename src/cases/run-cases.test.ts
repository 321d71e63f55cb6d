import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderProblem } from '../base/problem.ts'
import { casesOf } from '../catalog/case.ts'
import { checkCatalog } from '../catalog/check.ts'
import { compileCatalog } from '../catalog/compile/compile.ts'
import { baseFiles } from '../catalog/fixtures.testing.ts'
import { decide } from '../law/decide.ts'
import { interpret } from '../spec/interpret.ts'
import type { CaseAnswer } from './case-answer.ts'
import { runCases } from './run-cases.ts'

const { catalog } = checkCatalog(baseFiles())
const snapshot = compileCatalog(catalog)
const cases = casesOf(catalog)

test('the cases of the small catalogue hold on the engine and on the reference', () => {
  assert.deepEqual(runCases(snapshot, cases, { decide, interpret }).map(renderProblem), [])
})

test('a case whose answer differs is told once, with both who say so, and why it should not', () => {
  const wrong = (): CaseAnswer => ({
    range: { best: 'clear', worst: 'prohibited' },
    leading: 'm/p',
    questions: [{ key: 'lot' }],
    duties: [],
    nearly: [],
  })
  const [problem, leading, ...others] = runCases(snapshot, cases.slice(0, 1), {
    decide: wrong,
    interpret: wrong,
  })
  assert.deepEqual(others, [])
  assert.equal(problem?.code, 'case-status')
  assert.equal(problem.at.file, 'measures/xx/list-2020.yaml')
  assert.equal(
    problem.says,
    'Case "An agency may buy Alpha Guard" (list-2020): expected approved, found clear to prohibited (led by m/p; open: lot), by the engine and the reference.',
  )
  assert.equal(
    leading?.says,
    'Case "An agency may buy Alpha Guard" (list-2020): expected list-2020/take-listed to lead, found m/p, by the engine and the reference.',
  )
})

test('each thing that a case names is held, and nothing that it leaves out', () => {
  const answer: CaseAnswer = {
    range: { best: 'clear', worst: 'clear' },
    questions: [],
    duties: [],
    nearly: [],
  }
  const [plain] = cases
  assert.ok(plain)
  const { by: _by, ...bare } = { ...plain, expect: answer.range, nearly: [] }
  const codes = (more: Partial<typeof plain>): readonly string[] =>
    runCases(snapshot, [{ ...bare, ...more }], { decide: () => answer }).map(problem => problem.code)
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ by: 'none', asks: [], duties: [] }), [])
  assert.deepEqual(codes({ by: 'm/p' }), ['case-leading'])
  assert.deepEqual(codes({ asks: ['lot'] }), ['case-questions'])
  assert.deepEqual(codes({ duties: ['m/p'] }), ['case-duties'])
  assert.deepEqual(codes({ nearly: ['m/p'] }), ['case-nearly'])
  assert.deepEqual(codes({ basis: 'official' }), ['case-basis'])
  assert.deepEqual(codes({ contested: true }), ['case-contested'])
})
