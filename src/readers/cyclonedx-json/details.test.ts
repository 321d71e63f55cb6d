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
  [{ licenses: [{ license: { id: 'Apache-2' } }] }, '/components/0/licenses', 'Apache-2'],
  [{ licenses: [{ license: { id: 'MIT' }, expression: 'ISC' }] }, '/components/0/licenses', 'both'],
  [
    { licenses: [{ license: { id: 'MIT' } }, { expression: 'ISC' }] },
    '/components/0/licenses',
    '1 expressions and 1 licences',
  ],
  [
    { licenses: [{ expression: 'MIT' }, { expression: 'ISC' }] },
    '/components/0/licenses',
    '2 expressions and 0 licences',
  ],
]

/** What is wrong beside the components, the version that says so, and where. */
const ofDocument: readonly (readonly [member: object, minor: number, pointer: string])[] = [
  [{ metadata: { licenses: [{ license: { id: 'Apache-2' } }] } }, 6, '/metadata/licenses'],
  [{ metadata: { properties: [{ value: 'x' }] } }, 7, '/metadata/properties'],
  [{ services: [{ name: 's', properties: [{}] }] }, 7, '/services/0/properties'],
  [{ dependencies: [{ ref: 'a' }, { dependsOn: [] }] }, 5, '/dependencies/1'],
  [{ dependencies: [{ ref: '' }] }, 5, '/dependencies/0'],
  [{ citations: [{ pointers: ['/a'] }] }, 7, '/citations/0'],
  [{ citations: [{ pointers: ['/a'], expressions: ['$'], process: 'p' }] }, 7, '/citations/0'],
  [{ services: [{ name: 's', 'bom-ref': 'x' }], components: [part('x')] }, 6, '/components/0/bom-ref'],
]

for (const [member, minor, pointer] of ofDocument) {
  test(`so is one beside the components: ${JSON.stringify(member)}`, async () => {
    const document = { bomFormat: 'CycloneDX', specVersion: `1.${minor}`, ...member }
    const { problems } = await readWhole('x.json', Buffer.from(JSON.stringify(document)), { isStrict: true })
    assert.deepEqual(
      problems.map(({ code, at }) => [code, at.pointer]),
      [['detail-odd', pointer]],
    )
  })
}

function part(ref: string): object {
  return { type: 'library', name: 'a', 'bom-ref': ref }
}

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
    licenses: [{ license: { id: 'MIT' } }, { license: { id: 'GPL-2.0+' } }, { license: { name: 'Ours' } }],
    pedigree: { patches: [{ type: 'backport', resolves: [{ type: 'security' }] }] },
  }
  assert.deepEqual((await readComponent(good)).problems, [])
  const xml =
    `<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components><component type="library" bom-ref="a"><name>a</name><hashes><hash alg="MD5">${MD5}</hash></hashes>` +
    '<licenses><license><id>MIT</id></license></licenses></component></components></bom>'
  assert.deepEqual((await readWhole('x.xml', Buffer.from(xml), { isStrict: true })).problems, [])
})

test('a list of licences may hold expressions before 1.5 and since 1.7', async () => {
  const component = {
    type: 'library',
    name: 'a',
    licenses: [{ license: { id: 'MIT' } }, { expression: 'ISC' }],
  }
  for (const specVersion of ['1.4', '1.7']) {
    const document = { bomFormat: 'CycloneDX', specVersion, components: [component] }
    // oxlint-disable-next-line no-await-in-loop -- two documents
    const { problems } = await readWhole('x', Buffer.from(JSON.stringify(document)), { isStrict: true })
    assert.deepEqual(problems, [])
  }
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

test('in XML, what is beside the components is told as well, each with its place', async () => {
  const xml =
    '<bom xmlns="http://cyclonedx.org/schema/bom/1.7"><metadata><distribution>None</distribution><properties><property>x</property></properties></metadata>' +
    '<components><component type="library" bom-ref="a"><name>a</name></component><component type="library" bom-ref="a"><name>b</name></component></components>' +
    '<dependencies><dependency ref="a"><dependency/></dependency></dependencies>' +
    '<citations><citation><pointers><pointer>/a</pointer></pointers></citation></citations></bom>'
  const { problems } = await readWhole('x.xml', Buffer.from(xml), { isStrict: true })
  assert.deepEqual(
    problems.map(({ code, at }) => `${code} ${at.pointer ?? ''}`),
    [
      'detail-odd /bom/metadata/properties',
      'detail-odd /bom/metadata/distribution',
      'detail-odd /bom/components/component[2]/bom-ref',
      'detail-odd /bom/dependencies/dependency[1]',
      'detail-odd /bom/citations/citation[1]',
    ],
  )
})

async function readComponent(member: object): ReturnType<typeof readWhole> {
  const component = { type: 'library', name: 'a', ...member }
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', components: [component] }
  return readWhole('x.json', Buffer.from(JSON.stringify(document)), { isStrict: true })
}
