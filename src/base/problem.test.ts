import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderPlace, renderProblem } from './problem.ts'
import type { Place } from './problem.ts'

const places: readonly { readonly given: Place; readonly expect: string }[] = [
  { given: {}, expect: '' },
  { given: { file: 'estate.csv' }, expect: 'estate.csv' },
  { given: { file: 'estate.csv', line: 3 }, expect: 'estate.csv:3' },
  { given: { file: 'estate.csv', line: 3, column: 7 }, expect: 'estate.csv:3:7' },
  { given: { line: 3, column: 7 }, expect: '3:7' },
  { given: { file: 'bom.json', pointer: '/components/0' }, expect: 'bom.json /components/0' },
  { given: { file: 'bom.json', pointer: '' }, expect: 'bom.json' },
]

for (const { given, expect } of places) {
  test(`${JSON.stringify(given)} is written "${expect}"`, () => {
    assert.equal(renderPlace(given), expect)
  })
}

test('a problem is written with its place, its sentence and its next step', () => {
  const problem = {
    code: 'no-usable-column',
    at: { file: 'estate.csv', line: 1 },
    says: 'No column of the header names a product.',
    help: 'Name one column "name".',
  }
  assert.equal(
    renderProblem(problem),
    'estate.csv:1: No column of the header names a product.\n  Name one column "name".',
  )
  assert.equal(
    renderProblem({ code: 'empty', at: {}, says: 'There is nothing in it.' }),
    'There is nothing in it.',
  )
})
