import assert from 'node:assert/strict'
import { test } from 'node:test'
import { IMPORT_LIMITS } from './limits.ts'
import { xmlRecords } from './xml-records.ts'

const FIELDS = { name: { titles: ['Name'], isNeeded: true }, kind: { titles: ['Kind'] } } as const

function read(text: string) {
  return xmlRecords(text, 'x.xml', FIELDS)
}

test('attributes, elements and CDATA of a record are its fields, and what stands twice is put together', () => {
  const records = read(
    '<?xml version="1.0"?>\n<r><e kind="a &amp; b"><Name>x &lt; y</Name></e>\n<e><name><![CDATA[z & z]]></name><KIND>1</KIND><KIND>2</KIND></e></r>',
  )
  assert.ok(records.ok)
  assert.deepEqual(
    records.value.map(record => [record.text('name'), record.text('kind'), record.at.line]),
    [
      ['x < y', 'a & b', 2],
      ['z & z', '1;2', 3],
    ],
  )
})

for (const [text, code, place] of [
  ['<!DOCTYPE r [<!ENTITY a "b">]><r/>', 'xml-doctype', '1:31'],
  ['<r><e><name>&a;</name></e></r>', 'not-xml', '1:16'],
  ['<r><e></r>', 'not-xml', '1:11'],
  [`<r>${'<e>'.repeat(IMPORT_LIMITS.depth)}`, 'too-deep', '1:64'],
  [`<r><e><name>${'x'.repeat(IMPORT_LIMITS.valueLength + 1)}</name></e></r>`, 'too-much', undefined],
] as const) {
  test(`${text.slice(0, 40)} is refused as ${code}`, () => {
    const records = read(text)
    assert.ok(!records.ok)
    const [problem] = records.problems
    assert.equal(problem?.code, code)
    if (place !== undefined) assert.equal(`${problem.at.line}:${problem.at.column}`, place)
  })
}
