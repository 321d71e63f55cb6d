import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuTimeMs } from '../base/cpu-time.testing.ts'
import { checkCatalog } from './check.ts'
import { baseFiles, baseWith } from './fixtures.testing.ts'
import { LIMITS } from './limits.ts'

const path = 'measures/xx/m.yaml'

/** Ten aliases of ten aliases of ten …: two to the power of three hundred values when unfolded. */
const bomb = [
  'a0: &a0 {not: {party: beta}}',
  ...Array.from(
    { length: 12 },
    (_, index) => `a${index + 1}: &a${index + 1} {any: [${`*a${index}, `.repeat(10)}*a${index}]}`,
  ),
].join('\n')

const table: readonly { readonly given: string; readonly text: string; readonly code: string }[] = [
  { given: 'nothing', text: '', code: 'wrong-kind' },
  { given: 'only a comment', text: '# nothing\n', code: 'wrong-kind' },
  { given: 'a list', text: '- id: m\n', code: 'wrong-kind' },
  { given: 'two documents', text: 'id: m\n---\nid: m\n', code: 'not-yaml' },
  { given: 'tabs', text: 'id: m\nsources:\n\ttext: 1\n', code: 'not-yaml' },
  { given: 'an open quote', text: 'id: "m\n', code: 'not-yaml' },
  { given: 'a tag that makes objects', text: 'id: !!js/function "x"\n', code: 'not-yaml' },
  { given: 'NUL', text: 'id: m\u0000\n', code: 'hidden-character' },
  { given: 'a byte order mark', text: '\uFEFFid: m\n', code: 'hidden-character' },
  {
    given: 'a mark that turns the direction of writing',
    text: 'id: m # \u202E fo\n',
    code: 'hidden-character',
  },
  { given: 'bytes that were no UTF-8', text: 'id: m\nsummary: caf\uFFFD\n', code: 'not-utf8' },
  { given: 'half a surrogate pair', text: 'id: m\nsummary: \uD83D\n', code: 'not-utf8' },
  {
    given: 'a text without end',
    text: `id: m\nsummary: ${'x'.repeat(LIMITS.textLength + 1)}\n`,
    code: 'text-too-long',
  },
  { given: 'a file without end', text: `# ${'x'.repeat(LIMITS.fileLength)}\n`, code: 'file-too-long' },
  { given: 'brackets in brackets', text: `id: ${'['.repeat(100_000)}\n`, code: 'too-deep' },
  { given: 'braces in braces', text: `id: ${'{a: '.repeat(100_000)}\n`, code: 'too-deep' },
  { given: 'sequences in sequences', text: `id:\n${'- '.repeat(50_000)}x\n`, code: 'too-deep' },
  {
    given: 'indentation without end',
    text: `${Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')}\n`,
    code: 'too-deep',
  },
  {
    given: 'an alias that holds itself',
    text: `id: m\nprovisions:\n  a:\n    covers: &a {any: [*a, {party: beta}]}\n`,
    code: 'too-deep',
  },
  {
    given: 'an alias bomb',
    text: `id: m\nprovisions:\n  a:\n    covers:\n      any:\n${bomb.replaceAll(/^a\d+: /gmu, '        - ')}\n`,
    code: 'too-many-nodes',
  },
  { given: 'an anchor twice', text: 'id: &a m\nkind: &a law\n', code: 'duplicate-anchor' },
  { given: 'a mapping as key', text: '? {id: m}\n: 1\n', code: 'wrong-key' },
  { given: 'a prototype as key', text: '__proto__: {id: m}\n', code: 'unknown-key' },
  { given: 'a key twice', text: 'id: m\nid: m\n', code: 'duplicate-key' },
]

for (const { given, text, code } of table) {
  test(`a file that holds ${given} is a problem, ${code}, and nothing worse`, () => {
    const started = cpuTimeMs()
    const { problems } = checkCatalog(baseWith({ path, text }))
    assert.ok(
      problems.some(problem => problem.code === code),
      JSON.stringify(problems.slice(0, 5)),
    )
    assert.ok(problems.every(problem => problem.at.file === path))
    assert.ok(cpuTimeMs() - started < 5000)
    assert.equal(({} as Record<string, unknown>)['id'], undefined)
  })
}

test('a file with problems without end tells the first and counts the rest', () => {
  const text = `id: m\n${Array.from({ length: 1000 }, (_, index) => `key-${index}: 1`).join('\n')}\n`
  const { problems } = checkCatalog(baseWith({ path, text }))
  assert.ok(problems.length <= LIMITS.problemsPerFile + 1)
  assert.equal(problems.filter(problem => problem.code === 'more-problems').length, 1)
})

test('a path may have the slashes of Windows and the folder of the catalogue in front', () => {
  const moved = baseFiles().map(file => ({
    path: `C:\\licet\\catalog\\${file.path.replaceAll('/', '\\')}`,
    text: file.text,
  }))
  assert.deepEqual(checkCatalog(moved).problems, [])
})
