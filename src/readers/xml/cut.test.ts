import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { damaged } from '../../text/xml/documents.testing.ts'
import { EVENT } from '../events.ts'
import { LIMITS } from '../limits.ts'
import { streamOf } from '../reading.testing.ts'
import { cutXml } from './cut.ts'
import { compileXmlShape } from './shape.ts'

const SHAPE = compileXmlShape(
  {
    list: { members: { '@of': 'of' }, many: { thing: 'thing' } },
    thing: { text: true, members: { '@name': 'name' } },
    name: { text: true },
    of: { text: true },
  },
  'list',
)

/** Elements in elements, with attributes and texts of which some are wanted and some are not. */
const NESTED = compileXmlShape(
  {
    root: { members: { name: 'one', '@a': 'attribute' }, many: { a: 'root', b: 'both' } },
    both: { text: true, members: { '@name': 'attribute', '@b': 'attribute' }, many: { b: 'both', a: 'one' } },
    one: { text: true },
    attribute: { text: true },
  },
  'root',
)

async function told(
  text: string | Uint8Array,
  limits = LIMITS,
  size = 65_536,
  shape = SHAPE,
): Promise<{ readonly events: readonly string[]; readonly broken: string | undefined }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const events: string[] = []
  let broken: string | undefined
  for await (const cut of cutXml(streamOf(bytes, size), shape, limits)) {
    while (cut.next()) {
      const said =
        cut.kind === EVENT.text ? `=${cut.text()}` : cut.kind === EVENT.object ? `[${cut.index}]` : ' end'
      events.push(`${shape.placeOf(cut.node)}${said}`)
    }
    broken = cut.broken?.code
  }
  return { events, broken }
}

test('attributes, texts and elements that are wanted are told in order, and nothing else', async () => {
  const text =
    '<l:list xmlns:l="x" of="1"><other><thing>no</thing></other><thing name="a&amp;b">x<i/>y</thing><thing><![CDATA[<z>]]></thing></l:list>'
  const events = [
    'list[-1]',
    'of=1',
    'thing[0]',
    'name=a&b',
    'thing=xy',
    'thing end',
    'thing[1]',
    'thing=<z>',
    'thing end',
    'list end',
  ]
  for (const size of [1, 3, 1000])
    assert.deepEqual(await told(text, LIMITS, size), { events, broken: undefined })
})

for (const [because, text, code] of [
  ['a tag is not closed', '<list><thing></list>', 'xml-broken'],
  ['it stops in the middle', '<list><thing', 'xml-broken'],
  ['it is no XML', 'words', 'xml-broken'],
  ['a second root follows', '<list/><list/>', 'xml-broken'],
  [
    'it uses an entity that it declares',
    '<!DOCTYPE list [<!ENTITY a "b">]><list><thing>&a;</thing></list>',
    'xml-entity',
  ],
  ['it is nested too deep', '<list>'.repeat(20), 'xml-too-deep'],
  ['a text does not end', `<list><thing>${'x'.repeat(5000)}`, 'xml-too-long'],
  ['a comment does not end', `<list><!--${'x'.repeat(5000)}`, 'xml-too-long'],
  ['an attribute does not end', `<list of="${'x'.repeat(5000)}`, 'xml-too-long'],
] as const) {
  test(`reading ends with ${code} when ${because}`, async () => {
    const limits = { ...LIMITS, depth: 10, recordLength: 1000, textBytes: 500 }
    assert.equal((await told(text, limits)).broken, code)
  })
}

test('a long document without long texts is read to its end, in one piece or in many', async () => {
  const text = `<list>${'<thing name="n">t</thing>\n'.repeat(1000)}</list>`
  const limits = { ...LIMITS, recordLength: 1000 }
  for (const size of [100, 1_000_000]) {
    const { events, broken } = await told(text, limits, size)
    assert.equal(broken, undefined)
    assert.equal(events.length, 4002)
  }
})

test('a text that is too long is said to be, and not kept', async () => {
  const { events } = await told(`<list of="${'x'.repeat(20)}"/>`, { ...LIMITS, textBytes: 10 })
  assert.deepEqual(events, ['list[-1]', 'of=', 'list end'])
})

test('what is told does not depend on the pieces that a document comes in', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, fc.integer({ min: 1, max: 30 }), async (bytes, size) => {
      assert.deepEqual(
        await told(bytes, { ...LIMITS, textBytes: 40 }, size, NESTED),
        await told(bytes, { ...LIMITS, textBytes: 40 }, 65_536, NESTED),
      )
    }),
    { numRuns: Number(process.env['LICET_XML_RUNS'] ?? 1000) },
  )
})
