import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { casesOf } from './case.ts'
import { checkCatalog } from './check.ts'
import { compileCatalog } from './compile/compile.ts'
import { baseFiles, baseWith, fixturesIn } from './fixtures.testing.ts'

/** Pieces that mean something in YAML or in our files; chance puts them where nobody would. */
const PIECES = [
  '',
  '\n',
  '  ',
  '- ',
  ': ',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '&a ',
  '*a',
  '|',
  '>',
  '#',
  '~',
  '? ',
  '<<: ',
  'none',
  'any',
  '2020-13',
  '../',
  '__proto__',
]

const files = [...baseFiles(), ...fixturesIn('good').map(fixture => fixture.file)]

test('no slip of the hand in a file makes the check or the compiler throw', () => {
  const slip = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    drop: fc.nat({ max: 12 }),
    piece: fc.constantFrom(...PIECES),
  })
  fc.assert(
    fc.property(slip, ({ file, at, drop, piece }) => {
      const start = Math.floor(at * file.text.length)
      const text = file.text.slice(0, start) + piece + file.text.slice(start + drop)
      const { catalog, problems } = checkCatalog(baseWith({ path: file.path, text }))
      for (const problem of problems) assert.ok(problem.at.file !== undefined && problem.says !== '')
      if (problems.length > 0) return
      assert.match(compileCatalog(catalog).id, /^sha256:[0-9a-f]{64}$/u)
      assert.ok(casesOf(catalog).length > 0)
    }),
    { numRuns: 300 },
  )
})
