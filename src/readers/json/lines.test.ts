import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cpuTimeMs } from '../../base/cpu-time.testing.ts'
import { EVENT } from '../events.ts'
import { EVERYTHING, piecesOf, SCANS, seenBy } from './whole.testing.ts'

const cases: readonly {
  readonly given: string
  readonly read: readonly string[]
  readonly lines: readonly number[]
  readonly because: string
}[] = [
  { given: '1\n2\n3', read: ['1', '2', '3'], lines: [], because: 'each line is a document' },
  { given: '1\n\n\n2\n', read: ['1', '2'], lines: [], because: 'empty lines are nothing' },
  {
    given: '1\n{"x\n3\n',
    read: ['1', '3'],
    lines: [2],
    because: 'a broken line is told and the next is read',
  },
  { given: '{"x\n2\n', read: ['2'], lines: [1], because: 'the first line may be the broken one' },
  {
    given: '1\n[5,\n3\n4]x\n5\n',
    read: ['1', '5', '3', '3', '4', '5'],
    lines: [4, 4],
    because:
      'what was told of a document before it broke stays told, and its later lines are looked at again',
  },
  {
    given: '1\n{"a":\n{"b":2}\n4\n',
    read: ['1', '2', '2', '4'],
    lines: [4],
    because: 'a line that lacks its end does not swallow the next ones',
  },
  {
    given: '1\n{"a":\n{"b":2}\n',
    read: ['1', '2', '2'],
    lines: [2],
    because: 'nor does it at the end of the file, where the next line is whole',
  },
  { given: '1 ? 2\n3\n', read: ['1', '3'], lines: [1], because: 'the rest of a broken line is left out' },
]

for (const { given, read, lines, because } of cases) {
  test(`of ${JSON.stringify(given)} ${JSON.stringify(read)} are read: ${because}`, () => {
    for (const scanner of SCANS) {
      for (const size of [1_000, 3, 1]) {
        const seen = seenBy(scanner, piecesOf(new TextEncoder().encode(given), [size]), EVERYTHING, 'many')
        assert.equal(seen.broken, undefined)
        assert.deepEqual(
          seen.events.filter(([kind]) => kind === EVENT.text).map(([, , , text]) => text),
          read,
        )
        assert.deepEqual(
          seen.problems.map(problem => problem.at.line),
          lines,
        )
        for (const problem of seen.problems) assert.equal(problem.code, 'json-line-unread')
      }
    }
  })
}

test('lines that are all broken cost no more than a few looks each', () => {
  const text = new TextEncoder().encode(`1\n${'{"a":[\n'.repeat(200_000)}`)
  const [, wide] = SCANS
  assert.ok(wide)
  const started = cpuTimeMs()
  const seen = seenBy(wide, piecesOf(text, [65_536]), EVERYTHING, 'many')
  assert.ok(seen.problems.length > 0)
  assert.ok(cpuTimeMs() - started < 5_000)
})
