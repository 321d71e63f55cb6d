import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from '../reading.testing.ts'

const GOOD = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  metadata: { timestamp: '2026-03-01T10:00:00+02:00' },
  components: [
    { type: 'library', name: 'a', scope: 'optional', swid: { tagId: 'x', name: 'a' } },
    { type: 'library', name: 'b' },
  ],
}

const PART = { type: 'library', name: 'a' }

const cases: readonly (readonly [changes: object, code: string, pointer: string, because: string])[] = [
  [{ specVersion: '1.12' }, 'spec-version-unknown', '/specVersion', 'there is no such version'],
  [{ serialNumber: 'urn:uuid:3e671687' }, 'serial-number-odd', '/serialNumber', 'a UUID has 32 digits'],
  [{ metadata: { timestamp: '2020-04-13' } }, 'timestamp-odd', '/metadata/timestamp', 'a day is no moment'],
  [
    { components: [{ type: 'library', name: 'a', scope: 'foo' }] },
    'component-scope-unknown',
    '/components/0/scope',
    'the standard has three',
  ],
  [
    { components: [{ type: 'library', name: 'a', swid: { name: 'a' } }] },
    'swid-incomplete',
    '/components/0/swid',
    'a tag is known by its id',
  ],
  [
    { components: [{ ...PART, version: '1', versionRange: 'vers:npm/1', isExternal: true }] },
    'version-range-odd',
    '/components/0/versionRange',
    'one of the two must be wrong',
  ],
  [
    { components: [{ ...PART, versionRange: 'vers:npm/1', isExternal: false }] },
    'version-range-odd',
    '/components/0/versionRange',
    'what is there has one version',
  ],
  [
    { components: [{ ...PART, versionRange: 'vers:npm/1' }] },
    'version-range-odd',
    '/components/0/versionRange',
    'who does not say that it is external says that it is not',
  ],
]

test('a document that says all this as the standard wants it has no problems', async () => {
  assert.deepEqual((await readJson({})).problems, [])
})

for (const [changes, code, pointer, because] of cases) {
  test(`what the standard does not allow is told with its place, and everything is read: ${because}`, async () => {
    const { items, problems } = await readJson(changes)
    assert.deepEqual(
      problems.map(problem => [problem.code, problem.at.pointer]),
      [[code, pointer]],
    )
    assert.equal(items.length, 'components' in changes ? 1 : 2)
  })
}

test('a component with a range of versions alone has none, and that is noted, in XML, too', async () => {
  const part = { ...PART, versionRange: 'vers:npm/>=1|<2', isExternal: true }
  const xml = Buffer.from(
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.7"><components><component type="library" isExternal="true"><name>a</name>' +
      '<versionRange>vers:npm/1</versionRange></component></components></bom>',
  )
  for (const read of [await readJson({ components: [part] }), await readWhole('x.xml', xml)]) {
    assert.deepEqual(read.problems, [])
    assert.equal(read.items[0]?.version, undefined)
    assert.deepEqual(
      read.notes.filter(({ code }) => code === 'version-ranges').map(({ says }) => says),
      ['Components that give a range of versions and no version: 1. Their version counts as unknown.'],
    )
  }
})

test('a document in XML is held to the same', async () => {
  const text =
    '<bom xmlns="http://cyclonedx.org/schema/bom/12" serialNumber="urn:uuid:1"><metadata><timestamp>2020-04-13</timestamp></metadata>' +
    '<components><component type="library"><name>a</name><swid name="a"/><scope>foo</scope></component></components></bom>'
  const { items, problems } = await readWhole('x.xml', Buffer.from(text))
  assert.equal(items.length, 1)
  assert.deepEqual(problems.map(({ code }) => code).toSorted(), [
    'component-scope-unknown',
    'serial-number-odd',
    'spec-version-unknown',
    'swid-incomplete',
    'timestamp-odd',
  ])
})

async function readJson(changes: object): ReturnType<typeof readWhole> {
  return readWhole('x.json', Buffer.from(JSON.stringify({ ...GOOD, ...changes })))
}
