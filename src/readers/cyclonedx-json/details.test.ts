import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from '../reading.testing.ts'

const MD5 = '3942447fac867ae5cdb3229b658f4d48'

/** What is wrong in a component (or a service), and what is said to have been found. */
const cases: readonly (readonly [member: object, pointer: string, found: string])[] = [
  [{ hashes: [{ alg: 'FOO', content: MD5 }] }, '/components/0/hashes', 'FOO'],
  [{ hashes: [{ content: MD5, alg: 'SHA-1' }] }, '/components/0/hashes', '32 characters'],
  [{ hashes: [{ alg: 'MD5' }] }, '/components/0/hashes', '0 characters'],
  [{ licenses: [{ license: {} }] }, '/components/0/licenses', '0 of them'],
  [{ licenses: [{ license: { id: 'MIT', name: 'MIT' } }] }, '/components/0/licenses', '2 of them'],
  [
    { licenses: [{ license: { id: 'MIT', text: { encoding: 'base85' } } }] },
    '/components/0/licenses',
    'base85',
  ],
  [{ pedigree: { patches: [{ type: 'foo' }] } }, '/components/0/pedigree/patches', 'foo'],
  [
    { pedigree: { patches: [{ type: 'monkey', resolves: [{ type: 'bar' }] }] } },
    '/components/0/pedigree/patches',
    'bar',
  ],
  [{ 'bom-ref': '' }, '/components/0/bom-ref', ''],
]

for (const [member, pointer, found] of cases) {
  test(`a detail that the standard does not allow is told, and the component is read: ${JSON.stringify(member)}`, async () => {
    const { items, problems } = await readComponent(member)
    assert.equal(items.length, 1)
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at.pointer]),
      [['detail-odd', pointer]],
    )
    assert.ok(problems[0]?.says.includes(`found "${found}"`))
  })
}

test('details that the standard allows are no problems, in JSON as in XML', async () => {
  const good = {
    'bom-ref': 'a',
    hashes: [
      { alg: 'MD5', content: MD5 },
      { alg: 'SHA-1', content: 'e6b1000b94e835ffd37f4c6dcbdad43f4b48a02a' },
    ],
    licenses: [{ license: { id: 'MIT' } }, { license: { name: 'Ours' } }, { expression: 'MIT OR ISC' }],
    pedigree: { patches: [{ type: 'backport', resolves: [{ type: 'security' }] }] },
  }
  assert.deepEqual((await readComponent(good)).problems, [])
  const xml =
    `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library" bom-ref="a"><name>a</name><hashes><hash alg="MD5">${MD5}</hash></hashes>` +
    '<licenses><license><id>MIT</id></license></licenses></component></components></bom>'
  assert.deepEqual((await readWhole('x.xml', Buffer.from(xml), { isStrict: true })).problems, [])
})

test('who is not strict hears nothing of them', async () => {
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    components: [{ type: 'library', name: 'a', hashes: [{}] }],
  }
  assert.deepEqual((await readWhole('x', Buffer.from(JSON.stringify(document)))).problems, [])
})

test('in XML the same details are told', async () => {
  const xml =
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library" bom-ref=""><name>a</name><hashes><hash alg="MD5">12</hash></hashes>' +
    '<licenses><license><id>MIT</id><id>ISC</id></license></licenses><pedigree><patches><patch type="x"/></patches></pedigree></component></components>' +
    '<services><service><name>s</name><data><classification flow="foo">PII</classification></data></service></services></bom>'
  const { items, problems } = await readWhole('x.xml', Buffer.from(xml), { isStrict: true })
  assert.equal(items.length, 2)
  assert.deepEqual(
    problems.map(({ code }) => code),
    Array.from({ length: 5 }, () => 'detail-odd'),
  )
})

async function readComponent(member: object): ReturnType<typeof readWhole> {
  const component = { type: 'library', name: 'a', ...member }
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [component] }
  return readWhole('x.json', Buffer.from(JSON.stringify(document)), { isStrict: true })
}
