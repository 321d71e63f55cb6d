import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvCell } from './finding-csv.ts'
import { printable, printableJson } from './printable.ts'
import { isSimple, simpleWidth, widthFor } from './width.ts'
import { fit, pad, wrap } from './wrap.ts'

const prose = fc
  .array(fc.constantFrom('a', 'word', '瑞星', '防病毒软件', 'Kaspersky', '“quoted”', '…', 'x'.repeat(30)), {
    maxLength: 30,
  })
  .map(words => words.join(' '))

test('a wrapped line is never wider than asked, unless one word alone is', async () => {
  const widthOf = await widthFor('瑞')
  fc.assert(
    fc.property(prose, fc.integer({ min: 20, max: 100 }), (text, columns) => {
      for (const line of wrap(text, columns, widthOf))
        assert.ok(widthOf(line) <= columns || !line.includes(' '), line)
    }),
  )
})

test('wrapping loses no letter', async () => {
  const widthOf = await widthFor('瑞')
  fc.assert(
    fc.property(prose, fc.integer({ min: 20, max: 100 }), (text, columns) => {
      assert.equal(
        wrap(text, columns, widthOf, '    ').join('').replaceAll(' ', ''),
        text.replaceAll(' ', ''),
      )
    }),
  )
})

test('a cell is as wide as its column, whatever the script', async () => {
  const widthOf = await widthFor('瑞')
  fc.assert(
    fc.property(prose, fc.integer({ min: 4, max: 40 }), (text, columns) => {
      assert.equal(widthOf(pad(fit(text, columns, widthOf), columns, widthOf)), columns)
    }),
  )
})

test('a text that needs no tables is as wide as the tables say', async () => {
  const { default: stringWidth } = await import('string-width')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      if (isSimple(text)) assert.equal(simpleWidth(text), stringWidth(text), JSON.stringify(text))
    }),
    { numRuns: 2000 },
  )
})

test('nothing printable acts upon a terminal', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.doesNotMatch(printable(text), /\p{Cc}|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u)
    }),
  )
})

test('printable JSON parses to what it was made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      assert.equal(JSON.parse(printableJson(text)), text)
      assert.doesNotMatch(printableJson(text), /\p{Cc}/u)
    }),
  )
})

const cells: readonly { readonly given: string; readonly expect: string; readonly because: string }[] = [
  { given: 'Rising', expect: 'Rising', because: 'it is plain' },
  { given: 'a,b', expect: '"a,b"', because: 'a comma would end the cell' },
  { given: 'say "x"', expect: '"say ""x"""', because: 'quotes are doubled' },
  { given: '=1+1', expect: "'=1+1", because: 'a spreadsheet would count' },
  { given: ' @SUM(A1)', expect: "' @SUM(A1)", because: 'spaces do not make it harmless' },
  { given: '-2+3', expect: "'-2+3", because: 'a minus begins a formula' },
  { given: '+cmd', expect: "'+cmd", because: 'a plus begins a formula' },
  { given: '\t=1', expect: "'\t=1", because: 'a tab is skipped by some' },
  { given: '\uFF1D1', expect: "'\uFF1D1", because: 'a wide sign counts as the sign' },
]

for (const { given, expect, because } of cells) {
  test(`the cell ${JSON.stringify(given)} is written ${JSON.stringify(expect)}, since ${because}`, () => {
    assert.equal(csvCell(given), expect)
  })
}
