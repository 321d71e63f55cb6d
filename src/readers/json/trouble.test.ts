import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '../limits.ts'
import { EVERYTHING, piecesOf, SCANS, seenBy } from './whole.testing.ts'

const broken: readonly {
  readonly given: string
  readonly code: string
  readonly at: readonly [line: number, column: number, pointer: string]
  readonly says: RegExp
}[] = [
  {
    given: '',
    code: 'json-truncated',
    at: [1, 1, ''],
    says: /expected a value and found the end of the file/,
  },
  { given: '{"a":1', code: 'json-truncated', at: [1, 7, '/a'], says: /the closing \}/ },
  { given: '{"a":[1,{"b":"c', code: 'json-truncated', at: [1, 16, '/a/1/b'], says: /inside a value.*\}\]\}/ },
  { given: '[1,\n  2,\n  x]', code: 'json-syntax', at: [3, 3, '/2'], says: /Expected a value and found "x"/ },
  { given: '[1,]', code: 'json-syntax', at: [1, 4, '/1'], says: /Expected a value and found "\]"/ },
  { given: '[x', code: 'json-syntax', at: [1, 2, '/0'], says: /a value or "\]"/ },
  {
    given: '{"a" 1}',
    code: 'json-syntax',
    at: [1, 6, '/a'],
    says: /a colon after the name of a member and found "1"/,
  },
  { given: '{"a":1 "b":2}', code: 'json-syntax', at: [1, 8, '/a'], says: /a comma or "\}"/ },
  {
    given: '{"a":1,}',
    code: 'json-syntax',
    at: [1, 8, ''],
    says: /the name of a member in double quotes and found "\}"/,
  },
  {
    given: "{'a':1}",
    code: 'json-syntax',
    at: [1, 2, ''],
    says: /name of a member in double quotes or "\}" and found "'"/,
  },
  { given: '[1 2]', code: 'json-syntax', at: [1, 4, '/0'], says: /a comma or "\]"/ },
  {
    given: '{"a":{"b/c~d":tru}}',
    code: 'json-syntax',
    at: [1, 15, '/a/b~1c~0d'],
    says: /true, false or null/,
  },
  {
    given: '{"a":"x\ny"}',
    code: 'json-syntax',
    at: [1, 8, '/a'],
    says: /a closing quote.*the end of the line/,
  },
  { given: '{"a":"\\x"}', code: 'json-syntax', at: [1, 7, '/a'], says: /one of the escapes/ },
  {
    given: '[01]',
    code: 'json-syntax',
    at: [1, 3, '/0'],
    says: /a comma or "\]" after an element and found "1"/,
  },
  { given: '[-]', code: 'json-syntax', at: [1, 3, '/0'], says: /a digit and found "\]"/ },
  {
    given: '{} {}',
    code: 'json-syntax',
    at: [1, 4, ''],
    says: /the end of the file, since the document is complete/,
  },
  { given: '{"瑞星😀":1,"b":?}', code: 'json-syntax', at: [1, 15, '/b'], says: /a value and found "\?"/ },
  { given: '[1,\u00A02]', code: 'json-syntax', at: [1, 4, '/1'], says: /U\+00A0/ },
]

for (const { given, code, at, says } of broken) {
  test(`${JSON.stringify(given)} is ${code} at ${at[0]}:${at[1]} ${at[2]}`, () => {
    const [line, column, pointer] = at
    for (const scanner of SCANS) {
      for (const sizes of [[1_000], [3], [1]]) {
        const seen = seenBy(scanner, piecesOf(new TextEncoder().encode(given), sizes))
        assert.equal(seen.broken?.code, code)
        assert.deepEqual(seen.broken.at, { line, column, pointer })
        if (sizes[0] === 1_000) assert.match(seen.broken.says, says)
        assert.notEqual(seen.broken.help, undefined)
      }
    }
  })
}

test('brackets nested deeper than the limit are refused where they pass it, and named with the limit', () => {
  const limits = { ...LIMITS, depth: 10 }
  const text = new TextEncoder().encode(`${'['.repeat(10)}\n${'['.repeat(50_000)}`)
  for (const scanner of SCANS) {
    const { broken: problem } = seenBy(scanner, [text], EVERYTHING, 'one', limits)
    assert.equal(problem?.code, 'json-too-deep')
    assert.equal(problem.at.line, 2)
    assert.match(problem.says, /limit of 10 \(depth\)/)
  }
})

test('a number longer than the limit is refused, and one of a million digits does not hold it up', () => {
  const text = new TextEncoder().encode(`[1,${'9'.repeat(1_000_000)}]`)
  for (const scanner of SCANS) {
    assert.equal(seenBy(scanner, piecesOf(text, [50_000])).broken?.code, 'json-number-too-long')
  }
})

test('a line far into a document of one line is told by its column, however long the line', () => {
  const filler = `"é${'x'.repeat(98)}",`.repeat(30_000)
  const text = `[${filler}"end" ?`
  for (const scanner of SCANS) {
    const { broken: problem } = seenBy(scanner, piecesOf(new TextEncoder().encode(text), [65_536]))
    assert.deepEqual(problem?.at, { line: 1, column: text.length, pointer: '/30000' })
  }
})
