import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCatalog } from './check.ts'
import { checkLanguages } from './lint/languages.ts'
import { inOrder } from './lint/lint.ts'
import { baseFiles, baseWith, fixturesIn } from './fixtures.testing.ts'

test('the small catalogue that all fixtures join has no problem', () => {
  assert.deepEqual(checkCatalog(baseFiles()).problems, [])
})

for (const { claim, file } of fixturesIn('good')) {
  test(`good: ${claim}`, () => {
    assert.deepEqual(checkCatalog(baseWith(file)).problems, [])
  })
}

for (const { claim, file, expects } of fixturesIn('bad')) {
  test(`bad: ${claim}`, () => {
    const { catalog, problems: found } = checkCatalog(baseWith(file))
    const problems = inOrder([...found, ...checkLanguages(catalog)])
    const told = problems.map(({ code, at }) => {
      const elsewhere = at.file === file.path ? '' : ` in ${at.file ?? 'no file'}`
      return `${code} ${at.line ?? '-'}:${at.column ?? '-'}${elsewhere}`
    })
    assert.deepEqual(told, expects, problems.map(problem => problem.says).join('\n'))
    assert.notEqual(told.length, 0)
  })
}
