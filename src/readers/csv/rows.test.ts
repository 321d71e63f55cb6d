import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cpuTimeMs } from '../../base/cpu-time.testing.ts'
import { LIMITS } from '../limits.ts'
import { RowCutter } from './rows.ts'
import type { Row } from '../tables/row.ts'

const cases: readonly {
  readonly given: string
  readonly expect: readonly (readonly string[])[]
  readonly because: string
}[] = [
  {
    given: 'a,b\nc,d\n',
    expect: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    because: 'lines are records',
  },
  {
    given: 'a,b\r\nc,d',
    expect: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    because: 'lines may end as on Windows, and the last without an end',
  },
  { given: 'a,"b,c"\n', expect: [['a', 'b,c']], because: 'a separator in quotes is text' },
  { given: '"a ""b"" c",d\n', expect: [['a "b" c', 'd']], because: 'two quotes in quotes are one' },
  {
    given: '"a\nb",c\nd,e\n',
    expect: [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
    because: 'a line end in quotes is text',
  },
  { given: ',\n', expect: [['', '']], because: 'cells may be empty' },
  { given: '"",""\r\n', expect: [['', '']], because: 'cells may be empty in quotes' },
  { given: 'a"b,c\n', expect: [['a"b', 'c']], because: 'a quote inside a cell is text' },
  { given: '"a"b,c\n', expect: [['ab', 'c']], because: 'what follows a closing quote is kept' },
  {
    given: '"a,b\nc,d\n',
    expect: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    because: 'a quote that nothing closes swallows no other line',
  },
]

for (const { given, expect, because } of cases) {
  test(`${JSON.stringify(given)} is ${JSON.stringify(expect)}: ${because}`, () => {
    assert.deepEqual(
      rowsOf(given, 1_000).map(row => row.cells),
      expect,
    )
  })
}

test('a record tells the line that it begins on, quotes over lines counted', () => {
  const rows = rowsOf('a\n"b\n\n"\nc\n"d",e\n', 1_000)
  assert.deepEqual(
    rows.map(row => row.line),
    [1, 2, 5, 6],
  )
})

test('cells that are written with quotes read back as they were, however the text is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', '瑞', ';'), maxLength: 6 })
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (table, size) => {
        const text = table.map(row => `${row.map(quoted).join(',')}\r\n`).join('')
        assert.deepEqual(
          rowsOf(text, size).map(row => row.cells),
          table,
        )
      },
    ),
  )
})

test('any text gives the same records however it is cut', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r\n'), maxLength: 40 })
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 9 }), (given, size) => {
      assert.deepEqual(rowsOf(given, size), rowsOf(given, 1_000))
    }),
    { numRuns: 1_000 },
  )
})

test('a line longer than the limit is told of, kept to the limit, and the next is read', () => {
  const limits = { ...LIMITS, recordLength: 100 }
  const rows = rowsOf(`${'x'.repeat(5_000)},y\na,b\n`, 64, limits)
  assert.deepEqual(
    rows.map(row => [row.line, row.odd]),
    [
      [1, 'record-too-long'],
      [2, undefined],
    ],
  )
  assert.deepEqual(rows[1]?.cells, ['a', 'b'])
})

test('a record with more cells than the limit is told of and cut', () => {
  const rows = rowsOf(`${','.repeat(50)}\n`, 64, { ...LIMITS, columns: 10 })
  assert.equal(rows[0]?.odd, 'too-many-columns')
  assert.equal(rows[0].cells.length, 10)
})

test('a megabyte of open quotes ends soon', () => {
  const started = cpuTimeMs()
  rowsOf('"a,b\n'.repeat(200_000), 65_536)
  assert.ok(cpuTimeMs() - started < 2_000)
})

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}

function rowsOf(text: string, size: number, limits = LIMITS): readonly Row[] {
  const cutter = new RowCutter(',', limits)
  const rows: Row[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...cutter.take(text.slice(at, at + size)))
  return [...rows, ...cutter.finish()]
}
