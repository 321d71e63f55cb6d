import assert from 'node:assert/strict'
import { test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { LIMITS } from '../limits.ts'
import type { ReadOptions } from '../read-inventory.ts'
import { readWhole } from '../reading.testing.ts'

interface Parts {
  readonly rows?: string
  readonly strings?: string
  readonly sheet?: string
}

const TITLES = '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row>'

function workbook({ rows = '', strings, sheet }: Parts): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      sheet ?? `<worksheet xmlns="${main}"><sheetData>${TITLES}${rows}</sheetData></worksheet>`,
    ),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(strings) }),
  })
}

async function namesOf(parts: Parts, options: ReadOptions = {}): Promise<readonly string[]> {
  const { items, problems, broken } = await readWhole('x.xlsx', workbook(parts), options)
  return [
    ...items.map(({ name, at }) => `${name} at ${at}`),
    ...problems.map(({ code, at }) => `${code} ${at.pointer ?? ''}`.trim()),
    ...(broken === undefined ? [] : ['broken']),
  ]
}

const CASES: readonly {
  readonly claim: string
  readonly given: Parts
  readonly expect: readonly string[]
}[] = [
  {
    claim: 'a shared text that is not there names nothing, and other cells of the row are told',
    given: { rows: '<row r="2"><c r="A2" t="s"><v>7</v></c><c r="B2"><v>1</v></c></row>' },
    expect: ['row-without-name S!A2'],
  },
  {
    claim: 'cells without references stand one after the other',
    given: { rows: '<row><c t="str"><v>One</v></c></row><row r="9"><c t="str"><v>Two</v></c></row>' },
    expect: ['One at S!A2', 'Two at S!A9'],
  },
  {
    claim: 'a cell far to the right takes no room',
    given: { rows: '<row r="2"><c r="A2" t="str"><v>One</v></c><c r="ZZZ2"><v>1</v></c></row>' },
    expect: ['One at S!A2', 'too-many-columns S!2:2'],
  },
  {
    claim: 'an entity that the sheet declares is not unfolded',
    given: {
      sheet: `<!DOCTYPE w [<!ENTITY e "x">]><worksheet><sheetData>${TITLES}<row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
    },
    expect: ['xml-entity S', 'broken'],
  },
  {
    claim: 'a sheet that is cut off gives what it has',
    given: { sheet: `<worksheet><sheetData>${TITLES}<row r="2"><c t="str"><v>One</v></c></row><row>` },
    expect: ['One at S!A2', 'xml-broken S', 'broken'],
  },
  {
    claim: 'names that reach for the prototype are titles like any others',
    given: { rows: '<row r="2"><c r="A2" t="str"><v>__proto__</v></c></row>' },
    expect: ['__proto__ at S!A2'],
  },
]

for (const { claim, given, expect } of CASES) {
  test(claim, async () => {
    assert.deepEqual(await namesOf(given), expect)
  })
}

test('a sheet that unfolds to far more than it was is a bomb, and the limit is named', async () => {
  const rows = `<row><c t="str"><v>${'a'.repeat(1000)}</v></c></row>`.repeat(20_000)
  const limits = { ...LIMITS, unpackFreeBytes: 1024 * 1024, unpackRatio: 20 }
  const { broken } = await readWhole('x.xlsx', workbook({ rows }), { limits, size: 4096 })
  assert.equal(broken?.code, 'packed-bomb')
  assert.match(broken.says, /unpackRatio/)
})

test('more shared texts than the limit allows are refused before any sheet is read', async () => {
  const strings = `<sst>${'<si><t>abcdefghij</t></si>'.repeat(100)}</sst>`
  const limits = { ...LIMITS, xlsxTextLength: 1000 }
  assert.deepEqual(await namesOf({ strings }, { limits }), ['xlsx-too-many-texts', 'broken'])
})

test('a workbook longer than its limit is refused', async () => {
  assert.deepEqual(await namesOf({}, { limits: { ...LIMITS, xlsxBytes: 100 } }), ['file-too-large', 'broken'])
})

test('the user says which column holds the names, by its title or its number, and a wrong title is told with those that there are', async () => {
  const rows = '<row r="2"><c r="A2" t="str"><v>7</v></c><c r="B2" t="str"><v>Seven</v></c></row>'
  const titles = '<row r="1"><c t="str"><v>Name</v></c><c t="str"><v>What it is</v></c></row>'
  const given = { sheet: `<worksheet><sheetData>${titles}${rows}</sheetData></worksheet>` }
  assert.deepEqual(await namesOf(given, { columns: { name: 'What it is' } }), ['Seven at S!B2'])
  assert.deepEqual(await namesOf(given, { columns: { name: '2' } }), ['Seven at S!B2'])
  const { broken } = await readWhole('x.xlsx', workbook(given), { columns: { name: 'Title' } })
  assert.equal(broken?.code, 'xlsx-column-missing')
  assert.match(broken.says, /"Title".*"What it is"/)
})
